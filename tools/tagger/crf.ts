import { CLOSED, OPENING, TAGS } from '../../src/recognize/tags';
import type { Corpus } from './corpus';
import type { Random } from './random';

const EPSILON = 1e-6;
/** Weights of one feature lie side by side, as many as fill a line of the cache. */
export const STRIDE = 16;
/** A character whose tags are this near to right teaches nothing. */
const LEARNT = 0.002;

/** Which tags may follow which: for each tag, those that may stand before it. */
const MAY_FOLLOW: number[][] = Array.from({ length: TAGS }, (_, to) =>
  OPENING.includes(to) ? [...CLOSED] : [(to - 1) & ~3, ((to - 1) & ~3) + 1].map((t) => t + 1),
);

/**
 * A linear-chain conditional random field, trained by stochastic gradient with a rate of its own for each weight (Duchi, Hazan,
 * Singer, "Adaptive subgradient methods", JMLR 2011). The weights that count in the end are the mean over the last epochs.
 */
export class Crf {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(TAGS * TAGS);
  readonly #sums: Float32Array;
  readonly #squares: Float32Array;
  readonly #transitionSums = new Float64Array(TAGS * TAGS);
  readonly #transitionSquares = new Float32Array(TAGS * TAGS).fill(1);
  #averaged = 0;

  constructor(
    readonly features: number,
    readonly start: number,
  ) {
    this.weights = new Float32Array(features * STRIDE);
    this.#sums = new Float32Array(features * STRIDE);
    this.#squares = new Float32Array(features * STRIDE).fill(this.start + EPSILON);
  }

  /**
   * Goes over the corpus once.
   * @param rate how far one step goes
   * @param dropout how many of the features are left out at each character, so that no few of them are relied on
   * @param decay of weights, once an epoch
   * @returns the mean loss of a character
   */
  epoch(corpus: Corpus, random: Random, rate: number, dropout: number, decay: number): number {
    const order = Int32Array.from(corpus.sentences, (_, i) => i);
    random.shuffle(order);
    let loss = 0;
    let characters = 0;
    for (const n of order) {
      const { tags, weight } = corpus.sentences[n]!;
      loss += this.#learn(corpus, n, random, rate, dropout) * weight;
      characters += tags.length * weight;
    }
    if (decay) for (let i = 0; i < this.weights.length; i++) this.weights[i]! *= 1 - decay;
    return loss / characters;
  }

  /** Adds the weights of now to the mean. */
  remember(): void {
    for (let i = 0; i < this.weights.length; i++) this.#sums[i]! += this.weights[i]!;
    for (let i = 0; i < this.transitions.length; i++) this.#transitionSums[i]! += this.transitions[i]!;
    this.#averaged++;
  }

  /** Puts the mean in place of the weights of now. */
  settle(): void {
    for (let i = 0; i < this.weights.length; i++) this.weights[i] = this.#sums[i]! / this.#averaged;
    for (let i = 0; i < this.transitions.length; i++)
      this.transitions[i] = this.#transitionSums[i]! / this.#averaged;
    this.#sums.fill(0);
    this.#transitionSums.fill(0);
    this.#averaged = 0;
  }

  #emissions = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #gradient = new Float64Array(0);
  #dropped = new Uint8Array(0);
  readonly #slopes = new Float64Array(TAGS);

