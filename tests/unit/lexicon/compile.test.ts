import { describe, expect, it } from 'vitest';
import { CompiledLexicon } from '../../../src/lexicon/compiled';
import { FormatError } from '../../../src/lexicon/format';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import type { RelationKind } from '../../../src/lexicon/records';
import { entity, open } from './records';

const idsOf = (lexicon: Lexicon, surface: string) =>
  lexicon.entitiesOf(lexicon.find(surface)).map((number) => lexicon.entity(number).id);
const numberOf = (lexicon: Lexicon, surface: string) => lexicon.entityOf(lexicon.find(surface));
const relation = (kind: RelationKind, target: string) => ({ kind, target });

describe('a compiled lexicon', () => {
  it('gives back what a record says', () => {
    const { lexicon } = open([
      entity('yu-qian', '于謙', '于谦', {
        pinyin: 'yú qiān',
        english: 'Yu Qian|Yu Ch’ien',
        description: 'Comedian',
        asOf: '2026-05',
        wikidata: 'Q42',
        surfaces: [
          { text: '于谦', marked: true },
          { text: '于謙', marked: true },
          { text: '谦儿', marked: true, pinyin: 'qiān ér' },
          { text: '大爷', marked: false },
        ],
      }),
    ]);
    expect(lexicon.entity(0)).toEqual({
      id: 'yu-qian',
      type: 'person',
      hans: '于谦',
      hant: '于謙',
      pinyin: 'yú qiān',
      english: ['Yu Qian', 'Yu Ch’ien'],
      description: 'Comedian',
      asOf: '2026-05',
      aliases: [
        ['谦儿', 'qiān ér'],
        ['大爷', ''],
      ],
      source: 'Mingjian',
      wikidata: 'Q42',
    });
  });

  it('finds a name in both scripts and mixed', () => {
    const { lexicon } = open([entity('x', '華國', '华国')]);
    for (const surface of ['華國', '华国', '華国', '华國']) expect(idsOf(lexicon, surface)).toEqual(['x']);
  });

  it('names the entity of higher rank first, at equal rank by id', () => {
    const surfaces = [{ text: '王国', marked: true }];
    const of = (id: string, rank: number) => entity(id, '王國', '王国', { rank, surfaces });
    const { lexicon } = open([of('b', 10), of('low', 1), of('a', 10), of('high', 200)]);
    expect(idsOf(lexicon, '王国')).toEqual(['high', 'a', 'b', 'low']);
    expect(lexicon.entity(numberOf(lexicon, '王国')).id).toBe('high');
  });

  it('never marks an unmarked surface, but knows whom it can mean', () => {
    const { lexicon } = open([entity('x', '希望', '希望', { surfaces: [{ text: '希望', marked: false }] })]);
    expect(numberOf(lexicon, '希望')).toBe(-1);
    expect(idsOf(lexicon, '希望')).toEqual(['x']);
  });

  it('names first whose first meaning a surface is, whatever the ranks', () => {
    const surface = (meaning?: number) => [{ text: '张军', marked: true, ...(meaning && { meaning }) }];
    const { lexicon } = open([
      entity('third', '張軍', '张军', { rank: 250, surfaces: surface(3) }),
      entity('second', '張軍', '张军', { rank: 200, surfaces: surface(2) }),
      entity('first', '張軍', '张军', { rank: 1, surfaces: surface() }),
    ]);
    expect(idsOf(lexicon, '张军')).toEqual(['first', 'second', 'third']);
  });

  it('tells which entities a surface means only beside another of their names', () => {
    const { lexicon } = open([
      entity('firm', '小米集團', '小米集团', {
        surfaces: [
          { text: '小米集团', marked: true },
          { text: '小米', marked: false, later: true },
        ],
      }),
      entity('town', '小米', '小米', { surfaces: [{ text: '小米', marked: false }] }),
    ]);
    const key = lexicon.find('小米');
    expect(lexicon.entityOf(key)).toBe(-1);
    expect(lexicon.laterOf(key).map((number) => lexicon.entity(number).id)).toEqual(['firm']);
    expect(lexicon.laterOf(lexicon.find('小米集團'))).toEqual([]);
  });

  it('prefers a marked entity of low rank to an unmarked one of high rank', () => {
    const famous = entity('famous', '海口', '海口', {
      rank: 200,
      surfaces: [{ text: '海口', marked: false }],
    });
    const { lexicon } = open([famous, entity('town', '海口', '海口', { rank: 5 })]);
    expect(lexicon.entity(numberOf(lexicon, '海口')).id).toBe('town');
    expect(idsOf(lexicon, '海口')).toEqual(['town', 'famous']);
  });

  it('does not mark a word', () => {
    const word = { hans: '国会', hant: '國會', pinyin: 'guó huì', gloss: 'parliament' };
    const { lexicon, words } = open([], [word]);
    const key = lexicon.find('國会');
    expect(lexicon.entityOf(key)).toBe(-1);
    expect(words.of(key).map((number) => words.word(number, '國会'))).toEqual([
      { hans: '国会', hant: '國會', syllables: ['guó', 'huì'], gloss: 'parliament' },
    ]);
  });

  it('tells short forms, the higher rank first, and usual readings', () => {
    const of = (id: string, rank: number) => entity(id, '法國', '法国', { rank, short: ['法'] });
    const { lexicon } = open([of('low', 1), of('high', 2)], [], new Map([['法', 'fǎ']]));
    expect(lexicon.entity(lexicon.shortForm('法'.charCodeAt(0))).id).toBe('high');
    expect(lexicon.shortForm('国'.charCodeAt(0))).toBe(-1);
    expect(lexicon.reading('法'.charCodeAt(0))).toBe('fǎ');
    expect(lexicon.reading('a'.charCodeAt(0))).toBeNull();
  });

  it('derives the inverse of each relation, most telling first', () => {
    const { lexicon } = open([
      entity('boss', '王', '王', {
        rank: 3,
        relations: [relation('related', 'place'), relation('leads', 'firm')],
      }),
      entity('firm', '李', '李', { rank: 2, relations: [relation('located-in', 'place')] }),
      entity('place', '張', '張', { rank: 1 }),
    ]);
    const shown = (number: number) =>
      lexicon.related(number).map(({ label, to }) => [label, lexicon.entity(to).id]);
    expect(shown(0)).toEqual([
      ['leads', 'firm'],
      ['related', 'place'],
    ]);
    expect(shown(1)).toEqual([
      ['led by', 'boss'],
      ['located in', 'place'],
    ]);
    expect(shown(2)).toEqual([['related', 'boss']]);
  });

  it('keeps since when and until when a tie held, on both sides, and puts what is over last', () => {
    const { lexicon } = open([
      entity('boss', '王', '王', {
        rank: 3,
        relations: [
          { kind: 'leads', target: 'old', from: '1998', to: '2003-03' },
          { kind: 'member-of', target: 'firm', from: '2012-11' },
        ],
      }),
      entity('firm', '李', '李', { rank: 2 }),
      entity('old', '張', '張', { rank: 1 }),
    ]);
    expect(lexicon.related(0)).toEqual([
      { label: 'member of', to: 1, since: '2012-11', until: '' },
      { label: 'leads', to: 2, since: '1998', until: '2003-03' },
    ]);
    expect(lexicon.related(2)).toEqual([{ label: 'led by', to: 0, since: '1998', until: '2003-03' }]);
  });

  it('keeps a relation once that both sides state', () => {
    const { lexicon } = open([
      entity('a', '王', '王', { rank: 2, relations: [relation('counterpart', 'b')] }),
      entity('b', '李', '李', { rank: 1, relations: [relation('counterpart', 'a')] }),
    ]);
    expect(lexicon.related(0)).toMatchObject([{ label: 'counterpart', to: 1 }]);
    expect(lexicon.related(1)).toMatchObject([{ label: 'counterpart', to: 0 }]);
  });

  it('keeps a bounded list where half the dictionary points at one record', () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      entity(`x${i}`, '李', '李', { relations: [relation('part-of', 'top')] }),
    );
    const { lexicon } = open([entity('top', '王', '王', { rank: 200 }), ...many]);
    expect(lexicon.related(0)).toHaveLength(24);
    expect(lexicon.related(100)).toMatchObject([{ label: 'part of', to: 0 }]);
  });
});

describe('compile', () => {
  const records = [
    entity('a', '王國', '王国', { relations: [relation('leads', 'b')] }),
    entity('b', '華', '华', { type: 'place', short: ['华'] }),
  ];

  it('gives the same bytes for the same records, in whatever order they come', () => {
    const other = open([...records].reverse()).bytes;
    open(records).bytes.forEach((bytes, file) => {
      expect(Buffer.from(bytes).equals(Buffer.from(other[file]!)), `file ${file}`).toBe(true);
    });
  });

  it('refuses a relation to nobody, and names both ends', () => {
    const lost = entity('a', '王', '王', { relations: [relation('leads', 'nowhere')] });
    expect(() => open([lost])).toThrow('a: leads points at nowhere');
  });

  it('refuses two records of one id', () => {
    expect(() => open([entity('a', '王', '王'), entity('a', '李', '李')])).toThrow('same id');
  });

  it('gives files that cannot be taken for each other', () => {
    const [index, strings] = open(records).bytes as [ArrayBuffer, ArrayBuffer];
    expect(() => new CompiledLexicon(strings, index)).toThrow(FormatError);
  });
});
