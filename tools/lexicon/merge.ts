import { foldText } from '../../src/lexicon/fold';
import type { EntityRecord } from '../../src/lexicon/records';
import { fold } from './names';

/**
 * Puts the sources together, the most trusted first. A record that a more trusted source already has is dropped, and what it
 * said is not mixed in: an id that is written twice is amended by the first, and a record whose own name another record of the
 * same type already claims is the same thing told twice. Surfaces that two records claim stay with both; rank decides.
 */
export function merge(sources: readonly (readonly EntityRecord[])[]): EntityRecord[] {
  const kept = new Map<string, EntityRecord>();
  const claims = new Map<string, EntityRecord>();
  const later = new Map<string, Set<string>>();
  for (const source of sources) {
    const before = new Map(claims);
    for (const record of source) {
      const twin = kept.get(record.id);
      if (twin) {
        amend(twin, record);
        continue;
      }
      const rival = before.get(foldText(record.hans, fold));
      if (rival && (rival.type === record.type || rival.source === 'Mingjian')) continue;
      if (isLaterForm(record)) continue;
      kept.set(record.id, { ...record, surfaces: [...record.surfaces], relations: [...record.relations] });
      for (const { text, marked, meaning = 1 } of record.surfaces) {
        if (!marked) {
          const forms = later.get(record.type) ?? new Set();
          later.set(record.type, forms.add(foldText(text, fold)));
        }
        // A second meaning leaves room for the first, which a package may have.
        if (source === sources[0] && (!marked || meaning > 1)) continue;
        const key = foldText(text, fold);
        if (!claims.has(key)) claims.set(key, record);
      }
    }
  }
  function isLaterForm({ type, hans, surfaces }: EntityRecord): boolean {
    return !surfaces.some(({ marked }) => marked) && Boolean(later.get(type)?.has(foldText(hans, fold)));
  }
  const records = [...kept.values()];
  for (const record of records)
    record.relations = record.relations.filter((relation) => kept.has(relation.target));
  return records;
}

/** The surfaces that only the package knows are kept, all else is the hand-written record's. */
function amend(authored: EntityRecord, found: EntityRecord): void {
  const known = new Set(authored.surfaces.map((surface) => surface.text));
  authored.surfaces.push(...found.surfaces.filter((surface) => !known.has(surface.text)));
}
