import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './browser/build';
import { launchChromium, openPopup } from './browser/chromium';
import { demoPage, OUTPUT } from './browser/demo';
import { findChromium, installBrowsers } from './browser/find';
import { serve } from './browser/serve';

/** `npm start`: builds the extension and opens a browser with it on the sample page. */
const root = join(import.meta.dirname, '..');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

if (!findChromium()) installBrowsers(['chromium']);
if (!findChromium()) {
  console.error(
    'No Chrome, Edge or Chromium was found. Install one, or name it with CHROME=/path/to/it npm start.',
  );
  process.exit(1);
}
if (!(await buildExtension('chrome'))) process.exit(1);

const site = await serve((path) => demoPage(path === '/' ? '/demo.html' : path));
const browser = await launchChromium({
  extension: join(OUTPUT, 'chrome-mv3'),
  headless: !hasDisplay,
  viewport: hasDisplay ? null : { width: 1000, height: 700 },
});
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.goto(site.url);

if (hasDisplay) {
  console.log(`
The sample page is open at ${site.url}

  Hover an underlined name for its card; click it to keep the card.
  Alt+J and Alt+K walk through the names, Escape closes the card.
  The toolbar button (Alt+Shift+M) sums the page up; 简 and 繁 there convert it, Original brings it back.
  Any Chinese news page works the same. Close the browser to end.
`);
  await new Promise((resolve) => browser.context.once('close', resolve));
} else {
  await showHeadless();
  await browser.close();
}
site.close();
process.exit(0);

/** Without a display: does what a reader would, and keeps pictures of it. */
async function showHeadless(): Promise<void> {
  const folder = join(root, '.artifacts/start');
  mkdirSync(folder, { recursive: true });
  const picture = async (what: string, of = page) => {
    const path = join(folder, `${what}.png`);
    await of.screenshot({ path });
    console.log(`${what}: ${path}`);
  };
  console.log('\nThere is no display, so the browser runs without a window. Pictures of what it shows:');
  await page.waitForFunction(() => CSS.highlights.size > 0);
  const name = await page.evaluate(() => {
    const range = [...CSS.highlights.get('mark-person')!].find(
      (mark) => String(mark) === '佩斯科夫',
    ) as Range;
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(name.x, name.y);
  await page.waitForTimeout(300);
  await picture('page-with-card');
  const popup = await openPopup(browser, page);
  await popup.waitForSelector('.item');
  await picture('popup', popup);
  await popup.getByRole('button', { name: 'Simplified' }).click();
  await popup.waitForSelector('.scripts button[aria-pressed=true]:has-text("Simplified")');
  await page.bringToFront();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(500);
  await picture('page-in-simplified');
  console.log('\nOn a machine with a display, npm start opens a window instead and says what to try.');
}
