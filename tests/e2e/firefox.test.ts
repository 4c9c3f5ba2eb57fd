import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTPUT } from '../../tools/browser/demo';
import { findFirefox } from '../../tools/browser/find';
import { Firefox, type FirefoxPage } from '../../tools/browser/firefox';
import { type Place, placeOfText } from './fixture';
import { seedPage, serveSite } from './site';

const SHIFT = '\uE008';
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
    await popup.waitFor(
      `${chosen}.getAttribute('aria-pressed') === 'true' && document.querySelector('main').ariaBusy !== 'true'`,
    );
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

  it('explains a word while Shift is held, and nothing while the reader selects or in an editor', async () => {
    const page = await firefox.open(`${site.url}/words`);
    const word = await locate(page, '討論');
    const shown = async (x: number, y: number, wait = 300) => {
      await page.moveMouse(5, 5);
      await page.moveMouse(x, y);
      return page.cardText(wait);
    };
    await page.hold(SHIFT);
    await expect.poll(() => shown(word.x, word.y), { timeout: 10_000 }).toMatch(/^討論 讨论 Word tǎo lùn/);
    expect(await page.evaluate(`[...CSS.highlights.get('mark-word')].map(String)`)).toEqual(['討論']);
    const broken = await locate(page, '行', 1);
    await expect.poll(() => shown(broken.left + 1, broken.y)).toMatch(/^行不通/);
    await page.moveMouse(5, 5);
    await expect.poll(() => page.cardText(0)).toBeNull();
    for (const id of ['input', 'area', 'editor']) {
      const { x, y } = await page.evaluate<{ x: number; y: number }>(
        `(({ left, top, height }) => ({ x: left + 24, y: top + height / 2 }))(document.getElementById('${id}').getBoundingClientRect())`,
      );
      expect(await shown(x, y)).toBeNull();
    }
    await page.hold(SHIFT, 'keyUp');
    const from = await locate(page, '十二');
    await page.click(from.left + 1, from.y);
    await page.hold(SHIFT);
    await page.drag({ x: from.right, y: from.y }, { x: word.right - 1, y: word.y });
    expect(await page.cardText(300)).toBeNull();
    expect(await page.evaluate('String(getSelection())')).toBe('十二個人參與了討論');
    await page.hold(SHIFT, 'keyUp');
    expect(await shown(word.x, word.y)).toBeNull();
    await page.press(ALT, 'l');
    expect(await page.cardText()).toMatch(/^十二/);
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

  it('shows a story in the reader view, with cards, in either script, after its page has gone', async () => {
    const page = await open('/story');
    const popup = await firefox.openPopup(`${site.url}/story`);
    await popup.waitFor(`Boolean(document.querySelector('.story'))`);
    const address = await popup.evaluate<string>('location.href');
    const view = await firefox.open(address.replace('popup.html', 'read.html'));
    await view.waitFor('CSS.highlights.size > 0');
    expect(
      await view.evaluate(`[...document.querySelectorAll('h1 rt')].map((rt) => rt.textContent).join(' ')`),
    ).toBe('pèi sī kē fū tán fǎng wèn ān pái');
    const character = await locate(view, '佩', 1);
    await view.moveMouse(character.x, character.y);
    expect(await view.cardText()).toMatch(/佩斯科夫 Person Dmitry Peskov Pèisīkēfū/);
    await view.press(ESCAPE);
    await firefox.send('browsingContext.close', { context: page.context });
    await view.goto(await view.evaluate<string>('location.href'));
    await view.waitFor('CSS.highlights.size > 0');
    const text = `[...document.querySelectorAll('h1 ruby')].map((ruby) => ruby.firstChild.data).join('')`;
    expect(await view.evaluate(text)).toBe('佩斯科夫談訪問安排');
    await view.evaluate(`document.querySelector('[aria-label=Simplified]').click()`);
    await view.waitFor(`${text} === '佩斯科夫谈访问安排'`);
    expect(
      await view.evaluate(
        `getSelection().selectAllChildren(document.querySelector('h1')), String(getSelection())`,
      ),
    ).toBe('佩斯科夫谈访问安排');
    await view.press('+');
    await view.waitFor(`getComputedStyle(document.querySelector('.part + .part > p')).fontSize === '23px'`);
    await view.press('-');
    await view.evaluate(
      `[...document.querySelectorAll('button')].find((b) => b.textContent === 'None').click()`,
    );
    await view.waitFor(
      `[...document.querySelectorAll('rt')].every((rt) => rt.getClientRects().length === 0)`,
    );
    await view.evaluate(
      `[...document.querySelectorAll('button')].find((b) => b.textContent === 'All').click()`,
    );
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
