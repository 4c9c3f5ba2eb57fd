import { applyEdits, type Edit } from './edit';
import type { Place } from './places';

/**
 * Carries edits out on a place, without disturbing what points into it.
 *
 * New characters go in before the old ones go out: by the DOM's rules for live ranges
 * (https://dom.spec.whatwg.org/#concept-cd-replace) an end of a Range or of the reader's selection that stood at either edge of
 * the run, or outside, then stays there; `replaceData` would pull an end at the right edge to the left one. A run that keeps
 * its length is written character by character, so that ends inside it stay too.
 *
 * @param edits into the place's text as it is now
 */
export function write(place: Place, edits: readonly Edit[]): void {
  if (place.nodeType === Node.ATTRIBUTE_NODE) {
    if (edits.length > 0) place.nodeValue = applyEdits(place.nodeValue!, edits);
    return;
  }
  const text = place as Text;
  // From the end, so that the offsets still to come hold.
  for (let n = edits.length - 1; n >= 0; n--) {
    const [start, end, to] = edits[n]!;
    if (to.length === end - start && !/[\ud800-\udfff]/.test(to + text.substringData(start, end - start))) {
      for (let i = to.length - 1; i >= 0; i--) replace(text, start + i, start + i + 1, to[i]!);
    } else replace(text, start, end, to);
  }
}

function replace(text: Text, start: number, end: number, to: string): void {
  if (to) text.insertData(start, to);
  if (end > start) text.deleteData(start + to.length, end - start);
}

/** The edits that undo others. */
export function reversed(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map(([start, end, to]) => {
    const from = start + shift;
    shift += to.length - (end - start);
    return [from, from + to.length, text.slice(start, end)];
  });
}

/**
 * Cuts the edits of a piece into those of its places.
 *
 * An edit over an edge is cut there where its length stays the same; else the first place gets all of the new text.
 *
 * @param lengths of the places' texts, in order
 */
export function split(edits: readonly Edit[], lengths: readonly number[]): Edit[][] {
  const rest = edits[Symbol.iterator]();
  let next: Edit | undefined = rest.next().value;
  let start = 0;
  return lengths.map((length) => {
    const end = start + length;
    const own: Edit[] = [];
    while (next && next[0] < end) {
      const [from, until, to]: Edit = next;
      if (until <= end) {
        own.push([from - start, until - start, to]);
        next = rest.next().value;
      } else {
        const kept = to.length === until - from ? end - from : to.length;
        own.push([from - start, length, to.slice(0, kept)]);
        next = [end, until, to.slice(kept)];
      }
    }
    start = end;
    return own;
  });
}
