/** A word of the dictionary, of which one spelling may have several: 行 háng and xíng. */
export interface WordMeaning {
  hans: string;
  hant: string;
  /** Tone-marked, one syllable for each character. */
  syllables: string[];
  /** In CC-CEDICT's own writing; see `senseParts`. */
  senses: string[];
  /** As credited. */
  source: string;
}

/** What stands at `[start, end)` of a text, in code units. */
export interface FoundWord {
  start: number;
  end: number;
  /** At least one, the likeliest first. */
  meanings: WordMeaning[];
}

/** The words at one place of a text, answered by the worker: the word that the sentence has there first, the longest others after it. */
export type WordLookup = FoundWord[];
