import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { CardView, openPopup } from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { accessibilityFaults, annotated, locate, marked, useChromium } from './fixture';

/** The text of the story without its readings. */
const textOf = (view: Page) =>
  view.evaluate(() => {
    const story = document.querySelector('article')!.cloneNode(true) as HTMLElement;
    for (const reading of story.querySelectorAll('rt, rp')) reading.remove();
    return [...story.querySelectorAll('h1, h2, .part > p:not(.source)')].map((part) => part.textContent);
  });
const pressed = (view: Page) => view.locator('button[aria-pressed=true]').allInnerTexts();

describe.skipIf(!findChromium())('in Chromium', () => {
  const fixture = useChromium();

  // What one test has chosen is not for the next.
  afterEach(async () => {
    await fixture.browser.context
      .serviceWorkers()[0]!
      .evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } }
        ).chrome.storage.local.clear(),
      );
  });

  const listen = (view: Page) => {
    view.on('pageerror', (error) => fixture.noise.push(error.message));
    view.on('console', (message) => {
      // Chrome says so of every page that asks whether it can translate.
      if (!message.text().startsWith('This page uses Chrome')) fixture.noise.push(message.text());
    });
  };

  /** Opens a page's story from the popup, as a reader does. */
  async function openStory(path: string): Promise<Page> {
    await fixture.open(path);
    const popup = await openPopup(fixture.browser, fixture.page);
    const opened = fixture.browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Read with pinyin' }).click();
    const view = await opened;
    listen(view);
    await view.setViewportSize({ width: 1000, height: 700 });
    await annotated(view);
    return view;
  }

  /** Opens a page's story in a browser with this translator. */
  async function openWith(translator: string): Promise<Page> {
    await fixture.open('/story');
    const view = await openPopup(fixture.browser, fixture.page);
    listen(view);
    await view.addInitScript(`globalThis.Translator = ${translator}`);
    await view.goto(view.url().replace('popup.html', 'read.html'));
    await annotated(view);
    return view;
  }

  describe('the reader view', () => {
    it('shows the story and nothing else of its page, each character under its reading', async () => {
      const view = await openStory('/links');
      expect(await view.title()).toBe('佩斯科夫談訪問安排');
      const paragraphs = await fixture.page.locator('h1, p').allTextContents();
      expect(await textOf(view)).toEqual(paragraphs);
      expect(await view.locator('h1 rt').allTextContents()).toEqual(
        'pèi sī kē fū tán fǎng wèn ān pái'.split(' '),
      );
      expect(await view.locator('article').getAttribute('lang')).toBe('zh-Hant');
      expect(await view.locator('.source a').getAttribute('href')).toBe(`${fixture.url}/links`);
      expect(await fixture.page.locator('ruby').count()).toBe(0);
    });

    it('opens cards, and walks the names by keyboard alone', async () => {
      const view = await openStory('/story');
      const character = await locate(view, '佩', 1);
      await view.mouse.move(character.x, character.y);
      const card = (await CardView.of(view))!;
      expect(card.text('english')).toBe('Dmitry Peskov');
      const box = await card.box();
      expect(box.y >= character.bottom || box.y + box.height <= character.top).toBe(true);
      // Its style is there too, though the policy of the extension's pages admits no inline style.
      expect(box.width).toBe(360);
      await view.keyboard.press('Escape');
      await view.mouse.move(5, 300);
      await view.keyboard.press('Alt+KeyJ');
      expect((await CardView.of(view))!.text('english')).toBe('Dmitry Peskov');
      await view.keyboard.press('Escape');
      expect(await CardView.of(view, 0)).toBeNull();
    });

    it('outlives the page it came from and being loaded again, and says so when it is gone', async () => {
      const view = await openStory('/story');
      const text = await textOf(view);
      await fixture.page.close();
      await view.reload();
      await annotated(view);
      expect(await textOf(view)).toEqual(text);
      await view.evaluate(() => sessionStorage.clear());
      await view.reload();
      await view.waitForSelector('.reason p');
      expect(await view.innerText('.reason p')).toMatch(/^The story is no longer here\. /);
      expect(await accessibilityFaults(view)).toEqual([]);
    });

    it('says in a sentence where a page is no article', async () => {
      await fixture.page.goto(`${fixture.url}/english`);
      const popup = await openPopup(fixture.browser, fixture.page);
      await popup.waitForSelector('.reason');
      expect(await popup.getByRole('button', { name: 'Read with pinyin' }).count()).toBe(0);
      await popup.goto(popup.url().replace('popup.html', 'read.html'));
      await popup.waitForSelector('.reason p');
      expect(await popup.innerText('.reason p')).toMatch(/^No article was found in that tab\. /);
    });

    it('has readings over all, over names or over nothing, and remembers which', async () => {
      const view = await openStory('/story');
      const shown = () =>
        view.evaluate(
          () =>
            [...document.querySelectorAll('article p rt')].filter((rt) => rt.getClientRects().length > 0)
              .length,
        );
      const all = await shown();
      expect(all).toBeGreaterThan(150);
      await view.getByRole('button', { name: 'Names' }).click();
      await expect.poll(shown).toBe(await view.locator('article p ruby[data-name]').count());
      expect(await shown()).toBeLessThan(all / 2);
      await view.getByRole('button', { name: 'None' }).click();
      await expect.poll(shown).toBe(0);
      await view.reload();
      await annotated(view);
      expect(await shown()).toBe(0);
      expect(await pressed(view)).toEqual(['None', 'Original']);
      await view.getByRole('button', { name: 'All', exact: true }).click();
      await expect.poll(shown).toBe(all);
    });

    it('writes the readings in the notation that is chosen, here or in the settings', async () => {
      const view = await openStory('/story');
      const notation = view.getByRole('combobox', { name: 'Notation' });
      const readings = async () => (await view.locator('h1 rt').allTextContents()).slice(0, 4).join(' ');
      await notation.selectOption('numbers');
      await expect.poll(readings).toBe('pei4 si1 ke1 fu1');
      await notation.selectOption('zhuyin');
      await expect.poll(readings).toBe('ㄆㄟˋ ㄙ ㄎㄜ ㄈㄨ');
      expect(await view.locator('h1 rt').first().getAttribute('lang')).toBe('zh-Bopo');
      expect(await view.locator('h1 ruby').first().getAttribute('class')).toBe('tone4');
      expect(await accessibilityFaults(view)).toEqual([]);
    });

    it('grows and shrinks by button and by key', async () => {
      const view = await openStory('/story');
      const size = () =>
        view.evaluate(() => getComputedStyle(document.querySelector('.part + .part > p')!).fontSize);
      expect(await size()).toBe('20px');
      await view.getByRole('button', { name: 'Larger text' }).click();
      await expect.poll(size).toBe('23px');
      await view.keyboard.press('+');
      await expect.poll(size).toBe('26px');
      for (let i = 0; i < 12; i++) await view.keyboard.press('-');
      await expect.poll(size).toBe('14px');
      await view.reload();
      await annotated(view);
      expect(await size()).toBe('14px');
    });

    it('is shown in the other script under the same readings, and as it was again', async () => {
      const view = await openStory('/story');
      const before = await view.innerHTML('article');
      const readings = await view.locator('rt').allTextContents();
      const names = await marked(view);
      await view.getByRole('button', { name: 'Simplified' }).click();
      await expect.poll(async () => (await textOf(view)).join()).toContain('俄罗斯总统新闻秘书佩斯科夫表示');
      await expect.poll(() => view.title()).toBe('佩斯科夫谈访问安排');
      expect(await view.locator('article').getAttribute('lang')).toBe('zh-Hans');
      expect(await view.locator('rt').allTextContents()).toEqual(readings);
      expect((await marked(view)).length).toBe(names.length);
      expect(await view.getByRole('button', { name: 'Traditional' }).innerText()).toBe('繁');
      await view.getByRole('button', { name: 'Original' }).click();
      await expect.poll(() => view.innerHTML('article')).toBe(before);
    });

    it('takes the story over as its page shows it', async () => {
      await fixture.open('/story');
      const popup = await openPopup(fixture.browser, fixture.page);
      await popup.getByRole('button', { name: 'Simplified' }).click();
      await popup.waitForSelector(
        'main:not([aria-busy=true]) button[aria-pressed=true]:has-text("Simplified")',
      );
      const opened = fixture.browser.context.waitForEvent('page');
      await popup.getByRole('button', { name: 'Read with pinyin' }).click();
      const view = await opened;
      await annotated(view);
      expect((await textOf(view)).slice(0, 1)).toEqual(['佩斯科夫谈访问安排']);
      expect(await view.locator('article').getAttribute('lang')).toBe('zh-Hans');
    });

    it('is copied without the readings', async () => {
      const view = await openStory('/story');
      const copied = await view.evaluate(() => {
        getSelection()!.selectAllChildren(document.querySelector('h1')!);
        return String(getSelection());
      });
      expect(copied.trim()).toBe('佩斯科夫談訪問安排');
    });

    it('is summed up by the popup, which jumps to its names', async () => {
      const view = await openStory('/story');
      const popup = await openPopup(fixture.browser, view);
      const people = popup.locator('.group.person .item');
      await people.first().locator('summary').click();
      await people.first().getByRole('button', { name: 'Go to place 3' }).click();
      await view.bringToFront();
      expect((await CardView.of(view))!.text('source')).toBe('3 of 3 on this page');
    });

    it('translates each paragraph on request where the browser can, and says how far it is', async () => {
      const view = await openWith(
        `{
          availability: async ({ sourceLanguage }) => (sourceLanguage === 'zh-Hant' ? 'downloadable' : 'unavailable'),
          create: async ({ monitor, targetLanguage }) => {
            if (!navigator.userActivation.isActive) throw new DOMException('no press', 'NotAllowedError');
            const target = new EventTarget();
            monitor(target);
            target.dispatchEvent(new ProgressEvent('downloadprogress', { loaded: 0.4, total: 1 }));
            await new Promise((resolve) => (globalThis.fetched = resolve));
            return {
              translate: async (text) => {
                if (globalThis.broken) throw new Error('model crashed');
                return targetLanguage + ' of ' + text.slice(0, 4);
              },
            };
          },
        }`,
      );
      const buttons = view.getByRole('button', { name: 'Translate into English' });
      const translations = view.locator('.translation');
      await buttons.nth(1).focus();
      await view.keyboard.press('Enter');
      await expect.poll(() => view.innerText('.news')).toBe('The browser is fetching its translator: 40 %');
      await view.evaluate('fetched()');
      await expect.poll(() => translations.allInnerTexts()).toEqual(['en of 俄羅斯總']);
      expect(await translations.first().getAttribute('lang')).toBe('en');
      await view.getByRole('button', { name: 'Translate', exact: true }).click();
      await expect.poll(() => translations.count()).toBe(4);
      expect(await accessibilityFaults(view)).toEqual([]);
      expect(await pressed(view)).toEqual(['All', 'Original', 'Translate']);
      await view.getByRole('button', { name: 'Translate', exact: true }).click();
      await expect.poll(() => translations.count()).toBe(0);
      await view.reload();
      await annotated(view);
      await view.getByRole('button', { name: 'Translate', exact: true }).click();
      await view.evaluate('(broken = true, fetched())');
      await expect
        .poll(() => view.innerText('.news'))
        .toBe('The browser could not translate this. Try again.');
      expect(await pressed(view)).toEqual(['All', 'Original']);
    });

    it.each(['undefined', `{ availability: async () => 'unavailable' }`])(
      'shows no sign of translation where the browser has %s',
      async (translator) => {
        const view = await openWith(translator);
        await view.waitForTimeout(300);
        expect(await view.getByRole('button', { name: /Translate/ }).count()).toBe(0);
      },
    );

    it('has no accessibility faults, light, dark or narrow', async () => {
      const view = await openStory('/story');
      for (const colorScheme of ['light', 'dark'] as const) {
        await view.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(view)).toEqual([]);
      }
      await view.setViewportSize({ width: 320, height: 640 });
      expect(await accessibilityFaults(view)).toEqual([]);
      expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });

    it('is printed without its controls, black on white even in the dark', async () => {
      const view = await openStory('/story');
      await view.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect(
        await view.evaluate(() => {
          const { color, backgroundColor } = getComputedStyle(document.body);
          return [color, backgroundColor, getComputedStyle(document.querySelector('header')!).display];
        }),
      ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'none']);
    });
  });
});
