import type { Lexicon } from '../../src/lexicon/lexicon';
import { FEATURES, featuresAt } from '../../src/recognize/features';
import type { Observed } from '../../src/recognize/observe';
import type { Sieve } from '../../src/recognize/sieve';
import { beginOf, endOf, insideOf, OUTSIDE, singleOf } from '../../src/recognize/tags';
import type { Example, Sentence } from './data';

/** A stretch of a sentence as the trainer wants it. */
interface Encoded {
  /** `FEATURES` hashes a character, later the numbers of those features that are kept. */
  features: Int32Array;
  /** Where the features of each character start in `features`, and of one behind the last. */
  starts: Int32Array;
  tags: Uint8Array;
  /** How much the sentence counts. */
  weight: number;
  /** What it was made from: the same number for both scripts of a sentence, and for one with its names swapped. */
  origin: number;
}

/** The tag of each code unit. */
export function tagsOf({ text, spans }: Sentence): Uint8Array {
  const tags = new Uint8Array(text.length);
  for (const { start, end, type } of spans) {
    if (end === start + 1) tags[start] = singleOf(type);
    else {
      tags.fill(insideOf(type), start, end);
      tags[start] = beginOf(type);
      tags[end - 1] = endOf(type);
    }
  }
  return tags;
}

/** Stretches of sentences with the features of each character, from which rare and useless features can be taken. */
export class Corpus {
  readonly sentences: Encoded[] = [];
  /** Hashes of the features by number, once they are numbered. */
  hashes = new Int32Array(0);
  counts = new Uint32Array(0);
  /** How many characters there are to train on, and how many were read. */
  characters = 0;
  read = 0;

  /** Adds those stretches of a sentence that the sieve lets through or that hold names. */
  add({ sentence, weight, origin }: Example, observed: Observed, lexicon: Lexicon, sieve: Sieve): void {
    const { text } = sentence;
    if (text === '') return;
    observed.read(text, lexicon);
    const tags = tagsOf(sentence);
    const out = new Int32Array(FEATURES);
    const { tokens } = observed;
    const isIn = tokens.map(
      ({ start, end }, n) =>
        sieve.mayName(observed, n) || tags.subarray(start, end).some((tag) => tag !== OUTSIDE),
    );
    for (let n = 0; n < tokens.length; n++) {
      if (!isIn[n]) continue;
      const from = tokens[n]!.start;
      while (isIn[n + 1]) n++;
      const length = tokens[n]!.end - from;
      const features = new Int32Array(length * FEATURES);
      const starts = new Int32Array(length + 1);
      for (let i = 0; i < length; i++) {
        featuresAt(observed, from + i, out);
        features.set(out, i * FEATURES);
        starts[i + 1] = (i + 1) * FEATURES;
      }
      this.sentences.push({ features, starts, tags: tags.slice(from, from + length), weight, origin });
      this.characters += length;
    }
    this.read += text.length;
  }

  /** Numbers the features that occur in sentences of at least so many origins and drops the others. */
  number(atLeast: number): void {
    const size = 1 << 24;
    const keys = new Int32Array(size);
    const counts = new Uint32Array(size);
    const slotOf = (hash: number) => {
      let slot = Math.imul(hash, 0x9e3779b1) >>> 8;
      while (counts[slot] && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
      return slot;
    };
    const last = new Int32Array(size).fill(-1);
    const sorted = [...this.sentences].sort((a, b) => a.origin - b.origin);
    for (const { features, origin } of sorted) {
      for (const hash of features) {
        const slot = slotOf(hash);
        keys[slot] = hash;
        if (last[slot] === origin) continue;
        last[slot] = origin;
        counts[slot]!++;
      }
    }
    const numbers = new Int32Array(size).fill(-1);
    const hashes: number[] = [];
    const kept: number[] = [];
    for (let slot = 0; slot < size; slot++) {
      if (counts[slot]! < atLeast) continue;
      numbers[slot] = hashes.length;
      hashes.push(keys[slot]!);
      kept.push(counts[slot]!);
    }
    this.hashes = Int32Array.from(hashes);
    this.counts = Uint32Array.from(kept);
    this.#replace((hash) => numbers[slotOf(hash)]!);
  }

  /** Drops all features but those given, which are numbered in that order. */
  keep(features: Int32Array): void {
    const numbers = new Int32Array(this.hashes.length).fill(-1);
    features.forEach((feature, number) => {
      numbers[feature] = number;
    });
    this.hashes = features.map((feature) => this.hashes[feature]!);
    this.counts = Uint32Array.from(features, (feature) => this.counts[feature]!);
    this.#replace((feature) => numbers[feature]!);
  }

  /** Writes a new number over each feature; one below zero drops it. */
  #replace(numberOf: (feature: number) => number): void {
    for (const sentence of this.sentences) {
      const { features, starts } = sentence;
      let n = 0;
      for (let i = 0; i + 1 < starts.length; i++) {
        const from = starts[i]!;
        const to = starts[i + 1]!;
        starts[i] = n;
        for (let k = from; k < to; k++) {
          const number = numberOf(features[k]!);
          if (number >= 0) features[n++] = number;
        }
      }
      starts[starts.length - 1] = n;
      sentence.features = features.slice(0, n);
    }
  }
}
