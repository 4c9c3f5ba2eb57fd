import { type Section, section } from '../lexicon/format';
import { KIND } from './characters';
import { mix, pair } from './features';
import { type Observed, PAD } from './observe';

/** How many clues a token has. */
export const CLUES = 8;
/** Clues that the sieve has weights for; two may share one. */
export const CLUE_ROWS = 1 << 16;

/** By kind: whether no name goes across such a character. */
const PARTS = Uint8Array.from({ length: 16 }, (_, kind) =>
  kind === KIND.list || kind === KIND.comma || kind === KIND.stop ? 1 : 0,
);

/** Whether a token, numbered from 0, is a mark that is never in a name. */
export const isParting = (seen: Observed, n: number) => PARTS[seen.kinds[seen.tokens[n]!.start + PAD]!] === 1;

/**
 * The clues to whether a token has part in a name, each as the number of its weight.
 * @param token number of the token, from `PAD`
 * @param out is given `CLUES` numbers below `CLUE_ROWS`
 */
export function cluesAt(seen: Observed, token: number, out: Int32Array): void {
  const { tokens, kinds, words, sorts, covers, runs, sounds } = seen;
  const { start, end } = tokens[token - PAD]!;
  const first = start + PAD;
  const last = end - 1 + PAD;
  const before = sorts[token - 1]! & 127;
  const sort = sorts[token]! & 127;
  const after = sorts[token + 1]! & 127;
  const kind = (kinds[first - 1]! << 8) | (kinds[first]! << 4) | kinds[last + 1]!;
  const at = CLUE_ROWS - 1;
  out[0] = mix(words[token]!, 0) & at;
  out[1] = mix(before | (sort << 7) | (after << 14), 1) & at;
  out[2] = mix(pair(words[token - 1]!, sort), 2) & at;
  out[3] = mix(pair(words[token + 1]!, sort), 3) & at;
  out[4] = mix((covers[first - 1]! << 16) | (covers[first]! << 8) | covers[last + 1]!, 4) & at;
  out[5] = mix((sort << 18) | (runs[first]! << 12) | (sounds[first]! << 6) | sounds[last]!, 5) & at;
  out[6] = mix(pair(seen.suffixes[token]!, sort), 6) & at;
  out[7] = mix(pair(kind, seen.tails[token - 2]!), 7) & at;
}

/**
 * Tells which tokens cannot have part in a name, in a tenth of the time that it takes to tag them: most of a text is sifted out
 * so, and what is left is tagged stretch by stretch, as though nothing but words stood around.
 */
export class Sieve {
  readonly #weights: Uint8Array;
  readonly #least: number;
  readonly #clues = new Int32Array(CLUES);
  /** What `seek` found. */
  start = 0;
  end = 0;
  next = 0;

  /** @throws FormatError when a section is missing */
  constructor(sections: Map<string, Section>) {
    this.#weights = section(sections, 's.row', Uint8Array);
    this.#least = section(sections, 's.least', Int32Array)[0]!;
  }

  /**
   * Finds the next stretch of a line that may hold names: no mark that parts clauses is in it.
   * @param from number of the token to start from, from 0
   * @returns whether there is one; `start` and `end` are then its offsets, `next` the token behind it
   */
  seek(seen: Observed, from: number): boolean {
    const { tokens } = seen;
    let n = from;
    while (n < tokens.length && !this.mayName(seen, n)) n++;
    if (n === tokens.length) return false;
    this.start = tokens[n]!.start;
    n++;
    while (n < tokens.length && this.mayName(seen, n)) n++;
    this.end = tokens[n - 1]!.end;
    this.next = n;
    return true;
  }

  /** Whether a token, numbered from 0, may have part in a name. */
  mayName(seen: Observed, n: number): boolean {
    if (isParting(seen, n)) return false;
    const clues = this.#clues;
    const weights = this.#weights;
    cluesAt(seen, n + PAD, clues);
    let sum = 0;
    for (let k = 0; k < CLUES; k++) sum += weights[clues[k]!]!;
    return sum >= this.#least;
  }
}
