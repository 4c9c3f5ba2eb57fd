import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { segment } from '../../../src/recognize/lattice';
import { openLexicon } from '../../../tools/lexicon/open';
import { aNewsText, splitsPair } from './texts';

let lexicon: Lexicon;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
}, 120_000);

const wordsOf = (text: string) => segment(text, lexicon).map(({ start, end }) => text.slice(start, end));

describe('segment', () => {
  it('tiles any text and never splits a surrogate pair', () => {
    fc.assert(
      fc.property(fc.oneof(aNewsText, fc.string({ unit: 'binary' })), (text) => {
        let at = 0;
        for (const { start, end } of segment(text, lexicon)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect(splitsPair(text, end)).toBe(false);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { examples: [['\ud842𠮷'], ['中\ud842'], ['\udfb7𠮷']] },
    );
  });

  it.each([
    ['十二个人参与', ['十二', '个人', '参与']],
    ['我們發展合作', ['我們', '發展', '合作']],
    ['谈判中俄罗斯表示', ['谈判', '中', '俄罗斯', '表示']],
    ['中俄關係', ['中俄', '關係']],
    ['中美國際合作', ['中美', '國際', '合作']],
    ['5G網絡', ['5G', '網絡']],
    ['在SAPECO工作', ['在', 'SAPECO', '工作']],
    ['', []],
  ])('cuts %s into its words', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('keeps words together that the lexicon knows, in either script', () => {
    expect(wordsOf('外交部發言人')).toEqual(['外交部', '發言人']);
    expect(wordsOf('外交部发言人')).toEqual(['外交部', '发言人']);
  });
});
