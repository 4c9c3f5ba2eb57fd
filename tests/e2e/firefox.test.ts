import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTPUT } from '../../tools/browser/demo';
import { findFirefox } from '../../tools/browser/find';
import { Firefox, type FirefoxPage } from '../../tools/browser/firefox';
import { type Place, placeOfText } from './fixture';
import { seedPage, serveSite } from './site';

const ALT = '\uE00A';
const ESCAPE = '\uE00C';

/** Where the n-th occurrence of a text is on a page. @throws Error when it is not there */
async function locate(page: FirefoxPage, text: string, nth = 0): Promise<Place> {
  const place = await page.evaluate<Place | null>(`(${placeOfText})(${JSON.stringify([text, nth])})`);
  if (!place) throw new Error(`the page has no "${text}"`);
  return place;
}

const MARKED = `[...CSS.highlights].filter(([name]) => name !== 'mark-current').flatMap(([, highlight]) => [...highlight].map(String))`;

describe.skipIf(!findFirefox())('in Firefox', () => {
  let firefox: Firefox;
  let site: Awaited<ReturnType<typeof serveSite>>;

  beforeAll(async () => {
    site = await serveSite();
    // The background page is unloaded after half a second of rest, as it is after 30 in daily life.
    firefox = await Firefox.launch(join(OUTPUT, 'firefox-mv3'), {
      'extensions.background.idle.timeout': 500,
    });
  });
  afterAll(async () => {
    await firefox?.close();
    site?.close();
  });

  const open = async (path: string) => {
    const page = await firefox.open(site.url + path);
    await page.waitFor('CSS.highlights.size > 0');
    return page;
  };
  const choose = async (popup: FirefoxPage, script: string) => {
    const chosen = `[...document.querySelectorAll('.scripts button')].find((button) => button.textContent.includes('${script}'))`;
    await popup.waitFor(`Boolean(${chosen})`);
    await popup.evaluate(`${chosen}.click()`);
    // The choice is shown at once, what comes of it when the page has answered.
    await popup.waitFor(`${chosen}.getAttribute('aria-pressed') === 'true'`);
    await popup.waitFor(`document.querySelector('main').ariaBusy === 'false'`);
  };

  it('opens the card under the pointer and closes it with Escape', async () => {
    const page = await open('/story');
    const name = await locate(page, '佩斯科夫', 1);
    await page.moveMouse(name.x, name.y);
    expect(await page.cardText()).toMatch(/佩斯科夫 Person Dmitry Peskov Pèisīkēfū/);
    await page.press(ESCAPE);
    expect(await page.cardText(0)).toBeNull();
    await page.moveMouse(name.left - 8, name.y);
    expect((await page.cardText(300)) ?? '').not.toContain('Dmitry Peskov');
  });

  it('walks the names by keyboard', async () => {
    const page = await open('/story');
    await page.press(ALT, 'j');
    expect(await page.cardText()).toContain('Dmitry Peskov');
    await page.press(ALT, 'j');
    expect(await page.cardText()).not.toContain('Dmitry Peskov');
    await page.press(ESCAPE);
    expect(await page.cardText(0)).toBeNull();
  });

  it('marks under the strictest content security policy', async () => {
    const page = await open('/strict');
    const name = await locate(page, '佩斯科夫', 1);
    await page.moveMouse(name.x, name.y);
    expect(await page.cardText()).toContain('Dmitry Peskov');
  });

  it('takes a table of the reader, keeps it while the worker rests, and takes it back', async () => {
    const settings = await firefox.open(`${firefox.extensionUrl}/options.html`);
    await settings.waitFor(`Boolean(document.querySelector('#credits li'))`);
    await settings.evaluate(`(() => {
      const files = new DataTransfer();
      files.items.add(new File(['hant\\tenglish\\n佩斯科夫\\tPeskov of our desk\\n'], 'desk.tsv'));
      const input = document.querySelector('input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    })()`);
    await settings.waitFor(`Boolean(document.querySelector('.pack'))`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const page = await open('/story');
    const name = await locate(page, '佩斯科夫', 1);
    await page.moveMouse(name.x, name.y);
    expect(await page.cardText()).toContain('Peskov of our desk');
    await settings.evaluate(`document.querySelector('.packs button:last-child').click()`);
    await settings.waitFor(`!document.querySelector('.pack')`);
    const after = await open('/story');
    await after.moveMouse(name.x, name.y);
    expect(await after.cardText()).toContain('Dmitry Peskov');
  });

  it('marks what comes later, is unfolded, or takes the place of the story', async () => {
    for (const path of ['/endless', '/folded', '/app']) {
      const page = await open(path);
      expect(await page.evaluate<string[]>(MARKED)).not.toContain('李在明');
      await page.evaluate('next()');
      await page.waitFor(`${MARKED}.includes('李在明')`);
      expect((await page.evaluate<string[]>(MARKED)).includes('佩斯科夫')).toBe(path !== '/app');
    }
  });

  it('reads its own sample page', async () => {
    const page = await firefox.open(`${firefox.extensionUrl}/demo.html`);
    await page.waitFor('CSS.highlights.size > 0');
    const name = await locate(page, '佩斯科夫');
    await page.moveMouse(name.x, name.y);
    expect(await page.cardText()).toContain('Dmitry Peskov');
    const popup = await firefox.openPopup(`${firefox.extensionUrl}/demo.html`);
    await popup.waitFor(`Boolean(document.querySelector('.group.person'))`);
  });

  it('stays silent on Japanese', async () => {
    const page = await firefox.open(`${site.url}/japanese`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate('CSS.highlights.size')).toBe(0);
  });

  it('sums the page up, converts it and gives it back, though its background page sleeps in between', async () => {
    const page = await open('/links');
    const before = await page.evaluate('document.body.innerHTML');
    const names = (await page.evaluate<string[]>(MARKED)).length;
    const popup = await firefox.openPopup(`${site.url}/links`);
    await popup.waitFor(`Boolean(document.querySelector('.item'))`);
    expect(
      await popup.evaluate<string>(`document.querySelector('.group.person .item summary').innerText`),
    ).toMatch(/佩斯科夫\s+Dmitry Peskov\s+×\d+\s+Pèisīkēfū/);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await choose(popup, 'Simplified');
    expect(await page.evaluate('document.body.innerText')).toContain('俄罗斯总统新闻秘书佩斯科夫表示');
    expect((await page.evaluate<string[]>(MARKED)).length).toBe(names);
    await choose(popup, 'Original');
    expect(await page.evaluate('document.body.innerHTML')).toBe(before);
  });

  it.skipIf(!seedPage())(
    'marks at least 60 names of the newspaper page, converts and restores it exactly',
    async () => {
      const page = await open('/seed');
      expect(new Set(await page.evaluate<string[]>(MARKED)).size).toBeGreaterThanOrEqual(60);
      const name = await locate(page, '佩斯科夫');
      await page.moveMouse(name.x, name.y);
      expect(await page.cardText()).toMatch(/佩斯科夫 Person Dmitry Peskov Pèisīkēfū/);
      const before = await page.evaluate('document.body.innerHTML');
      const popup = await firefox.openPopup(`${site.url}/seed`);
      await choose(popup, 'Simplified');
      await choose(popup, 'Original');
      expect(await page.evaluate('document.body.innerHTML')).toBe(before);
    },
  );
});
