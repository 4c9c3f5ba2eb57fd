import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TYPES } from '../../src/recognize/tags';

/** A name in a sentence; offsets in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
  /** Index into `TYPES`. */
  type: number;
}

export interface Sentence {
  text: string;
  spans: Span[];
}

/** A sentence to train on. */
export interface Example {
  sentence: Sentence;
  /** How much it counts. */
  weight: number;
  /** What it was made from: the same number for both scripts of a sentence, and for one with its names swapped. */
  origin: number;
  /** Whether it was labelled by hand and not changed since, so that rates may be taken from it. */
  measured: boolean;
}

const LABELS: readonly string[] = ['PER', 'LOC', 'ORG'] satisfies readonly string[] & { length: 3 };

/** The folder with the labelled sentences: the first argument of the command line, or `../shared` beside the repository. */
export function sharedFolder(): string {
  const named = process.argv[2]?.startsWith('-') ? undefined : process.argv[2];
  const folders = named ? [named] : [join(import.meta.dirname, '../../../shared')];
  const found = folders.find((folder) => existsSync(join(folder, 'ner')));
  if (found) return found;
  console.error(
    `No labelled sentences in ${folders.join(' or ')}: name the folder that holds ner/ and linking/.`,
  );
  process.exit(2);
}

/** Reads sentences of one JSON object a line: `{text, entities: [{start, end, type}]}`, offsets in characters. */
export function readSentences(file: string): Sentence[] {
  return lines(file).map((line) => {
    const { text, entities } = JSON.parse(line) as {
      text: string;
      entities: { start: number; end: number; type: string }[];
    };
    const unit = unitOffsets(text);
    const spans = entities
      .map(({ start, end, type }) => ({ start: unit(start), end: unit(end), type: LABELS.indexOf(type) }))
      .filter(({ type }) => type >= 0 && type < TYPES.length)
      .sort((a, b) => a.start - b.start);
    return { text, spans: spans.filter(({ start }, i) => i === 0 || start >= spans[i - 1]!.end) };
  });
}

/** Reads the texts of sentences by their `id`. */
export function readTexts(file: string): Map<string, string> {
  return new Map(
    lines(file).map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      return [id, text];
    }),
  );
}

/** Reads articles with linked names: `{text, mentions: [{start, end}]}`, offsets in characters. */
export function readArticles(file: string): Sentence[] {
  return lines(file).map((line) => {
    const { text, mentions } = JSON.parse(line) as {
      text: string;
      mentions: { start: number; end: number }[];
    };
    const unit = unitOffsets(text);
    return {
      text,
      spans: mentions.map(({ start, end }) => ({ start: unit(start), end: unit(end), type: 0 })),
    };
  });
}

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

/** From offsets in characters to offsets in code units. */
function unitOffsets(text: string): (at: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (at) => at;
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  return (at) => offsets[at]!;
}
