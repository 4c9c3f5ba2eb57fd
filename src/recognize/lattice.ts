import type { Lexicon } from '../lexicon/lexicon';
import { COST_SCALE } from '../lexicon/postings';
import { relationAt } from './relations';

/** One step of the path through a text. */
export interface Token {
  start: number;
  end: number;
  /** Number of the lexicon key, or one of the two below. */
  key: number;
}

/** A stretch that no key covers: one unknown character or mark, or a whole run of letters and digits. */
export const NO_KEY = -1;
/** A pair of countries or a side (中俄, 俄方), which the grammar of `relations.ts` found. */
export const RELATION_KEY = -2;

const UNKNOWN_COST = 17 * COST_SCALE;
const RELATION_COST = 13 * COST_SCALE;
/** What the grammar finds is preferred to the same two characters as a word of the dictionary, which has 中方 but not 俄方. */
const PREFERRED = 1;
const OTHER_COST = COST_SCALE;

const isHanUnit = (unit: number) =>
  (unit >= 0x3400 && unit <= 0x9fff) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xd800 && unit <= 0xdfff);
/** Letters and digits, full width too: what stands in a run of these is one word, and nothing inside it is a name. */
/** Whether a surrogate pair starts here; a page may hold half a pair, and before a whole one at that. */
const isPair = (text: string, at: number) =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
const isWordUnit = (unit: number) => {
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return (
    (half >= 48 && half <= 57) ||
    (half >= 65 && half <= 90) ||
    (half >= 97 && half <= 122) ||
    (half >= 0xc0 && half <= 0x24f)
  );
};

/** Where the run of letters and digits that starts here ends. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return end;
}

/**
 * Cuts a text into the words and names that make it most probable: the cheapest path through the lattice of all keys, where a
 * key costs the logarithm of how rare it is (a unigram model, found by Viterbi's algorithm). So 十二个人参与 is 个人 + 参与,
 * although 人参 is a word, and a name never starts or ends inside a longer word.
 * Linear in the text: keys are of bounded length.
 * @param seen called with every key on the way, also those that the path then does not take
 * @param whole whether a key may be all of the text: without it, a name falls into its words
 * @returns tokens in order that tile the text
 */
export function segment(
  text: string,
  lexicon: Lexicon,
  seen?: (start: number, end: number, key: number) => void,
  whole = true,
): Token[] {
  const length = text.length;
  const best = new Uint32Array(length + 1).fill(0xffff_ffff);
  const from = new Uint32Array(length + 1);
  const keys = new Int32Array(length + 1);
  best[0] = 0;
  let start = 0;
  const relax = (end: number, key: number, cost: number) => {
    const sum = best[start]! + cost;
    // At equal cost the longer step wins: it starts earlier.
    if (sum < best[end]!) {
      best[end] = sum;
      from[end] = start;
      keys[end] = key;
    }
  };
  let pairCost = RELATION_COST;
  const match = (end: number, key: number) => {
    if (end < length && isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end))) return;
    if (!whole && start === 0 && end === length) return;
    seen?.(start, end, key);
    const cost = lexicon.costOf(key);
    if (end === start + 2) pairCost = Math.min(RELATION_COST, cost - PREFERRED);
    relax(end, key, cost);
  };
  for (; start < length; start++) {
    if (best[start] === 0xffff_ffff) continue;
    const unit = text.charCodeAt(start);
    pairCost = RELATION_COST;
    lexicon.matches(text, start, match);
    if (isWordUnit(unit)) {
      // In one step: were each letter a cheap step of its own, APEC would always cost less as four letters than as a name.
      relax(wordEnd(text, start), NO_KEY, UNKNOWN_COST);
    } else if (isHanUnit(unit)) {
      if (relationAt(text, start, lexicon)) relax(start + 2, RELATION_KEY, pairCost);
      relax(start + (isPair(text, start) ? 2 : 1), NO_KEY, UNKNOWN_COST);
    } else {
      relax(start + 1, NO_KEY, OTHER_COST);
    }
  }
  const tokens: Token[] = [];
  for (let end = length; end > 0; end = from[end]!) tokens.push({ start: from[end]!, end, key: keys[end]! });
  return tokens.reverse();
}

/** Number of the first token that starts at an offset or behind it. Tokens tile their text, so that the search may halve it. */
export function tokenFrom(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
