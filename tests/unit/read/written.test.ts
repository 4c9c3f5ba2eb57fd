import { describe, expect, it } from 'vitest';
import { written } from '../../../src/read/written';

describe('written', () => {
  it.each([
    ['lǜ', 'marks', { text: 'lǜ', tone: 4 }],
    ['de', 'marks', { text: 'de', tone: 5 }],
    ['lǜ', 'numbers', { text: 'lü4', tone: 4 }],
    ['guó', 'zhuyin', { text: 'ㄍㄨㄛ', sign: 'ˊ', tone: 2 }],
    ['zhōng', 'zhuyin', { text: 'ㄓㄨㄥ', sign: '', tone: 1 }],
    ['de', 'zhuyin', { text: '˙ㄉㄜ', sign: '', tone: 5 }],
    ['gwok3', 'jyutping', { text: 'gwok3', tone: 6 }],
  ] as const)('%s as %s', (syllable, notation, expected) => {
    expect(written(syllable, notation)).toEqual(expected);
  });
});
