import type { Lexicon } from '../lexicon/lexicon';
import { COST_SCALE } from '../lexicon/postings';
import type { Token } from './lattice';

/** A rarer word than one in a million does not keep a phrase from its characters: 干|拌饭 is 乾拌飯. */
const RARE = 14 * COST_SCALE;

/**
 * Marks the offsets that lie within a common word rather than at an edge of one.
 * @param tokens of the text, in order
 * @param length of the text
 * @returns 1 or 0 for each offset, the text's end included
 */
export function insideWords(tokens: readonly Token[], length: number, lexicon: Lexicon): Uint8Array {
  const inside = new Uint8Array(length + 1);
  for (const { start, end, key } of tokens)
    if (key >= 0 && end > start + 1 && lexicon.costOf(key) < RARE) inside.fill(1, start + 1, end);
  return inside;
}
