import { ENTITY_TYPES, type EntityType } from '../annotation';
import { checksumOf, section, unpack } from './format';
import type { EntityEntry, Lexicon, RelationEntry } from './lexicon';
import { ENTITY_BITS, LATER_BIT, UNMARKED_BIT, unpackDate } from './postings';
import { RELATION_LABELS } from './records';
import { Strings } from './text';
import { Trie } from './trie';

/** A lexicon as `compile` writes it. Reads typed arrays in place. */
export class CompiledLexicon implements Lexicon {
  /** Tells one build of the index from another. */
  readonly checksum: number;
  readonly #trie: Trie;
  readonly #costs: Uint8Array;
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
    this.checksum = checksumOf(index);
    const sections = unpack(index, vouched);
    this.#trie = Trie.from(sections, 'k');
    this.#costs = section(sections, 'k.cost', Uint8Array);
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

  /** How many keys there are, names and words. */
  get keys(): number {
    return this.#costs.length;
  }

  matches(text: string, start: number, found: (end: number, key: number) => void): void {
    this.#trie.matches(text, start, found);
  }

  find(text: string): number {
    return this.#trie.find(text);
  }

  costOf(key: number): number {
    return this.#costs[key]!;
  }

  entityOf(key: number): number {
    // The keys of mere words come after those of names.
    if (key >= this.#postingStarts.length - 1) return -1;
    const first = this.#postings[this.#postingStarts[key]!]!;
    return first < UNMARKED_BIT ? first : -1;
  }

  entitiesOf(key: number): number[] {
    if (key >= this.#postingStarts.length - 1) return [];
    const list = this.#postings.subarray(this.#postingStarts[key], this.#postingStarts[key + 1]);
    return Array.from(list, (posting) => posting & ENTITY_BITS);
  }

  laterOf(key: number): number[] {
    if (key >= this.#postingStarts.length - 1) return [];
    const list = this.#postings.subarray(this.#postingStarts[key], this.#postingStarts[key + 1]);
    return Array.from(
      list.filter((posting) => posting & LATER_BIT),
      (posting) => posting & ENTITY_BITS,
    );
  }

  shortForm(unit: number): number {
    return this.#short[unit]!;
  }

  reading(unit: number): string | null {
    return this.#syllables[this.#readings[unit]!] || null;
  }

  typeOf(entity: number): EntityType {
    return ENTITY_TYPES[this.#types[entity]!]!;
  }

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
