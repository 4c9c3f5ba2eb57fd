/** How a character is mostly written in Traditional, and mostly read, by its Simplified form. */
export interface Usual {
  hantOf(character: string): string;
  /** Tone-marked, or an empty string where there is none. */
  syllableOf(character: string): string;
}

/** A word as it is stored: what its characters mostly are is not written. */
export interface Short {
  /** Empty where each character has its usual Traditional form. */
  hant: string;
  /** Empty where each has its usual reading; else syllables between spaces, an empty one for a usual one. */
  pinyin: string;
}

/** Leaves out of a word what its Simplified form tells already. Build time only. */
export function shorten(hans: string, hant: string, pinyin: string, usual: Usual): Short {
  const characters = [...hans];
  const syllables = pinyin.split(' ');
  const short = hant === characters.map((character) => usual.hantOf(character)).join('') ? '' : hant;
  if (characters.length !== syllables.length) return { hant: short, pinyin };
  const left = syllables.map((syllable, i) =>
    usual.syllableOf(characters[i]!) === syllable ? '' : syllable,
  );
  return { hant: short, pinyin: left.some(Boolean) ? left.join(' ') : '' };
}

/** Undoes `shorten`. */
export function restore(
  hans: string,
  { hant, pinyin }: Short,
  usual: Usual,
): { hant: string; syllables: string[] } {
  const characters = [...hans];
  const left = pinyin ? pinyin.split(' ') : characters.map(() => '');
  return {
    hant: hant || characters.map((character) => usual.hantOf(character)).join(''),
    syllables: left.map((syllable, i) => syllable || usual.syllableOf(characters[i]!)),
  };
}

/** A reference in a gloss: `裡|里[lǐ]`, or `行[háng]` where the two scripts are alike. */
const REFERENCE = /([^\s|[\](),;/"]+)(?:\|([^\s|[\](),;/"]+))?\[([^\]]*)\]/gu;
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Shortens the references of a gloss; they then start with the Simplified form. Build time only. */
export const shortenGloss = (gloss: string, usual: Usual): string =>
  gloss.replace(REFERENCE, (whole, first: string, second: string | undefined, reading: string) => {
    if (!isHan(first)) return whole;
    const hans = second ?? first;
    const { hant, pinyin } = shorten(hans, first, reading, usual);
    return `${hans}${hant && `|${hant}`}[${pinyin}]`;
  });

/** Undoes `shortenGloss`. */
export const restoreGloss = (gloss: string, usual: Usual): string =>
  gloss.replace(REFERENCE, (whole, hans: string, other: string | undefined, pinyin: string) => {
    if (!isHan(hans)) return whole;
    const { hant, syllables } = restore(hans, { hant: other ?? '', pinyin }, usual);
    return `${hant === hans ? '' : `${hant}|`}${hans}[${syllables.join(' ')}]`;
  });
