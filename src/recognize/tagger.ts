import { unpack } from '../lexicon/format';
import type { Lexicon } from '../lexicon/lexicon';
import { Characters } from './characters';
import { FEATURES, featuresAt } from './features';
import type { Token } from './lattice';
import { Observed } from './observe';
import { Sieve } from './sieve';
import { OUTSIDE, TYPES } from './tags';
import { Viterbi } from './viterbi';
import { LANES, Weights } from './weights';

/** A name that the tagger found, which the dictionary may know or not. */
export interface TaggedSpan {
  start: number;
  end: number;
  type: (typeof TYPES)[number];
  /** How sure it is of the span and its type, 0 to 1. */
  score: number;
}

export interface Tagged {
  tokens: Token[];
  /** In order, disjoint. */
  spans: TaggedSpan[];
}

/**
 * Finds persons, places and organizations, known or not, by a linear-chain model over characters (Lafferty, McCallum, Pereira,
 * "Conditional random fields", ICML 2001) that looks at characters, words and the dictionary's names around each.
 * Not for two texts at once: what it works on is kept for the next text.
 */
export class Tagger {
  /** What it knows of single characters. */
  readonly characters: Characters;
  readonly #weights: Weights;
  readonly #observed: Observed;
  readonly #sieve: Sieve;
  readonly #viterbi: Viterbi;
  readonly #features = new Int32Array(FEATURES);

  /**
   * @param bytes of `tagger.bin`
   * @param vouched see `unpack`
   * @throws FormatError when the bytes are not what this version wrote
   */
  constructor(bytes: ArrayBuffer, vouched = false) {
    const sections = unpack(bytes, vouched);
    this.#weights = new Weights(sections);
    this.characters = Characters.from(sections);
    this.#observed = new Observed(this.characters);
    this.#sieve = new Sieve(sections);
    this.#viterbi = new Viterbi(this.#weights.transitions);
  }

  /** Cuts a text into words, as `segment` does, and finds the names in it. A name does not cross a line break. */
  tag(text: string, lexicon: Lexicon): Tagged {
    const tokens: Token[] = [];
    const spans: TaggedSpan[] = [];
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline + 1;
      const line = start === 0 && end === text.length ? text : text.slice(start, end);
      this.#observed.read(line, lexicon);
      this.#tagLine(line.length, start, spans);
      for (const token of this.#observed.tokens) {
        token.start += start;
        token.end += start;
        tokens.push(token);
      }
      start = end;
    }
    return {
      tokens,
      spans: spans.filter(({ start, end }) => !cutsPair(text, start) && !cutsPair(text, end)),
    };
  }

  /** Tags what the sieve leaves of a line. */
  #tagLine(length: number, offset: number, spans: TaggedSpan[]): void {
    const sieve = this.#sieve;
    this.#viterbi.reserve(length);
    for (let next = 0; sieve.seek(this.#observed, next); next = sieve.next)
      this.#tagStretch(sieve.start, sieve.end, offset, spans);
  }

  #tagStretch(from: number, to: number, offset: number, spans: TaggedSpan[]): void {
    const viterbi = this.#viterbi;
    const length = to - from;
    for (let i = 0; i < length; i++) {
      featuresAt(this.#observed, from + i, this.#features);
      this.#weights.score(this.#features, viterbi.scores, i * LANES);
    }
    if (!viterbi.run(length)) return;
    viterbi.backward(length);
    for (let i = 0; i < length; i++) {
      const tag = viterbi.tags[i]!;
      if (tag === OUTSIDE) continue;
      let end = i + 1;
      let margin = viterbi.margin(i);
      while (end < length && isWithin(viterbi.tags[end]!)) margin = Math.min(margin, viterbi.margin(end++));
      const score = 1 / (1 + Math.exp(-margin / this.#weights.scale));
      const start = offset + from;
      spans.push({ start: start + i, end: start + end, type: TYPES[(tag - 1) >> 2]!, score });
      i = end - 1;
    }
  }
}

/** Whether a tag goes on with the name of the character before. */
const isWithin = (tag: number) => tag !== OUTSIDE && (((tag - 1) & 3) === 1 || ((tag - 1) & 3) === 2);

/** Whether an offset lies inside a surrogate pair: the model sees code units, and takes half a sign for a strange character. */
const cutsPair = (text: string, at: number) =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
