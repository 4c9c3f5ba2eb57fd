/** A stretch of text: one Chinese character, which may carry a reading, or a run of everything else. */
export interface RubySegment {
  text: string;
  /** Where it starts in the whole text, in UTF-16 code units. */
  start: number;
  isCharacter: boolean;
}

/** What must not end a line, what must not begin one; no more of either is kept with a character than prose ever has. */
const BEFORE = String.raw`[\p{Ps}\p{Pi}]{0,3}`;
const AFTER = String.raw`[\p{Pe}\p{Pf}，。、；：！？·…,.;:!?％%]{0,5}`;
const GROUPS = new RegExp(
  String.raw`${BEFORE}\p{Script=Han}${AFTER}|(?:(?!${BEFORE}\p{Script=Han})\P{Script=Han})+`,
  'gu',
);

/**
 * Cuts a text into what carries readings and what does not.
 * @returns groups of segments, each to be kept on one line where it holds a character: the character with the punctuation round it;
 * all texts put together are the text
 */
export function rubySegments(text: string): RubySegment[][] {
  return [...text.matchAll(GROUPS)].map((group) =>
    [...group[0].matchAll(/\p{Script=Han}|\P{Script=Han}+/gu)].map(({ 0: run, index }) => ({
      text: run,
      start: group.index + index,
      isCharacter: /^\p{Script=Han}/u.test(run),
    })),
  );
}
