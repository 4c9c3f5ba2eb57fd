import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SpelledWord, spell } from '../../../src/reading/spelling';
import { type Notation, writeReading, writeSyllable } from '../../../src/reading/written';

const XI = { pinyin: 'xí jìn píng', spelling: 'Xí Jìnpíng', jyutping: 'zaap6 gan6 ping4' };
const textOf = (reading: Parameters<typeof writeReading>[0], notation: Notation) =>
  writeReading(reading, notation)
    .map(({ text }) => text)
    .join('');

describe('writeReading', () => {
  it.each([
    ['marks', 'Xí Jìnpíng'],
    ['numbers', 'Xi2 Jin4ping2'],
    ['zhuyin', 'ㄒㄧˊ ㄐㄧㄣˋㄆㄧㄥˊ'],
    ['jyutping', 'zaap6 gan6 ping4'],
  ] as const)('writes a name in %s', (notation, right) => {
    expect(textOf(XI, notation)).toBe(right);
  });

  it.each([
    ['marks', "Xī'ān"],
    ['numbers', 'Xi1an1'],
    ['zhuyin', 'ㄒㄧㄢ'],
  ] as const)('keeps the apostrophe for marks: %s', (notation, right) => {
    expect(textOf({ pinyin: 'xī ān', spelling: "Xī'ān" }, notation)).toBe(right);
  });

  it.each([
    [{ pinyin: 'zhōng é', spelling: 'Zhōng-É' }, 'Zhong1-E2'],
    [{ pinyin: 'zhōng guó – é luó sī', spelling: 'Zhōngguó – Éluósī' }, 'Zhong1guo2 – E2luo2si1'],
    [{ pinyin: 'HERE qí mèng dǎo', spelling: 'HERE Qímèngdǎo' }, 'HERE Qi2meng4dao3'],
    [{ pinyin: 'F47 zhàn jī', spelling: 'F-47 zhànjī' }, 'F-47 zhan4ji1'],
    [{ pinyin: 'C luó', spelling: 'C Luó' }, 'C Luo2'],
    [{ pinyin: 'lǜ de', spelling: 'lǜde' }, 'lü4de5'],
    [{ pinyin: '', spelling: '' }, ''],
  ])('writes %j in numbers', (reading, right) => {
    expect(textOf(reading, 'numbers')).toBe(right);
  });

  it('says the tone of each syllable, and none of what is between', () => {
    expect(writeReading({ pinyin: 'ā lǐ de', spelling: 'Ālǐ de' }, 'marks')).toEqual([
      { text: 'Ā', tone: 1 },
      { text: 'lǐ', tone: 3 },
      { text: ' ', tone: null },
      { text: 'de', tone: 5 },
    ]);
    expect(writeReading(XI, 'jyutping').map(({ tone }) => tone)).toEqual([5, null, 5, null, 4]);
  });

  it('falls back to pinyin where nobody asked for Jyutping, and to the whole where reading and spelling differ', () => {
    expect(textOf({ pinyin: 'xī ān', spelling: "Xī'ān" }, 'jyutping')).toBe("Xī'ān");
    expect(writeReading({ pinyin: 'xī ān', spelling: 'Sian' }, 'numbers')).toEqual([
      { text: 'Sian', tone: null },
    ]);
  });

  it('writes every spelling in marks as it is, each syllable once', () => {
    const syllables = fc.constantFrom('xī', 'ān', 'è', 'lǜ', 'de', 'zhuāng', 'ér', 'gē', 'ōu');
    const name = fc.array(fc.tuple(syllables, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(name, (parts) => {
        const words: SpelledWord[] = parts.map(([, capital, tied], i) => ({
          start: i,
          end: i + 1,
          capital,
          tied,
        }));
        const joined = words.filter((_, i) => i % 2 === 0).map((word) => ({ ...word, end: word.end + 1 }));
        const own = parts.map(([syllable]) => syllable);
        const surface = '名'.repeat(own.length);
        for (const cut of [words, joined.map((word) => ({ ...word, end: Math.min(word.end, own.length) }))]) {
          const spelling = spell(surface, own, cut);
          const written = writeReading({ pinyin: own.join(' '), spelling }, 'marks');
          expect(written.map(({ text }) => text).join('')).toBe(spelling);
          expect(written.flatMap(({ text, tone }) => (tone ? [text.toLowerCase()] : []))).toEqual(own);
        }
      }),
    );
  });
});

describe('writeSyllable', () => {
  it.each([
    ['guó', 'marks', 'guó', 2],
    ['guó', 'numbers', 'guo2', 2],
    ['guó', 'zhuyin', 'ㄍㄨㄛˊ', 2],
    ['de', 'zhuyin', '˙ㄉㄜ', 5],
    ['gwok3', 'jyutping', 'gwok3', 6],
    ['si1', 'jyutping', 'si1', 1],
    ['si2', 'jyutping', 'si2', 2],
    ['si4', 'jyutping', 'si4', 4],
    ['si5', 'jyutping', 'si5', 3],
    ['si6', 'jyutping', 'si6', 5],
    ['?', 'jyutping', '?', null],
    ['?', 'numbers', '?', null],
  ] as const)('writes %s in %s', (syllable, notation, text, tone) => {
    expect(writeSyllable(syllable, notation)).toEqual({ text, tone });
  });
});
