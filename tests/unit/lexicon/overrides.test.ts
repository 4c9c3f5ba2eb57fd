import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import type { Words } from '../../../src/lexicon/words';
import { openLexicon } from '../../../tools/lexicon/open';

let lexicon: Lexicon;
let words: Words;
beforeAll(async () => {
  ({ lexicon, words } = await openLexicon());
}, 120_000);

/** What CC-CEDICT says of a name, in the edition that is built from, and what the card says instead. */
const OVERRIDDEN: [name: string, gloss: RegExp, english: string, description: RegExp][] = [
  ['拜登', /US president \(2021-\)/, 'Joe Biden', /2021–2025/],
  ['王毅', /foreign minister \(2013-\)/, 'Wang Yi', /Foreign minister/],
  ['商务部', /Department of Trade/, 'Ministry of Commerce', /trade/],
  ['默克尔', /Merkel/, 'Angela Merkel', /to 2021|2005–2021|2005 to 2021/],
  ['安倍晋三', /\(1954-/, 'Shinzo Abe', /2022/],
  ['外交部', /Ministry of Foreign Affairs/, 'Ministry of Foreign Affairs', /country/],
  ['国务院', /State Council/, 'State Council', /./],
];

describe('what is stale in a package', () => {
  it.each(OVERRIDDEN)('%s is shown as the hand-written record says', (name, gloss, english, description) => {
    const key = lexicon.find(name);
    // The test is worth something only while the package still says it.
    expect(words.of(key).map((word) => words.word(word, name).gloss)).toContainEqual(
      expect.stringMatching(gloss),
    );
    const entry = lexicon.entity(lexicon.entityOf(key));
    expect(entry.source).toBe('Mingjian');
    expect(entry.english[0]).toBe(english);
    expect(entry.description).toMatch(description);
  });

  it('never says of anybody that an office is held since a year of the package', () => {
    const open: string[] = [];
    for (let number = 0; number < lexicon.size; number++) {
      const { hans, type, source, description } = lexicon.entity(number);
      if (source === 'CC-CEDICT' && type === 'person' && /\((19|20)\d\d[-–]\)/.test(description))
        open.push(`${hans} ${description}`);
    }
    expect(open).toEqual([]);
  });
});
