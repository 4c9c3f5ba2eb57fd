/** One word of a name as pinyin spells it: a stretch of the surface, offsets in UTF-16 code units. */
export interface SpelledWord {
  start: number;
  end: number;
  /** Whether it begins with a capital letter. */
  capital: boolean;
  /** Whether a hyphen ties it to the word before it (Zhōng-É), as it does where the surface has a dash there. */
  tied?: boolean;
}

const DASH = /^[-‐–—－]+$/;
/** A syllable that would run into the one before it, so that an apostrophe parts them (GB/T 16159, 6.1). */
const OPEN = /^[aoeāáǎàōóǒòēéěèê]/i;

/**
 * Spells a name after GB/T 16159: the syllables of a word joined, Xī'ān with its apostrophe, words apart or tied.
 * @param syllables tone-marked, one entry for each code unit of the surface, null for what is not a Chinese character
 * @param words in order and disjoint; what is no Chinese character in them stays as it is
 */
export function spell(
  surface: string,
  syllables: readonly (string | null)[],
  words: readonly SpelledWord[],
): string {
  let spelled = '';
  let before = 0;
  for (const { start, end, capital, tied } of words) {
    const word = spellWord(surface, syllables, start, end);
    if (spelled) spelled += tied || (start > before && DASH.test(surface.slice(before, start))) ? '-' : ' ';
    before = end;
    spelled += capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  return spelled;
}

function spellWord(
  surface: string,
  syllables: readonly (string | null)[],
  start: number,
  end: number,
): string {
  if (syllables.slice(start, end).every((syllable) => syllable === null)) return surface.slice(start, end);
  let word = '';
  for (let i = start; i < end; i++) {
    const syllable = syllables[i];
    if (syllable) word += word && OPEN.test(syllable) ? `'${syllable}` : syllable;
    else if (/[\p{L}\p{N}]/u.test(surface[i]!)) word += surface[i];
  }
  return word;
}

/** There are some 1,300 syllables, and each is asked for again and again. */
const PLAIN = new Map<string, string>();

/** A syllable without its tone mark, ü as in English texts: lǜ is lu. */
export function plainSyllable(syllable: string): string {
  const known = PLAIN.get(syllable);
  if (known !== undefined) return known;
  const plain = syllable.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (PLAIN.size < 2000) PLAIN.set(syllable, plain);
  return plain;
}

/** Whether a text is of Chinese characters only. Asked of every name, so that no table of Unicode's is looked into. */
export const isHan = (text: string): boolean =>
  /^[\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\udfff]+$/.test(text);
