import type { Passage } from './passage';

/** What a block of another column, a list entry or a lone line costs a column that wants to grow past it. */
const STRANGE = 60;
const LONE = 20;

/** Elements that shape words, not columns. */
export const INLINE = new Set(
  'a abbr b big cite del em font i ins label mark nobr q s small span strong sub sup time u'.split(' '),
);

/**
 * What a passage gives to the elements round it; as in Readability, the share falls with height. Only those count that hold
 * other prose as well: a paragraph's own element, and whatever an editor wraps round each, say nothing of the column.
 */
const SHARES = [1, 0.55, 0.3];

/** Part of the heaviest column's weight from which an earlier one is the story: comments and rules of the house come later. */
const EARLIER = 0.4;

/**
 * Finds the run of passages that is the story: the main column, the element whose near descendants hold the most prose,
 * from its first prose to its last; grown at both ends while more prose than furniture follows (the growing is the
 * maximum subsequence of Pasternack and Roth, "Extracting article text from the web with maximum subsequence
 * segmentation", WWW 2009).
 *
 * @param isBelowHeadline whether the first of the passages stands right below the headline, so that the story is near
 * @returns `[start, end)` into the passages, empty where there is no prose
 */
export function columnOf(passages: Passage[], isBelowHeadline: boolean): [start: number, end: number] {
  const above = passages.map(({ block, weight }) => (weight > 0 ? ancestors(block.spans[0]!.node) : []));
  const main = mainOf(passages, above, isBelowHeadline);
  if (!main) return [0, 0];
  const inside = above.map((elements) => elements.includes(main));
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  return [first - growth(passages.slice(0, first).reverse()), last + 1 + growth(passages.slice(last + 1))];
}

/** The block-level elements round a node, innermost first, out of shadow trees too. */
function ancestors(node: Node): Element[] {
  const elements: Element[] = [];
  for (let at = node.parentNode; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && !INLINE.has(at.localName)) elements.push(at);
  }
  return elements;
}

function mainOf(passages: Passage[], above: Element[][], isBelowHeadline: boolean): Element | null {
  const held = new Map<Element, number>();
  for (const element of above.flat()) held.set(element, (held.get(element) ?? 0) + 1);
  const weights = new Map<Element, number>();
  passages.forEach(({ weight }, i) => {
    const shared = above[i]!.filter((element) => held.get(element)! > 1);
    SHARES.forEach((share, height) => {
      const element = shared[height] ?? (height === 0 ? above[i]![0] : undefined);
      if (element) weights.set(element, (weights.get(element) ?? 0) + weight * share);
    });
  });
  let main: Element | null = null;
  for (const [element, weight] of weights) {
    if (!main || weight > weights.get(main)!) main = element;
  }
  if (!main || !isBelowHeadline) return main;
  // In a map the elements stand in the order in which their first prose stands in the page.
  for (const [element, weight] of weights) {
    if (main.contains(element)) break;
    if (!element.contains(main) && weight > EARLIER * weights.get(main)!) return element;
  }
  return main;
}

/** How many of the passages, from the first on, a column gains most by taking in. */
function growth(passages: Passage[]): number {
  let gain = 0;
  let most = 0;
  let taken = 0;
  passages.forEach(({ text, linked, notice, weight }, i) => {
    if (weight > 0) gain += weight - STRANGE;
    else gain -= linked || notice ? text.length + LONE : LONE;
    if (gain > most) {
      most = gain;
      taken = i + 1;
    }
  });
  return taken;
}
