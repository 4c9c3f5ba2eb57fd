import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { insideWords } from '../../../src/recognize/inside';
import { segment } from '../../../src/recognize/lattice';
import { findLooseNames } from '../../../src/recognize/loose-names';
import { wordAt } from '../../../src/recognize/surname-frame';
import type { Tagger } from '../../../src/recognize/tagger';
import { openLexicon, openTagger } from '../../../tools/lexicon/open';
import { aNewsText } from './texts';

let lexicon: Lexicon;
let tagger: Tagger;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
  tagger = openTagger();
}, 120_000);

/** The names that are found around one character wherever it stands in the texts. */
function namesAround(character: string, ...texts: string[]): string[] {
  const blocks = texts.map((text) => ({ text, tokens: segment(text, lexicon) }));
  const doubts = texts.map((text) => [...Array(text.length).keys()].filter((at) => text[at] === character));
  return findLooseNames(blocks, doubts, lexicon, tagger).flatMap((spans, i) =>
    spans.map(({ start, end }) => texts[i]!.slice(start, end)),
  );
}

describe('findLooseNames', () => {
  it.each([
    ['于', '局长于建国说，', '于建国'],
    ['于', '记者于文静北京报道', '于文静'],
    ['于', '由于海燕担任主席', '于海燕'],
    ['余', '据余志强介绍', '余志强'],
    ['占', '市民占晓明女士', '占晓明'],
    ['于', '主任鲜于建国表示', '鲜于建国'],
    ['里', '马哈茂德·吉卜里勒是该党领导', '马哈茂德·吉卜里勒'],
  ])('sees the name around %s in %s', (character, text, name) => {
    expect(namesAround(character, text)).toEqual([name]);
  });

  it.each([
    ['于', '由于建国初期物资缺乏，'],
    ['于', '会议于昨日在北京举行，'],
    ['于', '局长于北京表示'],
    ['于', '历尽艰险，于义熙六年回国'],
    ['余', '现场有三十余名记者'],
    ['后', '三天后他说'],
    ['里', '教室里有人'],
    ['种', '这种说法'],
    ['游', '在河里游了很久'],
  ])('sees none around %s in %s', (character, text) => {
    expect(namesAround(character, text)).toEqual([]);
  });

  it('knows a name again that another block tells', () => {
    expect(namesAround('涂', '底部的涂建国不多', '局长涂建国说，')).toEqual(['涂建国', '涂建国']);
  });

  it('gives disjoint names that hold an offset each', () => {
    fc.assert(
      fc.property(aNewsText, (news) => {
        const text = `局长于建国说${news}于谦`;
        const doubts = [...Array(text.length).keys()];
        const [spans] = findLooseNames([{ text, tokens: segment(text, lexicon) }], [doubts], lexicon, tagger);
        let last = 0;
        for (const { start, end } of spans!) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the words of a text', () => {
  it('are found by offset as a walk along them finds them', () => {
    fc.assert(
      fc.property(aNewsText, (text) => {
        const tokens = segment(text, lexicon);
        const inside = insideWords(tokens, text.length, lexicon);
        for (let at = 0; at < text.length; at++) {
          const word = tokens.find(({ start, end }) => start <= at && at < end)!;
          expect(wordAt(tokens, at)).toBe(word);
          if (inside[at]) expect(word.start).toBeLessThan(at);
        }
      }),
    );
  });

  it('keep their inside to themselves where they are common', () => {
    const inside = (text: string) => [...insideWords(segment(text, lexicon), text.length, lexicon)].join('');
    expect(inside('展示了如何')).toBe('010010');
    expect(inside('干拌饭')).toBe('0000');
  });
});
