import type { Found } from './found';
import type { TaggedSpan } from './tagger';

/** A span that crosses a name of the dictionary must be as sure as this. */
const ACROSS_KNOWN = 0.9;
/** And so sure one that known names fill. */
const OVER_KNOWN = 0.75;

/**
 * Merges the dictionary's names in one text with the spans that the tagger found there. A name of the dictionary keeps its type
 * and its place, also where a shorter span stands in it; a longer span takes the place of the names that it holds
 * (北京市文物局 of 北京市, 黃海東 of 黃海); where they fill it, it is what the last of them is (美國紐約); where two cross, the span
 * must be very sure.
 * @param known in order, disjoint
 * @param tagged in order, disjoint
 * @returns in order, disjoint; what the dictionary lacks has no entities
 */
export function combine(known: readonly Found[], tagged: readonly TaggedSpan[]): Found[] {
  const all: Found[] = [];
  let next = 0;
  for (const { start, end, type, score } of tagged) {
    while (next < known.length && known[next]!.end <= start) all.push(known[next++]!);
    let last = next;
    let inside = true;
    let holds = false;
    let covered = 0;
    for (; last < known.length && known[last]!.start < end; last++) {
      const one = known[last]!;
      if (one.start <= start && end <= one.end) holds = true;
      if (one.start < start || end < one.end) inside = false;
      else covered += one.end - one.start;
    }
    if (holds) continue;
    if (covered === end - start) {
      if (!isAddress(known.slice(next, last), type) || score < OVER_KNOWN) continue;
      // 美國紐約 names one place, and it is the last.
      const { entities, confidence } = known[last - 1]!;
      const parts = known
        .slice(next, last)
        .map((one) => ({ start: one.start - start, end: one.end - start, entity: one.entities[0]! }));
      all.push({ start, end, type, entities, confidence, ...(parts.length > 1 && { parts }) });
      next = last;
      continue;
    }
    if ((!inside && score < ACROSS_KNOWN) || swallows(known.slice(next, last), type, score)) continue;
    all.push({ start, end, type, entities: [], confidence: score });
    next = last;
  }
  return [...all, ...known.slice(next)];
}

/**
 * Whether a span runs several names together: a person's name holds no organization's and no other person's (泡泡瑪特創始人王寧),
 * an organization's not two others' (國家發改委和工信部), and not one either unless it is sure (NASA宇航員).
 */
function swallows(names: readonly Found[], type: Found['type'], score: number): boolean {
  const organizations = names.filter((name) => name.type === 'organization').length;
  if (type === 'person')
    return organizations > 0 || names.some((name) => name.type === 'person' && name.entities.length > 0);
  return organizations > (score < OVER_KNOWN ? 0 : 1);
}

/** Whether names side by side are one with all but the last telling where that is. */
const isAddress = (names: readonly Found[], type: Found['type']) =>
  names.at(-1)!.type === type &&
  names.every((name, i) => name.entities.length === 1 && (name.type === 'place' || i === names.length - 1));
