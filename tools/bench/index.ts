import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../src/annotator';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { convertTexts } from '../../src/service';
import { buildExtension } from '../browser/build';
import { CardView, type Chromium, launchChromium, openPopup, workerTarget } from '../browser/chromium';
import { demoPage, OUTPUT } from '../browser/demo';
import { findChromium } from '../browser/find';
import { serve } from '../browser/serve';
import { openLexicon, openTagger } from '../lexicon/open';
import { compareConversion } from './conversion';
import { compareStarts, type Start } from './starts';

/** `npm run bench`: what the reader waits for, in milliseconds here and now. Times vary by two on a shared machine. */
const root = join(import.meta.dirname, '../..');

/** Median and worst of some times, as a line of the table. */
function line(what: string, times: number[], goal: string): void {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1]!;
  console.log(`| ${what} | ${median.toFixed(1)} | ${sorted.at(-1)!.toFixed(1)} | ${goal} |`);
}

function repeat(times: number, work: () => unknown): number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** A sample article's paragraphs, repeated to a length in code units. */
function article(length: number, sample = 'demo'): string[] {
  const html = readFileSync(join(root, `entrypoints/${sample}/index.html`), 'utf8');
  const paragraphs = [...html.matchAll(/<p>(.*?)<\/p>/gs)].map((match) => match[1]!);
  const blocks: string[] = [];
  for (let i = 0, sum = 0; sum < length; i++) {
    const block = paragraphs[i % paragraphs.length]!.slice(0, length - sum);
    blocks.push(block);
    sum += block.length;
  }
  return blocks;
}

async function inNode(): Promise<void> {
  const { lexicon, converter } = await openLexicon();
  const tagger = openTagger();
  const blocks = article(5000);
  repeat(40, () => annotate(blocks, lexicon, tagger));
  line(
    'annotate 5,000 characters, warm (Node)',
    repeat(60, () => annotate(blocks, lexicon, tagger)),
    '≤ 15',
  );
  repeat(20, () => convertTexts(blocks, 'hans', lexicon, converter, tagger));
  line(
    'convert 5,000 characters, names kept (Node)',
    repeat(40, () => convertTexts(blocks, 'hans', lexicon, converter, tagger)),
    '',
  );
  const long = article(1_000_000);
  line(
    'match 1,000,000 characters against every key (Node)',
    repeat(5, () => matchAll(long, lexicon)),
    '≤ 200',
  );
  line(
    'annotate 1,000,000 characters (Node)',
    repeat(3, () => annotate(long, lexicon, tagger)),
    '≤ 1000',
  );
}

/** Looks every key up that starts at any character. */
function matchAll(blocks: readonly string[], lexicon: Lexicon): number {
  let keys = 0;
  const count = () => keys++;
  for (const block of blocks) for (let i = 0; i < block.length; i++) lexicon.matches(block, i, count);
  return keys;
}

/** The dictionary's start beside the two ways in which others start theirs. */
function starts(): void {
  const { views, cedict, json } = compareStarts(article(5000));
  const what: [name: string, start: Start, goal: string][] = [
    ['start and annotate 5,000 characters: compiled views', views, 'least'],
    ['the same with CC-CEDICT parsed at start, longest match', cedict, ''],
    ['the same with CC-CEDICT as JSON and a map, longest match', json, ''],
  ];
  for (const [name, { times, heap, buffers }, goal] of what)
    line(`${name} (Node; heap ${heap.toFixed(1)} MB, buffers ${buffers.toFixed(1)} MB)`, times, goal);
}

/** From the pointer event to the card in the page, both seen by the page itself. */
async function hover({ context }: Chromium, url: string): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  const times: number[] = [];
  for (let n = 0; n < 40; n++) {
    const name = await page.evaluate((i) => {
      const range = [...CSS.highlights.get('mark-organization')!][i % 6] as Range;
      range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = range.getClientRects()[0]!;
      const state = window as unknown as { took: Promise<number> };
      state.took = new Promise((resolve) => {
        let start = 0;
        window.addEventListener('pointermove', () => (start ||= performance.now()), {
          capture: true,
          once: true,
        });
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(document.documentElement, { childList: true });
      });
      return { x: left + width / 2, y: top + height / 2 };
    }, n);
    await page.mouse.move(name.x, name.y);
    times.push(await page.evaluate(() => (window as unknown as { took: Promise<number> }).took));
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    while (await CardView.of(page, 0)) await page.waitForTimeout(20);
    await page.waitForTimeout(120);
  }
  await page.close();
  return times;
}

/** From a message to the answer, the worker having been stopped before. */
async function coldStart(chromium: Chromium, url: string): Promise<number[]> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  const popup = await openPopup(chromium, page);
  const times: number[] = [];
  for (let n = 0; n < 12; n++) {
    const targetId = await workerTarget(chromium);
    if (targetId) await chromium.browser.send('Target.closeTarget', { targetId });
    await popup.waitForTimeout(300);
    times.push(
      await popup.evaluate(async (blocks) => {
        const { runtime } = (
          globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<string> } } }
        ).chrome;
        const start = performance.now();
        JSON.parse(await runtime.sendMessage({ kind: 'annotate', blocks }));
        return performance.now() - start;
      }, article(5000)),
    );
  }
  console.log(
    `| heap of the worker after it (Chromium), MB beside the buffers | ${await heapOf(chromium)} | | ≤ 4 |`,
  );
  return times;
}

/** Megabytes of JavaScript objects in the worker, and of buffers. */
async function heapOf(chromium: Chromium): Promise<string> {
  const { browser } = chromium;
  const targetId = (await workerTarget(chromium))!;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const ask = (id: number, method: string): Promise<{ result: Record<string, number> }> =>
    new Promise((resolve) => {
      const listen = ({ message }: { message: string }) => {
        const answer = JSON.parse(message) as { id?: number; result: Record<string, number> };
        if (answer.id !== id) return;
        browser.off('Target.receivedMessageFromTarget', listen);
        resolve(answer);
      };
      browser.on('Target.receivedMessageFromTarget', listen);
      void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { result } = await ask(2, 'Runtime.getHeapUsage');
  return `${(result.usedSize! / 1e6).toFixed(1)} (${((result.backingStorageSize ?? 0) / 1e6).toFixed(1)} in buffers)`;
}

console.log('| what | median ms | worst ms | goal |\n|---|---|---|---|');
await inNode();
starts();
if (findChromium()) {
  if (!(await buildExtension('chrome', true)))
    throw new Error('the extension could not be built: see npm run build');
  const site = await serve((path) => demoPage(path));
  const chromium = await launchChromium({ extension: join(OUTPUT, 'chrome-mv3') });
  line('hover to card (Chromium)', await hover(chromium, `${site.url}/demo.html`), '≤ 16');
  line(
    'stopped worker to the first answer, 5,000 characters (Chromium)',
    await coldStart(chromium, `${site.url}/demo.html`),
    '≤ 60',
  );
  await chromium.close();
  site.close();
} else {
  console.warn('No Chrome, Edge or Chromium here: what needs a browser was not measured.');
}
compareConversion(article(1_000_000, 'demo-hans'));
process.exit(0);
