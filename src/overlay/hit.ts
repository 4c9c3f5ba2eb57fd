import type { Mark, Marks } from './marks';
import { rectsOf } from './rects';

/** A mark under a point, and the line of it that the point is on. */
export interface Hit {
  mark: Mark;
  rect: DOMRect;
}

/** Points this close to a name, in CSS pixels, are on it: the underline belongs to the name. */
const SLOP = 3;

/**
 * Finds the mark under a point of the viewport. The caret only tells the Text node — past the middle of a glyph it names the
 * next character — and the mark's own rectangles decide.
 * @param x in CSS pixels from the left edge of the viewport
 * @param y from the top edge
 */
export function hitTest(x: number, y: number, marks: Marks, page: Document = document): Hit | null {
  const node = page.caretPositionFromPoint(x, y)?.offsetNode;
  if (!node) return null;
  for (const mark of marks.inNode(node)) {
    const rect = rectAt(mark.ranges, x, y);
    if (rect) return { mark, rect };
  }
  return null;
}

/** The line of some ranges that a point is on, or null. */
export function rectAt(ranges: readonly AbstractRange[], x: number, y: number): DOMRect | null {
  const isAt = ({ left, right, top, bottom }: DOMRect) =>
    x >= left && x <= right && y >= top - SLOP && y <= bottom + SLOP;
  return ranges.flatMap(rectsOf).find(isAt) ?? null;
}
