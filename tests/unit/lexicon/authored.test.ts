import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authored } from '../../../tools/lexicon/authored';

const HEADER = 'id	type	hant	hans	aliases	reading	english	description	as_of	wikidata	relations';
const GOOD = {
  id: 'li-songren',
  type: 'person',
  hant: '李松仁',
  hans: '李松仁',
  aliases: '',
  reading: '',
  english: 'Li Songren',
  description: '',
  as_of: '',
  wikidata: '',
  relations: '',
};
const row = (more: Partial<typeof GOOD> = {}) => Object.values({ ...GOOD, ...more }).join('\t');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entities-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes one file, a line of comment and the header before the rows, and reads the folder. */
function read(...rows: string[]) {
  writeFileSync(join(folder, 'people.tsv'), ['# by hand', HEADER, ...rows, ''].join('\n'));
  return authored(folder);
}

describe('authored', () => {
  it('reads a record with both scripts of its names, its short forms, reading and relations', () => {
    const { records, problems, places } = read(
      row({
        id: 'zeng-guofan',
        hant: '曾國藩',
        hans: '曾国藩',
        aliases: 'tw:曾文正|short:文正公|char:國',
        reading: 'Zeng1 guo2 fan1',
        english: 'Zeng Guofan|Tseng Kuo-fan',
        as_of: '2026-05',
        wikidata: 'Q42',
        relations: 'related>li-songren@1850-01..',
      }),
      row(),
    );
    expect(problems).toEqual([]);
    expect(records[0]).toMatchObject({
      id: 'zeng-guofan',
      pinyin: 'zēng guó fān',
      english: 'Zeng Guofan|Tseng Kuo-fan',
      asOf: '2026-05',
      wikidata: 'Q42',
      relations: [{ kind: 'related', target: 'li-songren', from: '1850-01' }],
      source: 'Mingjian',
    });
    expect(records[0]!.surfaces.map(({ text }) => text)).toEqual(['曾國藩', '曾国藩', '曾文正', '文正公']);
    expect(records[0]!.short.sort()).toEqual(['国', '國']);
    expect(places.get('li-songren')).toBe('people.tsv:4');
  });

  it('reads the surname of a person without a written reading', () => {
    expect(read(row({ hant: '曾俊華', hans: '曾俊华' })).records[0]!.pinyin).toBe('zēng jùn huá');
  });

  it.each<[field: string, message: RegExp, broken: Partial<typeof GOOD>]>([
    ['id', /"Li Songren" is not/, { id: 'Li Songren' }],
    ['id', /"territory:Russia" is not/, { id: 'territory:Russia' }],
    ['type', /"human" is not a type/, { type: 'human' }],
    ['type', /"relation" is not a type/, { type: 'relation' }],
    ['hant', /is empty/, { hant: '' }],
    ['hans', /is empty/, { hans: '' }],
    ['english', /is empty/, { english: '' }],
    ['description', /161 characters/, { description: 'x'.repeat(161) }],
    ['as_of', /"2026-13" is not YYYY-MM/, { as_of: '2026-13' }],
    ['as_of', /"May 2026" is not/, { as_of: 'May 2026' }],
    ['wikidata', /"42" is not a Q number/, { wikidata: '42' }],
    ['reading', /"song" is not a syllable/, { reading: 'Li3 song ren2' }],
    ['reading', /"xyz1" is not a syllable/, { reading: 'Li3 song1 xyz1' }],
    ['reading', /2 syllables/, { reading: 'Li3 song1' }],
    ['aliases', /"" is empty/, { aliases: '老李||松仁' }],
    ['relations', /"leads li" is not/, { relations: 'leads li' }],
    ['relations', /"loves>li-songren" is not/, { relations: 'loves>li-songren' }],
    ['relations', /"constructor>li-songren" is not/, { relations: 'constructor>li-songren' }],
    ['hant', /"李鬆人" is not 李松仁/, { hant: '李鬆人' }],
    ['relations', /has dates that are not/, { relations: 'leads>first@2012' }],
    ['relations', /has dates that are not/, { relations: 'leads>first@2012-13..' }],
    ['relations', /has dates that are not/, { relations: 'leads>first@..' }],
    ['relations', /has dates that are not/, { relations: 'leads>first@2020-05..2019' }],
    ['relations', /has dates that are not/, { relations: 'leads>first@2020-05..2020-04' }],
    ['relations', /"nobody" does not exist/, { relations: 'related>nobody' }],
  ])('tells file, line and field of a bad %s: %s', (field, message, broken) => {
    const { problems } = read(row({ id: 'first', hant: '王一', hans: '王一' }), row(broken));
    expect(problems).toEqual([
      { file: 'people.tsv', line: 4, field, message: expect.stringMatching(message) },
    ]);
  });

  it('tells of an id that is taken, and where', () => {
    const { problems } = read(row(), row({ hant: '王一', hans: '王一' }));
    expect(problems).toEqual([
      { file: 'people.tsv', line: 4, field: 'id', message: '"li-songren" is taken by people.tsv:3' },
    ]);
  });

  it('tells of a name that two entities claim, also in the other script', () => {
    const { problems } = read(
      row({ id: 'a', hant: '王國', hans: '王国' }),
      row({ id: 'b', hant: '李二', hans: '李二', aliases: '王国' }),
    );
    expect(problems.map(({ line, field }) => [line, field])).toContainEqual([4, 'aliases']);
    expect(problems[0]!.message).toContain('already means a');
  });

  it('lets a second entity claim a name as its second meaning, and any number as a later form', () => {
    const { problems, records } = read(
      row({ id: 'a', hant: '張軍', hans: '张军' }),
      row({ id: 'b', hant: '張軍', hans: '张军', aliases: 'rank2:張軍|later:老張' }),
      row({ id: 'c', hant: '張三', hans: '张三', aliases: 'later:老張' }),
    );
    expect(problems).toEqual([]);
    expect(records[1]!.surfaces).toEqual([
      { text: '張軍', marked: true, meaning: 2 },
      { text: '张军', marked: true, meaning: 2 },
      { text: '老張', marked: false, later: true },
      { text: '老张', marked: false, later: true },
    ]);
  });

  it('marks a name of its own that is a later form only beside another', () => {
    const { records, problems } = read(
      row({ hant: '王浩', hans: '王浩', aliases: '浙江省委書記王浩|later:王浩' }),
      row({ id: 'b', hant: '王浩', hans: '王浩', aliases: '棋手王浩|later:王浩' }),
    );
    expect(problems).toEqual([]);
    expect(records[0]!.surfaces).toContainEqual({ text: '王浩', marked: false, later: true });
    expect(records[0]!.surfaces).toContainEqual({ text: '浙江省委書記王浩', marked: true });
  });

  it.each([
    ['a column too few', row().split('\t').slice(1).join('\t'), 'row', 'has 10 columns'],
    ['a column too many', `${row()}\tx`, 'row', 'has 12 columns'],
  ])('tells of %s', (_, text, field, message) => {
    expect(read(text).problems).toEqual([
      { file: 'people.tsv', line: 3, field, message: expect.stringContaining(message) },
    ]);
  });

  it('tells of another header', () => {
    writeFileSync(join(folder, 'x.tsv'), `${HEADER.replace('hant\thans', 'hans\thant')}\n`);
    expect(authored(folder).problems).toEqual([
      { file: 'x.tsv', line: 1, field: 'header', message: expect.stringContaining('expected id, type') },
    ]);
  });
});

describe('assets/entities', () => {
  it('has no problem', () => {
    const { records, problems } = authored();
    expect(problems).toEqual([]);
    expect(records.length).toBeGreaterThan(2000);
  });
});
