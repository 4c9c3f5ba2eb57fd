import { boundsOf } from './rects';

/** All lines of a text that wraps or is broken, at the side of the one that is pointed at: the card covers none of them. */
export function linesOf(ranges: readonly AbstractRange[], rect: DOMRect): DOMRect {
  const lines = ranges.map(boundsOf);
  const top = Math.min(...lines.map((line) => line.top));
  return new DOMRect(rect.left, top, rect.width, Math.max(...lines.map((line) => line.bottom)) - top);
}

/** Scrolls a text that is out of view, or near the window's edge, to its middle. */
export function bringIntoView(range: AbstractRange): void {
  const { top, bottom } = boundsOf(range);
  if (top >= 60 && bottom <= window.innerHeight - 60) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
