/**
 * Scores src/article on a folder of labelled pages in Chromium: `npx tsx tests/pages/score.ts [folder] [predictions]`.
 *
 * The folder holds pages.jsonl, pages/ and tools/score.mjs (see its README); it is no part of this repository. Page scripts
 * are off and every request but the page itself is refused. Writes one prediction a line and prints the folder's score.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

interface Row {
  id: string;
  file: string;
  url?: string;
  encoding: string;
}

const folder = process.argv[2] ?? '../shared/pages';
const output = process.argv[3] ?? join(tmpdir(), 'predictions.jsonl');
const rows: Row[] = readFileSync(join(folder, 'pages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const bundle = await build({
  stdin: {
    contents: `
      import { findArticle } from './src/article/find';
      import { fold } from './src/article/fold';
      import { isChinese, sample } from './src/article/language';
      import { scriptOf } from './src/article/script';
      const timed = (work) => { const start = performance.now(); const value = work(); return [value, performance.now() - start]; };
      findArticle(document);
      const [article, ms] = timed(() => findArticle(document));
      const [text, sampleMs] = timed(() => sample(document));
      const body = article?.blocks.filter((block, i) => i > 0 || fold(block.text) !== fold(article.title)) ?? [];
      const prose = body.map((block) => block.text).join('\\n');
      globalThis.prediction = {
        article: article !== null, title: article?.title ?? '', text: prose, ms, sampleMs,
        lang: isChinese(text) ? 'zh' : 'other', script: scriptOf(prose || text),
      };`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
const code = `${bundle.outputFiles[0]!.text};prediction`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const context = await browser.newContext({
  javaScriptEnabled: false,
  serviceWorkers: 'block',
  bypassCSP: true,
});
const page = await context.newPage();
let row = rows[0]!;
await context.route('**/*', (route) => {
  const request = route.request();
  if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return route.abort();
  return route.fulfill({
    headers: { 'content-type': `text/html; charset=${row.encoding}` },
    body: readFileSync(join(folder, row.file)),
  });
});

const predictions: { id: string; ms: number; sampleMs: number; lang: string }[] = [];
for (row of rows) {
  await page.goto(row.url ?? 'http://corpus.invalid/', { waitUntil: 'domcontentloaded' });
  predictions.push({
    id: row.id,
    ...((await page.evaluate(code)) as { ms: number; sampleMs: number; lang: string }),
  });
}
await browser.close();

writeFileSync(output, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
process.stdout.write(
  execFileSync('node', [join(folder, 'tools/score.mjs'), folder, output], { encoding: 'utf8' }),
);
const at = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;
for (const name of ['ms', 'sampleMs'] as const) {
  const values = predictions.map((prediction) => prediction[name]);
  console.log(
    ` ${name}: median ${at(values, 0.5).toFixed(1)}, p95 ${at(values, 0.95).toFixed(1)}, most ${Math.max(...values).toFixed(1)}`,
  );
}
