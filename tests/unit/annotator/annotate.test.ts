import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Annotation, ENTITY_TYPES } from '../../../src/annotation';
import { annotate } from '../../../src/annotator';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { openLexicon, openTagger } from '../../../tools/lexicon/open';
import { entity, open } from '../lexicon/records';
import { aNewsText } from '../recognize/texts';

const SEED = join(import.meta.dirname, '../../../../shared/seed');
const given = existsSync(SEED);
if (!given) console.warn(`SKIPPED: the news page of ${SEED}, which is not there`);

let lexicon: Lexicon;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
}, 120_000);

/** What must hold of every annotation, whatever the text. */
function checkWhole(blocks: readonly string[], { mentions, entities }: Annotation): void {
  let last = { block: 0, end: 0 };
  for (const mention of mentions) {
    const { block, start, end, rest, surface, entity: index, known, english, type } = mention;
    const behind = rest ? blocks[rest.block]!.slice(rest.start, rest.end) : '';
    expect(blocks[block]!.slice(start, end) + behind).toBe(surface);
    expect(surface).not.toBe('');
    expect(block > last.block || (block === last.block && start >= last.end)).toBe(true);
    expect(known).toBe(index !== null);
    expect(ENTITY_TYPES).toContain(type);
    if (mention.composed) {
      expect(english).not.toBe('');
      for (const part of mention.parts!) expect(entities[part]).toBeDefined();
    } else if (index === null) expect(english).toBeNull();
    else expect(entities[index]!.english).toBe(english);
    last = rest ?? { block, end };
  }
  for (const card of entities) {
    expect(card.related.length).toBeLessThanOrEqual(8);
    for (const { label, entity: to } of card.related) {
      expect(label).not.toBe('');
      expect(entities[to]).toBeDefined();
    }
  }
  expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
}

