import type { WordReadings } from '../lexicon/word-readings';

/** A word of the lattice: where it stands, and its lexicon key (negative: none). */
export interface Span {
  start: number;
  end: number;
  key: number;
}

/** A stretch that is known to be a name; `kind` tells one sort of name from another. */
export interface NameSpan {
  start: number;
  end: number;
  kind: number;
}

/** What stands before the first and behind the last character, and at the end of a line. */
const EDGE = 2;
/** What is not known: a word that is learnt from a list has no neighbours. */
export const UNSEEN = 0;
const NEWLINE = 10;

/** How far to either side of a character the model looks. */
export const REACH = 6;
/** How many words to either side. */
const WORDS = 2;

/** How many features a character has. */
export const FEATURES = 22 + 2 * REACH;

/** Where a character stands in its word. */
const PLACE = { begin: 0, inside: 1, end: 2, single: 3 } as const;

/** What the model sees of one text: folded characters and words, in arrays that are used again for the next text. */
export class Sight {
  /** Folded code units, from `REACH`. */
  units = new Uint16Array(0);
  /** By code unit: number of its word, from `WORDS`. */
  #wordOf = new Int32Array(0);
  /** Hash of the word's characters. */
  #words = new Int32Array(0);
  /** At most four characters are told apart. */
  #lengths = new Uint8Array(0);
  /** By code unit: place in its word. */
  places = new Uint8Array(0);
  /** By code unit, from 1: 0, or twice the kind of name that it stands in, one more where the name begins. */
  #names = new Uint8Array(0);

