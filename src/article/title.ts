import { fold } from './fold';
import type { Passage } from './passage';

/** What stands between a headline and the names of its section and site. */
const SEPARATOR = /\s*(?:[_|｜│丨»]|--+|——+|\s[-–—·•]\s|-(?=[^-]{2,12}$))\s*/;

/** Folded characters that a headline has at least; a longer text is a paragraph. */
const SHORTEST = 4;
const LONGEST = 120;

/** The name of the story, and which of the page's blocks shows it: -1 where none does. */
export interface Headline {
  title: string;
  index: number;
}

/**
 * Finds the headline of a page: the block that the document's title or its og:title confirms, a heading before others;
 * else that title without the names of section and site.
 *
 * @param passages all passages of the page
 */
export function headlineOf(page: Document, passages: Passage[]): Headline {
  const claims = [metaOf(page, 'og:title'), page.title.trim()].filter((claim) => claim !== '');
  const title = claims.map(cut).find((claim) => claim !== '') ?? '';
  const folded = claims.map(fold);
  // A section's name may also stand in the title; a headline is most of what is left of it.
  const shortest = Math.max(SHORTEST, fold(title).length / 2);

  let index = -1;
  let best = 0;
  passages.forEach(({ text, block }, i) => {
    if (text.length > LONGEST) return;
    const name = fold(text);
    if (name.length < shortest || !folded.some((claim) => claim.includes(name))) return;
    const rank = name.length + (block.spans[0]!.node.parentElement?.closest('h1, h2') ? LONGEST : 0);
    if (rank > best) {
      best = rank;
      index = i;
    }
  });
  return { title: index < 0 ? title : clean(passages[index]!.block.text), index };
}

/** How far above a story its headline stands, in blocks, and the least it says, in Han characters. */
const REACH = 8;
const TELLING = 8;
/** What stands between headline and story: dates, sources, bylines, captions, sentences. */
const BETWEEN =
  /\d{4}\s*[-年/.]\s*\d|\d:\d\d|[来來]源|原[标標][题題]|[记記]者|[编編][辑輯]|分享|[圖图]|[攝摄]|[。）)]$/;

/** Whether a title is more than the name of a site. */
export const isTelling = ({ title, index }: Headline): boolean => index >= 0 || weight(title) >= TELLING;

/**
 * The likely headline of a page that names none: the last main heading above the story or right at its start; else, of the
 * lines just above the story, the one that says most.
 *
 * @param passages all passages of the page
 * @param start where the story starts in them
 * @returns null where no line will do
 */
export function lineAbove(passages: Passage[], start: number): Headline | null {
  let best: Headline | null = null;
  for (let index = start; index >= 0; index--) {
    const { block, linked, notice, text } = passages[index]!;
    if (text.length > LONGEST || notice) continue;
    const title = clean(block.text);
    const parent = block.spans[0]!.node.parentElement;
    if (parent?.closest('h1') && weight(title) >= SHORTEST) return { title, index };
    if (index < start - REACH || index === start || linked || BETWEEN.test(title)) continue;
    if (weight(title) >= Math.max(best ? weight(best.title) : 0, TELLING)) best = { title, index };
  }
  return best;
}

/** A title up to the end of its longest part: names of sections and sites are shorter and follow the headline. */
function cut(claim: string): string {
  const parts = claim.split(SEPARATOR);
  const longest = parts.reduce((best, part) => (weight(part) > weight(best) ? part : best), '');
  return claim.slice(0, claim.indexOf(longest) + longest.length).trim();
}

/** The length of a title's part: a Han character says about as much as a Latin word. */
function weight(part: string): number {
  return part.match(/\p{Script=Han}|[\p{Script=Latin}\d]+/gu)?.length ?? 0;
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

function metaOf(page: Document, property: string): string {
  return page.querySelector(`meta[property="${property}"]`)?.getAttribute('content')?.trim() ?? '';
}