  #learn(corpus: Corpus, n: number, random: Random, rate: number, dropout: number): number {
    const { features, starts, tags, weight } = corpus.sentences[n]!;
    const length = tags.length;
    if (this.#emissions.length < length * TAGS) {
      this.#emissions = new Float64Array(length * TAGS * 2);
      this.#forward = new Float64Array(length * TAGS * 2);
      this.#backward = new Float64Array(length * TAGS * 2);
      this.#gradient = new Float64Array(length * TAGS * 2);
    }
    if (this.#dropped.length < features.length) this.#dropped = new Uint8Array(features.length * 2);
    const dropped = this.#dropped;
    const threshold = Math.floor(dropout * 256);
    let state = random.below(2 ** 31) | 1;
    for (let k = 0; k < features.length; k++) {
      state = Math.imul(state, 1664525) + 1013904223;
      dropped[k] = state >>> 24 < threshold ? 1 : 0;
    }
    const scale = 1 / (1 - dropout);
    const { weights } = this;
    const emissions = this.#emissions;
    emissions.fill(0, 0, length * TAGS);
    for (let i = 0; i < length; i++) {
      const at = i * TAGS;
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        if (dropped[k]) continue;
        const row = features[k]! * STRIDE;
        for (let t = 0; t < TAGS; t++) emissions[at + t]! += weights[row + t]!;
      }
      for (let t = 0; t < TAGS; t++) emissions[at + t]! *= scale;
    }
    const loss = this.#marginals(tags, length);
    const gradient = this.#gradient;
    const squares = this.#squares;
    const slopes = this.#slopes;
    for (let i = 0; i < length; i++) {
      const at = i * TAGS;
      let most = 0;
      for (let t = 0; t < TAGS; t++) most = Math.max(most, Math.abs(gradient[at + t]!));
      if (most < LEARNT) continue;
      for (let t = 0; t < TAGS; t++) slopes[t] = gradient[at + t]! * weight;
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        if (dropped[k]) continue;
        const row = features[k]! * STRIDE;
        for (let t = 0; t < TAGS; t++) {
          const slope = slopes[t]!;
          const w = row + t;
          const square = squares[w]! + slope * slope;
          squares[w] = square;
          weights[w]! += (rate * slope) / Math.sqrt(square);
        }
      }
    }
    for (let w = 0; w < TAGS * TAGS; w++) {
      const slope = this.#transitionGradient[w]! * weight;
      if (slope === 0) continue;
      this.#transitionSquares[w]! += slope * slope;
      this.transitions[w]! += (rate * slope) / Math.sqrt(this.#transitionSquares[w]! + EPSILON);
    }
    return loss;
  }

  readonly #transitionGradient = new Float64Array(TAGS * TAGS);
  readonly #odds = new Float64Array(TAGS * TAGS);

  /** Fills the two gradients: what is right less what the model expects. @returns the loss */
  #marginals(tags: Uint8Array, length: number): number {
    const emissions = this.#emissions;
    const forward = this.#forward;
    const backward = this.#backward;
    const gradient = this.#gradient;
    const slopes = this.#transitionGradient;
    const odds = this.#odds;
    slopes.fill(0);
    let loss = 0;
    for (let to = 0; to < TAGS; to++)
      for (const from of MAY_FOLLOW[to]!)
        odds[from * TAGS + to] = Math.exp(this.transitions[from * TAGS + to]!);
    // Scaled at each character so that nothing overflows.
    let scales = 0;
    for (let i = 0; i < length; i++) {
      const at = i * TAGS;
      let top = -Infinity;
      for (let t = 0; t < TAGS; t++) top = Math.max(top, emissions[at + t]!);
      loss -= emissions[at + tags[i]!]!;
      scales += top;
      let sum = 0;
      for (let to = 0; to < TAGS; to++) {
        const emission = Math.exp(emissions[at + to]! - top);
        emissions[at + to] = emission;
        let mass = 0;
        if (i === 0) mass = OPEN[to]! * Math.exp(this.transitions[to]!);
        else {
          const before = MAY_FOLLOW[to]!;
          for (let k = 0; k < before.length; k++)
            mass += forward[at - TAGS + before[k]!]! * odds[before[k]! * TAGS + to]!;
        }
        forward[at + to] = mass * emission;
        sum += mass * emission;
      }
      for (let t = 0; t < TAGS; t++) forward[at + t]! /= sum;
      scales += Math.log(sum);
    }
    const end = (length - 1) * TAGS;
    let total = 0;
    for (let t = 0; t < TAGS; t++) {
      backward[end + t] = SHUT[t]! * Math.exp(this.transitions[t * TAGS]!);
      total += forward[end + t]! * backward[end + t]!;
    }
    // What stands before and behind is outside.
    loss -= this.transitions[tags[0]!]! + this.transitions[tags[length - 1]! * TAGS]!;
    slopes[tags[0]!]! += 1;
    slopes[tags[length - 1]! * TAGS]! += 1;
    for (let t = 0; t < TAGS; t++) slopes[t * TAGS]! -= (forward[end + t]! * backward[end + t]!) / total;
    for (let i = length - 1; i >= 0; i--) {
      const at = i * TAGS;
      let sum = 0;
      for (let t = 0; t < TAGS; t++) sum += forward[at + t]! * backward[at + t]!;
      for (let t = 0; t < TAGS; t++) gradient[at + t] = (-forward[at + t]! * backward[at + t]!) / sum;
      if (i === 0) for (let t = 0; t < TAGS; t++) slopes[t]! += gradient[t]!;
      gradient[at + tags[i]!]! += 1;
      if (i === 0) break;
      const last = at - TAGS;
      for (let t = 0; t < TAGS; t++) backward[last + t] = 0;
      let norm = 0;
      for (let to = 0; to < TAGS; to++) {
        const after = emissions[at + to]! * backward[at + to]!;
        if (after === 0) continue;
        const before = MAY_FOLLOW[to]!;
        for (let k = 0; k < before.length; k++) {
          const from = before[k]!;
          const way = odds[from * TAGS + to]! * after;
          backward[last + from]! += way;
          norm += forward[last + from]! * way;
        }
      }
      for (let to = 0; to < TAGS; to++) {
        const after = emissions[at + to]! * backward[at + to]!;
        if (after === 0) continue;
        const before = MAY_FOLLOW[to]!;
        for (let k = 0; k < before.length; k++) {
          const from = before[k]!;
          slopes[from * TAGS + to]! -= (forward[last + from]! * odds[from * TAGS + to]! * after) / norm;
        }
      }
      slopes[tags[i - 1]! * TAGS + tags[i]!]! += 1;
      loss -= this.transitions[tags[i - 1]! * TAGS + tags[i]!]!;
      for (let t = 0; t < TAGS; t++) backward[last + t]! /= norm;
    }
    return loss + scales + Math.log(total);
  }
}

const OPEN = Float64Array.from({ length: TAGS }, (_, tag) => (OPENING.includes(tag) ? 1 : 0));
const SHUT = Float64Array.from({ length: TAGS }, (_, tag) => (CLOSED.includes(tag) ? 1 : 0));
