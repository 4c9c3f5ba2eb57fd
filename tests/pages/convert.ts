/**
 * Converts every page of a folder of stored pages in Chromium, and back: `npx tsx tests/pages/convert.ts [folder]`.
 *
 * The folder holds pages.jsonl and pages/ (see its README); it is no part of this repository. The pages' own scripts do not run and
 * every request but the page itself is refused. Prints how many pages come back to the last byte, and how long each takes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Standard } from '../../src/annotation';
import { convertTexts } from '../../src/service';
import { SANDBOX } from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { openLexicon, openTagger } from '../../tools/lexicon/open';

interface Row {
  id: string;
  file: string;
  url?: string;
  encoding: string;
  script: 'hans' | 'hant' | null;
}

interface Result {
  exact: boolean;
  changed: boolean;
  /** Milliseconds until all was converted, and until it was back. */
  show: number;
  stop: number;
  /** The longest task that kept the page from answering. */
  longest: number;
}

const folder = process.argv[2] ?? '../shared/pages';
const rows: Row[] = readFileSync(join(folder, 'pages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const { lexicon, converter } = await openLexicon();
const tagger = openTagger();
const bundle = await build({
  stdin: {
    contents: `
      import { PageConversion } from './src/conversion/in-page';
      const longest = (entries) => Math.max(0, ...entries.map((entry) => entry.duration));
      globalThis.convertAndBack = async (to) => {
        const page = new PageConversion(document, async (texts, to) => JSON.parse(await convert(JSON.stringify([texts, to]))));
        const tasks = [];
        const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
        const before = document.documentElement.outerHTML;
        observer.observe({ type: 'longtask' });
        let from = performance.now();
        await page.show(to);
        const show = performance.now() - from;
        await new Promise((resolve) => setTimeout(resolve, 50));
        tasks.push(...observer.takeRecords());
        observer.disconnect();
        const changed = document.documentElement.outerHTML !== before;
        from = performance.now();
        page.stop();
        const stop = performance.now() - from;
        return { exact: document.documentElement.outerHTML === before, changed, show, stop, longest: longest(tasks) };
      };`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});

const browser = await chromium.launch({ executablePath: findChromium()!, args: SANDBOX });
const context = await browser.newContext({ serviceWorkers: 'block' });
const page = await context.newPage();
await page.exposeFunction('convert', (request: string) => {
  const [texts, to] = JSON.parse(request) as [string[], Standard];
  return JSON.stringify(convertTexts(texts, to, lexicon, converter, tagger));
});
let row = rows[0]!;
await context.route('**/*', (route) => {
  const request = route.request();
  if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return route.abort();
  return route.fulfill({
    headers: {
      'content-type': `text/html; charset=${row.encoding}`,
      'content-security-policy': "script-src 'none'",
    },
    body: readFileSync(join(folder, row.file)),
  });
});

const results: Result[] = [];
for (row of rows) {
  for (const to of row.script === 'hant' ? ['hans'] : ['tw', 'hk']) {
    await page.goto(row.url ?? 'http://corpus.invalid/', { waitUntil: 'domcontentloaded' });
    await page.evaluate(bundle.outputFiles[0]!.text);
    const result: Result = await page.evaluate(`convertAndBack(${JSON.stringify(to)})`);
    if (!result.exact) console.log(`${row.id} to ${to}: not as it was`);
    results.push(result);
  }
}
await browser.close();

const at = (name: 'show' | 'stop' | 'longest', share: number) =>
  results
    .map((result) => result[name])
    .sort((a, b) => a - b)
    [Math.min(results.length - 1, Math.floor(results.length * share))]!.toFixed(0);
console.log(`${results.filter(({ exact }) => exact).length} of ${results.length} as they were`);
console.log(`${results.filter(({ changed }) => changed).length} of them changed in between`);
for (const name of ['show', 'stop', 'longest'] as const)
  console.log(`${name}: median ${at(name, 0.5)} ms, 95 % ${at(name, 0.95)}, most ${at(name, 1)}`);
