import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { CardView, loadExtension, openPopup } from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { accessibilityFaults, annotated, EXTENSION, locate, marked, useChromium } from './fixture';

const TABLE =
  'type\thant\tenglish\taliases\nperson\t佩斯科夫\tPeskov, as our desk writes him\t\nterm\t安排\tArrangements\t\n';

describe.skipIf(!findChromium())('the settings in Chromium', () => {
  const fixture = useChromium();
  const openSettings = async (): Promise<Page> => {
    const page = await fixture.browser.context.newPage();
    page.on('pageerror', (error) => fixture.noise.push(error.message));
    page.on('console', (message) => fixture.noise.push(message.text()));
    await page.goto(`chrome-extension://${fixture.browser.extensionId}/options.html`);
    await page.waitForSelector('#credits li');
    return page;
  };
  const choose = (page: Page, name: string, text: string) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const packs = (page: Page) => page.locator('.pack').allInnerTexts();
  const english = async (surface: string) => {
    await fixture.open('/story');
    const popup = await openPopup(fixture.browser, fixture.page);
    const item = popup.locator('.item', { hasText: surface }).first();
    await item.waitFor();
    const text = await item.locator('.english').innerText();
    await popup.close();
    return text;
  };

  afterEach(async () => {
    const page = await openSettings();
    for (let left = (await packs(page)).length; left > 0; left--) {
      await page
        .getByRole('button', { name: /^Remove/ })
        .first()
        .click();
      await expect.poll(async () => (await packs(page)).length).toBe(left - 1);
    }
  });

  it('takes a table whose names win, and takes it back', async () => {
    const page = await openSettings();
    await choose(page, 'desk.tsv', TABLE);
    await page.waitForSelector('.news');
    expect(await page.innerText('.news')).toBe('Imported desk: 2 names. Reload open pages to see them. Undo');
    expect(await packs(page)).toEqual([expect.stringMatching(/^desk\s+2 names, added \d{4}-\d\d-\d\d$/)]);
    expect(await english('佩斯科夫')).toBe('Peskov, as our desk writes him');
    expect(await marked(fixture.page)).toContain('安排');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => packs(page)).toEqual([]);
    expect(await english('佩斯科夫')).toBe('Dmitry Peskov');
    expect(await marked(fixture.page)).not.toContain('安排');
  });

  it('imports nothing of a table with a mistake, and says where it is', async () => {
    const page = await openSettings();
    await choose(page, 'desk.tsv', TABLE);
    await page.waitForSelector('.pack');
    await choose(page, 'desk.csv', 'hant,english\n北京,Peking\n武漢,\n');
    await page.waitForSelector('.news.bad');
    expect(await page.getByRole('alert').innerText()).toBe(
      'Nothing was imported: the file has mistakes.\n\nLine 3, english is empty',
    );
    expect(await packs(page)).toEqual([expect.stringContaining('2 names')]);
    expect(await english('佩斯科夫')).toBe('Peskov, as our desk writes him');
  });

  it('keeps the names when the worker is stopped and when the extension is updated', async () => {
    const page = await openSettings();
    await choose(page, 'desk.tsv', TABLE);
    await page.waitForSelector('.pack');
    await fixture.stopWorker();
    expect(await english('佩斯科夫')).toBe('Peskov, as our desk writes him');
    await loadExtension(fixture.browser.browser, EXTENSION);
    await fixture.newPage();
    await expect.poll(() => english('佩斯科夫')).toBe('Peskov, as our desk writes him');
    // The page of before the update has lost its extension, and says so in the console.
    fixture.noise.length = 0;
  });

  it('saves a table that it takes again, and an example that it takes as well', async () => {
    const page = await openSettings();
    await choose(page, 'desk.tsv', TABLE);
    await page.waitForSelector('.pack');
    for (const [button, name] of [
      ['Export desk', 'desk.tsv'],
      ['Save an example table', 'mingjian-example.tsv'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      await choose(page, name, readFileSync((await download.path())!, 'utf8'));
    }
    await expect
      .poll(() => packs(page))
      .toEqual([
        expect.stringMatching(/^desk\s+2 names/),
        expect.stringMatching(/^mingjian-example\s+2 names/),
      ]);
  });

  it('lists the sites that are off, and switches one on again', async () => {
    await fixture.open('/story');
    const popup = await openPopup(fixture.browser, fixture.page);
    await popup.click('.site');
    await expect.poll(() => marked(fixture.page)).toEqual([]);
    const page = await openSettings();
    const host = new URL(fixture.url).host;
    expect(await page.innerText('#sites-off')).toContain(host);
    await page.getByRole('button', { name: `Switch on for ${host}` }).click();
    await expect.poll(() => page.innerText('#sites-off')).toContain('On for every site');
    await fixture.page.reload();
    await annotated(fixture.page);
  });

  it('lists the sites that are always shown in one script, and lets one go', async () => {
    await fixture.open('/story');
    const popup = await openPopup(fixture.browser, fixture.page);
    await popup.getByRole('button', { name: 'Simplified' }).click();
    await popup.getByRole('checkbox', { name: /^Always show/ }).check();
    const page = await openSettings();
    const host = new URL(fixture.url).host;
    await expect
      .poll(() => page.innerText('#sites-shown'))
      .toMatch(new RegExp(`${host}\\s+always in Simplified`));
    await page.getByRole('button', { name: `Remove the script of ${host}` }).click();
    await expect.poll(() => page.innerText('#sites-shown')).toContain('as it comes');
  });

  it('keeps whose Traditional is wanted', async () => {
    const radio = (page: Page, name: string) => page.getByRole('radiogroup').getByRole('radio', { name });
    const page = await openSettings();
    expect(await radio(page, 'Taiwan').isChecked()).toBe(true);
    await radio(page, 'Hong Kong').check();
    const again = await openSettings();
    await expect.poll(() => radio(again, 'Hong Kong').isChecked()).toBe(true);
    await radio(again, 'Taiwan').check();
  });

  it('writes readings as they are chosen, in an example and in a card that is open, without a reload', async () => {
    await fixture.open('/story');
    const name = await locate(fixture.page, '國家能源局');
    await fixture.page.mouse.click(name.x, name.y);
    const pinyin = async () => (await CardView.of(fixture.page))!.text('pinyin');
    expect(await pinyin()).toBe('Guójiā Néngyuánjú');
    const page = await openSettings();
    for (const [choice, example, inCard] of [
      ['Pinyin with tone numbers', 'Bei3jing1 Da4xue2', 'Guo2jia1 Neng2yuan2ju2'],
      ['Zhuyin (Bopomofo)', 'ㄅㄟˇㄐㄧㄥ ㄉㄚˋㄒㄩㄝˊ', 'ㄍㄨㄛˊㄐㄧㄚ ㄋㄥˊㄩㄢˊㄐㄩˊ'],
      ['Jyutping: Cantonese', 'bak1 ging1 daai6 hok6', 'gwok3 gaa1 nang4 jyun4 guk6'],
    ] as const) {
      await page.getByRole('radio', { name: choice }).check();
      await expect.poll(() => page.innerText('#reading-example')).toContain(example);
      // Cantonese comes from the worker: the page asks again, and a card shows what it has when it is opened.
      await expect
        .poll(async () => {
          await fixture.page.mouse.click(5, 5);
          await fixture.page.mouse.click(name.x, name.y);
          return pinyin();
        })
        .toBe(inCard);
    }
    expect(await page.locator('#region input').first().isDisabled()).toBe(true);
    await page.getByRole('radio', { name: 'Pinyin', exact: true }).check();
    await page.getByRole('radio', { name: 'As in Pleco' }).check();
    await expect.poll(() => page.locator('#reading-example .tone3').count()).toBeGreaterThan(0);
    await expect.poll(async () => (await CardView.of(fixture.page))!.text('tone2')).toBe('國');
    await page.getByRole('radio', { name: 'None' }).check();
    await expect.poll(() => page.locator('#reading-example .tone3').count()).toBe(0);
  });

  it('credits every source with its licence', async () => {
    const page = await openSettings();
    const credits = await page.innerText('#credits');
    for (const words of ['CC-CEDICT', 'GeoNames', 'Unicode CLDR', 'OpenCC', 'CC BY-SA 4.0', 'Apache-2.0'])
      expect(credits).toContain(words);
    const links = await page
      .locator('#credits a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(6);
    expect(links.filter((href) => !href.startsWith('https://'))).toEqual([]);
  });

  it('is opened from the popup', async () => {
    await fixture.open('/story');
    const popup = await openPopup(fixture.browser, fixture.page);
    const [page] = await Promise.all([
      fixture.browser.context.waitForEvent('page'),
      popup.locator('footer button').click(),
    ]);
    await page.waitForSelector('#credits li');
    expect(page.url()).toContain('/options.html');
  });

  it('has no accessibility faults, and fits a narrow window', async () => {
    const page = await openSettings();
    await choose(page, 'desk.tsv', TABLE);
    await page.waitForSelector('.pack');
    await choose(page, 'bad.tsv', 'hant\n');
    await page.waitForSelector('.news.bad');
    await page.locator('details summary').click();
    await page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(value: object): Promise<void> } } } }
      ).chrome.storage.local.set({
        settings: {
          version: 2,
          sitesOff: ['off.example'],
          unsure: false,
          traditional: 'tw',
          sitesShown: [{ host: 'shown.example', script: 'hans' }],
        },
      }),
    );
    await page.waitForSelector('#sites-shown li');
    for (const width of [1000, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});
