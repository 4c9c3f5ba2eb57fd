import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/annotation';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { characterSyllables, joinSyllables, splitReading } from '../../../src/reading/pinyin';
import { spell } from '../../../src/reading/spelling';
import { Speller } from '../../../src/recognize/spelling/spell';
import { openLexicon } from '../../../tools/lexicon/open';

const TABLE = readFileSync(join(import.meta.dirname, 'spelling.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [EntityType, string, string]);

let lexicon: Lexicon;
let speller: Speller;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
  speller = new Speller(lexicon);
}, 120_000);

/** Spells a name as the dictionary reads it, or as one that the dictionary does not know. */
function spelled(type: EntityType, name: string, known = true): string {
  const key = known ? lexicon.find(name) : -1;
  const entity = key < 0 ? undefined : lexicon.entitiesOf(key).find((one) => lexicon.typeOf(one) === type);
  const meant = entity === undefined ? null : { entity, ...lexicon.entity(entity) };
  const own = meant && (name === meant.hans || name === meant.hant);
  const syllables = (own && splitReading(name, meant.pinyin)) || characterSyllables(name, lexicon);
  return speller.spell(name, syllables, type, meant);
}

const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]/gu)!
    .join('');

describe('a spelled name', () => {
  it('is right for every name of a table written from the standard', () => {
    const wrong = TABLE.map(([type, name, right]) => [name, right, spelled(type, name)]).filter(
      ([, right, found]) => right !== found,
    );
    expect(TABLE.length).toBeGreaterThan(170);
    expect(wrong).toEqual([]);
  });

  it('has the letters of its reading in order, the same for both scripts', () => {
    let compared = 0;
    for (let entity = 0; entity < lexicon.size; entity += 3) {
      const meant = { entity, ...lexicon.entity(entity) };
      const spelling = speller.spellEntity(meant);
      const { hans, hant, pinyin, type } = meant;
      const [own, other] = [hans, hant].map((name) => splitReading(name, pinyin));
      if (!own || !other) continue;
      expect(lettersOf(spelling), hans).toBe(lettersOf(joinSyllables(hans, own)));
      expect(speller.spell(hant, other, type, meant), hant).toBe(spelling);
      compared++;
    }
    expect(compared).toBeGreaterThan(9000);
  });

  it.each([
    ['person', '陈晓芸', 'Chén Xiǎoyún'],
    ['person', '陳曉芸', 'Chén Xiǎoyún'],
    ['person', '马特克斯', 'Mǎtèkèsī'],
    ['person', '司徒晓', 'Sītú Xiǎo'],
    ['person', 'C罗', 'C Luó'],
    ['place', '张家沟村', 'Zhāngjiāgōu Cūn'],
    ['organization', '浙江省文物局', 'Zhèjiāng Shěng Wénwùjú'],
    ['organization', 'QS世界大学排名', 'QS Shìjiè Dàxué Páimíng'],
    ['organization', '中国-东盟中心', 'Zhōngguó-Dōngméng Zhōngxīn'],
    ['organization', '', ''],
  ] as const)('of a %s that no dictionary knows, %s, is %s', (type, name, right) => {
    expect(spelled(type, name, false)).toBe(right);
  });
});

describe('spell', () => {
  it.each([
    ['西安', ['xī', 'ān'], "Xī'ān"],
    ['天安门', ['tiān', 'ān', 'mén'], "Tiān'ānmén"],
    ['女儿', ['nǚ', 'ér'], "Nǚ'ér"],
    ['嗯', ['ńg'], 'Ńg'],
    ['平安', ['píng', 'ān'], "Píng'ān"],
    ['方安', ['ān', 'fāng'], 'Ānfāng'],
  ])('parts the syllables of %s where they would run together', (surface, syllables, right) => {
    expect(spell(surface, syllables, [{ start: 0, end: surface.length, capital: true }])).toBe(right);
  });
});
