/** A stretch of text: one Chinese character, which may carry a reading, or a run of everything else. */
export interface RubySegment {
  text: string;
  /** Where it starts in the whole text, in UTF-16 code units. */
  start: number;
  isCharacter: boolean;
}

/**
 * Cuts a text into what carries readings and what does not.
 * @returns segments whose texts put together are the text
 */
export function rubySegments(text: string): RubySegment[] {
  return [...text.matchAll(/\p{Script=Han}|\P{Script=Han}+/gu)].map(({ 0: run, index }) => ({
    text: run,
    start: index,
    isCharacter: /^\p{Script=Han}/u.test(run),
  }));
}
