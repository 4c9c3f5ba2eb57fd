import type { Standard } from '../annotation';
import { scriptOf } from '../article/script';
import { section, unpack } from '../lexicon/format';
import { Trie } from '../lexicon/trie';
import { DICTIONARIES, type Dictionary, tagOf } from './dictionaries';
import { addEdit, after, applyEdits, type Edit } from './edit';

export { applyEdits, type Edit };

/** The dictionaries a text goes through, by the script it is written in. OpenCC's names for these are s2tw, t2tw and so on. */
const CHAINS: Record<Standard, { hans: readonly Dictionary[]; hant: readonly Dictionary[] }> = {
  hans: { hans: ['hans'], hant: ['hans'] },
  hant: { hans: ['hant'], hant: ['standard'] },
  tw: { hans: ['hant', 'tw'], hant: ['tw'] },
  twp: { hans: ['hant', 'twp'], hant: ['twp'] },
  hk: { hans: ['hant', 'hk'], hant: ['hk'] },
};

/** Where nothing is known of the words: no offset lies within one. */
const NOWHERE: Uint8Array = new Uint8Array(0);

/** Ideographs that Unicode encodes twice, for the sake of older standards; normalization gives the usual one. */
const COMPATIBILITY = /[\uf900-\ufaff]/g;

interface Draft {
  readonly text: string;
  /** The text with compatibility ideographs replaced; what is looked up. */
  readonly usual: string;
  /** By offset: 1 where it lies within a word; see `insideWords`. */
  readonly inside: Uint8Array;
  readonly edits: Edit[];
}

/**
 * Converts Chinese text between scripts and regional standards, with alignment. Pure: the same call in a worker, Node or test.
 *
 * Works as OpenCC does (https://github.com/BYVoid/OpenCC): at each position the longest phrase of the dictionary wins; what a
 * second dictionary replaces lies inside one phrase of the first, or in a run of characters that no phrase took.
 */
export class Converter {
  readonly #trie: Trie;
  /** All values that differ from their key's characters converted one by one, end to end; the keys come in the same order. */
  readonly #values: string;
  readonly #offsets: Uint32Array;
  readonly #roots: Record<Dictionary, number>;
  /** Where the last match of `#longest` ended. */
  #end = 0;

