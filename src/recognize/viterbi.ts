import { CLOSED as CLOSED_LIST, OPENING as OPENING_LIST, OUTSIDE, TAGS } from './tags';
import { LANES } from './weights';

const NEVER = -1e8;
const CLOSED = Uint8Array.from(CLOSED_LIST);
const OPENING = Uint8Array.from(OPENING_LIST);

/**
 * The best sequence of tags for a clause, with none before and behind it, and how much worse the best one is that has another tag in a given place
 * (the max-marginals of Viterbi's algorithm).
 */
export class Viterbi {
  /** `LANES` scores a character; to be filled before `run`. */
  scores = new Int32Array(0);
  tags = new Uint8Array(0);
  #forward = new Int32Array(0);
  #backward = new Int32Array(0);
  #from = new Uint8Array(0);
  readonly #ahead = new Int32Array(TAGS);

  constructor(readonly transitions: Int32Array) {}

  /** Makes room for a line of so many characters. */
  reserve(length: number): void {
    if (length <= this.tags.length) return;
    const room = Math.max(256, 2 * length);
    this.scores = new Int32Array(room * LANES);
    this.tags = new Uint8Array(room);
    this.#forward = new Int32Array(room * LANES);
    this.#backward = new Int32Array(room * LANES);
    this.#from = new Uint8Array(room * LANES);
  }

  /** Finds the best tags. @returns whether any is not outside */
  run(length: number): boolean {
    if (length === 0) return false;
    const { scores, transitions, tags } = this;
    const forward = this.#forward;
    const from = this.#from;
    forward.fill(NEVER, 0, TAGS);
    for (const tag of OPENING_LIST) forward[tag] = scores[tag]! + transitions[tag]!;
    for (let i = 1; i < length; i++) {
      const at = i * LANES;
      const last = at - LANES;
      for (let o = 0; o < OPENING.length; o++) {
        const to = OPENING[o]!;
        let best = NEVER * 2;
        let best_ = 0;
        for (let k = 0; k < CLOSED.length; k++) {
          const tag = CLOSED[k]!;
          const sum = forward[last + tag]! + transitions[tag * TAGS + to]!;
          if (sum > best) {
            best = sum;
            best_ = tag;
          }
        }
        forward[at + to] = best + scores[at + to]!;
        from[at + to] = best_;
      }
      // A name goes on: from begin or inside to inside or end.
      for (let inside = 2; inside < TAGS; inside += 4) {
        const begin = inside - 1;
        for (let to = inside; to <= inside + 1; to++) {
          const fresh = forward[last + begin]! + transitions[begin * TAGS + to]!;
          const on = forward[last + inside]! + transitions[inside * TAGS + to]!;
          forward[at + to] = (fresh > on ? fresh : on) + scores[at + to]!;
          from[at + to] = fresh > on ? begin : inside;
        }
      }
    }
    const end = (length - 1) * LANES;
    let tag = OUTSIDE;
    let most = NEVER * 2;
    for (const last of CLOSED_LIST) {
      const sum = forward[end + last]! + transitions[last * TAGS]!;
      if (sum > most) {
        most = sum;
        tag = last;
      }
    }
    let any = false;
    for (let i = length - 1; i >= 0; i--) {
      tags[i] = tag;
      if (tag !== OUTSIDE) any = true;
      tag = from[i * LANES + tag]!;
    }
    return any;
  }

  /** After `run`: works out the best path from each tag to the end, which `margin` needs. */
  backward(length: number): void {
    const { scores, transitions } = this;
    const backward = this.#backward;
    const ahead = this.#ahead;
    const end = (length - 1) * LANES;
    backward.fill(NEVER, end, end + TAGS);
    for (const tag of CLOSED_LIST) backward[end + tag] = transitions[tag * TAGS]!;
    for (let i = length - 2; i >= 0; i--) {
      const at = i * LANES;
      const next = at + LANES;
      for (let to = 0; to < TAGS; to++) ahead[to] = backward[next + to]! + scores[next + to]!;
      for (let c = 0; c < CLOSED.length; c++) {
        const tag = CLOSED[c]!;
        let best = NEVER * 2;
        for (let o = 0; o < OPENING.length; o++) {
          const sum = ahead[OPENING[o]!]! + transitions[tag * TAGS + OPENING[o]!]!;
          if (sum > best) best = sum;
        }
        backward[at + tag] = best;
      }
      for (let inside = 2; inside < TAGS; inside += 4) {
        for (let tag = inside - 1; tag <= inside; tag++) {
          const on = ahead[inside]! + transitions[tag * TAGS + inside]!;
          const over = ahead[inside + 1]! + transitions[tag * TAGS + inside + 1]!;
          backward[at + tag] = on > over ? on : over;
        }
      }
    }
  }

  /** After `backward`: how much worse the best sequence is that has another tag at `i` than the best of all. */
  margin(i: number): number {
    const at = i * LANES;
    const tag = this.tags[i]!;
    let other = NEVER * 2;
    for (let t = 0; t < TAGS; t++) {
      if (t === tag) continue;
      const sum = this.#forward[at + t]! + this.#backward[at + t]!;
      if (sum > other) other = sum;
    }
    return this.#forward[at + tag]! + this.#backward[at + tag]! - other;
  }
}
