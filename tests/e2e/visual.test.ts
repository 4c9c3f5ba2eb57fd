import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, openPopup } from '../../tools/browser/chromium';
import { OUTPUT } from '../../tools/browser/demo';
import { findChromium, findFirefox } from '../../tools/browser/find';
import { Firefox } from '../../tools/browser/firefox';
import { serveSite } from './site';

/**
 * What the screens look like, pixel by pixel, in Debian's browsers with Noto's fonts. `UPDATE_BASELINES=1 npm test` accepts what
 * is there now: look at the pictures before they are committed.
 */
const BASELINES = join(import.meta.dirname, 'baselines');
const FAILURES = join(import.meta.dirname, '../../.artifacts/visual');
const UPDATE = Boolean(process.env.UPDATE_BASELINES);
/** Share of pixels that may differ: a cursor's blink, not a moved line. */
const TOLERANCE = 0.002;

const versions: Record<string, string> = JSON.parse(readFileSync(join(BASELINES, 'browsers.json'), 'utf8'));

/** Whether a browser is the one that the baselines were taken with, down to its major version. */
function isSame(name: string, path: string | null): boolean {
  if (!path) return false;
  const found = /\d+/.exec(
    execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )?.[0];
  const debian = path.startsWith('/usr/bin/') && existsSync('/etc/debian_version');
  if (debian && found === versions[name]) return true;
  console.warn(`SKIPPED: the pictures are of Debian's ${name} ${versions[name]}, not of ${path} ${found}.`);
  return false;
}

function compare(name: string, picture: Buffer): void {
  const file = join(BASELINES, `${name}.png`);
  if (UPDATE || !existsSync(file)) {
    if (!UPDATE) throw new Error(`there is no baseline ${name}.png`);
    writeFileSync(file, picture);
    return;
  }
  const [now, before] = [PNG.sync.read(picture), PNG.sync.read(readFileSync(file))];
  expect([now.width, now.height]).toEqual([before.width, before.height]);
  const difference = new PNG({ width: now.width, height: now.height });
  const pixels = pixelmatch(now.data, before.data, difference.data, now.width, now.height, {
    threshold: 0.15,
  });
  if (pixels > now.width * now.height * TOLERANCE) {
    mkdirSync(FAILURES, { recursive: true });
    writeFileSync(join(FAILURES, `${name}.png`), picture);
    writeFileSync(join(FAILURES, `${name}-difference.png`), PNG.sync.write(difference));
    expect.fail(`${name} differs in ${pixels} pixels; see ${join(FAILURES, `${name}-difference.png`)}`);
  }
}

const SIZE = { width: 900, height: 640 };
const POPUP = { width: 400, height: 600 };
const NARROW = { width: 390, height: 640 };
/** A name in the middle of the sample page, in page coordinates. */
const PLACE = `(() => {
  const mark = [...CSS.highlights.get('mark-person')].find((range) => String(range) === '佩斯科夫');
  const { left, top, width, height } = mark.getClientRects()[0];
  return { x: left + width / 2, y: top + height / 2 };
})()`;

