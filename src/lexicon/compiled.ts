import { ENTITY_TYPES, type EntityType } from '../annotation';
import { checksumOf, section, unpack } from './format';
import type { EntityEntry, Lexicon, RelationEntry } from './lexicon';
import { ENTITY_BITS, LATER_BIT, UNMARKED_BIT, unpackDate } from './postings';
import { RELATION_LABELS } from './records';
import { Strings } from './text';
import { Trie } from './trie';

const NONE: readonly number[] = [];

/** A lexicon as `compile` writes it. Reads typed arrays in place. */
export class CompiledLexicon implements Lexicon {
  /** Tells one build of the index from another. */
  readonly checksum: number;
  readonly #trie: Trie;
  readonly #costs: Uint8Array;
  readonly #postingStarts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #types: Uint8Array;
  readonly #countries: Set<number>;
  readonly #relationStarts: Uint32Array;
  readonly #relationPairs: Uint32Array;
  readonly #relationDates: Uint16Array;
  #strings: Strings | null = null;
  #sources: string[] = [];
  #sourceOf: Uint8Array = new Uint8Array();
  /** By code unit. */
  readonly #short = new Int32Array(65536).fill(-1);
  readonly #shortUnits: Uint16Array;
  readonly #shortEntities: Uint32Array;
  readonly #syllables: Strings;
  readonly #decoded: string[] = [];
  readonly #readings: Uint16Array;

  /**
   * @param index bytes of `index.bin`: enough to find names, not to say what they are
   * @param strings bytes of `strings.bin` of the same build; null where they come later, by `addStrings`
   * @param vouched see `unpack`
   * @throws FormatError when either is not what this version wrote
   */
  constructor(index: ArrayBuffer, strings: ArrayBuffer | null, vouched = false) {
    this.checksum = checksumOf(index);
    const sections = unpack(index, vouched);
    this.#trie = Trie.from(sections, 'k');
    this.#costs = section(sections, 'k.cost', Uint8Array);
    this.#postingStarts = section(sections, 'k.start', Uint32Array);
    this.#postings = section(sections, 'k.list', Uint32Array);
    this.#types = section(sections, 'e.type', Uint8Array);
    this.#countries = new Set(section(sections, 'e.land', Uint32Array));
    this.#relationStarts = section(sections, 'r.off', Uint32Array);
    this.#relationPairs = section(sections, 'r.pair', Uint32Array);
    this.#relationDates = section(sections, 'r.date', Uint16Array);
    this.#readings = section(sections, 'c.read', Uint16Array);
    this.#syllables = Strings.from(sections, 'c');
    this.#shortUnits = section(sections, 's.unit', Uint16Array);
    this.#shortEntities = section(sections, 's.ent', Uint32Array);
    this.#shortUnits.forEach((unit, i) => {
      if (this.#short[unit] === -1) this.#short[unit] = this.#shortEntities[i]!;
    });
    if (strings) this.addStrings(strings, vouched);
  }

  /** Adds what entities are. @throws FormatError as the constructor does */
  addStrings(bytes: ArrayBuffer, vouched = false): void {
    const sections = unpack(bytes, vouched);
    const sources = Strings.from(sections, 'o');
    this.#sourceOf = section(sections, 'e.src', Uint8Array);
    this.#sources = Array.from({ length: sources.length }, (_, i) => sources.at(i));
    this.#strings = Strings.from(sections, 'e');
  }

  /** How many entities there are; they are numbered from 0, by falling rank. */
  get size(): number {
    return this.#types.length;
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

  laterOf(key: number): readonly number[] {
    if (key >= this.#postingStarts.length - 1) return NONE;
    let found = NONE;
    // Asked for every word of a text, and hardly ever is there one.
    for (let i = this.#postingStarts[key]!; i < this.#postingStarts[key + 1]!; i++) {
      const posting = this.#postings[i]!;
      if (posting & LATER_BIT) found = [...found, posting & ENTITY_BITS];
    }
    return found;
  }

  shortForm(unit: number): number {
    return this.#short[unit]!;
  }

  shortForms(unit: number): number[] {
    return Array.from(this.#shortEntities).filter((_, i) => this.#shortUnits[i] === unit);
  }

  reading(unit: number): string | null {
    const number = this.#readings[unit]!;
    this.#decoded[number] ??= this.#syllables.at(number);
    return this.#decoded[number] || null;
  }

  typeOf(entity: number): EntityType {
    return ENTITY_TYPES[this.#types[entity]!]!;
  }

  isCountry(entity: number): boolean {
    return this.#countries.has(entity);
  }

  /** @throws Error before the strings are there */
  entity(entity: number): EntityEntry {
    if (!this.#strings) throw new Error('the lexicon has no strings yet');
    const [
      id = '',
      hans = '',
      hant,
      pinyin,
      english = '',
      description = '',
      asOf = '',
      aliases,
      wikidata = '',
    ] = this.#strings.at(entity).split('\t');
    return {
      id: id.endsWith('~') ? id.slice(0, -1) + hans : id,
      type: this.typeOf(entity),
      hans,
      hant: hant || hans,
      pinyin: pinyin || this.#usualReading(hans),
      english: english.split('|'),
      description,
      asOf,
      aliases: aliases ? aliases.split('|').map(readAlias) : [],
      source: this.#sources[this.#sourceOf[entity]!]!,
      wikidata,
    };
  }

  #usualReading(hans: string): string {
    return Array.from(hans, (character) => this.reading(character.charCodeAt(0)) ?? '').join(' ');
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

function readAlias(alias: string): [text: string, pinyin: string] {
  const [text = '', pinyin = ''] = alias.split('=');
  return [text, pinyin];
}
