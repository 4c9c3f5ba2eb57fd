import type { Lexicon } from '../lexicon/lexicon';
import type { Found } from './found';
import type { Token } from './lattice';
import { Surfaces } from './surfaces';

/** A title this long is looked for outside of title marks as well; a shorter one is a word too often. */
const TELLING = 3;
/** As sure as the marks make it: they also stand around documents and chapters. */
const TITLED = 0.95;
/** A title of more than twelve characters is a sentence (of a law, a report, a headline): the names in it say more than it does. */
const MARKED = /[《〈]([^《》〈〉「」，。！？；：\n]{1,12})[》〉]/gu;
/** What comes out every day or week is its publisher too: 《星島日報》報道. */
const PRESS = /.[^海喜情简簡公通战戰捷警预預汇匯申举舉][报報]$|[周週旬月季半年][刊]$|[杂雜][志誌]$/u;

/**
 * Finds works by the marks that Chinese puts around their titles, and again where an article names such a work without them.
 * @param texts the blocks of one article
 * @param tokens the words of each block
 * @param known the dictionary's names in each block, in order, disjoint
 * @returns the names of each block, in order, disjoint: a title takes the place of the names in it, unless it is one of those
 */
export function withWorks(
  texts: readonly string[],
  tokens: readonly (readonly Token[])[],
  known: readonly Found[][],
  lexicon: Lexicon,
): Found[][] {
  const titles = new Surfaces<Found['type']>();
  const marked = texts.map((text) => {
    if (!text.includes('《') && !text.includes('〈')) return [];
    return Array.from(text.matchAll(MARKED), ({ 1: title = '', index }) => ({ title, index }))
      .filter(({ title }) => /\p{Script=Han}/u.test(title))
      .map(({ title, index }) => {
        const type = PRESS.test(title) ? 'organization' : 'work';
        if (title.length >= TELLING && lexicon.find(title) < 0) titles.set(title, type);
        return work(index + 1, title, type);
      });
  });
  return known.map((names, block) => {
    const text = texts[block]!;
    const again = titles.size ? elsewhere(text, tokens[block]!, titles) : [];
    return merge(names, merge(again, marked[block]!));
  });
}

const work = (start: number, title: string, type: Found['type']): Found => ({
  start,
  end: start + title.length,
  type,
  entities: [],
  confidence: TITLED,
});

/** Where a text names any of the works. */
function elsewhere(text: string, tokens: readonly Token[], titles: Surfaces<Found['type']>): Found[] {
  const found: Found[] = [];
  titles.each(text, tokens, (start, end, type) => found.push(work(start, text.slice(start, end), type)) > 0);
  return found;
}

/** Two lists of names, each in order and disjoint, into one; where they meet, the second's stand, save where the first has the same or a longer one. */
function merge(first: readonly Found[], second: readonly Found[]): Found[] {
  if (second.length === 0) return [...first];
  const all: Found[] = [];
  let next = 0;
  for (const name of second) {
    while (next < first.length && first[next]!.end <= name.start) all.push(first[next++]!);
    let last = next;
    while (last < first.length && first[last]!.start < name.end) last++;
    const over = first.slice(next, last);
    if (over.some(({ start, end }) => start <= name.start && name.end <= end)) continue;
    if (over.every(({ start, end }) => name.start <= start && end <= name.end)) {
      all.push(name);
      next = last;
    }
  }
  return [...all, ...first.slice(next)];
}
