import { SHARED } from '../../src/reading/model';
import { Random } from '../tagger/random';

/** An example as the model sees it. */
export interface Case {
  /** Numbers of the features, those that are not known left out. */
  features: Int32Array;
  /** For each candidate its three shared weights. */
  shared: readonly (readonly number[])[];
  right: number;
  weight: number;
  /** Of which part it is when cases are held out, or -1. */
  part: number;
}

export interface Options {
  epochs: number;
  rate: number;
  decay: number;
  runs: number;
  dropout: number;
}

/** Weights in floating point: `width` a feature. */
export interface Fitted {
  weights: Float32Array;
  shared: Float32Array;
}

/**
 * Multinomial logistic regression by stochastic steps of their own length for each weight (Duchi, Hazan, Singer, "Adaptive
 * subgradient methods", JMLR 2011), the mean of several runs.
 * @param count of features
 * @param width most candidates of a case
 */
export function learn(
  cases: readonly Case[],
  count: number,
  width: number,
  options: Options,
  seed = 1,
): Fitted {
  const sum: Fitted = { weights: new Float32Array(count * width), shared: new Float32Array(SHARED) };
  for (let run = 0; run < options.runs; run++) {
    const one = learnOnce(cases, count, width, options, new Random(seed + run));
    for (let i = 0; i < sum.weights.length; i++) sum.weights[i]! += one.weights[i]! / options.runs;
    for (let i = 0; i < SHARED; i++) sum.shared[i]! += one.shared[i]! / options.runs;
  }
  return sum;
}

function learnOnce(
  cases: readonly Case[],
  count: number,
  width: number,
  { epochs, rate, decay, dropout }: Options,
  random: Random,
): Fitted {
  const weights = new Float32Array(count * width);
  const shared = new Float32Array(SHARED);
  const slopes = new Float32Array(weights.length).fill(0.01);
  const sharedSlopes = new Float32Array(SHARED).fill(0.01);
  const order = Int32Array.from(cases, (_, i) => i);
  const odds = new Float64Array(width);
  const fitted = { weights, shared };
  const kept = new Int32Array(256);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const n of order) {
      const one = cases[n]!;
      let size = 0;
      for (const feature of one.features)
        if (dropout === 0 || !random.chance(dropout)) kept[size++] = feature;
      const features = kept.subarray(0, size);
      probabilities(one, features, fitted, width, odds);
      for (let k = 0; k < one.shared.length; k++) {
        const error = one.weight * (odds[k]! - Number(k === one.right));
        for (let f = 0; f < size; f++) {
          const i = features[f]! * width + k;
          const slope = error + decay * one.weight * weights[i]!;
          slopes[i]! += slope * slope;
          weights[i]! -= (rate * slope) / Math.sqrt(slopes[i]!);
        }
        for (const i of one.shared[k]!) {
          sharedSlopes[i]! += error * error;
          shared[i]! -= (rate * error) / Math.sqrt(sharedSlopes[i]!);
        }
      }
    }
  }
  return fitted;
}

function probabilities(
  { shared }: Case,
  features: Int32Array,
  fitted: Fitted,
  width: number,
  odds: Float64Array,
): void {
  let top = -Infinity;
  for (let k = 0; k < shared.length; k++) {
    let score = 0;
    for (let f = 0; f < features.length; f++) score += fitted.weights[features[f]! * width + k]!;
    for (const i of shared[k]!) score += fitted.shared[i]!;
    odds[k] = score;
    top = Math.max(top, score);
  }
  let sum = 0;
  for (let k = 0; k < shared.length; k++) {
    odds[k] = Math.exp(odds[k]! - top);
    sum += odds[k]!;
  }
  for (let k = 0; k < shared.length; k++) odds[k]! /= sum;
}
