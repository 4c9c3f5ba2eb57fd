import { type Section, section } from './format';

/** In `check`: a slot that is nobody's child. */
export const FREE = 0xffff;

/**
 * A double-array trie over UTF-16 code units, read straight from typed arrays (Aoe, "An efficient digital search algorithm by
 * using a double-array structure", IEEE TSE 15-9, 1989).
 *
 * `codes[unit]` turns a code unit into a small number, 0 when no key holds it; different units may share a code, which is how
 * a trie folds Traditional to Simplified, full width to half width and the many middle dots to one. From state `s` the character
 * of code `c` leads to `t = base[s] + c` if `check[t] === c`: no two states have the same base, so that the code alone tells whose
 * child `t` is, in half the space of its parent's number. A key that ends at `s` is stored at `t = base[s]` with `check[t] === 0`,
 * its number in `base[t]` as `-1 - number`; a state that has no children holds its key in its own `base` so.
 */
export class Trie {
  constructor(
    readonly codes: Uint16Array,
    readonly base: Int32Array,
    readonly check: Uint16Array,
  ) {}

  /** Reads the trie whose three sections are named `<prefix>.code`, `<prefix>.base` and `<prefix>.chk`. */
  static from(sections: Map<string, Section>, prefix: string): Trie {
    return new Trie(
      section(sections, `${prefix}.code`, Uint16Array),
      section(sections, `${prefix}.base`, Int32Array),
      section(sections, `${prefix}.chk`, Uint16Array),
    );
  }

  /**
   * Reports every key that starts at a position, shortest first.
   * @param text the text to look in
   * @param start where the keys start, in code units
   * @param found called with the end of each key and its number
   */
  matches(text: string, start: number, found: (end: number, key: number) => void): void {
    const { codes, base, check } = this;
    let state = 0;
    for (let i = start; i < text.length; i++) {
      const code = codes[text.charCodeAt(i)]!;
      if (code === 0) return;
      const next = base[state]! + code;
      if (check[next] !== code) return;
      state = next;
      const to = base[state]!;
      if (to < 0) {
        found(i + 1, -1 - to);
        return;
      }
      if (check[to] === 0) found(i + 1, -1 - base[to]!);
    }
  }

  /** Looks a whole string up. Returns the key's number, or -1. */
  find(key: string): number {
    const { codes, base, check } = this;
    let state = 0;
    for (let i = 0; i < key.length; i++) {
      const code = codes[key.charCodeAt(i)]!;
      if (code === 0 || base[state]! < 0) return -1;
      const next = base[state]! + code;
      if (check[next] !== code) return -1;
      state = next;
    }
    if (state === 0) return -1;
    const to = base[state]!;
    if (to < 0) return -1 - to;
    return check[to] === 0 ? -1 - base[to]! : -1;
  }
}
