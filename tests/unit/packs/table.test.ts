import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnTable, writeTable } from '../../../src/packs/own-table';
import { COLUMNS, type Row } from '../../../src/packs/row';
import { readTable } from '../../../src/packs/table';

const row = (more: Partial<Row>): Row =>
  ({ ...Object.fromEntries(COLUMNS.map((column) => [column, ''])), ...more }) as Row;
const read = (text: string) => readTable('desk', text);
const told = (text: string) =>
  read(text).problems.map(({ line, field, message }) => `${line} ${field} ${message}`);

describe('readTable', () => {
  it('reads tabs, columns in any order, comments and empty lines left out', () => {
    const { rows, problems } = read('# of the desk\n\nenglish\thant\n\nPeking\t北京\n# more\nWuhan\t武漢\n');
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { line: 5, row: row({ english: 'Peking', hant: '北京' }) },
      { line: 7, row: row({ english: 'Wuhan', hant: '武漢' }) },
    ]);
  });

  it('reads commas with quotes, and counts lines on through a quoted break', () => {
    const { rows, problems } = read(
      'hant,english,description\r\n"北京","a ""b"", c","one\r\ntwo"\r\n武漢,Wuhan,\r\n',
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { line: 2, row: row({ hant: '北京', english: 'a "b", c', description: 'one\ntwo' }) },
      { line: 4, row: row({ hant: '武漢', english: 'Wuhan' }) },
    ]);
  });

  it('takes a quote for a quote where tabs part the cells', () => {
    expect(read('hant\tenglish\n北京\t"Peking\n').rows[0]!.row.english).toBe('"Peking');
  });

  it('forgets a byte order mark, spaces around cells and cells left out at the end of a CSV row', () => {
    const { rows, problems } = read('\ufeffhant, english ,type\n 北京 ,Peking\n');
    expect(problems).toEqual([]);
    expect(rows[0]!.row).toEqual(row({ hant: '北京', english: 'Peking' }));
  });

  it.each([
    ['', ['1 header is missing: the file is empty']],
    ['# nothing\n', ['1 header is missing: the file is empty']],
    ['hant\tenglish\n', ['1 row is missing: the file has a header only']],
    [
      '\nhant\tname\n北京\tPeking',
      ['2 header has "name", which is not one of', '2 header has no column english'],
    ],
    ['english\n', ['1 header has no column hant or hans for the name']],
    ['hant\thant\tenglish\n', ['1 header has "hant" twice']],
    ['hant\tenglish\n北京\n', ['2 row has 1 columns, not 2']],
    ['hant\tenglish\n北京\tPeking\tx\n', ['2 row has 3 columns, not 2']],
    ['hant,english\n北京,Peking,x\n', ['2 row has 3 columns, not 2']],
  ])('tells what is wrong with %j', (text, problems) => {
    expect(told(text)).toHaveLength(problems.length);
    told(text).forEach((message, i) => {
      expect(message).toContain(problems[i]!);
    });
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', 'hant,english\n', 'hant\tenglish\n'),
        (text, head) => {
          const { rows, problems } = read(head + text);
          expect(rows.length + problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('writeTable', () => {
  const cell = fc
    .string()
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => !text.startsWith('#'));
  const rows = fc.array(
    fc.record(Object.fromEntries(COLUMNS.map((column) => [column, cell])) as Record<keyof Row, typeof cell>),
  );

  it('writes what both readers read back', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const table = writeTable(written);
        expect(readOwnTable(table)).toEqual(written);
        const full = written.filter((one) => Object.values(one).some(Boolean));
        expect(read(table).rows.map((one) => one.row)).toEqual(full);
      }),
    );
  });

  it('keeps a row on one line', () => {
    expect(writeTable([row({ description: 'one\ntwo\tthree' })]).split('\n')).toHaveLength(3);
  });
});
