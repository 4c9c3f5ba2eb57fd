import type { Script } from './annotation';
import { chinese, element } from './element';
import { splitReading } from './reading/pinyin';
import {
  READING_LANGUAGE,
  type Reading,
  type WrittenPart,
  writeReading,
  writeSyllable,
} from './reading/written';
import type { Settings } from './settings';

/** How the reader wants readings drawn. */
export type ReadingStyle = Pick<Settings, 'notation' | 'toneColours'>;

/** What is drawn without a reader's wish. */
export const PLAIN: ReadingStyle = { notation: 'marks', toneColours: 'none' };

/** A name's reading, in the notation and colours of a style. */
export function readingElement(
  tag: `${'p' | 'span'}.${string}`,
  reading: Reading,
  style: ReadingStyle,
): HTMLElement {
  const { notation, toneColours } = style;
  const isPinyin = notation === 'jyutping' && reading.jyutping === undefined;
  const made = element(tag, { lang: READING_LANGUAGE[isPinyin ? 'marks' : notation] });
  return coloured(made, writeReading(reading, notation), toneColours);
}

/** A name in Chinese characters, each in the colour of its tone. */
export function characters(
  tag: 'h2' | 'b',
  surface: string,
  script: Script,
  reading: Reading,
  { notation, toneColours }: ReadingStyle,
): HTMLElement {
  const inJyutping = notation === 'jyutping' && reading.jyutping !== undefined;
  const syllables = splitReading(surface, inJyutping ? reading.jyutping! : reading.pinyin);
  if (toneColours === 'none' || !syllables) return chinese(tag, surface, script);
  const parts = Array.from(surface.matchAll(/./gsu), ({ 0: text, index }): WrittenPart => {
    const syllable = syllables[index];
    return { text, tone: syllable ? writeSyllable(syllable, inJyutping ? 'jyutping' : 'marks').tone : null };
  });
  return coloured(chinese(tag, '', script), parts, toneColours);
}

/** Puts parts into an element. Without colours they are one text, as a voice and a search of the page like it best. */
function coloured(
  made: HTMLElement,
  parts: readonly WrittenPart[],
  toneColours: Settings['toneColours'],
): HTMLElement {
  if (toneColours === 'none') made.textContent = parts.map(({ text }) => text).join('');
  else {
    made.dataset.tones = toneColours;
    made.append(...parts.map(({ text, tone }) => (tone ? element(`span.tone${tone}`, {}, text) : text)));
  }
  return made;
}
