import { toneOf as jyutpingTone } from './jyutping';
import { toneNumber, toneOf } from './tones';
import { zhuyin } from './zhuyin';

/** How readings are written: pinyin with tone marks or numbers, Bopomofo, or Cantonese in Jyutping. */
export type Notation = 'marks' | 'numbers' | 'zhuyin' | 'jyutping';

/** The language tag of what a notation writes. */
export const READING_LANGUAGE: Record<Notation, string> = {
  marks: 'zh-Latn-pinyin',
  numbers: 'zh-Latn-pinyin',
  zhuyin: 'zh-Bopo',
  jyutping: 'yue-Latn-jyutping',
};

/** A piece of a reading as it is drawn. */
export interface WrittenPart {
  text: string;
  /** Which tone's colour it has: 1 to 4, 5 for the neutral one, 6 for the mid level one of Cantonese; null for none. */
  tone: number | null;
}

/** A name's readings, as mentions and entities have them. */
export interface Reading {
  /** Tone-marked syllables, a space between them. */
  pinyin: string;
  /** The same spelled as a name. */
  spelling: string;
  /** Syllables of Jyutping, a space between them, where they were asked for. */
  jyutping?: string;
}

/**
 * The colours of the six tones of Cantonese by their contours: high level and high rising as in Mandarin, the falling one and the low
 * rising one as the fourth and the third, the low level one as the neutral tone; the mid level one has a colour of its own.
 */
const CANTONESE = [1, 2, 6, 4, 3, 5];

/** A syllable of pinyin with its tone mark, or of Jyutping, as a notation writes it. */
export function writeSyllable(syllable: string, notation: Notation): WrittenPart {
  if (notation === 'jyutping') return { text: syllable, tone: CANTONESE[jyutpingTone(syllable) - 1] ?? null };
  const numbered = toneNumber(syllable);
  const tone = numbered === syllable ? null : toneOf(syllable);
  if (notation === 'numbers') return { text: numbered, tone };
  return { text: (notation === 'zhuyin' && zhuyin(syllable)) || syllable, tone };
}

/**
 * A name's reading in a notation: Xí Jìnpíng, Xi2 Jin4ping2, ㄒㄧˊ ㄐㄧㄣˋㄆㄧㄥˊ, zaap6 gan6 ping4. Without Jyutping, pinyin.
 * @returns parts whose texts one behind the other are the reading
 */
export function writeReading({ pinyin, spelling, jyutping }: Reading, notation: Notation): WrittenPart[] {
  if (notation === 'jyutping' && jyutping !== undefined) {
    return jyutping
      .split(' ')
      .flatMap((syllable, i) => [...(i > 0 ? [space] : []), writeSyllable(syllable, notation)]);
  }
  const inPinyin = notation === 'jyutping' ? 'marks' : notation;
  const parts: WrittenPart[] = [];
  let at = 0;
  for (const part of pinyin.split(' ')) {
    // Letters of the name stay as they are.
    if (!/^\p{Ll}/u.test(part) || toneNumber(part) === part) continue;
    const start = spelling.toLowerCase().indexOf(part, at);
    if (start < 0) return [{ text: spelling, tone: null }];
    // Only pinyin with marks needs the apostrophe: a number or a sign ends a syllable as well.
    const between = spelling.slice(at, start);
    if (between)
      parts.push({ text: inPinyin === 'marks' ? between : between.replace(/^'$/, ''), tone: null });
    at = start + part.length;
    parts.push(writeSyllable(spelling.slice(start, at), inPinyin));
  }
  if (at < spelling.length) parts.push({ text: spelling.slice(at), tone: null });
  return parts.filter(({ text }) => text);
}

const space: WrittenPart = { text: ' ', tone: null };