  /**
   * @param words of the text, which tile it
   * @param names in order, disjoint
   * @param edge what stands around the text
   */
  read(
    text: string,
    words: readonly Span[],
    names: readonly NameSpan[],
    readings: WordReadings,
    edge: typeof EDGE | typeof UNSEEN = EDGE,
  ): void {
    this.#reserve(text.length, words.length);
    const { units, places } = this;
    const { folded } = readings;
    units.fill(edge, 0, REACH);
    units.fill(edge, REACH + text.length, 2 * REACH + text.length);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[i + REACH] = unit === NEWLINE ? EDGE : folded[unit]!;
    }
    this.#words.fill(edge, 0, WORDS);
    this.#lengths.fill(0, 0, WORDS);
    for (let n = 0; n < words.length; n++) {
      const { start, end } = words[n]!;
      let hash = 7;
      for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i + REACH]!, 0x01000193);
      this.#words[n + WORDS] = hash ^ (hash >>> 15) || 1;
      this.#lengths[n + WORDS] = Math.min(4, end - start);
      this.#wordOf.fill(n + WORDS, start, end);
      places.fill(PLACE.inside, start, end);
      places[end - 1] = PLACE.end;
      places[start] = end - start === 1 ? PLACE.single : PLACE.begin;
    }
    this.#words.fill(edge, words.length + WORDS, words.length + 2 * WORDS);
    this.#lengths.fill(0, words.length + WORDS, words.length + 2 * WORDS);
    this.#names.fill(0, 0, text.length + 2);
    for (const { start, end, kind } of names) {
      this.#names.fill(2 * kind, start + 1, end + 1);
      this.#names[start + 1] = 2 * kind + 1;
    }
  }

  #reserve(length: number, words: number): void {
    if (length + 2 * REACH > this.units.length) {
      const room = Math.max(256, 2 * (length + 2 * REACH));
      this.units = new Uint16Array(room);
      this.places = new Uint8Array(room);
      this.#wordOf = new Int32Array(room);
      this.#names = new Uint8Array(room);
    }
    if (words + 2 * WORDS > this.#words.length) {
      const room = Math.max(256, 2 * (words + 2 * WORDS));
      this.#words = new Int32Array(room);
      this.#lengths = new Uint8Array(room);
    }
  }

  /**
   * The features of one character, each as a 32-bit hash of the character, of what the feature is and of its number; 0 where
   * something is not known.
   * @param i offset of the character
   * @param said which of the character's readings the dictionary gives its word, a bit each
   * @param out is given `FEATURES` hashes
   */
  featuresAt(i: number, said: number, out: Int32Array): void {
    const { units } = this;
    const at = i + REACH;
    const own = units[at]!;
    const p1 = units[at - 1]!;
    const p2 = units[at - 2]!;
    const p3 = units[at - 3]!;
    const n1 = units[at + 1]!;
    const n2 = units[at + 2]!;
    const n3 = units[at + 3]!;
    const place = this.places[i]!;
    const token = this.#wordOf[i]!;
    const before = this.#words[token - 1]!;
    const after = this.#words[token + 1]!;
    const before2 = this.#words[token - 2]!;
    const after2 = this.#words[token + 2]!;
    const length = this.#lengths[token]!;
    const shape = (this.#lengths[token - 1]! << 6) | (length << 3) | this.#lengths[token + 1]!;
    const names = this.#names;
    const name = names[i + 1]!;
    const salt = Math.imul(own, 0x9e3779b1);
    // Where there are no neighbours to be seen there are none on either side.
    const open = before !== UNSEEN || after !== UNSEEN || p1 !== UNSEEN ? 1 : 0;
    out[0] = mix(salt, 0, 0);
    out[1] = p1 && mix(salt, 1, p1);
    out[2] = n1 && mix(salt, 2, n1);
    out[3] = p2 && mix(salt, 3, p2);
    out[4] = n2 && mix(salt, 4, n2);
    out[5] = p1 && n1 && mix(salt, 5, (p1 << 16) | n1);
    out[6] = p2 && mix(salt, 6, (p2 << 16) | p1);
    out[7] = n2 && mix(salt, 7, (n1 << 16) | n2);
    out[8] = p3 && mix(salt, 8, pair((p3 << 16) | p2, p1));
    out[9] = n3 && mix(salt, 9, pair((n1 << 16) | n2, n3));
    out[10] = open || place !== PLACE.single ? mix(salt, 10, pair(this.#words[token]!, place)) : 0;
    out[11] = before && mix(salt, 11, pair(before, place));
    out[12] = after && mix(salt, 12, pair(after, place));
    out[13] = before2 && mix(salt, 13, before2);
    out[14] = after2 && mix(salt, 14, after2);
    out[15] = open && mix(salt, 15, (shape << 2) | place);
    out[16] = p1 && n1 && mix(salt, 16, (kindOf(p1) << 5) | (kindOf(n1) << 2) | place);
    out[17] = p1 && mix(salt, 17, (p1 << 2) | place);
    out[18] = n1 && mix(salt, 18, (n1 << 2) | place);
    out[19] = open && mix(salt, 19, name);
    out[20] = open && mix(salt, 20, (names[i]! << 10) | (names[i + 2]! << 2) | place);
    out[21] = mix(salt, 21, (said << 3) | length);
    let next = 22;
    for (let d = 1; d <= REACH; d++) {
      const left = units[at - d]!;
      const right = units[at + d]!;
      out[next++] = left > EDGE ? mix(salt, 22, left) : 0;
      out[next++] = right > EDGE ? mix(salt, 22, right) : 0;
    }
  }
}

const pair = (a: number, b: number) => Math.imul(a, 0x9e3779b1) + b;

/** The hash of a value of one feature of one character; never 0. */
function mix(salt: number, feature: number, value: number): number {
  const first = Math.imul(value + salt + Math.imul(feature + 1, 0x7feb352d), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d);
  return second ^ (second >>> 13) || 1;
}

const NUMERALS = new Set(
  [...'一二三四五六七八九十百千万亿两几零〇半多数'].map((digit) => digit.charCodeAt(0)),
);

/** What sort of character a folded code unit is: 0 to 6. */
function kindOf(unit: number): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return NUMERALS.has(unit) ? 1 : 0;
  if (unit === EDGE) return 2;
  if (unit >= 0x30 && unit <= 0x39) return 3;
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x250))
    return 4;
  if (unit === 0xb7 || unit === 0x3001) return 5;
  return 6;
}
