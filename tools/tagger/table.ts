import { OUTSIDE, TAGS } from '../../src/recognize/tags';
import { BIAS, PRINT, ROW } from '../../src/recognize/weights';
import type { Corpus } from './corpus';
import { type Crf, STRIDE } from './crf';

/** Rows of the table of weights, two and two. */
const PAIRS = 1 << 15;
const pairOf = (hash: number) => Math.imul(hash >>> 16, PAIRS) >>> 16;

/** Of all features the ones with the greatest say, as many as find a row: each has two it may stand in. */
export function choose(corpus: Corpus, crf: Crf): Int32Array {
  const say = new Float32Array(corpus.hashes.length);
  for (let feature = 0; feature < say.length; feature++) {
    let low = Infinity;
    let high = -Infinity;
    for (let t = 0; t < TAGS; t++) {
      const weight = crf.weights[feature * STRIDE + t]!;
      low = Math.min(low, weight);
      high = Math.max(high, weight);
    }
    say[feature] = (high - low) * Math.log(1 + corpus.counts[feature]!);
  }
  const order = Int32Array.from(say, (_, i) => i).sort((a, b) => say[b]! - say[a]!);
  const taken = new Uint8Array(PAIRS);
  const seen = new Set<number>();
  return order.filter((feature) => {
    const hash = corpus.hashes[feature]!;
    const pair = pairOf(hash);
    const print = pair * 65536 + (hash & 0xffff);
    if (say[feature] === 0 || (hash & 0xffff) === 0 || taken[pair]! >= 2 || seen.has(print)) return false;
    seen.add(print);
    taken[pair]!++;
    return true;
  });
}

/** A margin between two paths is so much of the logarithm of the odds that it stands for: sentences share their mistakes with others. */
const ODDS = 0.75;
/** What being outside of names is made worse by at each character: what is likeliest leaves out more than it takes in. */
const LEAN = 0.1;

/** The sections that `Weights` reads. */
export function weightSections(hashes: Int32Array, crf: Crf, clip: number) {
  const bytes = new Uint8Array(2 * PAIRS * ROW);
  const scale = 127 / clip;
  hashes.forEach((hash, feature) => {
    let row = 2 * pairOf(hash);
    if (bytes[row * ROW + PRINT] || bytes[row * ROW + PRINT + 1]) row ^= 1;
    // The same amount off all weights of a row changes nothing, and in the middle of the range none is cut.
    const own = crf.weights.subarray(feature * STRIDE, feature * STRIDE + TAGS);
    const middle = (Math.max(...own) + Math.min(...own)) / 2;
    for (let t = 0; t < TAGS; t++) {
      const weight = Math.round((own[t]! - middle) * scale);
      bytes[row * ROW + t] = BIAS + Math.max(-127, Math.min(127, weight));
    }
    bytes[row * ROW + PRINT] = hash & 0xff;
    bytes[row * ROW + PRINT + 1] = (hash >>> 8) & 0xff;
  });
  return {
    'w.row': new Int32Array(bytes.buffer),
    'w.trans': Int32Array.from(crf.transitions, (weight, n) =>
      Math.round((n % TAGS === OUTSIDE ? weight - LEAN : weight) * scale),
    ),
    'w.scale': Uint32Array.of(Math.round((scale * 1000) / ODDS)),
  };
}
