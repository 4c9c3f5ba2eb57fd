/**
 * How well names are found, and how fast: `npm run bench:recognition [-- folder [weights]]`. The folder holds `ner/`, `linking/` and
 * `seed/`; without it `shared/` beside the repository is read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIDENT } from '../../src/annotation';
import { describe } from '../../src/annotator';
import { segment } from '../../src/recognize/lattice';
import { recognize } from '../../src/recognize/recognize';
import { Tagger } from '../../src/recognize/tagger';
import { openLexicon, TAGGER_FILE } from '../lexicon/open';
import { readArticles, sharedFolder } from '../tagger/data';
import { scoreAll } from '../tagger/measure';
import { measureLinking } from './linking';
import { scoreNews } from './news';

/** Characters of the article whose annotation is timed. */
const ARTICLE = 5000;
const ROUNDS = 20;

const shared = sharedFolder();
const { lexicon } = await openLexicon();
const tagger = new Tagger(new Uint8Array(readFileSync(process.argv[3] ?? TAGGER_FILE)).buffer);

console.log('Labelled sentences and articles, exact spans (and types):');
scoreAll(shared, lexicon, tagger, console.log);

const { wanted, right, wrong } = measureLinking(join(shared, 'linking/cleek-dev.jsonl'), lexicon, tagger);
console.log(
  `\nLinks in cleek-dev: of ${wanted} names whose entity the dictionary has, ${right} right and ${wrong} wrong, ` +
    `${percent(right, right + wrong)} of those linked`,
);

const news = scoreNews(lexicon, tagger);
console.log(`\nOur own articles, as readers see them (${news.characters} characters):`);
for (const [what, of, all] of [
  ['found', news.found, news.names],
  ['mean the right record', news.linkedRight, news.linked],
  ['put together from parts', news.composedRight, news.composed],
  ['introduced', news.introducedRight, news.introduced],
  ['perhaps', news.perhapsRight, news.perhaps],
] as const)
  console.log(`  ${what}: ${of} of ${all}`);
console.log(
  `  wrong marks: ${news.wrong}, ${((1000 * news.wrong) / news.characters).toFixed(1)} in 1,000 characters`,
);
for (const fault of news.faults) console.log(`    ${fault}`);

const seed = join(shared, 'seed');
if (existsSync(seed)) {
  const blocks = readFileSync(join(seed, readdirSync(seed)[0]!), 'utf8').split('\n');
  const { mentions } = describe(blocks, recognize(blocks, lexicon, tagger, CONFIDENT), lexicon);
  const names = (known: boolean) => [
    ...new Set(mentions.flatMap((mention) => (mention.known === known ? mention.surface : []))),
  ];
  console.log(
    `\nThe newspaper page: ${mentions.length} marks, ${names(true).length} names of the dictionary; not of it:`,
  );
  console.log(`  ${names(false).join(' ')}`);
}

const texts = readArticles(join(shared, 'linking/cleek-dev.jsonl')).map(({ text }) => text);
const all = texts.map((text) => text.split('\n'));
console.log('\nWarm, best of some rounds, million characters a second:');
for (const [way, run] of [
  ['segment', () => texts.map((text) => segment(text, lexicon))],
  ['segment and tag', () => texts.map((text) => tagger.tag(text, lexicon))],
  ['recognize', () => all.map((blocks) => recognize(blocks, lexicon, tagger, CONFIDENT))],
  ['recognize and describe', () => all.map((blocks) => describeAll(blocks))],
] as const)
  console.log(`  ${way}: ${(texts.join('').length / best(run) / 1000).toFixed(2)}`);
const article = texts.join('\n').slice(0, ARTICLE).split('\n');
console.log(`One article of ${ARTICLE} characters: ${best(() => describeAll(article)).toFixed(1)} ms`);

function describeAll(blocks: string[]) {
  return describe(blocks, recognize(blocks, lexicon, tagger, CONFIDENT), lexicon);
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
  return `${((100 * part) / (whole || 1)).toFixed(1)} %`;
}
