import { section, unpack } from './format';
import { Strings } from './text';

/** The most characters of a word whose place an entry can tell. */
export const LONGEST = 16;
/** One exception: its place in the word, the number of its syllable, and whether another reading of the word begins with it. */
export const FRESH = 0x8000;
export const PLACE_SHIFT = 11;
export const SYLLABLE_BITS = 0x7ff;
/** Of a Taiwan reading of a character: only where it is a word by itself (和 hàn). */
export const ALONE = 0x8000;

/** Lists of exceptions by lexicon key. */
class Exceptions {
  constructor(
    readonly keys: Uint32Array,
    readonly starts: Uint32Array,
    readonly data: Uint16Array,
  ) {}

  /** The place of a key in the list, or -1. */
  find(key: number): number {
    let low = 0;
    let high = this.keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = this.keys[middle]!;
      if (there === key) return middle;
      if (there < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/**
 * How words are read where that does not follow from their characters, which readings a Traditional character leaves open, and
 * what Taiwan reads otherwise: `readings.bin`. Syllables are numbers into `syllables`; 0 is none.
 */
export class WordReadings {
  /** By code unit: Traditional to Simplified, full width to half width. */
  readonly folded = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  /** Tone-marked; the first is empty. */
  readonly syllables: string[];
  readonly #words: Uint32Array;
  readonly #usual: Uint16Array;
  readonly #exceptions: Exceptions;
  readonly #taiwan: Exceptions;
  readonly #narrow = new Map<number, Uint16Array>();
  readonly #taiwanUnits = new Map<number, number>();

  /**
   * @param bytes of `readings.bin`, of the same build as the index whose keys are asked for
   * @param vouched see `unpack`
   * @throws FormatError when the bytes are not what this version wrote
   */
  constructor(bytes: ArrayBuffer, vouched = false) {
    const sections = unpack(bytes, vouched);
    const words = (name: string) => section(sections, name, Uint32Array);
    const halves = (name: string) => section(sections, name, Uint16Array);
    const strings = Strings.from(sections, 's');
    this.syllables = Array.from({ length: strings.length }, (_, i) => strings.at(i));
    const [from, to] = [halves('f.from'), halves('f.to')];
    from.forEach((unit, i) => {
      this.folded[unit] = to[i]!;
    });
    this.#words = words('w.bits');
    this.#usual = halves('c.usual');
    this.#exceptions = new Exceptions(words('x.key'), words('x.start'), halves('x.data'));
    this.#taiwan = new Exceptions(words('t.key'), words('t.start'), halves('t.data'));
    const [units, starts, narrow] = [halves('n.unit'), words('n.start'), halves('n.syl')];
    units.forEach((unit, i) => {
      this.#narrow.set(unit, narrow.subarray(starts[i], starts[i + 1]));
    });
    const [taiwanUnits, ours, theirs] = [halves('r.unit'), halves('r.from'), halves('r.to')];
    taiwanUnits.forEach((unit, i) => {
      this.#taiwanUnits.set((unit << 11) | ours[i]!, theirs[i]!);
    });
  }

  /** The usual reading of a code unit: that of its word most of the time. */
  usual(unit: number): number {
    return this.#usual[unit]!;
  }

  /** Whether a key is a word whose reading is known. */
  has(key: number): boolean {
    return key < 32 * this.#words.length && ((this.#words[key >> 5]! >>> (key & 31)) & 1) === 1;
  }

  /** Whether each character of a word has its usual reading, in the only one that the word has. */
  isUsual(key: number): boolean {
    return this.has(key) && this.#exceptions.find(key) < 0;
  }

  /**
   * The readings of a word, the likeliest first.
   * @param folded the word's code units, folded
   * @returns for each reading one syllable a code unit; none for what is no word
   */
  of(key: number, folded: ArrayLike<number>): Uint16Array[] {
    if (!this.has(key)) return [];
    const at = this.#exceptions.find(key);
    const usual = Uint16Array.from(folded, (unit) => this.#usual[unit]!);
    return at < 0 ? [usual] : this.#readings(this.#exceptions, at, usual);
  }

  /** How Taiwan reads a word, given how it is read otherwise; null where there is no difference. */
  taiwan(key: number, folded: ArrayLike<number>): Uint16Array | null {
    const at = this.#taiwan.find(key);
    if (at < 0) return null;
    return this.#readings(
      this.#taiwan,
      at,
      Uint16Array.from(folded, (unit) => this.#usual[unit]!),
    )[0]!;
  }

  /**
   * How Taiwan reads a character that is read so otherwise.
   * @param alone whether the character is a word by itself
   */
  taiwanUnit(unit: number, syllable: number, alone: boolean): number {
    const other = this.#taiwanUnits.get((unit << 11) | syllable) ?? syllable;
    return other & ALONE && !alone ? syllable : other & SYLLABLE_BITS;
  }

  /** The only syllables that a code unit can have (髮 is fà though 发 is fā as well), or null where it narrows nothing down. */
  only(unit: number): Uint16Array | null {
    return this.#narrow.get(unit) ?? null;
  }

  #readings({ starts, data }: Exceptions, at: number, usual: Uint16Array): Uint16Array[] {
    const readings: Uint16Array[] = [];
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const entry = data[i]!;
      if (entry & FRESH) readings.push(usual.slice());
      const syllable = entry & SYLLABLE_BITS;
      const place = (entry >> PLACE_SHIFT) & (LONGEST - 1);
      const reading = readings[readings.length - 1]!;
      if (syllable && place < reading.length) reading[place] = syllable;
    }
    return readings;
  }
}
