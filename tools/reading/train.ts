/**
 * Trains the model that chooses between the readings of a character: `npx tsx tools/reading/train.ts [folder]`. See TRAINING.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readText } from '../../src/annotator';
import { pack } from '../../src/lexicon/format';
import { CANDIDATES } from '../../src/reading/model';
import { Readings } from '../../src/reading/read';
import { openLexicon, openTagger, READING_FILE, readShipped } from '../lexicon/open';
import { Corpus } from './corpus';
import { type Cpp, type Example, inTaiwan, readByHand, readCpp, readWords, sharedFolder } from './data';
import { learn } from './learn';
import { sections } from './table';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    /** Measures by cross-validation with so many parts and writes nothing. */
    folds: { type: 'string', default: '0' },
    epochs: { type: 'string', default: '8' },
    runs: { type: 'string', default: '1' },
    rate: { type: 'string', default: '0.1' },
    decay: { type: 'string', default: '0.001' },
    dropout: { type: 'string', default: '0' },
    hand: { type: 'string', default: '1' },
    words: { type: 'string', default: '200' },
    weight: { type: 'string', default: '0.1' },
    rows: { type: 'string', default: '17' },
    clip: { type: 'string', default: '3' },
    show: { type: 'boolean', default: false },
  },
});
const number = (name: Exclude<keyof typeof options, 'show'>) => Number(options[name]);

const began = performance.now();
const log = (message: string) =>
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${message}\n`);

const { lexicon } = await openLexicon();
const tagger = openTagger();
const cpp = readCpp(sharedFolder());
const folds = number('folds');
const corpus = new Corpus(lexicon, tagger);
const byHand = number('hand') ? readByHand(number('hand')) : [];
const sentences: Example[] = cpp.map(({ text, pos, pinyin }) => ({
  text,
  at: pos,
  reading: pinyin,
  weight: 1,
  bare: false,
  chosen: false,
}));
corpus.name([...sentences, ...byHand, ...inTaiwan(byHand)]);
const words = readWords(number('words'), number('weight'), (character, reading) =>
  corpus.isReading(character, reading),
);
sentences.forEach((example, i) => {
  for (const one of [example, ...inTaiwan([example])]) corpus.add(one, folds ? i % folds : -1);
});
for (const example of [...byHand, ...inTaiwan(byHand), ...words]) corpus.add(example, -1);
log(
  `${sentences.length} sentences, ${byHand.length} labels by hand, ${words.length} words, ${corpus.size} features`,
);

const fitting = {
  epochs: number('epochs'),
  rate: number('rate'),
  decay: number('decay'),
  runs: number('runs'),
  dropout: number('dropout'),
};

/** The weights learnt without one part of the cases. */
function train(part: number): ArrayBuffer {
  const cases = corpus.cases.filter((one) => part < 0 || one.part !== part);
  const fitted = learn(cases, corpus.size, CANDIDATES, fitting);
  return pack(
    sections(
      corpus.candidates(),
      corpus.hashes.subarray(0, corpus.size),
      corpus.counts,
      fitted,
      number('rows'),
      number('clip'),
    ),
  );
}

if (folds) {
  const right = { text: 0, trad: 0 };
  for (let part = 0; part < folds; part++) {
    const readings = new Readings(readShipped('readings.bin'), train(part));
    const held = cpp.filter((_, i) => i % folds === part);
    for (const script of ['text', 'trad'] as const)
      for (const sentence of held) if (isRight(sentence, script, readings)) right[script]++;
    log(`part ${part}`);
  }
  const share = (count: number) => ((100 * count) / cpp.length).toFixed(2);
  console.log(
    `${process.argv.slice(3).join(' ')}: ${share(right.text)} Simplified, ${share(right.trad)} Traditional`,
  );
} else {
  const bytes = train(-1);
  mkdirSync(dirname(READING_FILE), { recursive: true });
  writeFileSync(READING_FILE, new Uint8Array(bytes));
  log(`${(bytes.byteLength / 1e6).toFixed(2)} MB`);
}

function isRight(sentence: Cpp, script: 'text' | 'trad', readings: Readings): boolean {
  const text = sentence[script];
  const { pos, pinyin } = sentence;
  const given = readText(text, lexicon, readings, tagger)[Array.from(text.slice(0, pos)).length];
  if (given !== pinyin && options.show)
    console.log(
      `${script} ${sentence.char} ${pinyin} not ${given}: ${text.slice(Math.max(0, pos - 12), pos)}【${text[pos]}】${text.slice(pos + 1, pos + 13)}`,
    );
  return given === pinyin;
}
