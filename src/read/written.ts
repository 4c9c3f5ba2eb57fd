import { type Notation, writeSyllable } from '../reading/written';

/** A reading as it is drawn over its character. */
export interface WrittenReading {
  text: string;
  /** The tone sign that stands beside the text; the neutral tone's dot is part of the text. */
  sign?: string;
  /** Which tone's colour it has; see `writeSyllable`. */
  tone: number | null;
}

/**
 * Writes a syllable in a notation, the tone signs of zhuyin by themselves.
 * @param syllable of tone-marked pinyin, or of Jyutping where that is the notation
 */
export function written(syllable: string, notation: Notation): WrittenReading {
  const { text, tone } = writeSyllable(syllable, notation);
  if (notation !== 'zhuyin') return { text, tone };
  const [sounds, sign = ''] = text.split(/(?=[ˊˇˋ])/);
  return { text: sounds!, sign, tone };
}
