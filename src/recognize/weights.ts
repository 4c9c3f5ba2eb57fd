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
  readonly #mask: number;
  readonly #rows = new Int32Array(2 * FEATURES + 1);
  /** `to + from * TAGS`: what following one tag with another adds. */
  readonly transitions: Int32Array;
  /** What a score is divided by to be a logarithm of odds. */
  readonly scale: number;

  /** @throws FormatError when a section is missing */
  constructor(sections: Map<string, Section>) {
    this.#words = section(sections, 'w.row', Int32Array);
    this.#mask = this.#words.length / 4 - 1;
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
    const mask = this.#mask;
    const rows = this.#rows;
    let found = 0;
    // A feature stands in its own row or in the one beside it, on the same line of the cache, or nowhere. Which of the three is
    // no more to be foreseen than the text, so there is no branch for it: a row is noted in any case, and stays if it is right.
    for (let n = 0; n < features.length; n++) {
      const hash = features[n]!;
      const print = hash & 0xffff;
      const row = ((hash >>> 16) & mask) << 2;
      rows[found] = row;
      found += (((words[row + 3]! >>> 16) ^ print) - 1) >>> 31;
      rows[found] = row ^ 4;
      found += (((words[(row ^ 4) + 3]! >>> 16) ^ print) - 1) >>> 31;
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
