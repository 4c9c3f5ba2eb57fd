import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pack, unpack } from '../../src/lexicon/format';
import { Characters } from '../../src/recognize/characters';
import { Observed } from '../../src/recognize/observe';
import { Tagger } from '../../src/recognize/tagger';
import { openLexicon, TAGGER_FILE } from '../lexicon/open';
import { characterSections } from './characters';
import { Corpus, tagsOf } from './corpus';
import { Crf, STRIDE } from './crf';
import { type Example, readSentences, type Sentence, sharedFolder } from './data';
import { Filler, readTemplates } from './fill';
import { readLabelled, readMarked } from './labels';
import { scoreAll, scoreHeld } from './measure';
import { ChineseNames, gatherNames } from './people';
import { Random } from './random';
import { SieveTrainer } from './sieve';
import { choose, weightSections } from './table';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    templates: { type: 'string', default: join(import.meta.dirname, 'templates') },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '3' },
    tuning: { type: 'string', default: '5' },
    runs: { type: 'string', default: '4' },
    news: { type: 'string', default: '1.6' },
    wikipedia: { type: 'string', default: '1.2' },
    filled: { type: 'string', default: '0.35' },
    fills: { type: 'string', default: '2' },
    gold: { type: 'string', default: '1.6' },
    lost: { type: 'string', default: '0.05' },
    /** Leaves out every so manieth sentence, to measure on. */
    hold: { type: 'string', default: '0' },
    swaps: { type: 'string', default: '2' },
    swapped: { type: 'string', default: '0.4' },
    known: { type: 'string', default: '0.45' },
    rate: { type: 'string', default: '0.1' },
    dropout: { type: 'string', default: '0.4' },
    start: { type: 'string', default: '0.1' },
    decay: { type: 'string', default: '0.04' },
    least: { type: 'string', default: '2' },
    clip: { type: 'string', default: '2' },
    out: { type: 'string', default: TAGGER_FILE },
  },
});
const number = (name: keyof typeof options) => Number(options[name]);

const began = performance.now();
const log = (message: string) =>
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${message}\n`);

const shared = sharedFolder();
const { lexicon } = await openLexicon();
const random = new Random(number('seed'));
const names = gatherNames(lexicon);
log(
  Object.entries(names)
    .map(([kind, list]) => `${kind} ${list.length}`)
    .join(', '),
);
const characters = characterSections(names, new ChineseNames(names.chinese));
const observed = new Observed(Characters.from(new Map(Object.entries(characters))));
const filler = new Filler(names, random, number('known'));

const examples: Example[] = [];
const held: Sentence[] = [];
const add = (sentence: Sentence, weight: number, origin: number, measured = false) => {
  if (number('hold') && origin % number('hold') === 3) {
    if (measured) held.push(sentence);
  } else examples.push({ sentence, weight, origin, measured });
};
const labelled = ['uner-zh_gsd-train', 'uner-zh_gsdsimp-train'].map((name) =>
  readSentences(join(shared, 'ner', `${name}.jsonl`)),
);
labelled[0]!.forEach((sentence, n) => {
  // The two scripts of a sentence are one to the tagger, but were labelled by different hands: where they agree, once is enough.
  const other = labelled[1]![n]!;
  const agree = tagsOf(sentence).join() === tagsOf(other).join();
  add(sentence, agree ? number('gold') : number('gold') / 2, n, true);
  if (!agree) add(other, number('gold') / 2, n, true);
});
let origins = labelled[0]!.length;
for (let swap = 0; swap < number('swaps'); swap++) {
  labelled[swap % 2]!.forEach((sentence, n) => {
    if (sentence.spans.length) add(filler.swap(sentence, 0.7), number('swapped'), n);
  });
}
log(`${examples.length} sentences labelled by hand or with names swapped`);
const wikipedia = readLabelled(
  join(import.meta.dirname, 'labels'),
  join(shared, 'ner/silver-wikipedia.jsonl'),
);
const news = readMarked(join(import.meta.dirname, 'news'));
for (const [sentences, weight] of [
  [wikipedia, number('wikipedia')],
  [news, number('news')],
] as const) {
  const first = origins;
  for (const sentence of sentences) add(sentence, weight, origins++, true);
  for (let swap = 0; swap < number('swaps'); swap++)
    sentences.forEach((sentence, n) => {
      if (sentence.spans.length) add(filler.swap(sentence, 0.7), number('swapped'), first + n);
    });
}
const { templates, broken } = readTemplates(options.templates);
for (let fill = 0; fill < number('fills'); fill++)
  templates.forEach((template, n) => {
    add(filler.fill(template), number('filled'), origins + n);
  });
log(`${examples.length} sentences and ${templates.length} templates (${broken} left out)`);
const sieves = new SieveTrainer(examples, observed, lexicon, random, number('lost'), log);
const corpus = new Corpus();
for (const example of examples) corpus.add(example, observed, lexicon, sieves.of(example.origin));
log(`${corpus.characters} of ${corpus.read} characters pass the sieve`);
corpus.number(number('least'));
log(`${corpus.hashes.length} features`);

const first = new Crf(corpus.hashes.length, number('start'));
train(first, number('epochs'), 0);
const chosen = choose(corpus, first);
corpus.keep(chosen);
log(`${chosen.length} features kept`);
// Runs that differ in nothing but the order of sentences and the features dropped differ by a point: their mean is better than each.
const runs = Array.from({ length: number('runs') }, tuned);
const crf = runs[0]!;
for (const part of ['weights', 'transitions'] as const)
  for (let i = 0; i < crf[part].length; i++)
    crf[part][i] = runs.reduce((sum, run) => sum + run[part][i]!, 0) / runs.length;
const bytes = pack({
  ...characters,
  ...sieves.sections,
  ...weightSections(corpus.hashes, crf, number('clip')),
});
unpack(bytes);
writeFileSync(options.out, new Uint8Array(bytes));
log(`${options.out}: ${(bytes.byteLength / 1e6).toFixed(2)} MB`);
scoreAll(shared, lexicon, new Tagger(bytes), log);
if (held.length) scoreHeld(held, lexicon, new Tagger(bytes), log);

/** The kept features, trained on. */
function tuned(): Crf {
  const crf = new Crf(chosen.length, number('start'));
  chosen.forEach((feature, n) => {
    crf.weights.set(first.weights.subarray(feature * STRIDE, (feature + 1) * STRIDE), n * STRIDE);
  });
  crf.transitions.set(first.transitions);
  train(crf, number('tuning'), 1);
  return crf;
}

function train(crf: Crf, epochs: number, phase: number): void {
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = number('rate') * (phase ? 0.5 : 1);
    const loss = crf.epoch(corpus, random, rate, number('dropout'), number('decay'));
    if (epoch >= epochs / 2) crf.remember();
    log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`);
  }
  crf.settle();
}
