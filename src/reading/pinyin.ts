import type { Lexicon } from '../lexicon/lexicon';
import { isHan } from './spelling';
import { surnameLength, surnameReading } from './surnames';

/** The usual reading of each code unit, null for what is not a Chinese character. */
export const characterSyllables = (text: string, lexicon: Lexicon): (string | null)[] =>
  Array.from({ length: text.length }, (_, i) => lexicon.reading(text.charCodeAt(i)));

/**
 * Takes a written reading apart again: one entry for each code unit of the surface, null for what is not a Chinese character
 * and for the second half of a surrogate pair.
 * @param pinyin as `joinSyllables` writes it; letters and digits of the surface may be left out or stand in several parts
 * @returns null where the two do not go together
 */
export function splitReading(surface: string, pinyin: string): (string | null)[] | null {
  const parts = pinyin.split(' ').filter(Boolean);
  // As nearly every name is: characters only.
  if (parts.length === surface.length && isHan(surface)) return parts;
  const syllables: (string | null)[] = [];
  let next = 0;
  for (const run of surface.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? []) {
    const units: (string | null)[] = Array.from({ length: run.length }, () => null);
    if (/\p{Script=Han}/u.test(run)) {
      if (next === parts.length) return null;
      units[0] = parts[next++]!;
    } else next = afterLetters(run, parts, next);
    syllables.push(...units);
  }
  return next === parts.length ? syllables : null;
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Passes over the parts of a reading that are the letters and digits of a run. */
function afterLetters(run: string, parts: readonly string[], from: number): number {
  let rest = lettersOf(run);
  let next = from;
  while (rest && next < parts.length && rest.startsWith(lettersOf(parts[next]!))) {
    rest = rest.slice(lettersOf(parts[next]!).length);
    next++;
  }
  return next;
}

/**
 * Writes the reading of a surface, letters and digits kept as they stand: `HERE qí mèng dǎo`.
 * @param syllables one entry for each code unit of the surface
 */
export function joinSyllables(surface: string, syllables: readonly (string | null)[]): string {
  const parts: string[] = [];
  let other = '';
  for (let i = 0; i < surface.length; i++) {
    const syllable = syllables[i];
    if (syllable) {
      if (other) parts.push(other);
      other = '';
      parts.push(syllable);
    } else if (/[\p{L}\p{N}]/u.test(surface[i]!)) {
      other += surface[i];
    }
  }
  if (other) parts.push(other);
  return parts.join(' ');
}

/**
 * Reads a short form as in the full name: characters that the name has take its syllables.
 * @param generic the surface's reading, one entry for each code unit
 * @param name the full name, and its reading as `joinSyllables` writes it
 */
export function readAsIn(
  surface: string,
  generic: readonly (string | null)[],
  name: string,
  pinyin: string,
): (string | null)[] {
  const syllables = splitReading(name, pinyin) ?? [];
  const own = new Map(syllables.map((syllable, i) => [name[i]!, syllable]));
  return generic.map((syllable, i) => (syllable === null ? null : (own.get(surface[i]!) ?? syllable)));
}

/**
 * Puts the surname's own reading at the head of a Chinese person's name: 曾 zēng, 單 shàn.
 * @param readingOf a surname's own reading; `cantoneseSurname` where the syllables are Cantonese
 */
export function surnameFirst(
  name: string,
  syllables: readonly (string | null)[],
  readingOf: (surname: string) => string | null = surnameReading,
): (string | null)[] {
  // What is known to be a person's name may start with a surname too rare to tell one by: 过晓.
  const length = surnameLength(name) || 1;
  const reading = readingOf(name.slice(0, length));
  return reading ? [...reading.split(' '), ...syllables.slice(length)] : [...syllables];
}
