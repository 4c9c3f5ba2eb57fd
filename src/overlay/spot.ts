import { type Around, textAround } from '../article/around';
import { rectAt } from './hit';

/** A character of the page that a word is looked up at. */
export interface Spot extends Around {
  node: Text;
  /** Of the character in its node, in code units. */
  offset: number;
  /** The whole character. */
  range: Range;
}

/** Code units of the text on each side of a character that tell which word it stands in. */
const REACH = 60;

/** The character of a word under a point of the viewport; null where there is none. */
export function spotAt(x: number, y: number, page: Document = document): Spot | null {
  const caret = page.caretPositionFromPoint(x, y, { shadowRoots: shadowRootsAt(x, y, page) });
  const node = caret?.offsetNode;
  if (!(node instanceof Text)) return null;
  // Past the middle of a glyph the caret is before the next one.
  for (const offset of [caret!.offset, caret!.offset - 1]) {
    const range = characterAt(node, offset);
    if (range && rectAt([range], x, y)) return spotIn(node, range.startOffset);
  }
  return null;
}

/** The character at an offset of a Text node, if it can be of a word that the dictionary has. */
function spotIn(node: Text, offset: number): Spot | null {
  const range = characterAt(node, offset);
  if (!range || !/^[\p{L}\p{N}]/u.test(String(range))) return null;
  const around = textAround(node, offset, REACH);
  return around && /\p{Script=Han}/u.test(around.block.text) ? { ...around, node, offset, range } : null;
}

/** Characters that are passed over to the next word, at most. */
const GAP = 500;

/** The next (1) or previous (-1) character of a word beside a stretch of text; null where there is none near. */
export function spotBeside(range: Range, by: 1 | -1): Spot | null {
  const [start, from] =
    by > 0 ? [range.endContainer, range.endOffset] : [range.startContainer, range.startOffset - 1];
  const walker = document.createTreeWalker(start.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = start;
  let node: Node | null = start;
  let offset = from;
  for (let steps = 0; node && steps < GAP; steps++) {
    if (node instanceof Text && offset >= 0 && offset < node.length) {
      const spot = /\p{Script=Han}/u.test(String(characterAt(node, offset))) ? spotIn(node, offset) : null;
      if (spot) return spot;
      offset += by;
    } else {
      node = by > 0 ? walker.nextNode() : walker.previousNode();
      offset = by > 0 ? 0 : ((node as Text | null)?.length ?? 0) - 1;
    }
  }
  return null;
}

/** Whether two are the same character of the page. */
export const isSameSpot = (a: Spot | null, b: Spot): boolean => a?.node === b.node && a.offset === b.offset;

/** A whole character, also one of two code units. */
function characterAt(node: Text, offset: number): Range | null {
  if (offset < 0 || offset >= node.length) return null;
  const isSecond =
    /[\udc00-\udfff]/.test(node.data[offset]!) && /[\ud800-\udbff]/.test(node.data[offset - 1] ?? '');
  const start = isSecond ? offset - 1 : offset;
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + String.fromCodePoint(node.data.codePointAt(start)!).length);
  return range;
}

/** The open shadow trees that stand one in the other under a point. */
function shadowRootsAt(x: number, y: number, page: Document): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = page.elementFromPoint(x, y)?.shadowRoot;
  while (root && !roots.includes(root)) {
    roots.push(root);
    root = root.elementFromPoint(x, y)?.shadowRoot;
  }
  return roots;
}
