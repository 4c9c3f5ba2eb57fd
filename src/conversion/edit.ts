/** `text.slice(start, end)` becomes `to`; offsets are UTF-16 code units. */
export type Edit = [start: number, end: number, to: string];

/** The offset after the character at an offset: a surrogate pair is one character. */
export const after = (text: string, at: number): number => at + (text.codePointAt(at)! > 0xffff ? 2 : 1);

const isLowSurrogate = (unit: number) => (unit & 0xfc00) === 0xdc00;

/**
 * Appends what it takes to turn a span into a string, and nothing that stays the same.
 *
 * Where the lengths agree the characters are compared one by one; else the ends lose what they have in common, but for one
 * character, so that no edit is a mere insertion. Edits that touch are joined.
 *
 * @param edits ascending; the last ends at or before `start`
 * @param value what `text.slice(start, end)` becomes
 */
export function addEdit(edits: Edit[], text: string, start: number, end: number, value: string): void {
  const aligned = value.length === end - start;
  let from = start;
  let at = 0; // in value
  while (from < end) {
    const next = after(text, from);
    const width = next - from;
    const same = text.codePointAt(from) === value.codePointAt(at);
    if (!same && (!aligned || after(value, at) - at !== width)) break;
    if (!same) join(edits, from, next, value.slice(at, at + width));
    else if (!aligned && next === end) break;
    from = next;
    at += width;
  }
  if (from === end) return;
  let until = end;
  let stop = value.length;
  while (until > from + 1 && stop > at && text.charCodeAt(until - 1) === value.charCodeAt(stop - 1)) {
    until--;
    stop--;
  }
  // Two pairs may agree in their second half only.
  if (until < end && isLowSurrogate(text.charCodeAt(until))) {
    until++;
    stop++;
  }
  join(edits, from, until, value.slice(at, stop));
}

function join(edits: Edit[], start: number, end: number, to: string): void {
  const last = edits.at(-1);
  if (last?.[1] === start) {
    last[1] = end;
    last[2] += to;
  } else edits.push([start, end, to]);
}

/**
 * Carries edits out.
 * @param edits ascending and disjoint, as `Converter.edits` gives them
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const [start, end, to] of edits) {
    out += text.slice(at, start) + to;
    at = end;
  }
  return out + text.slice(at);
}
