import Papa from 'papaparse';
import type { Problem } from './check';
import { COLUMNS, type Column, type Row } from './row';

/** A row of a table and the line it starts on, from 1. */
export interface TableRow {
  line: number;
  row: Row;
}

/** More rows than this make no pack: the browser would hold them twice in memory while it compiles. */
const MOST_ROWS = 300_000;

/**
 * Reads a table of entities: tab-separated, or comma-separated with quotes as spreadsheets write it. The first line that is not
 * empty and does not start with `#` names the columns, in any order; which they can be says `COLUMNS`.
 * @param file name to tell problems by
 */
export function readTable(file: string, text: string): { rows: TableRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows: TableRow[] = [];
  let header: string[] | null = null;
  for (const { line, cells } of lines(text)) {
    if (cells.every((cell) => cell === '') || cells[0]!.startsWith('#')) continue;
    const problem = (field: string, message: string) => problems.push({ file, line, field, message });
    if (!header) {
      header = cells.map((cell) => cell.toLowerCase());
      for (const message of headerProblems(header)) problem('header', message);
      if (problems.length) return { rows, problems };
    } else if (cells.length > header.length || (cells.length < header.length && !isCsv(text)))
      problem('row', `has ${cells.length} columns, not ${header.length}`);
    else if (rows.length === MOST_ROWS) {
      problem('row', `is one more than the ${MOST_ROWS} that a pack may have`);
      break;
    } else {
      const written = new Map(header.map((column, i) => [column, cells[i] ?? '']));
      const row = Object.fromEntries(COLUMNS.map((column) => [column, written.get(column) ?? ''])) as Row;
      rows.push({ line, row });
    }
  }
  if (!header) problems.push({ file, line: 1, field: 'header', message: 'is missing: the file is empty' });
  else if (!rows.length && !problems.length)
    problems.push({ file, line: 1, field: 'row', message: 'is missing: the file has a header only' });
  return { rows, problems };
}

function headerProblems(header: readonly string[]): string[] {
  const unknown = header.filter((column) => !COLUMNS.includes(column as Column));
  const messages = unknown.map((column) => `has "${column}", which is not one of ${COLUMNS.join(', ')}`);
  for (const column of new Set(header.filter((name, i) => header.indexOf(name) !== i)))
    messages.push(`has "${column}" twice`);
  if (!header.includes('hant') && !header.includes('hans'))
    messages.push('has no column hant or hans for the name');
  if (!header.includes('english')) messages.push('has no column english');
  return messages;
}

/** Tabs in the header make a tab-separated file, where a quote is a quote. */
const isCsv = (text: string) => !/^(?:\s*(?:#.*)?\n)*[^\n]*\t/.test(text);

function lines(text: string): { line: number; cells: string[] }[] {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const trim = (cells: string[]) => cells.map((cell) => cell.trim());
  if (!isCsv(clean))
    return clean.split('\n').map((row, i) => ({ line: i + 1, cells: trim(row.split('\t')) }));
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(clean, {
    delimiter: ',',
    newline: '\n',
    step({ data, meta }) {
      rows.push({ line, cells: trim(data) });
      // A quoted cell may hold line breaks of its own.
      line += clean.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
    },
  });
  return rows;
}
