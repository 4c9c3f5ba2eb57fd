/**
 * How well characters are read in their context, and how fast: `npm run bench:reading [-- folder]`. The folder holds `pinyin/`; without
 * it `shared/` beside the repository is read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { readText, readTexts } from '../../src/annotator';
import { toneMark } from '../../src/reading/tones';
import { openLexicon, openReadings, openTagger } from '../lexicon/open';
import { readCpp, sharedFolder } from '../reading/data';

const ROUNDS = 5;

const shared = sharedFolder();
const { lexicon } = await openLexicon();
const readings = openReadings();
const tagger = openTagger();
const read = (text: string) => readText(text, lexicon, readings, tagger);
const peer = (text: string) => pinyin(text, { type: 'array', toneSandhi: false });

const cpp = readCpp(shared);
console.log(
  'Polyphones of cpp-dev, whose sentences the weights were trained on (see tools/reading/TRAINING.md for those held out):',
);
for (const [script, field] of [
  ['Simplified', 'text'],
  ['Traditional', 'trad'],
] as const) {
  const rightBy = (way: (text: string) => (string | null)[]) =>
    cpp.filter((line) => way(line[field])[pointOf(line[field], line.pos)] === line.pinyin).length;
  console.log(
    `  ${script}: ${percent(rightBy(read), cpp.length)}, pinyin-pro ${percent(rightBy(peer), cpp.length)}`,
  );
}

const [, ...rows] = readFileSync(join(shared, 'pinyin/special_readings.tsv'), 'utf8').trim().split('\n');
console.log('\nNames whose reading is not the usual one:');
for (const [script, convert] of [
  ['Simplified', (text: string) => text],
  ['Traditional', Converter({ from: 'cn', to: 't' })],
] as const) {
  const wrong = rows.flatMap((row) => {
    const [name, position, reading, sentence] = row.split('\t') as [string, string, string, string];
    const [from, to = from] = position.split('-').map(Number) as [number, number?];
    const at = sentence.indexOf(name);
    const given = read(convert(sentence)).slice(at + from, at + to + 1);
    return given.join(' ') === reading.split(' ').map(toneMark).join(' ')
      ? []
      : [`${convert(sentence)}: ${given.join(' ')}`];
  });
  console.log(`  ${script}: ${rows.length - wrong.length} of ${rows.length}`);
  for (const line of wrong) console.log(`    ${line}`);
}

const texts = cpp.map(({ text }) => text);
const characters = texts.join('').length;
console.log('\nWarm, best of some rounds, million characters a second:');
for (const [way, run] of [
  ['read', () => readTexts(texts, lexicon, readings, tagger)],
  ['read, Taiwan', () => readTexts(texts, lexicon, readings, tagger, 'taiwan')],
  ['pinyin-pro', () => texts.map(peer)],
] as const)
  console.log(`  ${way}: ${(characters / best(run) / 1000).toFixed(2)}`);

/** Number of the code point at an offset. */
function pointOf(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length;
}

/** Milliseconds of the fastest round. */
function best(run: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}
