import type { EntityType } from '../annotation';

/** What the compiled lexicon knows of one entity. */
export interface EntityEntry {
  id: string;
  type: EntityType;
  hans: string;
  hant: string;
  pinyin: string;
  /** The English name first, accepted variants after it. */
  english: string[];
  description: string;
  asOf: string;
  /** Other names with their readings; a reading may be empty. */
  aliases: [text: string, pinyin: string][];
  source: string;
  /** `Q…` id, or an empty string. */
  wikidata: string;
}

/** One tie of an entity to another. */
export interface RelationEntry {
  /** What the tie is called, read from this side. */
  label: string;
  /** Number of the other entity. */
  to: number;
  /** `YYYY` or `YYYY-MM` since which and until which it held; empty where that is unknown, or not over. */
  since: string;
  until: string;
}

/**
 * The names that there are, each a numbered key, and the entities they stand for, numbered as well. One compiled file is such a
 * lexicon, and so is a reader's own on top of it.
 */
export interface Lexicon {
  /** How many entities there are. */
  readonly size: number;
  /**
   * Reports every key that starts at a position.
   * @param text the text to look in
   * @param start where the keys start, in code units
   * @param found called with the end of each key and its number
   */
  matches(text: string, start: number, found: (end: number, key: number) => void): void;
  /** Looks a whole string up. Returns the key's number, or -1. */
  find(text: string): number;
  /** What a key costs on a path through the text, see `COST_SCALE`. */
  costOf(key: number): number;
  /** The entity that is meant by a key when nothing else is known, or -1 when the key is never marked as a name. */
  entityOf(key: number): number;
  /** Every entity that a key can stand for, the likeliest first, also those that are never marked under it. */
  entitiesOf(key: number): number[];
  /** The entities that a key means only in an article that names them by another surface as well, the likeliest first. */
  laterOf(key: number): readonly number[];
  /** The entity whose one-character form this code unit is (俄, 美), or -1. */
  shortForm(unit: number): number;
  /** All entities that have this one-character form, the likeliest first: 巴 is Pakistan, and Palestine beside Israel. */
  shortForms(unit: number): number[];
  /** The usual reading of one code unit, tone-marked, or null when it is not a Chinese character. */
  reading(unit: number): string | null;
  typeOf(entity: number): EntityType;
  /** Whether it is a country or a territory with a code of its own (ISO 3166-1). */
  isCountry(entity: number): boolean;
  /** Decodes one entity. */
  entity(entity: number): EntityEntry;
  /** The ties of an entity, most telling first: they stand beside the names, not among what is decoded. */
  related(entity: number): RelationEntry[];
}
