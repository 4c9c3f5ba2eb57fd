interface Size {
  width: number;
  height: number;
}

interface Line extends Size {
  left: number;
  top: number;
}

const GAP = 8;
const MARGIN = 8;

/**
 * Where the card goes: wholly below the line it speaks of, or wholly above where there is more room, never over it.
 * @param line the part of the name under the pointer
 * @param card its full size
 * @returns position and the height there is, all in CSS pixels of the viewport
 */
export function placeCard(
  line: Line,
  card: Size,
  viewport: Size,
): { left: number; top: number; maxHeight: number } {
  const below = viewport.height - (line.top + line.height) - GAP - MARGIN;
  const above = line.top - GAP - MARGIN;
  const left = Math.max(MARGIN, Math.min(line.left - 12, viewport.width - card.width - MARGIN));
  if (card.height <= below || below >= above)
    return { left, top: line.top + line.height + GAP, maxHeight: Math.max(below, 0) };
  const maxHeight = Math.max(above, 0);
  return { left, top: line.top - GAP - Math.min(card.height, maxHeight), maxHeight };
}
