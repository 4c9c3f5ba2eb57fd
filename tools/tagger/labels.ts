import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTexts, type Sentence, type Span } from './data';

const TYPES_OF: Record<string, number> = { P: 0, L: 1, O: 2 };

/**
 * Reads the labels of a folder, whose files name a sentence and then its names in order, each with its type: `id<TAB>P:彼得 | L:巴黎`, or
 * `id<TAB>-` where there are none. The sentences themselves are in another file.
 * @param texts sentences of one JSON object a line, with `id` and `text`
 * @throws Error when a name is not in its sentence
 */
export function readLabelled(folder: string, texts: string): Sentence[] {
  const textOf = readTexts(texts);
  return linesOf(folder, '.tsv').map((line) => {
    const [id, names] = line.split('\t') as [string, string];
    return labelled(id, textOf.get(id) ?? '', names);
  });
}

/** Reads the sentences of a folder, one a line, whose names stand in brackets with their type: `[P:彼得]到了[L:巴黎]。` */
export const readMarked = (folder: string): Sentence[] => linesOf(folder, '.txt').map(marked);

function marked(line: string): Sentence {
  let text = '';
  const spans: Span[] = [];
  let last = 0;
  for (const match of line.matchAll(/\[([PLO]):([^\]]+)\]/g)) {
    text += line.slice(last, match.index);
    const start = text.length;
    text += match[2]!;
    spans.push({ start, end: text.length, type: TYPES_OF[match[1]!]! });
    last = match.index + match[0].length;
  }
  return { text: text + line.slice(last), spans };
}

const linesOf = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean));

function labelled(id: string, text: string, names: string): Sentence {
  const spans: Span[] = [];
  if (names === '-') return { text, spans };
  let at = 0;
  for (const named of names.split(' | ')) {
    const type = TYPES_OF[named.charAt(0)];
    const name = named.slice(2);
    const start = text.indexOf(name, at);
    if (type === undefined || start < 0) throw new Error(`${id} has no ${named}`);
    at = start + name.length;
    spans.push({ start, end: at, type });
  }
  return { text, spans };
}
