import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '../../src/lexicon/fold';
import type { EntityRecord } from '../../src/lexicon/records';
import { checkTogether, type Placed, type Problem } from '../../src/packs/check';
import { COLUMNS, type Language, type Row, readRow } from '../../src/packs/row';
import { readingOf, tidyReading } from './name-readings';
import { fold, toHans, toHant } from './names';

const FOLDER = join(import.meta.dirname, '../../assets/entities');
const LANGUAGE: Language = { toHans, toHant, fold, readingOf };

/** Every hand-written entity, what is wrong with the files, and where each id stands (`file:line`). */
export function authored(folder = FOLDER): {
  records: EntityRecord[];
  problems: Problem[];
  places: Map<string, string>;
} {
  const problems: Problem[] = [];
  const placed: Placed[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()) {
    let header = false;
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .forEach((text, index) => {
        const line = index + 1;
        const problem = (field: string, message: string) => problems.push({ file, line, field, message });
        if (!text || text.startsWith('#')) return;
        const cells = text.split('\t');
        if (!header) {
          header = true;
          if (cells.join() !== COLUMNS.join()) problem('header', `expected ${COLUMNS.join(', ')}`);
        } else if (cells.length !== COLUMNS.length)
          problem('row', `has ${cells.length} columns, not ${COLUMNS.length}`);
        else {
          const row = Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]!.trim()])) as Row;
          placed.push({ record: readEntity(row, problem), file, line });
        }
      });
  }
  problems.push(...checkTogether(placed, fold, (id) => id.startsWith('territory:')));
  return {
    records: placed.map(({ record }) => record),
    problems,
    places: new Map(placed.map(({ record, file, line }) => [record.id, `${file}:${line}`])),
  };
}

function readEntity(row: Row, problem: (field: string, message: string) => void): EntityRecord {
  const rank = row.id.startsWith('territory:') ? 245 : row.type === 'term' ? 230 : 240;
  const record = readRow(row, LANGUAGE, { source: 'Mingjian', rank }, problem);
  // Two scripts of one name, and no slip of the pen between them.
  if (row.hans && row.hant && foldText(row.hans, fold) !== foldText(row.hant, fold))
    problem('hant', `"${row.hant}" is not ${row.hans} in Traditional characters`);
  return { ...record, pinyin: tidyReading(row.hans, record.pinyin) };
}
