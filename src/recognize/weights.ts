import { type Section, section } from '../lexicon/format';
import { FEATURES } from './features';
import { TAGS } from './tags';

/** Bytes of one row of the table: one for each tag, a zero up to `PRINT`, then two that tell the feature from others. */
export const ROW = 16;
export const PRINT = 14;
/** What is added to a weight so that its byte is not negative. It is the same for all tags, and so chooses none of them. */
export const BIAS = 128;
/** How many tags' sums the scorer makes room for. */
export const LANES = 16;

/** The weights of the features, one byte each, read where they lie. */
export class Weights {
  readonly #words: Int32Array;
  /** Of each two rows that lie side by side, what tells their features from others: the first in the lower half. */
  readonly #prints: Uint32Array;
  readonly #rows = new Int32Array(2 * FEATURES + 1);
  /** `to + from * TAGS`: what following one tag with another adds. */
  readonly transitions: Int32Array;
  /** What a score is divided by to be a logarithm of odds. */
  readonly scale: number;

  /** @throws FormatError when a section is missing */
  constructor(sections: Map<string, Section>) {
    this.#words = section(sections, 'w.row', Int32Array);
    const words = this.#words;
    this.#prints = new Uint32Array(words.length / 8);
    for (let n = 0; n < this.#prints.length; n++)
      this.#prints[n] = (words[8 * n + 3]! >>> 16) | (words[8 * n + 7]! & 0xffff0000);
    this.transitions = section(sections, 'w.trans', Int32Array).subarray(0, TAGS * TAGS);
    this.scale = section(sections, 'w.scale', Uint32Array)[0]! / 1000;
  }

  /**
   * Sums the weights of a character's features for each tag. Four bytes are added at a time, in two halves with room for the carry.
   * @param features hashes as `featuresAt` gives them
   * @param scores is given `TAGS` sums from `at`, all too high by the same amount
   */
  score(features: Int32Array, scores: Int32Array, at: number): void {
    const words = this.#words;
    const prints = this.#prints;
    const pairs = prints.length;
    const rows = this.#rows;
    let found = 0;
    // A feature stands in one of two rows or nowhere. Which of the three is no more to be foreseen than the text, so there is no
    // branch for it: a row is noted in any case, and stays if it is right. The rows themselves are not read for that: the prints
    // are few enough to stay near the processor.
    for (let n = 0; n < features.length; n++) {
      const hash = features[n]!;
      const at = Math.imul(hash >>> 16, pairs) >>> 16;
      const differ = prints[at]! ^ Math.imul(hash & 0xffff, 0x10001);
      rows[found] = at << 3;
      found += ((differ & 0xffff) - 1) >>> 31;
      rows[found] = (at << 3) | 4;
      found += ((differ >>> 16) - 1) >>> 31;
    }
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    for (let n = 0; n < found; n++) {
      const row = rows[n]!;
      const one = words[row]!;
      const two = words[row + 1]!;
      const three = words[row + 2]!;
      a += one & 0xff00ff;
      b += (one >>> 8) & 0xff00ff;
      c += two & 0xff00ff;
      d += (two >>> 8) & 0xff00ff;
      e += three & 0xff00ff;
      f += (three >>> 8) & 0xff00ff;
      g += words[row + 3]! & 0xff;
    }
    scores[at] = a & 0xffff;
    scores[at + 1] = b & 0xffff;
    scores[at + 2] = a >>> 16;
    scores[at + 3] = b >>> 16;
    scores[at + 4] = c & 0xffff;
    scores[at + 5] = d & 0xffff;
    scores[at + 6] = c >>> 16;
    scores[at + 7] = d >>> 16;
    scores[at + 8] = e & 0xffff;
    scores[at + 9] = f & 0xffff;
    scores[at + 10] = e >>> 16;
    scores[at + 11] = f >>> 16;
    scores[at + 12] = g;
  }
}
