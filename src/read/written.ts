import { toneOf as toneOfJyutping } from '../reading/jyutping';
import { toneNumber, toneOf } from '../reading/tones';
import { zhuyin } from '../reading/zhuyin';
import type { Settings } from '../settings';

type Notation = Settings['notation'];

/** A reading as it is drawn. */
export interface WrittenReading {
  text: string;
  /** The tone sign that stands beside the text; the neutral tone's dot is part of the text. */
  sign?: string;
  /** Which tone's colour it has: 1 to 5, 5 for the neutral one; 1 to 6 in Cantonese. */
  tone: number;
}

/** The language tags of the notations. */
export const LANGUAGES: Record<Notation, string> = {
  marks: 'zh-Latn',
  numbers: 'zh-Latn',
  zhuyin: 'zh-Bopo',
  jyutping: 'yue-Latn',
};

/**
 * Writes a syllable in a notation.
 * @param syllable of tone-marked pinyin, or of Jyutping where that is the notation
 */
export function written(syllable: string, notation: Notation): WrittenReading {
  switch (notation) {
    case 'marks':
      return { text: syllable, tone: toneOf(syllable) };
    case 'numbers':
      return { text: toneNumber(syllable), tone: toneOf(syllable) };
    case 'zhuyin': {
      const [text, sign = ''] = (zhuyin(syllable) ?? syllable).split(/(?=[ˊˇˋ])/);
      return { text: text!, sign, tone: toneOf(syllable) };
    }
    case 'jyutping':
      return { text: syllable, tone: toneOfJyutping(syllable) };
  }
}
