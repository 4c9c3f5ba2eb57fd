import type { Token } from './lattice';

/** Names to be looked for in the words of an article, each with what it stands for. As fast for a thousand names as for one. */
export class Surfaces<T> {
  readonly #values = new Map<string, T>();
  /** By first code unit: how long the names are that start with it, the longest first. */
  readonly #lengths = new Map<number, number[]>();

  get size(): number {
    return this.#values.size;
  }

  get(name: string): T | undefined {
    return this.#values.get(name);
  }

  /** @param name not empty */
  set(name: string, value: T): void {
    this.#values.set(name, value);
    const first = name.charCodeAt(0);
    const lengths = this.#lengths.get(first);
    if (!lengths) this.#lengths.set(first, [name.length]);
    else if (!lengths.includes(name.length)) {
      lengths.push(name.length);
      lengths.sort((a, b) => b - a);
    }
  }

  /**
   * Calls with every place where a name stands from the start of a word to the end of one, in order, for none that starts inside
   * one that was taken; of several that start in one place the longest is taken that the caller takes.
   * @param take is given the name's offsets, what it stands for, and the numbers of its first and last token; says whether it takes it
   */
  each(
    text: string,
    tokens: readonly Token[],
    take: (start: number, end: number, value: T, first: number, last: number) => boolean,
  ): void {
    let free = 0;
    for (let first = 0; first < tokens.length; first++) {
      const { start } = tokens[first]!;
      if (start < free) continue;
      const lengths = this.#lengths.get(text.charCodeAt(start));
      if (!lengths) continue;
      for (const length of lengths) {
        const end = start + length;
        const last = tokenEndingAt(tokens, first, end);
        const value = last < 0 ? undefined : this.#values.get(text.slice(start, end));
        if (value === undefined || !take(start, end, value, first, last)) continue;
        free = end;
        break;
      }
    }
  }
}

/** Number of the token, from the given one on, that ends at an offset not far behind it, or -1. */
function tokenEndingAt(tokens: readonly Token[], from: number, end: number): number {
  let n = from;
  while (n < tokens.length && tokens[n]!.end < end) n++;
  return tokens[n]?.end === end ? n : -1;
}
