import type { Token } from './lattice';
import { Surfaces } from './surfaces';
import type { TaggedSpan } from './tagger';

/** A name this sure in one place of an article is looked for in the rest of it. */
const SURE = 0.85;
/** What such a name scores where the tagger itself did not see it: as sure as one can be of a name, or less. */
const ECHO = 0.7;
const VERY_SURE = 0.95;
const SURE_ECHO = 0.9;

/**
 * An article names the same people again and again, and one of the places tells who they are: adds the spans where a name stands
 * that the tagger is sure of elsewhere in the article. Only where words start and end, so that nothing is cut out of a word.
 * @param texts the blocks of one article
 * @param tokens the words of each block
 * @param tagged the spans of each block, in order, disjoint
 * @returns the same with those added, in order, disjoint
 */
export function echo(
  texts: readonly string[],
  tokens: readonly (readonly Token[])[],
  tagged: readonly (readonly TaggedSpan[])[],
): TaggedSpan[][] {
  const sure = new Surfaces<TaggedSpan>();
  tagged.forEach((spans, block) => {
    for (const span of spans) {
      const name = texts[block]!.slice(span.start, span.end);
      if (span.score >= SURE && name.length > 1 && span.score > (sure.get(name)?.score ?? 0))
        sure.set(name, span);
    }
  });
  if (sure.size === 0) return tagged.map((spans) => [...spans]);
  return tagged.map((spans, block) => {
    const more: TaggedSpan[] = [];
    let next = 0;
    sure.each(texts[block]!, tokens[block]!, (start, end, { type, score }) => {
      while (next < spans.length && spans[next]!.end <= start) next++;
      if (next < spans.length && spans[next]!.start < end) return false;
      more.push({ start, end, type, score: score >= VERY_SURE ? SURE_ECHO : ECHO });
      return true;
    });
    return more.length ? [...spans, ...more].sort((a, b) => a.start - b.start) : [...spans];
  });
}
