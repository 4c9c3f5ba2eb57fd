import { checkTogether, type Placed, type Problem } from './check';
import { writeTable } from './own-table';
import type { Pack } from './pack';
import { type Bundled, keepPacks } from './packs';
import { type Language, type Row, readRow } from './row';
import { readPacks } from './store';
import { readTable } from './table';

/** Thrown where a pack is not taken; the message is for the reader. */
export class PackError extends Error {
  override name = 'PackError';

  /** @param problems what is wrong, line by line */
  constructor(
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}

/**
 * Adds a table to the reader's packs, or replaces the pack of the same name.
 * @throws PackError with what is wrong in the table; nothing is changed then
 */
export async function importPack(name: string, text: string, bundled: Bundled): Promise<Pack> {
  const today = new Date().toISOString().slice(0, 10);
  const { pack, problems } = readPack(name, text, bundled.language, today);
  if (!pack) throw new PackError('Nothing was imported: the file has mistakes.', problems);
  const others = (await readPacks()).filter((other) => other.name !== name);
  await keepPacks([...others, pack], bundled);
  return pack;
}

/**
 * Reads and checks a table as a reader gives it. Where anything is wrong there is no pack.
 * @param name of the pack, shown as the source of its entities
 * @param today `YYYY-MM-DD`
 */
export function readPack(
  name: string,
  text: string,
  language: Language,
  today: string,
): { pack: Pack; problems: [] } | { pack: null; problems: Problem[] } {
  const { rows, problems } = readTable(name, text);
  const full = rows.map(({ line, row }) => ({ line, row: completeRow(row, line, language) }));
  const placed = full.map(({ line, row }): Placed => {
    const complain = (field: string, message: string) => problems.push({ file: name, line, field, message });
    const record = readRow(row, language, { source: name, rank: 250 }, complain);
    if (record.id.startsWith('territory:')) complain('id', `"${record.id}" is Mingjian’s own`);
    if (record.hans && record.hant && !record.surfaces.some(({ marked }) => marked))
      complain('hant', `"${record.hant}" is one character, which no name may be`);
    return { record, file: name, line };
  });
  if (!problems.length) problems.push(...checkTogether(placed, language.fold, () => false));
  if (problems.length) return { pack: null, problems: problems.sort((a, b) => a.line - b.line) };
  const table = writeTable(full.map(({ row }) => row));
  return { pack: { name, table, count: full.length, added: today }, problems: [] };
}

/** Fills in what a reader may leave out: the other script, the type, an id. */
function completeRow(row: Row, line: number, { toHans, toHant }: Language): Row {
  return {
    ...row,
    id: row.id || `line-${line}`,
    type: row.type || 'term',
    hans: row.hans || toHans(row.hant),
    hant: row.hant || toHant(row.hans),
  };
}
