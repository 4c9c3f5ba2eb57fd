import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { SANDBOX } from './browser/chromium';
import { findChromium } from './browser/find';

/** Draws the toolbar icons from `assets/icons/icon.svg`; run by hand after a change to it, on a machine with Noto Sans CJK. */
const folder = join(import.meta.dirname, '../assets/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: findChromium()!,
  args: SANDBOX,
});
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0">${svg.replace('<svg', `<svg width="${size}" height="${size}" style="display:block"`)}`,
  );
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
