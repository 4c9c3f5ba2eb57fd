import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { segment } from '../../../src/recognize/lattice';
import { recognize } from '../../../src/recognize/recognize';
import type { Tagger } from '../../../src/recognize/tagger';
import { openLexicon, openTagger } from '../../../tools/lexicon/open';
import { aNewsText, splitsPair } from './texts';

let lexicon: Lexicon;
let tagger: Tagger;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
  tagger = openTagger();
}, 120_000);

const namesIn = (text: string) =>
  recognize([text], lexicon, tagger)[0]!
    .found.filter(({ confidence }) => confidence >= 0.9)
    .map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('the tagger', () => {
  it.each([
    ['市議員陳少棠表示支持', 'person 陳少棠'],
    ['市议员陈少棠表示支持', 'person 陈少棠'],
    ['歷史學家戴夫·漢森指出', 'person 戴夫·漢森'],
    ['花蓮縣衛生局說，目前已接獲檢舉', 'organization 花蓮縣衛生局'],
    ['昆明风行防水材料有限公司的产品', 'organization 昆明风行防水材料有限公司'],
  ])('finds what no dictionary knows in %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each(['我們發展合作，希望友好', '安全生產的高度重視', '許多王牌項目成功', '他何時張貼告示'])(
    'finds nothing in the ordinary %s',
    (text) => {
      expect(namesIn(text)).toEqual([]);
    },
  );

  it('gives the words that there are without it, and spans that are in order, disjoint and in range', () => {
    fc.assert(
      fc.property(aNewsText, (text) => {
        const { tokens, spans } = tagger.tag(text, lexicon);
        if (!text.includes('\n')) expect(tokens).toEqual(segment(text, lexicon));
        let last = 0;
        for (const { start, end, score } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
    );
  });

  it('says the same of a text whatever it read before', () => {
    fc.assert(
      fc.property(aNewsText, aNewsText, (before, text) => {
        const alone = openTagger().tag(text, lexicon);
        tagger.tag(before, lexicon);
        expect(tagger.tag(text, lexicon)).toEqual(alone);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['one character', '中'.repeat(300_000)],
    ['digits', '7'.repeat(300_000)],
    ['names without punctuation', '習近平普京'.repeat(60_000)],
  ])(
    'takes time in proportion to a long text of %s',
    (_, text) => {
      const time = (length: number) => {
        const start = performance.now();
        recognize([text.slice(0, length)], lexicon, tagger);
        return performance.now() - start;
      };
      time(10_000);
      expect(time(300_000)).toBeLessThan(30 * (time(30_000) + 50));
    },
    60_000,
  );
});
