import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Chromium, launchChromium, workerTarget } from '../../tools/browser/chromium';
import { OUTPUT } from '../../tools/browser/demo';
import { serveSite } from './site';

export const EXTENSION = join(OUTPUT, 'chrome-mv3');

/** A stretch of text in CSS pixels of the viewport, with the middle of its first line. */
export interface Place {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: number;
  y: number;
}

/** Runs in a page of either browser: where the n-th occurrence of a text is, scrolled to the middle first, or null. */
export function placeOfText([wanted, nth]: readonly [text: string, nth: number]): Place | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let before = nth;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
      if (before-- > 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getClientRects()[0]!;
      return { left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
    }
  }
  return null;
}

/** Where the n-th occurrence of a text is on a page. @throws Error when it is not there */
export async function locate(page: Page, text: string, nth = 0): Promise<Place> {
  const place = await page.evaluate(placeOfText, [text, nth] as const);
  if (!place) throw new Error(`the page has no "${text}"`);
  return place;
}

/** The surfaces that are marked on a page. */
export const marked = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name !== 'mark-current')
      .flatMap(([, highlight]) =>
        [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return String(range);
        }),
      ),
  );

/** Waits until a page has marks. */
export const annotated = (page: Page) => page.waitForFunction(() => CSS.highlights.size > 0);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with a page of the extension, over DevTools because the page's policy admits no other script. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `${axe}; axe.run().then((r) => JSON.stringify(r.violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.html).join(' '))))`,
    awaitPromise: true,
  });
  return JSON.parse(result.value as string);
}

/** One browser for a file of tests, and a page of its own for each test. */
export class Fixture {
  browser!: Chromium;
  url!: string;
  page!: Page;
  /** Everything that the page wrote to its console, and every error it threw. */
  readonly noise: string[] = [];

  /** Opens one of the tests' pages and waits for its marks. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await annotated(this.page);
  }

  /** Stops the worker, as the browser does after half a minute of rest. */
  async stopWorker(): Promise<void> {
    const targetId = (await workerTarget(this.browser))!;
    await this.browser.browser.send('Target.closeTarget', { targetId });
  }

  async newPage(): Promise<void> {
    this.page = await this.browser.context.newPage();
    this.page.on('console', (message) => {
      if (!/favicon/.test(message.location().url)) this.noise.push(message.text());
    });
    this.page.on('pageerror', (error) => this.noise.push(error.message));
  }
}

/** Sets the hooks of a file of tests. After each test the page must have been silent. */
export function useChromium(): Fixture {
  const fixture = new Fixture();
  let site: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    site = await serveSite();
    fixture.url = site.url;
    fixture.browser = await launchChromium({ extension: EXTENSION });
  });
  afterAll(async () => {
    await fixture.browser?.close();
    site?.close();
  });
  beforeEach(() => fixture.newPage());
  afterEach(async () => {
    expect(fixture.noise.splice(0)).toEqual([]);
    for (const open of fixture.browser.context.pages().slice(1)) await open.close();
  });
  return fixture;
}