describe('annotate', () => {
  it('gives a whole answer for any text', () => {
    fc.assert(
      fc.property(fc.array(aNewsText, { maxLength: 4 }), (blocks) =>
        checkWhole(blocks, annotate(blocks, lexicon)),
      ),
    );
  });

  it('tells of a known name what its entity says', () => {
    const { mentions, entities, script } = annotate(['', '發言人佩斯科夫表示'], lexicon);
    const mention = mentions.find(({ surface }) => surface === '佩斯科夫')!;
    expect(mention).toMatchObject({
      block: 1,
      start: 3,
      end: 7,
      type: 'person',
      pinyin: 'pèi sī kē fū',
      spelling: 'Pèisīkēfū',
      english: 'Dmitry Peskov',
      known: true,
    });
    expect(entities[mention.entity!]!.pinyin).toBe(mention.pinyin);
    expect(script).toBe('hant');
  });

  it('names an unknown person by reading only', () => {
    const { mentions } = annotate(['副總裁曾曉芸表示'], lexicon);
    expect(mentions.find(({ surface }) => surface === '曾曉芸')).toMatchObject({
      entity: null,
      english: null,
      known: false,
      type: 'person',
      pinyin: 'zēng xiǎo yún',
      spelling: 'Zēng Xiǎoyún',
    });
  });

  it('says who the article says an unknown person is, in every place, with the way to the organization', () => {
    const { mentions, entities } = annotate(
      ['泡泡瑪特國際集團副總裁曾曉芸表示，很好。', '曾曉芸說完就走了。'],
      lexicon,
    );
    const hers = mentions.filter(({ surface }) => surface === '曾曉芸');
    expect(hers).toHaveLength(2);
    for (const { introduction } of hers) {
      expect(introduction).toMatchObject({
        role: '副總裁',
        roleEnglish: 'vice president',
        organization: '泡泡瑪特國際集團',
        organizationEnglish: 'Pop Mart',
      });
      expect(entities[introduction!.entity!]!.id).toBe('pop-mart');
    }
  });

  it('names the country by its short form, and says what was once', () => {
    const { mentions } = annotate(['前美國總統曾曉芸表示，很好。俄總理王小明表示，很好。'], lexicon);
    expect(mentions.flatMap(({ introduction }) => introduction ?? [])).toMatchObject([
      {
        role: '前總統',
        roleEnglish: 'former president',
        organization: '美國',
        organizationEnglish: 'United States',
      },
      { role: '總理', organization: '俄', organizationEnglish: 'Russia' },
    ]);
  });

  it('says whom a misspelt name may mean, and leaves it unknown', () => {
    const { mentions, entities } = annotate(
      ['俄第一副總理曼羅羅夫稱，合作富有成效。'],
      lexicon,
      openTagger(),
    );
    const mention = mentions.find(({ surface }) => surface === '曼羅羅夫')!;
    expect(mention).toMatchObject({ known: false, entity: null, english: null });
    expect(entities[mention.perhaps!]!.id).toBe('denis-manturov');
  });

  it('puts the English of a name together from its parts, which open as cards', () => {
    const { mentions, entities } = annotate(['曾在重慶市文物局工作'], lexicon);
    const mention = mentions.find(({ surface }) => surface === '重慶市文物局')!;
    expect(mention).toMatchObject({
      type: 'organization',
      entity: null,
      known: false,
      composed: true,
      english: 'Chongqing Municipal Cultural Heritage Bureau',
      pinyin: 'chóng qìng shì wén wù jú',
      spelling: 'Chóngqìng Shì Wénwùjú',
    });
    expect(mention.parts!.map((part) => entities[part]!.english)).toEqual(['Chongqing']);
  });

  it('takes a body of a country for the one that the dictionary has under the country’s full name', () => {
    const { mentions, entities } = annotate(['大韓民國外交部說'], lexicon);
    expect(entities[mentions[0]!.entity!]!.english).toBe('South Korean Foreign Ministry');
    expect(mentions[0]).toMatchObject({ surface: '大韓民國外交部', known: true });
    expect(mentions[0]!.composed).toBeUndefined();
  });

  it('makes one card of all mentions of an entity, under whatever name', () => {
    const { mentions, entities } = annotate(['特朗普', '川普', '特朗普'], lexicon);
    expect(mentions).toHaveLength(3);
    expect(new Set(mentions.map(({ entity: index }) => index)).size).toBe(1);
    expect(entities.filter(({ id }) => id === 'donald-trump')).toHaveLength(1);
  });

  it('makes a card for a pair of countries that leads to both', () => {
    const { mentions, entities } = annotate(['中俄'], lexicon);
    const card = entities[mentions[0]!.entity!]!;
    expect(card).toMatchObject({
      id: 'relation:CN-RU',
      type: 'relation',
      english: 'China–Russia',
      pinyin: 'zhōng guó – é luó sī',
      spelling: 'Zhōngguó – Éluósī',
    });
    expect(card.related.map(({ entity: to }) => entities[to]!.hans)).toEqual(['中国', '俄罗斯']);
    expect(mentions[0]!.pinyin).toBe('zhōng é');
    expect(mentions[0]!.spelling).toBe('Zhōng-É');
  });

  it('brings in what a mentioned entity is related to, and of that only what is there', () => {
    const chain = ['甲甲', '乙乙', '丙丙', '丁丁'].map((name, i) =>
      entity(`e${i}`, name, name, {
        rank: 200 - i,
        relations: i < 3 ? [{ kind: 'part-of', target: `e${i + 1}` }] : [],
      }),
    );
    const { entities } = annotate(['甲甲'], open(chain).lexicon);
    expect(entities.map(({ id }) => id)).toEqual(['e0', 'e1']);
    expect(entities[0]!.related).toEqual([{ label: 'part of', entity: 1 }]);
    expect(entities[1]!.related).toEqual([{ label: 'parts', entity: 0 }]);
  });

  it('shows at most eight related items of a card', () => {
    const parts = Array.from({ length: 20 }, (_, i) =>
      entity(`part${i}`, '乙', '乙', { relations: [{ kind: 'part-of', target: 'whole' }] }),
    );
    const { entities } = annotate(['甲甲'], open([entity('whole', '甲甲', '甲甲'), ...parts]).lexicon);
    expect(entities).toHaveLength(9);
    expect(entities[0]!.related).toHaveLength(8);
  });

  it('is empty for a text without names, and for none', () => {
    expect(annotate([], lexicon)).toEqual({ script: 'hans', mentions: [], entities: [] });
    expect(annotate(['', '   ', 'no Chinese'], lexicon).mentions).toEqual([]);
  });
});

describe.runIf(given)('the news page that the project began with', () => {
  const blocks = given
    ? readFileSync(join(SEED, readdirSync(SEED).filter((name) => name.endsWith('.txt'))[0]!), 'utf8').split(
        '\n',
      )
    : [];

  it('names at least 60 different known entities', () => {
    const annotation = annotate(blocks, lexicon);
    checkWhole(blocks, annotation);
    expect(annotation.script).toBe('hant');
    const known = new Set(
      annotation.mentions.filter((mention) => mention.known).map((mention) => mention.entity),
    );
    expect(known.size).toBeGreaterThanOrEqual(60);
  });

  it('reads each name that is written in full as its card does', () => {
    const { mentions, entities } = annotate(blocks, lexicon);
    const full = mentions.filter(
      ({ entity: index, surface }) => index !== null && surface === entities[index]!.hant,
    );
    expect(full.length).toBeGreaterThan(50);
    for (const { entity: index, pinyin, surface } of full) {
      expect(pinyin, surface).toBe(entities[index!]!.pinyin);
    }
  });
});
