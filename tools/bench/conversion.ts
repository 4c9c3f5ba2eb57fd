import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { LEXICON_FOLDER } from '../lexicon/build';
import { TAGGER_FILE } from '../lexicon/open';

interface Run {
  start: number;
  heap: number;
  buffers: number;
  speed: number;
}

const WAYS = {
  tables: 'tables alone',
  names: 'as a page gets it: words, names, tagger',
  opencc: 'opencc-js',
} as const;
const TIMES = 5;

/**
 * Prints a table of our conversion beside opencc-js, by turns, each time in a fresh process.
 * @param blocks Simplified text
 */
export function compareConversion(blocks: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-bench-'));
  try {
    const script = join(folder, 'run.mjs');
    buildSync({
      entryPoints: [join(import.meta.dirname, 'conversion-run.ts')],
      outfile: script,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
    });
    const article = join(folder, 'article.json');
    writeFileSync(article, JSON.stringify(blocks));
    const runs = Object.keys(WAYS).map((way) => [way, [] as Run[]] as const);
    for (let n = 0; n < TIMES; n++) {
      for (const [way, done] of runs) {
        const words = ['--expose-gc', script, way, LEXICON_FOLDER, TAGGER_FILE, article];
        done.push(JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Run);
      }
    }
    console.log(
      '\n| conversion to `tw` (Node) | start ms | heap MB | buffers MB | MB a second |\n|---|---|---|---|---|',
    );
    for (const [way, done] of runs) {
      const median = (name: keyof Run) =>
        done
          .map((run) => run[name])
          .sort((a, b) => a - b)
          [TIMES >> 1]!.toFixed(1);
      const cells = [
        WAYS[way as keyof typeof WAYS],
        ...(['start', 'heap', 'buffers', 'speed'] as const).map(median),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
