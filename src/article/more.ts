import { isBeside, setAside } from './aside';
import { blocksIn, isRead } from './blocks';
import { isFurniture, storyBelow } from './find';
import { type Passage, passageOf } from './passage';
import { firstNode } from './places';
import type { Block } from './types';

/** Characters of prose from which a story that comes later is one, and not the summary of a link. */
const LONG_ENOUGH = 200;

/**
 * What a part of a followed story's column holds of the story: late paragraphs, text that was folded.
 *
 * @param isLast whether it stands at the end of the story, where lines without a sentence are buttons unless they are headings
 */
export function moreOfStory(region: Element, column: Element, isLast: boolean): Block[] {
  if (!isRead(region)) return [];
  const passages = blocksIn(region)
    .map(passageOf)
    .filter((passage) => !isFurniture(passage) && !isBeside(firstNode(passage.block).parentElement, column));
  if (isLast) while (passages.length > 0 && isButton(passages.at(-1)!)) passages.pop();
  return passages.map(({ block }) => block);
}

const isHeading = ({ block }: Passage): boolean =>
  firstNode(block).parentElement?.closest('h1, h2, h3, h4') != null;

const isButton = (passage: Passage): boolean => passage.weight === 0 && !isHeading(passage);

/** The story with its headline that a new part of a page holds: what an endless page adds below. Empty where there is none. */
export function nextStory(region: Element): Block[] {
  if (region.textContent.length < LONG_ENOUGH || !isRead(region) || isBeside(region, null)) return [];
  const passages = blocksIn(region).map(passageOf);
  const index = passages.findIndex(isHeading);
  if (index < 0) return [];
  const { block, text } = passages[index]!;
  setAside(passages, passages[index]);
  const story = storyBelow({ title: text, index }, passages);
  const length = story?.blocks.reduce((sum, { text: prose }) => sum + prose.length, 0) ?? 0;
  return length < LONG_ENOUGH ? [] : [block, ...story!.blocks];
}
