import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toneMark } from '../../src/reading/tones';
import { readPackage } from '../lexicon/names';

/** One character whose reading is known. */
export interface Example {
  text: string;
  /** Offset in code units. */
  at: number;
  /** Tone-marked. */
  reading: string;
  weight: number;
  /** Whether the text is a word out of a list, of whose neighbours nothing is known. */
  bare: boolean;
  /** Whether it was chosen to show this reading, and not met with in a text. */
  chosen: boolean;
}

/** A sentence of CPP: one polyphone in both scripts. */
export interface Cpp {
  text: string;
  trad: string;
  pos: number;
  char: string;
  pinyin: string;
}

/** The folder with `pinyin/`: the first argument of the command line, or `../shared` beside the repository. */
export function sharedFolder(): string {
  const named = process.argv[2]?.startsWith('-') ? undefined : process.argv[2];
  const folder = named ?? join(import.meta.dirname, '../../../shared');
  if (existsSync(join(folder, 'pinyin'))) return folder;
  console.error(`No labelled sentences in ${folder}: name the folder that holds pinyin/.`);
  process.exit(2);
}

export const readCpp = (shared: string): Cpp[] =>
  readFileSync(join(shared, 'pinyin/cpp-dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Cpp);

/**
 * Takes the readings out of a sentence written by hand: `董事长{zhang3}表示`.
 * @throws Error where a brace follows no Chinese character, or holds no syllable
 */
function parseSentence(line: string): { text: string; labels: [at: number, reading: string][] } {
  const labels: [number, string][] = [];
  let text = '';
  for (const [, character, syllable] of line.matchAll(/([^{}])(?:\{([^{}]*)\})?/gu)) {
    if (syllable !== undefined) {
      const reading = toneMark(syllable);
      if (!/\p{Script=Han}/u.test(character!) || !/^[a-z:]+[1-5]$/.test(syllable))
        throw new Error(`${character}{${syllable}} in ${line}`);
      labels.push([text.length, reading]);
    }
    text += character;
  }
  if (/[{}]/.test(text)) throw new Error(`a brace too many in ${line}`);
  return { text, labels };
}

/** What Taiwan writes 著 where others write 着, which is no matter of folding: 著 is a character of its own in both scripts. */
export const inTaiwan = (examples: readonly Example[]): Example[] =>
  examples
    .filter(({ text, at }) => text[at] === '着')
    .map((example) => ({ ...example, text: example.text.replaceAll('着', '著') }));

/** The sentences written by hand, each label an example. */
export function readByHand(weight: number): Example[] {
  const folder = join(import.meta.dirname, 'sentences');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .flatMap((line) => {
      const { text, labels } = parseSentence(line.trim());
      return labels.map(([at, reading]) => ({ text, at, reading, weight, bare: false, chosen: true }));
    });
}

/** A word of these is read with tones that it changes beside others. */
const SANDHI = new Set('一不');
const LONGEST_WORD = 5;

/**
 * The most frequent words of pinyin-pro's table that have a polyphone in each of its readings.
 * @param most words of each reading of each character
 * @param isReading whether a character can be read so
 */
export function readWords(
  most: number,
  weight: number,
  isReading: (character: string, reading: string) => boolean,
): Example[] {
  const table = readPackage('@pinyin-pro/data/complete.json') as Record<
    string,
    [pinyin: string, share: number]
  >;
  const found = new Map<string, (Example & { share: number })[]>();
  for (const [text, [pinyin, share]] of Object.entries(table)) {
    const syllables = pinyin.split(' ');
    if (text.length < 2 || text.length > LONGEST_WORD || syllables.length !== text.length) continue;
    for (const [at, reading] of syllables.entries()) {
      const character = text[at]!;
      if (SANDHI.has(character) || !isReading(character, reading)) continue;
      const key = character + reading;
      const list = found.get(key) ?? [];
      if (list.length === 0) found.set(key, list);
      list.push({ text, at, reading, weight, bare: true, chosen: true, share });
    }
  }
  return [...found.values()].flatMap((list) => list.sort((a, b) => b.share - a.share).slice(0, most));
}
