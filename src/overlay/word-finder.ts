import type { WordLookup } from '../word-lookup';
import type { Spot } from './spot';

/** Answers kept; a reader's pointer goes back and forth in a few sentences. */
const KEPT = 200;

/** Looks words up, each place of a sentence once. */
export class WordFinder {
  readonly #answers = new Map<string, Promise<WordLookup>>();

  /** @param lookUp asks the worker */
  constructor(readonly lookUp: (text: string, at: number) => Promise<WordLookup>) {}

  /** The words at a place of the page; none where the worker gives no answer. */
  find({ block: { text }, at }: Spot): Promise<WordLookup> {
    const key = `${at} ${text}`;
    const known = this.#answers.get(key);
    if (known) return known;
    if (this.#answers.size >= KEPT) this.#answers.clear();
    const answer = this.lookUp(text, at).catch(() => {
      this.#answers.delete(key);
      return [];
    });
    this.#answers.set(key, answer);
    return answer;
  }
}
