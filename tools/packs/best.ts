/**
 * Keeps the best of a stream in bounded memory: a binary heap whose root is the worst that is kept.
 * At equal score what came first stays, so that the same stream leaves the same.
 */
export class Best<T> {
  readonly #heap: { score: number; order: number; item: T }[] = [];
  #seen = 0;

  /** @param most how many are kept */
  constructor(readonly most: number) {}

  add(score: number, item: T): void {
    const heap = this.#heap;
    const entry = { score, order: this.#seen++, item };
    if (heap.length < this.most) {
      heap.push(entry);
      this.#rise(heap.length - 1);
    } else if (heap.length && this.#isWorse(0, entry)) {
      heap[0] = entry;
      this.#sink(0);
    }
  }

  /** What was kept, the best first. */
  sorted(): T[] {
    return [...this.#heap].sort((a, b) => b.score - a.score || a.order - b.order).map(({ item }) => item);
  }

  #isWorse(at: number, than: { score: number; order: number }): boolean {
    const { score, order } = this.#heap[at]!;
    return score < than.score || (score === than.score && order > than.order);
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, this.#heap[parent]!)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#heap.length && this.#isWorse(child, this.#heap[worst]!)) worst = child;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
