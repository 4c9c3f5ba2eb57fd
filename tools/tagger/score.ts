import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segment } from '../../src/recognize/lattice';
import { Tagger } from '../../src/recognize/tagger';
import { openLexicon, TAGGER_FILE } from '../lexicon/open';
import { readArticles, sharedFolder } from './data';
import { scoreAll } from './measure';

const shared = sharedFolder();
const { lexicon } = await openLexicon();
const file = process.argv[3] ?? TAGGER_FILE;
const tagger = new Tagger(new Uint8Array(readFileSync(file)).buffer);
scoreAll(shared, lexicon, tagger, console.log);

const texts = readArticles(join(shared, 'linking/cleek-dev.jsonl')).map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
for (const [way, run] of [
  ['segment', (text: string) => segment(text, lexicon)],
  ['segment + tag', (text: string) => tagger.tag(text, lexicon)],
] as const) {
  let best = Infinity;
  for (let round = 0; round < 30; round++) {
    const start = performance.now();
    for (const text of texts) run(text);
    best = Math.min(best, performance.now() - start);
  }
  console.log(`${way}: ${(characters / best / 1000).toFixed(2)} million characters a second, warm`);
}
