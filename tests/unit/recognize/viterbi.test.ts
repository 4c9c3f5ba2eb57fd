import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CLOSED, OPENING, OUTSIDE, TAGS } from '../../../src/recognize/tags';
import { Viterbi } from '../../../src/recognize/viterbi';
import { LANES } from '../../../src/recognize/weights';

const mayFollow = (from: number, to: number) =>
  OPENING.includes(to) ? CLOSED.includes(from) : !CLOSED.includes(from) && (from - 1) >> 2 === (to - 1) >> 2;

/** Every allowed sequence of tags with its score. */
function* paths(scores: Int32Array, transitions: Int32Array, length: number): Iterable<[number[], number]> {
  const go = function* (tags: number[], sum: number): Iterable<[number[], number]> {
    const last = tags.at(-1) ?? OUTSIDE;
    if (tags.length === length) {
      if (mayFollow(last, OUTSIDE)) yield [tags, sum + transitions[last * TAGS]!];
      return;
    }
    for (let to = 0; to < TAGS; to++) {
      if (!mayFollow(last, to)) continue;
      yield* go([...tags, to], sum + transitions[last * TAGS + to]! + scores[tags.length * LANES + to]!);
    }
  };
  yield* go([], 0);
}

it('finds the best of all sequences, and by how much it is better than one with another tag in a place', () => {
  const scores = (length: number) =>
    fc.array(fc.integer({ min: -500, max: 500 }), { minLength: length, maxLength: length });
  fc.assert(
    fc.property(scores(3 * LANES), scores(TAGS * TAGS), (emissions, transitions) => {
      const viterbi = new Viterbi(Int32Array.from(transitions));
      viterbi.reserve(3);
      viterbi.scores.set(emissions);
      const all = [...paths(viterbi.scores, viterbi.transitions, 3)];
      const best = all.reduce((a, b) => (b[1] > a[1] ? b : a));
      const any = viterbi.run(3);
      const got = [...viterbi.tags.subarray(0, 3)];
      const sum = all.find(([tags]) => tags.join() === got.join())?.[1];
      expect(sum).toBe(best[1]);
      expect(any).toBe(got.some((tag) => tag !== OUTSIDE));
      viterbi.backward(3);
      for (let i = 0; i < 3; i++) {
        const other = Math.max(...all.filter(([tags]) => tags[i] !== got[i]).map((path) => path[1]));
        expect(viterbi.margin(i)).toBe(best[1] - other);
      }
    }),
    { numRuns: 50 },
  );
});
