import type { Settings } from '../settings';
import type { WrittenReading } from './sheet';

type Notation = Settings['notation'];

/** The language tags of the notations. */
export const LANGUAGES: Record<Notation, string> = {
  marks: 'zh-Latn',
  numbers: 'zh-Latn',
  zhuyin: 'zh-Bopo',
  jyutping: 'yue-Latn',
};

/** A syllable, tone-marked pinyin or Jyutping, as a notation writes it. */
export const written = (syllable: string, _notation: Notation): WrittenReading => ({
  text: syllable,
  tone: null,
});
