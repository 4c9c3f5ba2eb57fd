import { INLINE } from './column';
import type { Block } from './types';

/** The parent of a node, out of a shadow tree to its host. */
export const parentOf = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : node.parentNode;

/** Whether a node stands in an element, in a shadow tree below it too. */
export function isIn(node: Node, element: Node): boolean {
  for (let at: Node | null = node; at; ) {
    if (element.contains(at)) return true;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** Whether a node stands after another in the page. */
export function isAfter(node: Node, other: Node): boolean {
  const [a, b] = node.getRootNode() === other.getRootNode() ? [node, other] : [lightOf(node), lightOf(other)];
  return (b.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The host in the page itself of a node inside shadow trees. */
function lightOf(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? lightOf(root.host) : node;
}

export const firstNode = (block: Block): Text => block.spans[0]!.node;

/** Whether a block still stands in the page as it was read. */
export const isIntact = ({ text, spans }: Block): boolean =>
  spans.every(({ node, start, end }) => node.isConnected && node.data === text.slice(start, end));

/** The block of the same nodes and the same text, or undefined. */
const isSame = (one: Block, other: Block): boolean =>
  one.text === other.text &&
  one.spans.length === other.spans.length &&
  one.spans.every(({ node }, i) => node === other.spans[i]!.node);

/** The blocks as read anew, where nothing has changed the objects they were, so that what is tied to those stays. */
export function reuse(before: readonly Block[], fresh: readonly Block[]): Block[] {
  const known = new Map(before.map((block) => [firstNode(block), block]));
  return fresh.map((block) => {
    const old = known.get(firstNode(block));
    return old && isSame(old, block) ? old : block;
  });
}

/** The element that shapes the paragraph which an element is part of. */
export function paragraphOf(element: Element): Element {
  let at = element;
  while (INLINE.has(at.localName) && at.parentElement) at = at.parentElement;
  return at;
}

/** Text beside a story that an element may hold and still be the story's own: share, and characters of any. */
const BESIDE = 1.5;
const SOME = 100;

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The largest element that holds a story and little else: where more of it may come. */
export function columnOfStory(story: readonly Block[]): Element | null {
  if (story.length === 0) return null;
  const last = firstNode(story.at(-1)!);
  let column: Node | null = firstNode(story[0]!).parentNode;
  while (column && !isIn(last, column)) column = parentOf(column);
  const most = BESIDE * story.reduce((sum, { text }) => sum + hanIn(text), 0) + SOME;
  for (let at = column && parentOf(column); at; at = parentOf(at)) {
    if (at instanceof Element && (at.localName === 'body' || hanIn(at.textContent) > most)) break;
    column = at;
  }
  return column instanceof ShadowRoot ? column.host : (column as Element | null);
}
