import type { Lexicon } from '../lexicon/lexicon';
import { surnameReading } from '../reading/surnames';
import type { Found, Recognized } from './found';
import { segment } from './lattice';
import { findLooseNames } from './loose-names';
import type { PersonSpan } from './persons';
import { knownNames } from './recognize';
import type { Tagger } from './tagger';

/** A name that the lexicon lacks, as sure as its frame or the tagger makes it. */
const LOOSE = 0.9;

/**
 * Finds the names on which a reading depends: those of the lexicon, and persons that it lacks whose surname has a reading of its
 * own (任 in 地产商任志强表示). It looks for nothing else, and so is several times as fast as `recognize`.
 * @param texts of one article: a name that one of them tells is known in the others
 * @param tagger without it only the lexicon's names are found
 */
export function recognizeForReading(
  texts: readonly string[],
  lexicon: Lexicon,
  tagger: Tagger | null,
): Recognized[] {
  const cut = texts.map((text) => ({ text, tokens: segment(text, lexicon) }));
  const known = cut.map(({ text, tokens }) => knownNames(text, tokens, lexicon));
  if (!tagger) return cut.map(({ tokens }, i) => ({ tokens, found: known[i]! }));
  const loose = findLooseNames(
    cut,
    cut.map(({ text }, i) => doubtsIn(text, known[i]!)),
    lexicon,
    tagger,
  );
  return cut.map(({ tokens }, i) => ({ tokens, found: together(known[i]!, loose[i]!) }));
}

/** Known names, and those persons among others that cross none of them; all in order, disjoint. */
function together(known: readonly Found[], persons: readonly PersonSpan[]): Found[] {
  const all: Found[] = [];
  let next = 0;
  for (const { start, end } of persons) {
    while (next < known.length && known[next]!.end <= start) all.push(known[next++]!);
    if (next === known.length || known[next]!.start >= end)
      all.push({ start, end, type: 'person', entities: [], confidence: LOOSE });
  }
  return [...all, ...known.slice(next)];
}

/** The offsets outside of known names where a surname may start that is read otherwise than the word. */
function doubtsIn(text: string, known: readonly Found[]): number[] {
  const doubts: number[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    while (next < known.length && known[next]!.end <= i) next++;
    if (next < known.length && known[next]!.start <= i) continue;
    if (surnameReading(text[i]!)) doubts.push(i);
  }
  return doubts;
}
