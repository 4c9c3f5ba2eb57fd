import { type Observed, PAD } from './observe';

/** How many features a character has. */
export const FEATURES = 53;

const pair = (a: number, b: number) => Math.imul(a, 0x9e3779b1) + b;

/**
 * The features of one character, each as a 32-bit hash of what it is and of its own number. The upper half of a hash is the
 * feature's place in the table of weights, the lower half tells it from others there.
 * @param i number of the character, from 0
 * @param out is given `FEATURES` hashes
 */
export function featuresAt(seen: Observed, i: number, out: Int32Array): void {
  const { units, kinds, traits, labels, tokenOf, words, sorts, covers, runs, sounds, suffixes } = seen;
  const at = i + PAD;
  const token = tokenOf[at]!;
  const c0 = units[at]!;
  const p1 = units[at - 1]!;
  const p2 = units[at - 2]!;
  const n1 = units[at + 1]!;
  const n2 = units[at + 2]!;
  const label = labels[at]!;
  const place = label & 3;
  const before = labels[at - 1]!;
  const after = labels[at + 1]!;
  const word = words[token]!;
  const wordBefore = words[token - 1]!;
  const wordAfter = words[token + 1]!;
  const sort = sorts[token]!;
  const sortBefore = sorts[token - 1]!;
  const sortAfter = sorts[token + 1]!;
  const cover = covers[at]!;
  const run = runs[at]!;
  const sound = sounds[at]!;
  const suffix = suffixes[token]!;
  const near = (kinds[at - 1]! << 8) | (kinds[at]! << 4) | kinds[at + 1]!;
  const t0 = traits[at]! & 31;
  const t1 = traits[at + 1]! & 31;
  const t2 = traits[at + 2]! & 31;
  const b1 = traits[at - 1]! & 31;
  const b2 = traits[at - 2]! & 31;
  const wide = (sortBefore & 127) | ((sort & 127) << 7) | ((sortAfter & 127) << 14) | (place << 21);
  const wordBeforeKind = sortBefore & 15;
  let n = 0;
  const put = (value: number) => {
    let hash = Math.imul(value + Math.imul(n + 1, 0x7feb352d), 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    out[n++] = hash ^ (hash >>> 13);
  };
  put(0);
  put(c0);
  put(p1);
  put(n1);
  put(p2);
  put(n2);
  put((p1 << 16) | c0);
  put((c0 << 16) | n1);
  put((p2 << 16) | p1);
  put((n1 << 16) | n2);
  put((p1 << 16) | n1);
  put(pair((p2 << 16) | p1, c0));
  put(pair((p1 << 16) | c0, n1));
  put(pair((c0 << 16) | n1, n2));
  put(near | (kinds[at - 2]! << 12) | (kinds[at + 2]! << 16));
  put(pair(near, c0));
  put(label);
  put((before << 10) | label);
  put((label << 10) | after);
  put(pair((before << 10) | label, after));
  put((label << 16) | c0);
  put(pair(word, place));
  put(pair(wordBefore, place));
  put(pair(wordAfter, place));
  put(pair(wordBefore, label));
  put(pair(wordAfter, label));
  put(pair(words[token - 2]!, place));
  put(pair(words[token + 2]!, place));
  put(wide);
  put(pair(wide, (sorts[token - 2]! << 9) | sorts[token + 2]!));
  put(pair(wordBefore, pair(word, place)));
  put(pair(wordAfter, pair(word, place)));
  put(cover);
  put((cover << 16) | (covers[at - 1]! << 8) | covers[at + 1]!);
  put((cover << 10) | label);
  put((cover << 16) | c0);
  put(sort | (place << 9));
  put(run);
  put((run << 5) | t0);
  put((run << 10) | label);
  put(sound);
  put((sound << 10) | label);
  put((t0 << 10) | (t1 << 5) | t2);
  put((b1 << 10) | (t0 << 5) | t1);
  put((b2 << 10) | (b1 << 5) | t0);
  put(pair((b2 << 10) | (b1 << 5) | t0, n1));
  put(pair((b1 << 10) | (t0 << 5) | t1, n1));
  put(pair(suffix, place));
  put(pair(suffix, label));
  put(pair(suffix, wide));
  put(pair(wordBefore, (run << 5) | t0));
  put(pair((seen.tails[token - 2]! << 16) | wordBeforeKind, label));
  put(pair(units[at + 3]!, (t0 << 10) | (t1 << 5) | t2));
}
