import { type Observed, PAD } from './observe';

/** How many features a character has. */
export const FEATURES = 31;

/** Two numbers as one. */
export const pair = (a: number, b: number) => Math.imul(a, 0x9e3779b1) + b;

/** The hash of a value of the feature of this number. */
export function mix(value: number, feature: number): number {
  const first = Math.imul(value + Math.imul(feature + 1, 0x7feb352d), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d);
  return second ^ (second >>> 13);
}

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
  out[0] = mix(0, 0);
  out[1] = mix(c0, 1);
  out[2] = mix(p1, 2);
  out[3] = mix(n1, 3);
  out[4] = mix(p2, 4);
  out[5] = mix(n2, 5);
  out[6] = mix((p1 << 16) | c0, 6);
  out[7] = mix((c0 << 16) | n1, 7);
  out[8] = mix(pair((p1 << 16) | c0, n1), 8);
  out[9] = mix(near | (kinds[at - 2]! << 12) | (kinds[at + 2]! << 16), 9);
  out[10] = mix((before << 10) | label, 10);
  out[11] = mix((label << 10) | after, 11);
  out[12] = mix((label << 16) | c0, 12);
  out[13] = mix(pair(word, place), 13);
  out[14] = mix(pair(wordBefore, label), 14);
  out[15] = mix(pair(wordAfter, label), 15);
  out[16] = mix(wide, 16);
  out[17] = mix(pair(wordBefore, pair(word, place)), 17);
  out[18] = mix(pair(wordAfter, pair(word, place)), 18);
  out[19] = mix((cover << 16) | (covers[at - 1]! << 8) | covers[at + 1]!, 19);
  out[20] = mix((cover << 10) | label, 20);
  out[21] = mix(sort | (place << 9), 21);
  out[22] = mix((run << 10) | label, 22);
  out[23] = mix((sound << 10) | label, 23);
  out[24] = mix((t0 << 10) | (t1 << 5) | t2, 24);
  out[25] = mix((b1 << 10) | (t0 << 5) | t1, 25);
  out[26] = mix((b2 << 10) | (b1 << 5) | t0, 26);
  out[27] = mix(pair((b1 << 10) | (t0 << 5) | t1, n1), 27);
  out[28] = mix(pair(suffix, label), 28);
  out[29] = mix(pair(suffix, wide), 29);
  out[30] = mix(pair((seen.tails[token - 2]! << 16) | wordBeforeKind, label), 30);
}
