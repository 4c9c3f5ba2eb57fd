import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import type { Words } from '../../../src/lexicon/words';
import { describeName } from '../../../tools/entity';
import { openLexicon } from '../../../tools/lexicon/open';

let lexicon: Lexicon;
let words: Words;
beforeAll(async () => {
  ({ lexicon, words } = await openLexicon());
}, 120_000);

const describeIt = (name: string) =>
  describeName(name, lexicon, words, new Map([['dmitry-peskov', 'people.tsv:7']]));

describe('describeName', () => {
  it('tells everything of a name, and where its record stands', () => {
    const text = describeIt('佩斯科夫')!;
    expect(text).toMatch(/^佩斯科夫 is marked\.\n\ndmitry-peskov {2}person, meant\n/);
    for (const part of [
      'pèi sī kē fū',
      'Dmitry Peskov',
      'Kremlin (kremlin)',
      'assets/entities/people.tsv:7',
      'as of',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('tells relations from both sides', () => {
    expect(describeIt('克里姆林宮')).toMatch(/spokesperson\s+佩斯科夫 Dmitry Peskov \(dmitry-peskov\)/);
  });

  it('tells of a word that is never marked', () => {
    expect(describeIt('發展')).toMatch(
      /^發展 is not marked on its own\. Looked up as 发展\.\n\nword {2}發展 发展 {2}fā zhǎn\n/,
    );
  });

  it('tells of a one-character form', () => {
    expect(describeIt('俄')).toMatch(/territory:RU {2}place, in pairs and sides only/);
  });

  it('knows nothing of a name that is not there', () => {
    expect(describeIt('無此人')).toBeNull();
  });
});
