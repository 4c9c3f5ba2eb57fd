import { unpack } from './format';
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

  /** @throws FormatError when the bytes are not what this version wrote */
  constructor(bytes: ArrayBuffer) {
    this.#words = Strings.from(unpack(bytes), 'w');
  }

  /** How many words there are; they are numbered from 0. */
  get size(): number {
    return this.#words.length;
  }

  /** Decodes the word of this number, as `Lexicon.wordsOf` gives it. */
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
