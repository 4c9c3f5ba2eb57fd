import { foldText } from './fold';
import { section, unpack } from './format';
import { Strings } from './text';
import { restore, restoreGloss, type Usual } from './usual';
import { UsualTable } from './usual-table';

/** One word of the compiled dictionary. */
export interface WordEntry {
  hans: string;
  hant: string;
  /** Tone-marked, one syllable for each character. */
  syllables: string[];
  /** Senses, ` / ` between them; references are written `裡|里[lǐ]`. */
  gloss: string;
}

/** Readings and glosses of words, single characters too. */
export class Words {
  readonly #words: Strings;
  /** By key: the number of its first word; those of one key are numbered on. */
  readonly #starts: Uint32Array;
  /** What is no key of the index: its key here. */
  readonly #others: ReadonlyMap<string, number>;
  /** The lengths that these have. */
  readonly #lengths: readonly number[];
  readonly #usual: Usual;
  /** What a code unit is folded to; 0 for itself. */
  readonly #fold = new Uint16Array(65536);

  /**
   * @param vouched see `unpack`
   * @throws FormatError when the bytes are not what this version wrote
   */
  constructor(bytes: ArrayBuffer, vouched = false) {
    const sections = unpack(bytes, vouched);
    this.#words = new Strings(
      sums(section(sections, 'w.len', Uint16Array)),
      section(sections, 'w.txt', Uint8Array),
    );
    this.#starts = sums(section(sections, 'k.count', Uint8Array));
    const listed = new TextDecoder().decode(section(sections, 'k.others', Uint8Array));
    const others = listed ? listed.split('\n') : [];
    const first = this.#starts.length - 1 - others.length;
    this.#others = new Map(others.map((key, i) => [key, first + i]));
    this.#lengths = [...new Set(others.map((key) => key.length))].sort((a, b) => a - b);
    this.#usual = new UsualTable(sections);
    const pairs = section(sections, 'f.pair', Uint16Array);
    for (let i = 0; i < pairs.length; i += 2) this.#fold[pairs[i]!] = pairs[i + 1]!;
  }

  /** How many words there are; they are numbered from 0. */
  get size(): number {
    return this.#words.length;
  }

  /** The numbers of the words that a key of the bundled index of the same build can be. */
  of(key: number): number[] {
    return key < this.#starts.length - 1 - this.#others.size ? this.#numbers(key) : [];
  }

  /**
   * Reports, shortest first, what starts at a position and is no key of the index: single characters, and words with letters, digits
   * or marks in them (卡拉OK).
   * @param found called with the end, in code units, and the numbers of the words
   */
  others(text: string, start: number, found: (end: number, numbers: number[]) => void): void {
    const rest = this.#folded(text.slice(start, start + (this.#lengths.at(-1) ?? 0)));
    for (const length of this.#lengths) {
      const key = length > rest.length ? undefined : this.#others.get(rest.slice(0, length));
      if (key !== undefined) found(start + length, this.#numbers(key));
    }
  }

  /**
   * Decodes the word of this number.
   * @param surface how the text that it was found by is written, in either script
   */
  word(number: number, surface: string): WordEntry {
    const [senses = '', pinyin = '', hant = '', own = ''] = this.#words.at(number).split('\t');
    const hans = own || this.#folded(surface);
    const gloss = restoreGloss(senses, this.#usual).replaceAll('/', ' / ');
    return { hans, ...restore(hans, { hant, pinyin }, this.#usual), gloss };
  }

  #numbers(key: number): number[] {
    const [start, end] = [this.#starts[key]!, this.#starts[key + 1]!];
    return Array.from({ length: end - start }, (_, i) => start + i);
  }

  #folded(text: string): string {
    return foldText(text, (unit) => this.#fold[unit] || unit);
  }
}

/** Where each part starts, and where the last one ends, by how long they are. */
function sums(lengths: Uint8Array | Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}
