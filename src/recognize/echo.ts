import type { Token } from './lattice';
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
  const sure = new Map<string, TaggedSpan>();
  /** By first code unit. */
  const lengths = new Map<number, Set<number>>();
  tagged.forEach((spans, block) => {
    for (const span of spans) {
      const name = texts[block]!.slice(span.start, span.end);
      if (span.score < SURE || name.length < 2 || (sure.get(name)?.score ?? 0) >= span.score) continue;
      sure.set(name, span);
      const first = name.charCodeAt(0);
      lengths.set(first, (lengths.get(first) ?? new Set()).add(name.length));
    }
  });
  if (sure.size === 0) return tagged.map((spans) => [...spans]);
  return tagged.map((spans, block) => {
    const text = texts[block]!;
    const words = tokens[block]!;
    const all: TaggedSpan[] = [];
    let next = 0;
    let free = 0;
    for (let n = 0; n < words.length; n++) {
      const { start } = words[n]!;
      while (next < spans.length && spans[next]!.start <= start) {
        free = Math.max(free, spans[next]!.end);
        all.push(spans[next++]!);
      }
      if (start < free) continue;
      const here = lengths.get(text.charCodeAt(start));
      if (!here) continue;
      for (const length of here) {
        const end = start + length;
        const span = endsAt(words, n, end) && sure.get(text.slice(start, end));
        if (!span || (next < spans.length && spans[next]!.start < end)) continue;
        all.push({ start, end, type: span.type, score: span.score >= VERY_SURE ? SURE_ECHO : ECHO });
        free = end;
        break;
      }
    }
    return [...all, ...spans.slice(next)].sort((a, b) => a.start - b.start);
  });
}

/** Whether a word from the given one on ends there. */
function endsAt(words: readonly Token[], from: number, end: number): boolean {
  let n = from;
  while (n < words.length && words[n]!.end < end) n++;
  return words[n]?.end === end;
}
