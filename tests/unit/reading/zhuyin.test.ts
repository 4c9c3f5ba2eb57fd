import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toneMark } from '../../../src/reading/tones';
import { zhuyin } from '../../../src/reading/zhuyin';
import { cedictWords } from '../../../tools/lexicon/cedict';
import { ZHUYIN } from './zhuyin-table';

/** Every syllable in every tone, with the zhuyin of the table; r has no tone. */
const SYLLABLES = [...ZHUYIN]
  .filter(([pinyin]) => pinyin !== 'r')
  .flatMap(([pinyin, sounds]) =>
    ['', 'ˊ', 'ˇ', 'ˋ', '˙'].map((sign, i) => ({
      marked: toneMark(`${pinyin}${i + 1}`),
      written: sign === '˙' ? sign + sounds : sounds + sign,
    })),
  );

describe('zhuyin', () => {
  it.each([
    ['guó', 'ㄍㄨㄛˊ'],
    ['zhōng', 'ㄓㄨㄥ'],
    ['de', '˙ㄉㄜ'],
    ['r', 'ㄦ'],
    ['ér', 'ㄦˊ'],
    ['lǜ', 'ㄌㄩˋ'],
    ['lüè', 'ㄌㄩㄝˋ'],
    ['xué', 'ㄒㄩㄝˊ'],
    ['yuán', 'ㄩㄢˊ'],
    ['qiū', 'ㄑㄧㄡ'],
    ['shì', 'ㄕˋ'],
    ['wǒ', 'ㄨㄛˇ'],
    ['ê̄', 'ㄝ'],
    ['ề', 'ㄝˋ'],
    ['hm', '˙ㄏㄇ'],
    ['ńg', 'ㄫˊ'],
    ['Ōu', 'ㄡ'],
  ])('writes %s as %s', (pinyin, written) => {
    expect(zhuyin(pinyin)).toBe(written);
    expect(zhuyin(pinyin.normalize('NFD'))).toBe(written);
  });

  it('writes every syllable in every tone as the table does', () => {
    expect(ZHUYIN.size).toBeGreaterThan(410);
    expect(SYLLABLES.filter(({ marked, written }) => zhuyin(marked) !== written)).toEqual([]);
  });

  it('can be read back: no two syllables are written alike', () => {
    const back = new Map(SYLLABLES.map(({ marked, written }) => [written, marked]));
    expect(SYLLABLES.filter(({ marked }) => back.get(zhuyin(marked)!) !== marked)).toEqual([]);
  });

  it('writes all that CC-CEDICT reads, but letters and what stands for an unknown sound', () => {
    const syllables = new Set(cedictWords().flatMap(({ pinyin }) => pinyin.split(' ')));
    const left = [...syllables].filter((syllable) => zhuyin(syllable) === null);
    expect(syllables.size).toBeGreaterThan(1300);
    expect(left.filter((syllable) => !/^([a-z]|xx)$/.test(syllable))).toEqual([]);
  });

  it.each([
    '',
    'HERE',
    'ia',
    'uan',
    'iou',
    'jang',
    'jong',
    'zhing',
    'sia',
    'fü',
    'gü',
    'xong',
    'wi',
    'yuo',
    'zh',
    'guó1',
    'lü4',
    'guó ',
    '國',
    '·',
    'constructor',
    '__proto__',
  ])('has nothing for %j', (text) => {
    expect(zhuyin(text)).toBeNull();
  });

  it('writes nothing but zhuyin, whatever it is given', () => {
    const text = fc.array(fc.constantFrom(...'bcdghjnqrxyzaeiouüêāǚ'), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          text.map((letters) => letters.join('')),
        ),
        (given) => {
          expect(zhuyin(given) ?? '˙').toMatch(/^˙?[ㄅ-ㄯ]{0,3}[ˊˇˋ]?$/);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
