import { isNotice } from './notice';
import type { Block } from './types';

/** A block with what tells prose from furniture. Lengths are in characters without white space. */
export interface Passage {
  block: Block;
  /** The text without white space. */
  text: string;
  /** Whether most of what a reader sees here leads elsewhere. */
  linked: boolean;
  notice: boolean;
  /** Whether the page itself declares it no part of the story; see `setAside`. */
  aside: boolean;
  /** How much prose it brings: its length up to 300, so that no single long block outweighs a column; 0 for furniture. */
  weight: number;
}

/** Part of a block's text inside links from which it is a list entry rather than a sentence with a link. */
const LINKED = 0.4;
const HEAVIEST = 300;
const PUNCTUATION = /[，、。！？；]|\p{Script=Han},/u;

/**
 * Weighs a block by what its characters say: links and notices take its weight away, and a sentence
 * has punctuation, which menus, captions of buttons and bare dates lack.
 */
export function passageOf(block: Block): Passage {
  const text = solid(block.text);
  let inLinks = 0;
  for (const { node } of block.spans) {
    if (node.parentElement?.closest('a, button')) inLinks += solid(node.data).length;
  }
  const linked = inLinks > LINKED * text.length;
  const notice = isNotice(text);
  const weight = linked || notice || !PUNCTUATION.test(text) ? 0 : Math.min(text.length, HEAVIEST);
  return { block, text, linked, notice, aside: false, weight };
}

const solid = (text: string) => text.replace(/\s+/g, '');
