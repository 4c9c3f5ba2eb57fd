import { ENTITY_TYPES } from '../../src/annotation';
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
  /** Whether the name of a package's record is a form that a hand-written entity of a type has in passing. */
  const isLater = ({ hans, source }: EntityRecord, type: string) =>
    source !== 'Mingjian' && Boolean(later.get(type)?.has(foldText(hans, fold)));
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
      if (!record.surfaces.some(({ marked }) => marked) && isLater(record, record.type)) continue;
      const contested = ENTITY_TYPES.some((type) => type !== record.type && isLater(record, type));
      kept.set(record.id, {
        ...record,
        // 商湯 is a king and a firm, 長安 a city and a car: not marked for the first where the second is in the news.
        surfaces: record.surfaces.map((surface) => (contested ? { ...surface, marked: false } : surface)),
        relations: [...record.relations],
      });
      for (const { text, marked, meaning = 1 } of record.surfaces) {
        if (source === sources[0] && !marked) {
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
