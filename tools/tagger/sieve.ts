import type { Lexicon } from '../../src/lexicon/lexicon';
import { type Observed, PAD } from '../../src/recognize/observe';
import { CLUE_ROWS, CLUES, cluesAt, isParting, Sieve } from '../../src/recognize/sieve';
import type { Example } from './data';
import type { Random } from './random';

/** So many sieves are made, each without a share of the sentences, which it then sifts for the tagger's training. */
const FOLDS = 4;
const EPOCHS = 4;
const RATE = 0.15;
/** A weight of one is so much in the file. */
const SCALE = 32;
/** How much more a token in a name counts than another. */
const NAMED = 4;

interface Tokens {
  clues: Uint16Array;
  named: Uint8Array;
  /** Number of the name that each token is in, from 1. */
  names: Uint32Array;
  weight: number;
  origin: number;
}

/** Sieves learnt from sentences: the one for the file, and for each sentence one that has not seen it. */
export class SieveTrainer {
  readonly sections: { 's.row': Uint8Array; 's.least': Int32Array };
  readonly #folds: Sieve[];

  /**
   * @param lost how many of all names may be lost, wholly or in part
   * @param isMeasured whether the names of a sentence of this weight count for that
   */
  constructor(
    examples: readonly Example[],
    observed: Observed,
    lexicon: Lexicon,
    random: Random,
    lost: number,
    log: (line: string) => void,
  ) {
    const all = examples.map((example) => read(example, observed, lexicon));
    const folds = Array.from({ length: FOLDS }, (_, fold) =>
      learn(
        all.filter(({ origin }) => origin % FOLDS !== fold),
        random,
      ),
    );
    const worst: number[] = [];
    const scores: number[] = [];
    all.forEach((tokens, n) => {
      if (!examples[n]!.measured) return;
      const weights = folds[tokens.origin % FOLDS]!;
      let name = 0;
      for (let t = 0; t < tokens.named.length; t++) {
        const score = sum(tokens.clues, t, weights);
        if (!tokens.named[t]) scores.push(score);
        else if (tokens.names[t] === name) worst.push(Math.min(worst.pop()!, score));
        else worst.push(score);
        name = tokens.names[t]!;
      }
    });
    worst.sort((a, b) => a - b);
    const least = worst[Math.floor(worst.length * lost)]!;
    const passed = scores.filter((score) => score >= least).length / scores.length;
    log(`sieve: of words that are in no name ${(100 * passed).toFixed(1)} % pass`);
    const final = learn(all, random);
    this.#folds = folds.map((weights) => new Sieve(new Map(Object.entries(sections(weights, least)))));
    this.sections = sections(final, least);
  }

  /** The sieve that has not seen the sentences of this origin. */
  of(origin: number): Sieve {
    return this.#folds[origin % FOLDS]!;
  }
}

function read({ sentence, weight, origin }: Example, observed: Observed, lexicon: Lexicon): Tokens {
  observed.read(sentence.text, lexicon);
  const out = new Int32Array(CLUES);
  const clues: number[] = [];
  const named: number[] = [];
  const names: number[] = [];
  observed.tokens.forEach(({ start, end }, n) => {
    if (isParting(observed, n)) return;
    cluesAt(observed, n + PAD, out);
    clues.push(...out);
    const name = sentence.spans.findIndex((span) => span.start < end && start < span.end) + 1;
    named.push(name > 0 ? 1 : 0);
    names.push(name);
  });
  return {
    clues: Uint16Array.from(clues),
    named: Uint8Array.from(named),
    names: Uint32Array.from(names),
    weight,
    origin,
  };
}

function sum(clues: Uint16Array, token: number, weights: Float32Array): number {
  let total = 0;
  for (let k = 0; k < CLUES; k++) total += weights[clues[token * CLUES + k]!]!;
  return total;
}

/** Logistic regression, with a rate of its own for each weight. */
function learn(sentences: readonly Tokens[], random: Random): Float32Array {
  const weights = new Float32Array(CLUE_ROWS);
  const squares = new Float32Array(CLUE_ROWS).fill(1);
  const order = Int32Array.from(sentences, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(order);
    for (const n of order) {
      const { clues, named, weight } = sentences[n]!;
      for (let t = 0; t < named.length; t++) {
        const odds = 1 / (1 + Math.exp(-sum(clues, t, weights)));
        const slope = (named[t]! - odds) * weight * (named[t] ? NAMED : 1);
        if (Math.abs(slope) < 1e-3) continue;
        for (let k = 0; k < CLUES; k++) {
          const clue = clues[t * CLUES + k]!;
          squares[clue]! += slope * slope;
          weights[clue]! += (RATE * slope) / Math.sqrt(squares[clue]!);
        }
      }
    }
    for (let i = 0; i < CLUE_ROWS; i++) weights[i]! *= 0.95;
  }
  return weights;
}

const sections = (weights: Float32Array, least: number) => ({
  's.row': Uint8Array.from(weights, (weight) => Math.max(0, Math.min(255, 128 + Math.round(weight * SCALE)))),
  's.least': Int32Array.of(Math.floor(least * SCALE) + 128 * CLUES),
});
