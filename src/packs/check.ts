import { foldText } from '../lexicon/fold';
import type { EntityRecord } from '../lexicon/records';

/** What is wrong with an entity table, in words that lead to the place. */
export interface Problem {
  file: string;
  line: number;
  field: string;
  message: string;
}

/** A record and where it was written. */
export interface Placed {
  record: EntityRecord;
  file: string;
  line: number;
}

/**
 * What is wrong between records: ids that are taken, names that two claim with the same rank, relations that lead nowhere.
 * @param known whether an id exists elsewhere
 */
export function checkTogether(
  placed: readonly Placed[],
  fold: (unit: number) => number,
  known: (id: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  const byId = new Map<string, Placed>();
  const byClaim = new Map<string, Placed>();
  for (const one of placed) {
    const { record, file, line } = one;
    const problem = (field: string, message: string) => problems.push({ file, line, field, message });
    const twin = byId.get(record.id);
    if (twin) problem('id', `"${record.id}" is taken by ${twin.file}:${twin.line}`);
    else byId.set(record.id, one);
    for (const { text, marked, meaning = 1 } of record.surfaces) {
      if (!marked) continue;
      const claim = `${foldText(text, fold)} ${meaning}`;
      const owner = byClaim.get(claim) ?? one;
      byClaim.set(claim, owner);
      if (owner.record.id !== record.id)
        problem('aliases', `"${text}" already means ${owner.record.id} (${owner.file}:${owner.line})`);
    }
  }
  for (const { record, file, line } of placed)
    for (const { target } of record.relations)
      if (!byId.has(target) && !known(target))
        problems.push({ file, line, field: 'relations', message: `"${target}" does not exist` });
  return problems;
}
