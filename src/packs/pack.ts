import { compile } from '../lexicon/compile';
import type { CompiledLexicon } from '../lexicon/compiled';
import { pack as packSections } from '../lexicon/format';
import { COST_SCALE, LN_TOTAL } from '../lexicon/postings';
import type { EntityRecord } from '../lexicon/records';
import { readOwnTable } from './own-table';
import { type Language, readRow } from './row';

/** A reader's own entities, as they are kept. */
export interface Pack {
  /** What the reader knows it by; two packs never have one name. */
  name: string;
  /** The checked table, tab-separated with all columns: what is exported and what the lexicon is compiled from. */
  table: string;
  /** How many entities it has. */
  count: number;
  /** Day of import, `YYYY-MM-DD`. */
  added: string;
}

/** Goes up when what `compilePacks` writes changes, so that packs are compiled anew from their tables. */
export const PACK_VERSION = 1;

/** The records of packs that `readPack` made; ids and relations stay within one pack. */
function recordsOf(packs: readonly Pack[], language: Language): EntityRecord[] {
  return packs.flatMap(({ name, table }, number) => {
    const own = (id: string) => `own:${name}:${id}`;
    return readOwnTable(table).map((row) => {
      // The pack that was added last wins.
      const rank = Math.max(1, 250 - packs.length + number);
      const record = readRow(row, language, { source: name, rank }, () => {});
      return {
        ...record,
        id: own(record.id),
        relations: record.relations.map((relation) => ({ ...relation, target: own(relation.target) })),
      };
    });
  });
}

/**
 * Compiles packs into one lexicon to be laid over the bundled one.
 * @param packs in the order in which they were added
 * @param bundled whose costs decide what it takes to win
 */
export function compilePacks(
  packs: readonly Pack[],
  bundled: CompiledLexicon,
  language: Language,
): ArrayBuffer {
  const frequency = (key: string) => {
    const rival = bundled.find(key);
    // A little cheaper than the bundled key of the same characters.
    return rival < 0 ? 0 : Math.exp(LN_TOTAL - (bundled.costOf(rival) - 1) / COST_SCALE);
  };
  const { index, strings } = compile(recordsOf(packs, language), [], frequency, new Map(), language.fold);
  return packSections({ ...index, ...strings });
}
