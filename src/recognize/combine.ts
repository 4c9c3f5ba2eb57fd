import type { Lexicon } from '../lexicon/lexicon';
import type { Found } from './recognize';
import type { TaggedSpan } from './tagger';

/** Merges the dictionary's names with those that the tagger found. */
export function combine(_text: string, known: readonly Found[], tagged: readonly TaggedSpan[], _lexicon: Lexicon): Found[] {
  const all: Found[] = [...known];
  for (const { start, end, type, score } of tagged) {
    const over = all.filter((one) => one.start < end && start < one.end);
    if (over.some((one) => one.start <= start && end <= one.end)) continue;
    if (over.some((one) => !(start <= one.start && one.end <= end)) && score < 0.8) continue;
    for (const one of over) all.splice(all.indexOf(one), 1);
    all.push({ start, end, type, entities: [] });
  }
  return all.sort((a, b) => a.start - b.start);
}
