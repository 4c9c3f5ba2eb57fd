import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CardView, openPopup } from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { accessibilityFaults, annotated, locate, marked, useChromium } from './fixture';

describe.skipIf(!findChromium())('in Chromium', () => {
  const fixture = useChromium();

  describe('the popup', () => {
    it('lists who and what, opens each, and jumps to its place', async () => {
      await fixture.open('/story');
      const popup = await openPopup(fixture.browser, fixture.page);
      await popup.waitForSelector('h1');
      expect(await popup.textContent('h1')).toBe('佩斯科夫談訪問安排');
      const people = popup.locator('.group.person .item');
      expect(await people.first().locator('summary').innerText()).toMatch(
        /佩斯科夫\s+Dmitry Peskov\s+×3\s+Pèisīkēfū/,
      );
      await people.first().locator('summary').click();
      expect(await people.first().locator('.more').innerText()).toContain('Press secretary');
      await people.first().getByRole('button', { name: 'Go to place 3' }).click();
      await fixture.page.bringToFront();
      const card = (await CardView.of(fixture.page))!;
      expect(card.text('source')).toBe('3 of 3 on this page');
    });

    it('says of a stranger who the page says it is, and whom it may be', async () => {
      await fixture.open('/strangers');
      const popup = await openPopup(fixture.browser, fixture.page);
      const item = (name: string) => popup.locator('.item', { hasText: name });
      await popup.waitForSelector('.item');
      expect(await item('曾曉芸').locator('summary').innerText()).toMatch(
        /Vice president of Pop Mart · from this page/,
      );
      await item('曼羅羅夫').locator('summary').click();
      expect(await item('曼羅羅夫').locator('.more').innerText()).toMatch(
        /On this page: 俄 第一副總理\s+Perhaps Denis Manturov 曼圖羅夫/,
      );
      expect(await accessibilityFaults(popup)).toEqual([]);
    });

    it('says in one sentence why there is nothing', async () => {
      await fixture.page.goto(`${fixture.url}/english`);
      const popup = await openPopup(fixture.browser, fixture.page);
      await popup.waitForSelector('.reason');
      expect(await popup.textContent('.reason')).toBe(
        'This page has no Chinese text, so there is nothing to look up.',
      );
      await popup.close();
      await fixture.page.goto('chrome://version');
      const closed = await openPopup(fixture.browser, fixture.page);
      await closed.waitForSelector('.reason');
      expect(await closed.textContent('.reason')).toBe('The browser does not let extensions read this page.');
      fixture.noise.length = 0;
    });

    it('annotates a page that is no article when the reader asks', async () => {
      await fixture.page.goto(`${fixture.url}/list`);
      const popup = await openPopup(fixture.browser, fixture.page);
      await popup.waitForSelector('.action');
      expect(await popup.textContent('.reason')).toBe('No article was found on this page.');
      await popup.click('.action');
      await popup.waitForSelector('.group.person');
      expect((await marked(fixture.page)).filter((name) => name === '佩斯科夫').length).toBe(30);
    });

    it('switches a site off and on again', async () => {
      await fixture.open('/story');
      const popup = await openPopup(fixture.browser, fixture.page);
      await popup.waitForSelector('[role=switch]');
      await popup.click('.site');
      await expect.poll(() => marked(fixture.page)).toEqual([]);
      await expect.poll(() => popup.textContent('.reason')).toBe('Mingjian is switched off on this site.');
      await fixture.page.reload();
      await fixture.page.waitForTimeout(400);
      expect(await marked(fixture.page)).toEqual([]);
      await popup.click('.site');
      await popup.waitForSelector('h1');
      await expect.poll(async () => (await marked(fixture.page)).length).toBeGreaterThan(5);
    });

    it('has no accessibility faults, and neither has the narrow one', async () => {
      await fixture.open('/story');
      const popup = await openPopup(fixture.browser, fixture.page);
      await popup.waitForSelector('.item');
      await popup.locator('.item summary').first().click();
      for (const width of [400, 320]) {
        await popup.setViewportSize({ width, height: 600 });
        expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(await accessibilityFaults(popup)).toEqual([]);
      }
    });
  });

  describe('conversion', () => {
    const choose = async (popup: Page, script: string) => {
      await popup.getByRole('button', { name: script }).click();
      await popup.waitForSelector(
        `main:not([aria-busy=true]) .scripts button[aria-pressed=true]:has-text("${script}")`,
      );
    };

    it('shows the page in the other script, marks and selection kept, and gives it back exactly', async () => {
      await fixture.open('/links');
      const popup = await openPopup(fixture.browser, fixture.page);
      const before = await fixture.page.evaluate(() => document.body.innerHTML);
      const names = (await marked(fixture.page)).length;
      await fixture.page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('h1')!));
      await choose(popup, 'Simplified');
      expect(await fixture.page.evaluate(() => document.body.innerText)).toContain(
        '俄罗斯总统新闻秘书佩斯科夫表示',
      );
      expect(await fixture.page.evaluate(() => document.title)).toBe('连结');
      expect(await marked(fixture.page)).toContain('国家能源局');
      expect((await marked(fixture.page)).length).toBe(names);
      expect(await fixture.page.evaluate(() => String(getSelection()))).toBe('佩斯科夫谈访问安排');
      await choose(popup, 'Original');
      expect(await fixture.page.evaluate(() => document.body.innerHTML)).toBe(before);
      expect(await fixture.page.evaluate(() => document.title)).toBe('連結');
      expect(await fixture.page.evaluate(() => String(getSelection()))).toBe('佩斯科夫談訪問安排');
    });

    it('shows a site always in one script, until it is told not to', async () => {
      await fixture.open('/story');
      const text = () => fixture.page.evaluate(() => document.body.innerText);
      let popup = await openPopup(fixture.browser, fixture.page);
      await choose(popup, 'Simplified');
      await popup.getByRole('checkbox', { name: /^Always show/ }).check();
      await popup.close();
      await fixture.open('/links');
      await expect.poll(text).toContain('俄罗斯总统新闻秘书');
      popup = await openPopup(fixture.browser, fixture.page);
      await popup.waitForSelector('.scripts button[aria-pressed=true]:has-text("Simplified")');
      // Another script taken is the one for the site.
      await choose(popup, 'Original');
      await expect.poll(() => popup.innerText('.always')).toContain('in the original');
      await choose(popup, 'Simplified');
      await popup.getByRole('checkbox', { name: /^Always show/ }).uncheck();
      await expect.poll(() => popup.getByRole('checkbox', { name: /^Always show/ }).isChecked()).toBe(false);
      await fixture.open('/story');
      expect(await text()).toContain('俄羅斯總統新聞秘書');
    });

    it('goes by the last of two scripts chosen one right after the other', async () => {
      await fixture.open('/long');
      const popup = await openPopup(fixture.browser, fixture.page);
      await popup.waitForSelector('.scripts');
      const text = () => fixture.page.evaluate(() => document.querySelector('h1')!.textContent);
      for (const script of ['Simplified', 'Original', 'Simplified', 'Original'])
        await popup.getByRole('button', { name: script }).click();
      await popup.waitForSelector('main:not([aria-busy=true]) .scripts button[aria-pressed=true]');
      await popup.waitForTimeout(500);
      expect(await popup.locator('.scripts button[aria-pressed=true]').innerText()).toContain('Original');
      expect(await text()).toBe('佩斯科夫談訪問安排');
    });

    it('goes by the script just chosen, while the page is still being converted', async () => {
      await fixture.open('/story');
      const popup = await openPopup(fixture.browser, fixture.page);
      await popup.waitForSelector('.always');
      await popup.evaluate(() => {
        const press = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();
        document.querySelectorAll<HTMLElement>('.scripts button')[1]!.focus();
        press('.scripts button:focus');
        press('.always input');
      });
      await expect.poll(() => popup.innerText('.always')).toContain('in Simplified');
      await popup.waitForSelector('main:not([aria-busy=true]) .always input:checked');
      expect(await popup.evaluate(() => document.activeElement!.textContent)).toContain('Simplified');
      const stored = await popup.evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } }
        ).chrome.storage.local.get('settings'),
      );
      expect(stored).toMatchObject({ settings: { sitesShown: [{ script: 'hans' }] } });
      await popup.getByRole('checkbox', { name: /^Always show/ }).uncheck();
    });

    it('follows new text, and the card still knows its name', async () => {
      await fixture.page.goto(`${fixture.url}/late`);
      await annotated(fixture.page);
      const popup = await openPopup(fixture.browser, fixture.page);
      await choose(popup, 'Simplified');
      await fixture.page.bringToFront();
      await expect
        .poll(() => fixture.page.evaluate(() => document.body.innerText), { timeout: 8000 })
        .toContain('俄罗斯外交部欢迎这一安排');
      await expect.poll(() => marked(fixture.page), { timeout: 8000 }).toContain('扎哈罗娃');
      const name = await locate(fixture.page, '扎哈罗娃');
      await fixture.page.mouse.move(name.x, name.y);
      expect((await CardView.of(fixture.page))!.text('english')).toBe('Maria Zakharova');
    });
  });
});
