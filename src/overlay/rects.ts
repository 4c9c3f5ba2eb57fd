/** One live range for all who ask: the browser keeps every one right at each change of the page until it is collected. */
let probe: Range | undefined;

/** A range that lays itself out: the range itself where it is live. Null where the page has taken the text away. */
function measurable(range: AbstractRange): Range | null {
  if (range instanceof Range) return range;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startOffset > (startContainer as Text).length || endOffset > (endContainer as Text).length) return null;
  probe ??= startContainer.ownerDocument!.createRange();
  probe.setStart(startContainer, startOffset);
  probe.setEnd(endContainer, endOffset);
  return probe;
}

/** The rectangles of a stretch of text, one for each line of it, in CSS pixels of the viewport; none where it is not shown. */
export function rectsOf(range: AbstractRange): DOMRect[] {
  if (!range.startContainer.isConnected) return [];
  return [...(measurable(range)?.getClientRects() ?? [])];
}

/** The rectangle round all of a stretch of text. */
export const boundsOf = (range: AbstractRange): DOMRect =>
  measurable(range)?.getBoundingClientRect() ?? new DOMRect();
