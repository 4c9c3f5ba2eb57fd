import { section, unpack } from '../lexicon/format';
import { Strings } from '../lexicon/text';
import { Trie } from '../lexicon/trie';

/** Where nothing is known of the words: no offset lies within one. */
const NOWHERE: Uint8Array = new Uint8Array(0);

/**
 * Reads Chinese text in Cantonese as to-jyutping does (https://github.com/CanCLID/to-jyutping): at each position the longest word
 * of the list gives its syllables. The list holds no more words than this needs; a word that reads as its characters is not there.
 */
export class Jyutping {
  readonly #trie: Trie;
  /** Numbers of syllables, one for each code unit of each word; 0 for the second half of a surrogate pair. */
  readonly #readings: Uint16Array;
  /** By the length of a word: its reading starts at `shift + key * length`. */
  readonly #shifts: Int32Array;
  readonly #syllables: Strings;
  readonly #decoded: (string | null)[] = [null];

  private constructor(trie: Trie, readings: Uint16Array, shifts: Int32Array, syllables: Strings) {
    this.#trie = trie;
    this.#readings = readings;
    this.#shifts = shifts;
    this.#syllables = syllables;
  }

  /**
   * Reads what `compileJyutping` wrote; the tables stay where they are.
   * @param vouched see `unpack`
   * @throws FormatError when the buffer is not such a file
   */
  static from(buffer: ArrayBuffer, vouched = false): Jyutping {
    const sections = unpack(buffer, vouched);
    return new Jyutping(
      Trie.from(sections, 'w'),
      section(sections, 'reading', Uint16Array),
      section(sections, 'shift', Int32Array),
      Strings.from(sections, 's'),
    );
  }

  /**
   * The reading of each code unit of a text as it is written; for text of either script see `readCantonese`.
   * @param inside the offsets within words, see `insideWords`: no word of the list takes a part of one word and of the next
   *   (海外|長期, where 外長 is a minister)
   * @returns syllables with their tone, `gwok3`; two with a space between for the few characters that stand for two (瓩); null
   *   for what is not a known Chinese character and for the second half of a surrogate pair
   */
  read(text: string, inside = NOWHERE): (string | null)[] {
    const out: (string | null)[] = [];
    let start = 0;
    let end = 0;
    let key = -1;
    /** How far from `start` on no edge between words has been met. */
    let whole = 0;
    const longer = (to: number, number: number) => {
      while (whole < to && inside[whole]) whole++;
      if (whole < to && (inside[start] || inside[to])) return;
      end = to;
      key = number;
    };
    for (; start < text.length; start = end) {
      end = start + 1;
      whole = start + 1;
      key = -1;
      this.#trie.matches(text, start, longer);
      if (key < 0) out.push(null);
      else {
        const first = this.#shifts[end - start]! + key * (end - start);
        for (let i = 0; i < end - start; i++) out.push(this.#syllable(this.#readings[first + i]!));
      }
    }
    return out;
  }

  #syllable(number: number): string | null {
    this.#decoded[number] ??= number === 0 ? null : this.#syllables.at(number);
    return this.#decoded[number];
  }
}

/** The tone of a Cantonese syllable, 1 to 6: of `gwok3` it is 3, of the two of a character the last. */
export const toneOf = (syllable: string): number => Number(syllable.at(-1));
