import { flowOf, isRead } from './blocks';
import type { Block } from './types';

/** Where a sentence ends: what stands on its other side says little of a word in it. */
const END = /[。！？!?；;]/;

/** What stands around one character. */
export interface Around {
  /** A sentence, or what is asked for of it. Its first and its last Text node may go on beyond its text at either end. */
  block: Block;
  /** Where the character stands in the block's text. */
  at: number;
}

/**
 * The text around a character, inline tags passed over, up to the end of the sentence.
 * @param offset of the character in its node, in code units
 * @param most code units on each side
 * @returns null in a control, an editor or other text that is not prose
 */
export function textAround(node: Text, offset: number, most: number): Around | null {
  if (!isRead(node.parentElement ?? hostOf(node)) || node.ownerDocument.designMode === 'on') return null;
  let [from, to] = [offset, node.length - offset];
  const before: Text[] = [];
  const after: Text[] = [];
  for (const text of from < most ? textsBeside(node, 'previous') : []) {
    before.unshift(text);
    from += text.length;
    if (from >= most) break;
  }
  for (const text of to < most ? textsBeside(node, 'next') : []) {
    after.push(text);
    to += text.length;
    if (to >= most) break;
  }
  const nodes = [...before, node, ...after];
  const whole = nodes.map(({ data }) => data).join('');
  const left = whole.slice(Math.max(0, from - most), from);
  const right = whole.slice(from, from + most);
  const start = from - left.length + lastEnd(left);
  const stop = right.search(END);
  const text = whole.slice(start, from) + (stop < 0 ? right : right.slice(0, stop + 1));
  let at = -start;
  const spans = nodes.map((one) => {
    const span = { node: one, start: at, end: at + one.length };
    at = span.end;
    return span;
  });
  return {
    block: { text, spans: spans.filter((span) => span.start < text.length && span.end > 0) },
    at: from - start,
  };
}

const hostOf = ({ parentNode }: Text) => (parentNode instanceof ShadowRoot ? parentNode.host : null);

/** The offset behind the last end of a sentence in a text, 0 where there is none. */
function lastEnd(text: string): number {
  for (let at = text.length; at > 0; at--) if (END.test(text[at - 1]!)) return at;
  return 0;
}

type Side = 'next' | 'previous';

/** The Text nodes of its line or paragraph on one side of a node, the nearest first. */
function* textsBeside(node: Node, side: Side): Generator<Text> {
  const view = node.ownerDocument!.defaultView;
  for (let at: Node | null = node; at; at = at.parentElement) {
    if (at !== node && flowOf(at as Element, view) !== 'inline') return;
    for (let beside = siblingOf(at, side); beside; beside = siblingOf(beside, side))
      if (!(yield* textsIn(beside, side, view))) return;
  }
}

const siblingOf = (node: Node, side: Side) => (side === 'next' ? node.nextSibling : node.previousSibling);

/** The Text nodes within a node. @returns false where a block ends the line */
function* textsIn(node: Node, side: Side, view: Window | null): Generator<Text, boolean> {
  if (node.nodeType === Node.TEXT_NODE) yield node as Text;
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  const flow = flowOf(node as Element, view);
  if (flow !== 'inline') return flow === 'none';
  let child = side === 'next' ? node.firstChild : node.lastChild;
  for (; child; child = siblingOf(child, side)) if (!(yield* textsIn(child, side, view))) return false;
  return true;
}
