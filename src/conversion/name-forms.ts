import { type Standard, scriptFor } from '../annotation';
import type { Converter } from './convert';
import type { Edit } from './edit';

/**
 * Characters that stay in names what they are, while the tables take them for a simplified 於, 範, 餘 … or, in a phrase, for 鬍,
 * 瀋, 週 …: the national standard has merged those words with the surname or with the sound that spells a foreign name
 * (通用规范汉字表, appendix 1, 2013). A given name has the plain form too: 岳 and not 嶽, 松 and not 鬆.
 */
const KEPT = new Set(
  '于余范岳涂郁游占种征胡沈周朱姜谷曲卜蒙折后丑仇朴向布千秋采升松咸回幸斗板舍冬洪里干夸吁扎克托雕岩志才弦佑',
);
/** In a name the usual one of two forms. */
const TRADITIONAL = new Map([
  ['钟', '鍾'],
  ['冲', '沖'],
  ['须', '須'],
]);
/** What stays in a name in Simplified: 徐乾学, 张著. */
const KEPT_SIMPLIFIED = new Set('乾著');

/** What a character of a person's or a foreign name becomes, or undefined where the tables say it right. */
function formInName(character: string, to: Standard): string | undefined {
  if (scriptFor(to) === 'hans') return KEPT_SIMPLIFIED.has(character) ? character : undefined;
  return KEPT.has(character) ? character : TRADITIONAL.get(character);
}

/**
 * The offsets at which edits give a character another form than it has in names.
 * @param settled edits among them that are no matter of doubt
 */
export function doubtsIn(
  text: string,
  edits: readonly Edit[],
  to: Standard,
  settled: readonly Edit[],
): number[] {
  const doubts: number[] = [];
  for (const [start, end, value] of edits) {
    if (value.length !== end - start) continue;
    for (let at = start; at < end; at++) {
      const form = formInName(text[at]!, to);
      if (form === undefined || form === value[at - start]) continue;
      if (!settled.some((name) => name[0] <= at && at < name[1])) doubts.push(at);
    }
  }
  return doubts;
}

/** Converts a name character by character, so that no phrase is seen in it. */
export function editOfName(
  text: string,
  start: number,
  end: number,
  to: Standard,
  converter: Converter,
): Edit {
  const form = Array.from(
    text.slice(start, end),
    (character) => formInName(character, to) ?? converter.convert(character, to),
  ).join('');
  return [start, end, form];
}
