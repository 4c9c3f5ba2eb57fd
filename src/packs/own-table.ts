import { COLUMNS, type Row } from './row';

/** Writes checked rows the way they are kept and exported: tab-separated, all columns, each row on one line. */
export function writeTable(rows: readonly Row[]): string {
  const cell = (text: string) => text.replace(/\s+/g, ' ');
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('');
}

/** Reads what `writeTable` wrote. */
export function readOwnTable(table: string): Row[] {
  return table
    .split('\n')
    .slice(1, -1)
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? ''])) as Row;
    });
}
