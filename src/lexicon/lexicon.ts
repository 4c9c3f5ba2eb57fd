import { ENTITY_TYPES, type EntityType } from '../annotation';
import { section, unpack } from './format';
import { ENTITY_BITS, LATER_BIT, UNMARKED_BIT, unpackDate } from './postings';
import { RELATION_LABELS } from './records';
import { Strings } from './text';
import { Trie } from './trie';

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

/** The compiled names: which surfaces there are and which entities they stand for. Reads typed arrays in place. */
export class Lexicon {
  readonly trie: Trie;
  /** What a key costs on a path through the text, see `COST_SCALE`. */
  readonly costs: Uint8Array;
  readonly #postingStarts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #types: Uint8Array;
  readonly #relationStarts: Uint32Array;
  readonly #relationPairs: Uint32Array;
  readonly #relationDates: Uint16Array;
  readonly #strings: Strings;
  /** By code unit. */
  readonly #short = new Int32Array(65536).fill(-1);
  readonly #syllables: string[];
  readonly #readings: Uint16Array;

  /**
   * @param index bytes of `index.bin`
   * @param strings bytes of `strings.bin` of the same build
   * @param vouched see `unpack`
   * @throws FormatError when either is not what this version wrote
   */
  constructor(index: ArrayBuffer, strings: ArrayBuffer, vouched = false) {
    const sections = unpack(index, vouched);
    this.trie = Trie.from(sections, 'k');
    this.costs = section(sections, 'k.cost', Uint8Array);
    this.#postingStarts = section(sections, 'k.start', Uint32Array);
    this.#postings = section(sections, 'k.list', Uint32Array);
    this.#types = section(sections, 'e.type', Uint8Array);
    this.#relationStarts = section(sections, 'r.off', Uint32Array);
    this.#relationPairs = section(sections, 'r.pair', Uint32Array);
    this.#relationDates = section(sections, 'r.date', Uint16Array);
    this.#strings = Strings.from(unpack(strings, vouched), 'e');
    this.#readings = section(sections, 'c.read', Uint16Array);
    const syllables = Strings.from(sections, 'c');
    this.#syllables = Array.from({ length: syllables.length }, (_, i) => syllables.at(i));
    const units = section(sections, 's.unit', Uint16Array);
    const entities = section(sections, 's.ent', Uint32Array);
    units.forEach((unit, i) => {
      if (this.#short[unit] === -1) this.#short[unit] = entities[i]!;
    });
  }

  /** How many entities there are; they are numbered from 0, by falling rank. */
  get size(): number {
    return this.#strings.length;
  }

  /** The entity that is meant by a key when nothing else is known, or -1 when the key is never marked as a name. */
  entityOf(key: number): number {
    // The keys of mere words come after those of names.
    if (key >= this.#postingStarts.length - 1) return -1;
    const first = this.#postings[this.#postingStarts[key]!]!;
    return first < UNMARKED_BIT ? first : -1;
  }

  /** Every entity that a key can stand for, the likeliest first, also those that are never marked under it. */
  entitiesOf(key: number): number[] {
    if (key >= this.#postingStarts.length - 1) return [];
    const list = this.#postings.subarray(this.#postingStarts[key], this.#postingStarts[key + 1]);
    return Array.from(list, (posting) => posting & ENTITY_BITS);
  }

  /** The entities that a key means only in an article that names them by another surface as well, the likeliest first. */
  laterOf(key: number): number[] {
    if (key >= this.#postingStarts.length - 1) return [];
    const list = this.#postings.subarray(this.#postingStarts[key], this.#postingStarts[key + 1]);
    return Array.from(
      list.filter((posting) => posting & LATER_BIT),
      (posting) => posting & ENTITY_BITS,
    );
  }

  /** The entity whose one-character form this code unit is (俄, 美), or -1. */
  shortForm(unit: number): number {
    return this.#short[unit]!;
  }

  /** The usual reading of one code unit, tone-marked, or null when it is not a Chinese character. */
  reading(unit: number): string | null {
    return this.#syllables[this.#readings[unit]!] || null;
  }

  typeOf(entity: number): EntityType {
    return ENTITY_TYPES[this.#types[entity]!]!;
  }

  /** Decodes one entity. */
  entity(entity: number): EntityEntry {
    const [id, hans, hant, pinyin, english, description, asOf, aliases, source, wikidata] = this.#strings
      .at(entity)
      .split('\t') as [string, string, string, string, string, string, string, string, string, string];
    return {
      id,
      type: this.typeOf(entity),
      hans,
      hant,
      pinyin,
      english: english.split('|'),
      description,
      asOf,
      aliases: aliases ? aliases.split('|').map((alias) => alias.split('=') as [string, string]) : [],
      source,
      wikidata,
    };
  }

  /** The ties of an entity, most telling first. */
  related(entity: number): RelationEntry[] {
    const out: RelationEntry[] = [];
    for (let i = this.#relationStarts[entity]!; i < this.#relationStarts[entity + 1]!; i++) {
      out.push({
        label: RELATION_LABELS[this.#relationPairs[2 * i]!]!,
        to: this.#relationPairs[2 * i + 1]!,
        since: unpackDate(this.#relationDates[2 * i]!),
        until: unpackDate(this.#relationDates[2 * i + 1]!),
      });
    }
    return out;
  }
}
