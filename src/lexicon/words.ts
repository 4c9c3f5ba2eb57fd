import { section, unpack } from './format';
import { Strings } from './text';

/** One ordinary word of the compiled lexicon. */
export interface WordEntry {
  hans: string;
  hant: string;
  /** Tone-marked, one syllable for each character. */
  syllables: string[];
  gloss: string;
}

/** Readings and glosses of ordinary words. */
export class Words {
  readonly #words: Strings;
  readonly #starts: Uint32Array;
  readonly #lists: Uint32Array;

  /** @throws FormatError when the bytes are not what this version wrote */
  constructor(bytes: ArrayBuffer) {
    const sections = unpack(bytes);
    this.#words = Strings.from(sections, 'w');
    this.#starts = section(sections, 'k.start', Uint32Array);
    this.#lists = section(sections, 'k.list', Uint32Array);
  }

  /** How many words there are; they are numbered from 0. */
  get size(): number {
    return this.#words.length;
  }

  /** The numbers of the ordinary words that a key of the lexicon of the same build can be. */
  of(key: number): number[] {
    if (key >= this.#starts.length - 1) return [];
    return [...this.#lists.subarray(this.#starts[key], this.#starts[key + 1])];
  }

  /** Decodes the word of this number. */
  word(number: number): WordEntry {
    const [hans, hant, pinyin, gloss] = this.#words.at(number).split('\t') as [
      string,
      string,
      string,
      string,
    ];
    return { hans, hant, syllables: pinyin.split(' '), gloss };
  }
}
