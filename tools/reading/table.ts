import type { Section } from '../../src/lexicon/format';
import { packStrings } from '../../src/lexicon/text';
import { CANDIDATES, printOf } from '../../src/reading/model';
import type { Fitted } from './learn';

/** How full the table may be, so that a feature that is not in it is soon known to be missing. */
const FULL = 0.75;

/**
 * The sections that `Model` reads.
 * @param candidates by folded code unit: its readings
 * @param hashes by number of a feature
 * @param counts by number of a feature: how often it was seen
 * @param log2 the table has so many rows, as a power of two
 */
export function sections(
  candidates: ReadonlyMap<number, readonly string[]>,
  hashes: Int32Array,
  counts: Int32Array,
  { weights, shared }: Fitted,
  log2: number,
  clip: number,
): Record<string, Section> {
  const units = [...candidates.keys()].sort((a, b) => a - b);
  const syllables = [...new Set([...candidates.values()].flat())].sort();
  const numbers = new Map(syllables.map((syllable, i) => [syllable, i]));
  const starts = [0];
  for (const unit of units) starts.push(starts.at(-1)! + candidates.get(unit)!.length);
  const scale = 127 / clip;
  return {
    ...packStrings(syllables, 's'),
    'c.unit': Uint16Array.from(units),
    'c.start': Uint32Array.from(starts),
    'c.syl': Uint16Array.from(
      units.flatMap((unit) => candidates.get(unit)!.map((syllable) => numbers.get(syllable)!)),
    ),
    'w.share': Int32Array.from(shared, (weight) => Math.round(weight * scale)),
    ...rows(hashes, weights, mostTelling(hashes, counts, weights, Math.floor(FULL * 2 ** log2)), log2, scale),
  };
}

/** The features with the greatest say. */
function mostTelling(
  hashes: Int32Array,
  counts: Int32Array,
  weights: Float32Array,
  most: number,
): Int32Array {
  const say = Float32Array.from(hashes, (_, n) => {
    const own = weights.subarray(n * CANDIDATES, (n + 1) * CANDIDATES);
    return (Math.max(...own) - Math.min(...own)) * Math.log(1 + counts[n]!);
  });
  return Int32Array.from(say, (_, n) => n)
    .sort((a, b) => say[b]! - say[a]! || a - b)
    .subarray(0, most);
}

function rows(hashes: Int32Array, weights: Float32Array, kept: Int32Array, log2: number, scale: number) {
  const size = 2 ** log2;
  const prints = new Uint16Array(size);
  const rows = new Int32Array(size);
  for (const n of kept) {
    let at = hashes[n]! >>> (32 - log2);
    const print = printOf(hashes[n]!);
    while (prints[at] !== 0 && prints[at] !== print) at = (at + 1) % size;
    if (prints[at] === print) continue;
    prints[at] = print;
    let row = 0;
    for (let k = 0; k < CANDIDATES; k++) {
      const weight = Math.round(weights[n * CANDIDATES + k]! * scale);
      row |= (Math.max(-127, Math.min(127, weight)) & 0xff) << (8 * k);
    }
    rows[at] = row;
  }
  return { 'w.print': prints, 'w.row': rows };
}
