import { applyEdits, type Converter } from '../conversion/convert';
import type { Jyutping } from './jyutping';

/**
 * Reads a text of either script in Cantonese, Simplified as the Traditional it stands for: many words of the list are there in
 * Traditional only, and 会, 为 and 价 on their own are read as other characters. Whole sentences are read better than names alone.
 * @param inside the offsets within words, see `insideWords`
 * @returns one entry for each code unit of the text, as `Jyutping.read` gives them
 */
export function readCantonese(
  text: string,
  jyutping: Jyutping,
  converter: Converter,
  inside?: Uint8Array,
): (string | null)[] {
  const hant = applyEdits(text, converter.edits(text, 'hant', [], inside));
  // Each character becomes one character, seldom of more or fewer code units; the offsets are off then.
  const readings = jyutping.read(hant, hant.length === text.length ? inside : undefined);
  const out: (string | null)[] = [];
  let unit = 0;
  for (const character of text) {
    out.push(readings[unit]!);
    if (character.length === 2) out.push(null);
    unit += hant.codePointAt(unit)! > 0xffff ? 2 : 1;
  }
  return out;
}
