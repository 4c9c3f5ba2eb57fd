import type { Section } from './format';
import { FREE } from './trie';

/** Turns one UTF-16 code unit into the one it is treated as; units that fold alike are the same to the trie. */
export type Fold = (unit: number) => number;

/**
 * Builds the three sections of a trie that `Trie.from` reads. Build time only.
 *
 * Children are placed with a list of the free slots, so that 200,000 keys take a second or two; a search from the first slot on
 * every time takes minutes.
 *
 * @param keys distinct strings after folding, in any order; a key's number is its index
 * @param prefix at most 3 characters, goes before each section's name
 * @throws Error when two keys fold to the same string or one is empty
 */
export function buildTrie(
  keys: readonly string[],
  prefix: string,
  fold: Fold = (unit) => unit,
): Record<string, Section> {
  const counts = new Uint32Array(65536);
  for (const key of keys) for (let i = 0; i < key.length; i++) counts[fold(key.charCodeAt(i))]!++;
  // Frequent characters get small codes, which keeps the children of a state close together.
  const alphabet = [...counts.keys()]
    .filter((unit) => counts[unit])
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const codeOf = new Uint16Array(65536);
  alphabet.forEach((unit, i) => {
    codeOf[unit] = i + 1;
  });
  const codes = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) codes[unit] = codeOf[fold(unit)]!;

  const encoded = keys.map((key) => encode(key, codes));
  const order = [...keys.keys()].sort((a, b) => compare(encoded[a]!, encoded[b]!));
  const characters = keys.reduce((sum, key) => sum + key.length + 1, 0);
  const slots = new Slots(2 * characters + alphabet.length + (1 << 16));

  // A state is placed when its parent is, the one with the most children first: the small ones fill the holes that the large
  // ones leave, which halves the file. A task is a state and the run of sorted keys below it, all equal up to `depth`.
  const tasks = new Buckets<{
    state: number;
    from: number;
    to: number;
    depth: number;
    labels: number[];
    starts: number[];
  }>();
  const add = (state: number, from: number, to: number, depth: number) => {
    const labels: number[] = [];
    const starts: number[] = [];
    for (let i = from; i < to; i++) {
      const label = encoded[order[i]!]![depth] ?? 0;
      if (label === labels.at(-1)) {
        if (label === 0) throw new Error(`two keys fold to ${keys[order[i]!]}`);
        continue;
      }
      labels.push(label);
      starts.push(i);
    }
    tasks.push(labels.length, { state, from, to, depth, labels, starts });
  };
  add(0, 0, order.length, 0);
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { state, from, to, depth, labels, starts } = task;
    if (labels[0] === 0 && depth === 0) throw new Error('an empty key');
    if (labels.length === 1 && labels[0] === 0) {
      slots.base[state] = -1 - order[from]!;
      continue;
    }
    const base = slots.place(labels);
    slots.base[state] = base;
    labels.forEach((label, n) => {
      const child = base + label;
      if (label === 0) slots.base[child] = -1 - order[starts[n]!]!;
      else add(child, starts[n]!, starts[n + 1] ?? to, depth + 1);
    });
  }
  const used = slots.used + alphabet.length + 1; // so that base[s] + any code stays inside
  return {
    [`${prefix}.code`]: codes,
    [`${prefix}.base`]: slots.base.slice(0, used),
    [`${prefix}.chk`]: slots.check.slice(0, used),
  };
}

function encode(key: string, codes: Uint16Array): Uint16Array {
  const out = new Uint16Array(key.length);
  for (let i = 0; i < key.length; i++) out[i] = codes[key.charCodeAt(i)]!;
  return out;
}

function compare(a: Uint16Array, b: Uint16Array): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** A priority queue over small whole numbers: what was pushed last under the highest comes first. */
class Buckets<T> {
  readonly #lists: T[][] = [];

  push(priority: number, item: T): void {
    while (this.#lists.length <= priority) this.#lists.push([]);
    this.#lists[priority]!.push(item);
  }

  pop(): T | undefined {
    while (this.#lists.length > 0 && this.#lists.at(-1)!.length === 0) this.#lists.pop();
    return this.#lists.at(-1)?.pop();
  }
}

/** The double array under construction, with a doubly linked list of its free slots, in order. */
class Slots {
  readonly base: Int32Array<ArrayBuffer>;
  readonly check: Uint16Array<ArrayBuffer>;
  /** Bases that are taken: a second state of the same base would share its children. */
  readonly #bases: Uint8Array;
  /** One past the highest slot in use. */
  used = 1;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  #first = 1;

  constructor(size: number) {
    this.base = new Int32Array(size);
    this.check = new Uint16Array(size).fill(FREE);
    this.#bases = new Uint8Array(size);
    this.#next = new Int32Array(size).map((_, slot) => slot + 1);
    this.#previous = new Int32Array(size).map((_, slot) => slot - 1);
  }

  /** Finds a base of its own at which all labels (ascending) fall on free slots, takes those, and returns it. */
  place(labels: number[]): number {
    const lowest = labels[0]!;
    const highest = labels.at(-1)!;
    for (let slot = this.#first; ; slot = this.#next[slot]!) {
      const base = slot - lowest;
      if (base + highest >= this.check.length)
        throw new Error('the keys are too sparse for the space set aside');
      if (base < 1 || this.#bases[base] || !labels.every((label) => this.check[base + label] === FREE)) {
        continue;
      }
      this.#bases[base] = 1;
      for (const label of labels) this.#take(base + label, label);
      return base;
    }
  }

  #take(slot: number, label: number): void {
    this.check[slot] = label;
    const next = this.#next[slot]!;
    const previous = this.#previous[slot]!;
    if (slot === this.#first) this.#first = next;
    else this.#next[previous] = next;
    this.#previous[next] = previous;
    if (slot >= this.used) this.used = slot + 1;
  }
}
