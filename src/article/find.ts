import { setAside } from './aside';
import { blocksIn } from './blocks';
import { columnOf } from './column';
import { fold } from './fold';
import { isChinese, sample } from './language';
import { isLabel } from './notice';
import { type Passage, passageOf } from './passage';
import { isStory } from './story';
import { type Headline, headlineOf, isTelling, lineAbove } from './title';
import type { Article, Block } from './types';

/** A notice up to this many characters is furniture even amid the story; a longer one may be a paragraph about an app. */
const SHORT_NOTICE = 50;

/**
 * Finds the Chinese news story of a page. The page is only read.
 *
 * @returns the story, or null where the page is not Chinese or holds no story
 */
export function findArticle(page: Document): Article | null {
  if (!page.body || !isChinese(sample(page))) return null;
  const passages = blocksIn(page.body).map(passageOf);
  const named = headlineOf(page, passages);
  setAside(passages, passages[named.index]);

  // A story stands below its headline; but what was taken for one may be the story's mention at the foot of the page.
  const story = storyBelow(named, passages) ?? storyBelow({ ...named, index: -1 }, passages);
  if (!story) return null;
  const line = isTelling(named) ? null : lineAbove(passages, story.start);
  if (!line) return withHeadline(named, story.blocks, passages);
  return withHeadline(line, (storyBelow(line, passages) ?? story).blocks, passages);
}

function withHeadline({ title, index }: Headline, story: Block[], passages: Passage[]): Article {
  const headline = passages[index]?.block;
  return { title, blocks: headline ? [headline, ...story.filter((block) => block !== headline)] : story };
}

/**
 * The story below a headline, without the headline.
 *
 * @param passages those in which both stand; an index of -1 means anywhere in them
 */
export function storyBelow(
  { title, index }: Headline,
  passages: Passage[],
): { start: number; blocks: Block[] } | null {
  const below = passages.slice(index + 1);
  const [start, end] = columnOf(below, index >= 0);
  const column = below.slice(start, end);
  const name = fold(title);
  const body = column.filter((passage) => !isFurniture(passage) && fold(passage.text) !== name);
  if (!isStory(column, body) || !isChinese(body.map((passage) => passage.text).join(''))) return null;
  return { start: index + 1 + start, blocks: body.map((passage) => passage.block) };
}

/** What is left out even in the middle of a story. */
export function isFurniture({ text, linked, notice, aside }: Passage): boolean {
  return linked || aside || (notice && text.length < SHORT_NOTICE) || isLabel(text);
}
