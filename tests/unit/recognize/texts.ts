import fc from 'fast-check';

const PIECES = [
  '習近平', '佩斯科夫', '普京', '中俄', '俄方', '訪華', '外交部', '總經理', '陳曉芸', '黃海東', '表示', '王', '小', '𠮷', '😀',
  '\ud842', '\udfb7', '，', '。', ' ', '·', 'APEC', '21', 'Ａ', '發展', '的', '中國', '國際', '\n', '其中', '主任',
]; // biome-ignore format: one list

/** Random text of the pieces that the recognizer has rules for, halves of surrogate pairs among them. */
export const aNewsText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 25 })
  .map((pieces) => pieces.join(''));

/** Whether an offset lies inside a surrogate pair. */
export function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff;
}
