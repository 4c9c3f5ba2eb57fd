import { describe, expect, it } from 'vitest';
import { isNumberedSyllable, toneMark, toneNumber, toneOf } from '../../../src/reading/tones';
import { ZHUYIN } from './zhuyin-table';

describe('toneMark', () => {
  it.each([
    ['a on all tones', 'ma1 ma2 ma3 ma4 ma5', 'mā má mǎ mà ma'],
    ['a before any other vowel', 'liang2 guai4 biao3 yuan2', 'liáng guài biǎo yuán'],
    ['e before any other vowel', 'wei4 bie2 xue2 ye3', 'wèi bié xué yě'],
    ['o of ou', 'zhou1 you3', 'zhōu yǒu'],
    ['the last of two vowels else', 'liu2 gui4 guo2 xiong2 jiu3', 'liú guì guó xióng jiǔ'],
    ['a single vowel', 'si4 ji1 gu3 mo2', 'sì jī gǔ mó'],
    ['ü, however it is typed', 'lu:4 lü4 lv4 nu:e4 lüe4', 'lǜ lǜ lǜ nüè lüè'],
    ['every tone of ü', 'nü1 nü2 nü3 nü4 nü5', 'nǖ nǘ nǚ nǜ nü'],
    ['capitals', 'Ou1 A1 E4 Lu:3 ZENG1', 'Ōu Ā È Lǚ ZĒNG'],
    ['syllables without a vowel', 'm2 n2 ng3', 'ḿ ń ňg'],
    ['every tone of ê', 'ê1 ê2 ê3 ê4 ê5', 'ê̄ ế ê̌ ề ê'],
    ['a neutral tone not at all', 'de5 lu:5 r5', 'de lü r'],
  ])('marks %s', (_, numbered, marked) => {
    expect(numbered.split(' ').map(toneMark).join(' ')).toBe(marked);
  });

  it.each(['', 'ma', 'ma6', 'ma0', '3', 'mā', 'ma1ma1', '21', 'A', '·', 'ma 1'])(
    'leaves %j as it is',
    (text) => {
      expect(toneMark(text)).toBe(text);
    },
  );

  it('gives composed characters wherever Unicode has them', () => {
    for (const syllable of ['nü1', 'n3', 'lu:4', 'a3'])
      expect(toneMark(syllable)).toBe(toneMark(syllable).normalize('NFC'));
  });
});

describe('toneNumber', () => {
  it.each([
    ['lǜ', 'lü4'],
    ['nüè', 'nüe4'],
    ['guó', 'guo2'],
    ['de', 'de5'],
    ['r', 'r5'],
    ['Ōu', 'Ou1'],
    ['ê̄', 'ê1'],
    ['ňg', 'ng3'],
  ])('numbers %s as %s', (marked, numbered) => {
    expect(toneNumber(marked)).toBe(numbered);
    expect(toneNumber(marked.normalize('NFD'))).toBe(numbered);
  });

  it('is the inverse of toneMark for every syllable', () => {
    const numbered = [...ZHUYIN.keys()].flatMap((plain) =>
      (plain === 'r' ? [5] : [1, 2, 3, 4, 5]).map((tone) => `${plain}${tone}`),
    );
    expect(numbered.filter((syllable) => toneNumber(toneMark(syllable)) !== syllable)).toEqual([]);
  });

  it.each(['', 'HERE', 'COVID-19', '20', '·', 'xx', 'lü4', 'mā má', '國'])('leaves %j as it is', (text) => {
    expect(toneNumber(text)).toBe(text);
  });
});

describe('toneOf', () => {
  it.each([
    ['mā má mǎ mà ma', [1, 2, 3, 4, 5]],
    ['ǖ ǘ ǚ ǜ ü', [1, 2, 3, 4, 5]],
    ['ê̄ ế ê̌ ề ê', [1, 2, 3, 4, 5]],
    ['Ān', [1]],
  ])('tells the tones of %s', (syllables, tones) => {
    expect(syllables.split(' ').map(toneOf)).toEqual(tones);
    expect(syllables.normalize('NFD').split(' ').map(toneOf)).toEqual(tones);
  });
});

describe('isNumberedSyllable', () => {
  it.each([
    'ma1',
    'zhuang4',
    'Zeng1',
    'er2',
    'lu:4',
    'nü3',
    'lüe4',
    'nu:e4',
    'r5',
    'xiong2',
    'ê4',
    'wo3',
    'yuan2',
    'a5',
  ])('accepts %s', (syllable) => {
    expect(isNumberedSyllable(syllable)).toBe(true);
  });

  it.each(['', 'ma', 'mā', 'ma6', '1', 'xyz1', 'mma1', 'ma1 ', 'ma1ma1', 'zhuag4', 'wx1', 'h1'])(
    'refuses %j',
    (syllable) => {
      expect(isNumberedSyllable(syllable)).toBe(false);
    },
  );
});
