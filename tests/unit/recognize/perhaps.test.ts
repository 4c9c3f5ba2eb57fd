import { describe, expect, it } from 'vitest';
import { perhaps } from '../../../src/recognize/perhaps';
import { entity, open } from '../lexicon/records';

const OF_RUSSIA = [{ kind: 'of-country', target: 'russia' } as const];
const records = [
  entity('russia', '俄羅斯', '俄罗斯', { type: 'place', rank: 200 }),
  entity('france', '法國', '法国', { type: 'place', rank: 190 }),
  entity('ministry', '俄外交部', '俄外交部', { type: 'organization', relations: OF_RUSSIA, rank: 180 }),
  entity('manturov', '曼圖羅夫', '曼图罗夫', { relations: OF_RUSSIA }),
  entity('speaker', '扎哈羅娃', '扎哈罗娃', { relations: [{ kind: 'speaks-for', target: 'ministry' }] }),
  entity('one', '伊萬諾夫', '伊万诺夫', { relations: OF_RUSSIA }),
  entity('two', '伊萬諾娃', '伊万诺娃', { relations: OF_RUSSIA }),
];
const characters = new Map([
  ['曼', 'màn'],
  ['漫', 'màn'],
  ['圖', 'tú'],
  ['图', 'tú'],
  ['土', 'tǔ'],
  ['羅', 'luó'],
  ['洛', 'luò'],
  ['夫', 'fū'],
  ['弗', 'fú'],
]);
const { lexicon } = open(records, [], characters);
const numberOf = (name: string) => lexicon.entityOf(lexicon.find(name));

/** The id of whom a name may mean after a title of an organization or a country, or null. */
function guess(name: string, owner: string, ofState = true, named: string[] = []): string | null {
  const introduction = {
    block: 0,
    organization: { start: 0, end: 1, entity: numberOf(owner) },
    role: { start: 1, end: 2 },
    english: 'minister',
    ofState,
  };
  const found = perhaps(name, introduction, new Set(named.map(numberOf)), lexicon);
  return found === null ? null : lexicon.entity(found).id;
}

describe('perhaps', () => {
  it.each([
    ['another character', '曼羅羅夫'],
    ['one less', '曼羅夫'],
    ['one more', '曼圖羅夫斯'],
    ['two that sound alike', '曼土洛夫'],
  ])('finds whom a name means that has %s', (_, name) => {
    expect(guess(name, '俄羅斯')).toBe('manturov');
  });

  it('finds who speaks for the office that is named', () => {
    expect(guess('扎哈諾娃', '俄外交部', false)).toBe('speaker');
  });

  it('finds nobody of another country, and nobody by the country where no office of it is named', () => {
    expect(guess('曼羅羅夫', '法國')).toBeNull();
    expect(guess('曼羅羅夫', '俄羅斯', false)).toBeNull();
  });

  it('finds nobody where two fit, where the right name stands elsewhere, or by too much change', () => {
    expect(guess('伊萬諾羅', '俄羅斯')).toBeNull();
    expect(guess('曼羅羅夫', '俄羅斯', true, ['曼圖羅夫'])).toBeNull();
    expect(guess('曼羅羅斯', '俄羅斯')).toBeNull();
    expect(guess('王小明', '俄羅斯')).toBeNull();
  });
});
