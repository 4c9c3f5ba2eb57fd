import { fold } from './fold';
import type { Article, Block, PartKind, Story } from './types';

/** What an element makes of the paragraph in it. */
const KINDS: [selector: string, kind: PartKind][] = [
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['figcaption, caption', 'caption'],
  ['blockquote', 'quote'],
  ['li', 'item'],
];

/** A paragraph that is bold throughout, up to this many characters, and no sentence is a heading. */
const LONGEST_HEADING = 40;

/**
 * The story of a page as the page shows it now, in its script of the moment, without the page.
 * @returns the headline, and the parts below it; white space is single blanks, and what has lost its text is left out
 */
export function shownStory({ title, blocks }: Article): Story {
  const parts = blocks.map((block) => ({ kind: kindOf(block), text: textOf(block) }));
  const isHeadline =
    blocks.length > 0 && (fold(blocks[0]!.text) === fold(title) || elementOf(blocks[0]!)?.closest('h1'));
  return {
    title: isHeadline ? parts[0]!.text : title,
    parts: parts.slice(isHeadline ? 1 : 0).filter(({ text }) => text !== ''),
  };
}

/** The text that its nodes hold now; `block.text` is from when it was read. */
const textOf = ({ spans }: Block): string =>
  spans
    .map(({ node }) => node.data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const elementOf = ({ spans }: Block) => spans[0]!.node.parentElement;

function kindOf(block: Block): PartKind {
  const parent = elementOf(block);
  for (const [selector, kind] of KINDS) if (parent?.closest(selector)) return kind;
  return isBoldLine(block) ? 'heading' : 'text';
}

const isBoldLine = (block: Block): boolean =>
  block.text.length <= LONGEST_HEADING &&
  !/[。！？；…]\s*$/.test(block.text) &&
  block.spans.every(({ node }) => node.data.trim() === '' || node.parentElement?.closest('b, strong'));
