import { describe, expect, it } from 'vitest';
import type { Annotation, Entity, EntityType, Mention } from '../../../src/annotation';
import { summarize } from '../../../src/summary/summary';

/** An annotation of names in reading order; `entity` is an index, null for a name that the dictionary does not know. */
function annotation(types: EntityType[], named: [surface: string, entity: number | null][]): Annotation {
  const entities = types.map((type, i) => ({ id: `e${i}`, type }) as Entity);
  const mentions = named.map(
    ([surface, entity], i): Mention => ({
      block: i,
      start: 0,
      end: surface.length,
      surface,
      type: entity === null ? 'person' : types[entity]!,
      entity,
      pinyin: '',
      spelling: `reading of ${surface}`,
      english: entity === null ? null : `English ${entity}`,
      known: entity !== null,
      confidence: 1,
    }),
  );
  return { script: 'hant', mentions, entities };
}

describe('summarize', () => {
  it('groups by type: who first, then what, then the words', () => {
    const types: EntityType[] = ['term', 'work', 'event', 'relation', 'place', 'organization', 'person'];
    const groups = summarize(
      annotation(
        types,
        types.map((_, i) => [`名${i}`, i]),
      ),
    );
    expect(groups.map(({ type }) => type)).toEqual([
      'person',
      'organization',
      'place',
      'relation',
      'event',
      'work',
      'term',
    ]);
  });

  it('names the most named first, and of equals the one that stands first', () => {
    const [group] = summarize(
      annotation(
        ['place', 'place', 'place'],
        [
          ['甲', 0],
          ['乙', 1],
          ['丙', 2],
          ['乙', 1],
          ['丙', 2],
          ['甲', 0],
          ['丙', 2],
        ],
      ),
    );
    expect(group!.items.map(({ surface }) => surface)).toEqual(['丙', '甲', '乙']);
    expect(group!.count).toBe(7);
  });

  it('makes one item of all surfaces of an entity, under the one that is used most', () => {
    const [group] = summarize(
      annotation(
        ['person'],
        [
          ['川普', 0],
          ['特朗普', 0],
          ['特朗普', 0],
        ],
      ),
    );
    expect(group!.items).toEqual([
      {
        surface: '特朗普',
        reading: { pinyin: '', spelling: 'reading of 特朗普' },
        english: 'English 0',
        entity: 0,
        mentions: [0, 1, 2],
      },
    ]);
  });

  it('keeps the first surface where two are used as much', () => {
    const [group] = summarize(
      annotation(
        ['person'],
        [
          ['川普', 0],
          ['特朗普', 0],
          ['特朗普', 0],
          ['川普', 0],
        ],
      ),
    );
    expect(group!.items[0]!.surface).toBe('特朗普');
    const [even] = summarize(
      annotation(
        ['person'],
        [
          ['川普', 0],
          ['特朗普', 0],
        ],
      ),
    );
    expect(even!.items[0]!.surface).toBe('川普');
  });

  it('makes one item of an unknown name wherever it stands, apart from known ones', () => {
    const [group] = summarize(
      annotation(
        ['person'],
        [
          ['王明', null],
          ['王明', 0],
          ['王明', null],
        ],
      ),
    );
    expect(group!.items.map(({ entity, mentions }) => [entity, mentions])).toEqual([
      [null, [0, 2]],
      [0, [1]],
    ]);
  });

  it('says of an unknown name who the page says it is', () => {
    const introduction = {
      role: '副總裁',
      roleEnglish: 'vice president',
      organization: '',
      organizationEnglish: null,
      entity: null,
    };
    const one = annotation([], [['王明', null]]);
    one.mentions[0]!.introduction = introduction;
    expect(summarize(one)[0]!.items[0]!.introduction).toEqual(introduction);
  });

  it('takes the type of the entity, whatever the mention says', () => {
    const one = annotation(['organization'], [['甲', 0]]);
    one.mentions[0]!.type = 'place';
    expect(summarize(one).map(({ type }) => type)).toEqual(['organization']);
  });

  it('is empty without names', () => {
    expect(summarize(annotation([], []))).toEqual([]);
  });
});