  private constructor(trie: Trie, values: string, offsets: Uint32Array) {
    this.#trie = trie;
    this.#values = values;
    this.#offsets = offsets;
    this.#roots = Object.fromEntries(
      DICTIONARIES.map((name) => [name, trie.base[0]! + trie.codes[tagOf(name).charCodeAt(0)]!]),
    ) as Record<Dictionary, number>;
  }

  /**
   * Reads what `compileConversion` wrote; the tables stay where they are.
   * @param vouched see `unpack`
   * @throws FormatError when the buffer is not such a file
   */
  static from(buffer: ArrayBuffer, vouched = false): Converter {
    const sections = unpack(buffer, vouched);
    return new Converter(
      Trie.from(sections, 'c'),
      new TextDecoder('utf-16le').decode(section(sections, 'values', Uint16Array)),
      section(sections, 'offsets', Uint32Array),
    );
  }

  /**
   * Finds what to change in a text.
   *
   * A text that is plainly Traditional is only brought from one Traditional standard to the other. Whether to leave it alone
   * altogether is the caller's decision.
   *
   * @param text in either script
   * @param to the standard wanted
   * @param fixed spans with a known replacement, ascending and disjoint; no phrase matches across their edges
   * @param inside the offsets within words, see `insideWords`: no phrase takes a part of one word and of the next (展示|了|如何)
   * @returns minimal edits: `text.slice(start, end)` becomes `to`, UTF-16 offsets, ascending, disjoint and never empty
   */
  edits(text: string, to: Standard, fixed: readonly Edit[] = [], inside = NOWHERE): Edit[] {
    const chain = CHAINS[to][to !== 'hans' && isTraditional(text) ? 'hant' : 'hans'].map(
      (name) => this.#roots[name],
    );
    const usual = text.replace(COMPATIBILITY, normalizeInPlace);
    const draft: Draft = { text, usual, inside, edits: [] };
    let at = 0;
    for (const [start, end, name] of fixed) {
      this.#convert(draft, at, start, chain);
      addEdit(draft.edits, text, start, end, name);
      at = end;
    }
    this.#convert(draft, at, text.length, chain);
    return draft.edits;
  }

  /** Converts a text; the parameters are those of `edits`. */
  convert(text: string, to: Standard, fixed: readonly Edit[] = []): string {
    return applyEdits(text, this.edits(text, to, fixed));
  }

  /** Brings a Traditional name to a standard's own variants: 衞 is 衛 in Taiwan. */
  regional(name: string, to: Standard): string {
    return this.#replaced(this.#roots[CHAINS[to].hant[0]!], name);
  }

  /** Adds the edits to `[from, until)` of a draft by one dictionary or by two, one after the other. */
  #convert(draft: Draft, from: number, until: number, [first, second]: readonly number[]): void {
    if (second === undefined) this.#convertOnce(draft, from, until, first!);
    else this.#convertTwice(draft, from, until, first!, second);
  }

  #convertOnce({ text, usual, inside, edits }: Draft, from: number, until: number, root: number): void {
    for (let i = from; i < until; ) {
      const key = this.#longest(root, usual, i, until, inside);
      const end = key < 0 ? after(usual, i) : this.#end;
      if (key >= 0) addEdit(edits, text, i, end, this.#value(root, key, usual, i, end));
      else if (usual !== text) addEdit(edits, text, i, end, usual.slice(i, end));
      i = end;
    }
  }

  #convertTwice(draft: Draft, from: number, until: number, first: number, second: number): void {
    const { text, usual, inside, edits } = draft;
    let run = '';
    let origins: number[] = [];
    for (let i = from; i < until; ) {
      const key = this.#longest(first, usual, i, until, inside);
      const next = after(usual, i);
      const end = key < 0 ? next : this.#end;
      const value = key < 0 ? usual.slice(i, end) : this.#value(first, key, usual, i, end);
      if (end > next) {
        if (run !== '') this.#convertRun(draft, run, origins, i, second);
        addEdit(edits, text, i, end, this.#replaced(second, value));
        run = '';
        origins = [];
      } else {
        run += value;
        for (let unit = 0; unit < value.length; unit++) origins.push(i);
      }
      i = end;
    }
    this.#convertRun(draft, run, origins, until, second);
  }

  /**
   * Takes a run of characters that no phrase of the first dictionary took through the second.
   * @param run the characters as the first dictionary gives them
   * @param origins where each unit of `run` comes from
   * @param until where the run ends in the draft
   */
  #convertRun(
    { text, edits }: Draft,
    run: string,
    origins: readonly number[],
    until: number,
    second: number,
  ): void {
    for (let i = 0; i < run.length; ) {
      const key = this.#longest(second, run, i, run.length);
      const end = key < 0 ? after(run, i) : this.#end;
      const value = key < 0 ? run.slice(i, end) : this.#value(second, key, run, i, end);
      addEdit(edits, text, origins[i]!, origins[end] ?? until, value);
      i = end;
    }
  }

  /** A whole string taken through one dictionary. */
  #replaced(root: number, text: string): string {
    let out = '';
    let at = 0;
    for (let i = 0; i < text.length; ) {
      const key = this.#longest(root, text, i, text.length);
      const end = key < 0 ? after(text, i) : this.#end;
      if (key >= 0) {
        out += text.slice(at, i) + this.#value(root, key, text, i, end);
        at = end;
      }
      i = end;
    }
    return out + text.slice(at);
  }

  /** What a key becomes. Keys without a stored value become what their characters become. */
  #value(root: number, key: number, text: string, start: number, end: number): string {
    if (key + 1 < this.#offsets.length) return this.#values.slice(this.#offsets[key], this.#offsets[key + 1]);
    let value = '';
    for (let i = start; i < end; i = after(text, i)) value += this.#character(root, text, i);
    return value;
  }

  /** What the character at an offset becomes on its own. */
  #character(root: number, text: string, at: number): string {
    const end = after(text, at);
    const key = this.#longest(root, text, at, end);
    return key < 0 ? text.slice(at, end) : this.#values.slice(this.#offsets[key], this.#offsets[key + 1]);
  }

  /**
   * The number of the longest key of a dictionary that starts at an offset and ends by another, or -1; see `#end`. A key over an
   * edge between two words must start and end where words do.
   */
  #longest(root: number, text: string, start: number, until: number, inside = NOWHERE): number {
    const { codes, base, check } = this.#trie;
    let state = root;
    let longest = -1;
    let crosses = false;
    for (let i = start; i < until; i++) {
      const code = codes[text.charCodeAt(i)]!;
      const next = base[state]! + code;
      // Code 0 would lead to the slot that holds the state's own key.
      if (check[next] !== code || code === 0) break;
      state = next;
      const to = base[state]!;
      const fits = !crosses || (!inside[start] && !inside[i + 1]);
      if (to < 0) {
        if (!fits) break;
        this.#end = i + 1;
        return -1 - to;
      }
      if (check[to] === 0 && fits) {
        this.#end = i + 1;
        longest = -1 - base[to]!;
      }
      if (!inside[i + 1]) crosses = true;
    }
    return longest;
  }
}

/** Whether a text has characters that only Traditional Chinese writes, and none that only Simplified does. */
function isTraditional(text: string): boolean {
  let found = false;
  for (const character of text) {
    const script = scriptOf(character);
    if (script === 'hans') return false;
    if (script === 'hant') found = true;
  }
  return found;
}

/** The usual form of a compatibility ideograph, but for the few whose usual form is longer: offsets must not move. */
function normalizeInPlace(ideograph: string): string {
  const usual = ideograph.normalize('NFC');
  return usual.length === 1 ? usual : ideograph;
}