/** An ordinary word, once Shift is held over it. */
const WORD = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (!walker.nextNode().data.includes('往往'));
  const range = document.createRange();
  range.setStart(walker.currentNode, walker.currentNode.data.indexOf('往往'));
  range.setEnd(walker.currentNode, range.startOffset + 2);
  walker.currentNode.parentElement.scrollIntoView({ block: 'start' });
  const { left, top, height } = range.getBoundingClientRect();
  return { x: left + 6, y: top + height / 2 };
})()`;
/** The address of the tests' site is another each time. */
const SETTLE_VIEW = `document.querySelector('.source a').textContent = 'news.example'`;

let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site?.close());

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  it.skipIf(!isSame('chromium', findChromium()))('in Chromium', async () => {
    const chromium = await launchChromium({
      extension: join(OUTPUT, 'chrome-mv3'),
      viewport: SIZE,
      colorScheme: scheme,
    });
    try {
      const page = await chromium.context.newPage();
      await page.goto(`${site.url}/demo.html`);
      await page.waitForFunction(() => CSS.highlights.size > 0);
      const { x, y } = await page.evaluate<{ x: number; y: number }>(PLACE);
      await page.mouse.move(x, y);
      await page.waitForTimeout(400);
      compare(`chromium-card-${scheme}`, await page.screenshot());
      const word = await page.evaluate<{ x: number; y: number }>(WORD);
      await page.keyboard.down('Shift');
      await page.mouse.move(word.x, word.y);
      await page.waitForFunction(() => CSS.highlights.has('mark-word'));
      await page.waitForTimeout(400);
      compare(`chromium-word-${scheme}`, await page.screenshot());
      await page.keyboard.up('Shift');
      const popup = await openPopup(chromium, page);
      await popup.setViewportSize(POPUP);
      await popup.locator('.group.organization .item summary').first().click();
      await popup.evaluate(() => {
        document.querySelector('.site b')!.textContent = 'news.example';
      });
      compare(`chromium-popup-${scheme}`, await popup.screenshot());
      const settings = await chromium.context.newPage();
      await settings.goto(`chrome-extension://${chromium.extensionId}/options.html`);
      await settings.waitForSelector('#credits li');
      compare(`chromium-settings-${scheme}`, await settings.screenshot());
      await popup.addInitScript('globalThis.Translator = undefined');
      await popup.setViewportSize(SIZE);
      await popup.goto(popup.url().replace('popup.html', 'read.html'));
      await popup.waitForFunction(() => CSS.highlights.size > 0);
      await popup.evaluate(SETTLE_VIEW);
      compare(`chromium-read-${scheme}`, await popup.screenshot());
      await popup.setViewportSize(NARROW);
      if (scheme === 'light') compare('chromium-read-narrow', await popup.screenshot());
    } finally {
      await chromium.close();
    }
  });

  it.skipIf(!isSame('firefox', findFirefox()))('in Firefox', async () => {
    const firefox = await Firefox.launch(join(OUTPUT, 'firefox-mv3'), {
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    });
    try {
      const page = await firefox.open(`${site.url}/demo.html`, SIZE);
      await page.waitFor('CSS.highlights.size > 0');
      const { x, y } = await page.evaluate<{ x: number; y: number }>(PLACE);
      await page.moveMouse(x, y);
      await new Promise((resolve) => setTimeout(resolve, 400));
      compare(`firefox-card-${scheme}`, await page.screenshot());
      const word = await page.evaluate<{ x: number; y: number }>(WORD);
      await page.hold('\uE008');
      await page.moveMouse(word.x, word.y);
      await page.waitFor(`CSS.highlights.has('mark-word')`);
      await new Promise((resolve) => setTimeout(resolve, 400));
      compare(`firefox-word-${scheme}`, await page.screenshot());
      const popup = await firefox.openPopup(`${site.url}/demo.html`, POPUP);
      await popup.waitFor(`Boolean(document.querySelector('.item'))`);
      await popup.evaluate(`document.querySelector('.group.organization .item summary').click()`);
      await popup.evaluate(`document.querySelector('.site b').textContent = 'news.example'`);
      compare(`firefox-popup-${scheme}`, await popup.screenshot());
      const settings = await firefox.open(`${firefox.extensionUrl}/options.html`, SIZE);
      await settings.waitFor(`Boolean(document.querySelector('#credits li'))`);
      compare(`firefox-settings-${scheme}`, await settings.screenshot());
      const address = await popup.evaluate<string>('location.href');
      const view = await firefox.open(address.replace('popup.html', 'read.html'), SIZE);
      await view.waitFor('CSS.highlights.size > 0');
      await view.evaluate(SETTLE_VIEW);
      compare(`firefox-read-${scheme}`, await view.screenshot());
    } finally {
      await firefox.close();
    }
  });
});
