import { section, unpack } from '../lexicon/format';
import { Strings } from '../lexicon/text';
import type { WordReadings } from '../lexicon/word-readings';
import { FEATURES } from './sight';

/** The most readings of one character that are told apart. */
export const CANDIDATES = 4;
/** How what the dictionary says of a word goes with a reading of a character. */
const SAID = { nothing: 0, only: 1, notOnly: 2, first: 3, later: 4, none: 5 } as const;
const SAIDS = 6;
const PLACES = 4;
const LENGTHS = 4;
/** Weights that all characters share. */
export const SHARED = SAIDS * LENGTHS + SAIDS * PLACES + 2 * PLACES;

/** What the dictionary says of one place in a word, for each candidate of the character there. */
export class Said {
  /** One of `SAID` for each candidate. */
  readonly of = new Uint8Array(CANDIDATES);
  /** Which candidates are said at all, a bit each. */
  bits = 0;

  /** @param options the readings of the word, the likeliest first; none for what is no word */
  look(candidates: Uint16Array, options: readonly Uint16Array[], place: number): void {
    this.bits = 0;
    if (options.length === 0) {
      this.of.fill(SAID.nothing);
      return;
    }
    const only = options.length === 1;
    this.of.fill(only ? SAID.notOnly : SAID.none);
    for (let o = options.length - 1; o >= 0; o--) {
      const k = candidates.indexOf(options[o]![place]!);
      if (k < 0) continue;
      this.bits |= 1 << k;
      this.of[k] = only ? SAID.only : o === 0 ? SAID.first : SAID.later;
    }
  }
}

/** Of the shared weights the three that hold for a reading of a character. */
export function sharedOf(
  said: number,
  length: number,
  place: number,
  neutral: number,
): [number, number, number] {
  return [
    said * LENGTHS + Math.min(length, LENGTHS) - 1,
    SAIDS * LENGTHS + said * PLACES + place,
    SAIDS * (LENGTHS + PLACES) + neutral * PLACES + place,
  ];
}

/** A reading without a tone mark. */
export const isNeutral = (syllable: string) => !/[\u0300\u0301\u0304\u030c]/.test(syllable.normalize('NFD'));

/**
 * The table of weights is as large as a power of two; a feature stands where the upper bits of its hash say, or in one of the
 * next rows up to an empty one, and the lower half of the hash, never 0, tells it from others.
 */
export const printOf = (hash: number) => hash & 0xffff || 1;

/**
 * Chooses among the readings of a character by what stands around it: for each character that has several, multinomial logistic
 * regression over the features of `Sight`. `reading.bin`.
 */
export class Model {
  /** By folded code unit: number of the character among those that have several readings, from 1; 0 for others. */
  readonly numbers = new Uint16Array(65536);
  /** By number less one: the readings, as numbers of `WordReadings.syllables`. */
  readonly candidates: Uint16Array[] = [];
  /** By syllable: 1 where it has no tone. */
  readonly neutral: Uint8Array;
  /** The sums of the shared weights, by what is said, length, place and tone. */
  readonly #shared = new Int32Array(SAIDS * LENGTHS * PLACES * 2);
  readonly #prints: Uint16Array;
  readonly #rows: Int32Array;
  readonly #shift: number;

  /**
   * @param bytes of `reading.bin`
   * @param readings whose list of syllables is lengthened by those that it lacks
   * @throws FormatError when the bytes are not what this version wrote
   */
  constructor(bytes: ArrayBuffer, readings: WordReadings, vouched = false) {
    const sections = unpack(bytes, vouched);
    const { syllables } = readings;
    const known = new Map(syllables.map((syllable, i) => [syllable, i]));
    const strings = Strings.from(sections, 's');
    const numbers = Array.from({ length: strings.length }, (_, i) => {
      const syllable = strings.at(i);
      return known.get(syllable) ?? syllables.push(syllable) - 1;
    });
    const starts = section(sections, 'c.start', Uint32Array);
    const lists = section(sections, 'c.syl', Uint16Array);
    section(sections, 'c.unit', Uint16Array).forEach((unit, i) => {
      this.numbers[unit] = i + 1;
      this.candidates.push(lists.slice(starts[i], starts[i + 1]).map((syllable) => numbers[syllable]!));
    });
    this.neutral = Uint8Array.from(syllables, (syllable) => Number(isNeutral(syllable)));
    const shared = section(sections, 'w.share', Int32Array);
    for (let n = 0; n < this.#shared.length; n++) {
      const [said, length, place, neutral] = [n >> 5, ((n >> 3) & 3) + 1, (n >> 1) & 3, n & 1];
      for (const at of sharedOf(said, length, place, neutral)) this.#shared[n]! += shared[at]!;
    }
    this.#prints = section(sections, 'w.print', Uint16Array);
    this.#rows = section(sections, 'w.row', Int32Array);
    this.#shift = Math.clz32(this.#prints.length) + 1;
  }

  /**
   * Adds up what speaks for each of the readings of a character.
   * @param features see `Sight.featuresAt`
   * @param length of its word
   * @param place in its word
   * @param scores is given a sum for each candidate, for others anything
   */
  score(
    features: Int32Array,
    candidates: Uint16Array,
    said: Said,
    length: number,
    place: number,
    scores: Int32Array,
  ): void {
    const prints = this.#prints;
    const rows = this.#rows;
    const last = prints.length - 1;
    const shift = this.#shift;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let n = 0; n < FEATURES; n++) {
      const hash = features[n]!;
      if (hash === 0) continue;
      const print = printOf(hash);
      let at = hash >>> shift;
      let there = prints[at]!;
      while (there !== print && there !== 0) {
        at = (at + 1) & last;
        there = prints[at]!;
      }
      if (there === 0) continue;
      const row = rows[at]!;
      a += (row << 24) >> 24;
      b += (row << 16) >> 24;
      c += (row << 8) >> 24;
      d += row >> 24;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
    scores[3] = d;
    const word = ((Math.min(length, LENGTHS) - 1) << 3) | (place << 1);
    for (let k = 0; k < candidates.length; k++)
      scores[k]! += this.#shared[(said.of[k]! << 5) | word | this.neutral[candidates[k]!]!]!;
  }
}
