import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CardView,
  type Chromium,
  launchChromium,
  loadExtension,
  openPopup,
} from '../../tools/browser/chromium';
import { OUTPUT } from '../../tools/browser/demo';
import { findChromium } from '../../tools/browser/find';
import { seedPage, serveSite } from './site';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where the n-th occurrence of a text is, in CSS pixels of the viewport; scrolled to the middle first. */
export async function locate(
  page: Page,
  text: string,
  nth = 0,
): Promise<{ left: number; right: number; top: number; bottom: number; x: number; y: number }> {
  const rect = await page.evaluate(
    ([wanted, n]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = n;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
          if (left-- > 0) continue;
          node.parentElement!.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { left: l, right, top, bottom } = range.getClientRects()[0]!;
          return { left: l, right, top, bottom };
        }
      }
      return null;
    },
    [text, nth] as const,
  );
  if (!rect) throw new Error(`the page has no "${text}"`);
  return { ...rect, x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 };
}

const marked = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name !== 'mark-current')
      .flatMap(([, highlight]) => [...highlight].map(String)),
  );

const annotated = (page: Page) => page.waitForFunction(() => CSS.highlights.size > 0);

describe.skipIf(!findChromium())('in Chromium', () => {
  let browser: Chromium;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let page: Page;
  /** Everything that a page wrote to its console, and every error it threw. */
  let noise: string[];

  beforeAll(async () => {
    site = await serveSite();
    browser = await launchChromium({ extension: join(OUTPUT, 'chrome-mv3') });
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  beforeEach(async () => {
    noise = [];
    page = await browser.context.newPage();
    page.on('console', (message) => {
      if (!/favicon/.test(message.location().url)) noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(error.message));
  });
  afterEach(async () => {
    expect(noise).toEqual([]);
    for (const open of browser.context.pages().slice(1)) await open.close();
  });

  const open = async (path: string) => {
    await page.goto(site.url + path);
    await annotated(page);
  };
  const stopWorker = async () => {
    const { targetInfos } = await browser.browser.send('Target.getTargets');
    const target = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId),
    )!;
    await browser.browser.send('Target.closeTarget', { targetId: target.targetId });
  };

  describe('the card', () => {
    it('opens under the pointer with both scripts, pinyin and English, and goes when the pointer goes', async () => {
      await open('/story');
      const name = await locate(page, '國家能源局');
      await page.mouse.move(name.x, name.y);
      const card = (await CardView.of(page))!;
      expect(card.text('kind')).toBe('Organization');
      expect(card.text()).toContain('國家能源局 国家能源局');
      expect(card.text('pinyin')).toBe('guó jiā néng yuán jú');
      expect(card.text('english')).toBe('National Energy Administration of China');
      expect(card.text('source')).toBe('1 of 1 on this page');
      await page.mouse.move(5, 5, { steps: 4 });
      await expect.poll(() => CardView.of(page, 0)).toBeNull();
    });

    it('stands wholly above or below the line', async () => {
      await open('/story');
      for (const height of [700, 420]) {
        await page.setViewportSize({ width: 1000, height });
        const name = await locate(page, '佩斯科夫', 2);
        await page.mouse.move(5, 5);
        await page.mouse.move(name.x, name.y);
        const box = await (await CardView.of(page))!.box();
        expect(box.y >= name.bottom || box.y + box.height <= name.top).toBe(true);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(1000);
      }
    });

    it('is hit from the first pixel of a name to the last, and not beside it', async () => {
      await open('/story');
      const name = await locate(page, '佩斯科夫', 1);
      for (const [x, hit] of [
        [name.left + 1, true],
        [name.right - 1, true],
        [name.left - 6, false],
        [name.right + 6, false],
      ] as const) {
        await page.mouse.move(5, 5, { steps: 2 });
        await expect.poll(() => CardView.of(page, 0)).toBeNull();
        await page.mouse.move(x, name.y);
        expect((await CardView.of(page, 400))?.text('english') === 'Dmitry Peskov').toBe(hit);
      }
    });

    it('opens for a name that inline tags break, over a link that still works', async () => {
      await open('/links');
      const half = await locate(page, '佩斯', 4);
      await page.mouse.move(half.x, half.y);
      expect((await CardView.of(page))!.text('english')).toBe('Dmitry Peskov');
      await page.keyboard.press('Escape');
      const link = await locate(page, '佩斯科夫的另一次談話');
      await page.mouse.click(link.left + 10, link.y);
      await expect.poll(() => page.url()).toContain('#there');
    });

    it('lets the pointer in, opens related items and goes back', async () => {
      await open('/story');
      const name = await locate(page, '佩斯科夫', 1);
      await page.mouse.move(name.x, name.y);
      const card = (await CardView.of(page))!;
      const related = await card.button('克里姆林宮');
      await page.mouse.move(related.x, related.y, { steps: 8 });
      await page.waitForTimeout(500);
      await page.mouse.click(related.x, related.y);
      const next = (await CardView.of(page))!;
      expect(next.text('english')).toContain('Kremlin');
      const back = await next.button('Back');
      await page.mouse.click(back.x, back.y);
      expect((await CardView.of(page))!.text('english')).toBe('Dmitry Peskov');
    });

    it('stays when it is pinned, and steps through the places of a name', async () => {
      await open('/story');
      const name = await locate(page, '佩斯科夫', 1);
      await page.mouse.click(name.x, name.y);
      await page.mouse.move(5, 5);
      await page.waitForTimeout(600);
      const card = (await CardView.of(page, 0))!;
      expect(card.text('source')).toMatch(/^\d of 3 on this page$/);
      const before = card.text('source');
      const next = await card.button('Next place');
      await page.mouse.click(next.x, next.y);
      expect((await CardView.of(page))!.text('source')).not.toBe(before);
      await page.keyboard.press('Escape');
      expect(await CardView.of(page, 0)).toBeNull();
    });

    it('is walked by keyboard alone and gives the focus back', async () => {
      await open('/story');
      await page.keyboard.press('Alt+KeyJ');
      const first = (await CardView.of(page))!.text('english');
      await page.keyboard.press('Alt+KeyJ');
      const second = (await CardView.of(page))!.text('english');
      expect(first).toBe('Dmitry Peskov');
      expect(second).not.toBe(first);
      await page.keyboard.press('Alt+KeyK');
      expect((await CardView.of(page))!.text('english')).toBe(first);
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mingjian'))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    });

    it('opens at a tap and closes at the next one elsewhere', async () => {
      await open('/story');
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      const tap = async (x: number, y: number) => {
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      const name = await locate(page, '佩斯科夫', 1);
      await tap(name.x, name.y);
      expect((await CardView.of(page))!.text('english')).toBe('Dmitry Peskov');
      await tap(5, 690);
      await expect.poll(() => CardView.of(page, 0)).toBeNull();
    });

    it('can be clicked over a modal dialog', async () => {
      await open('/dialog');
      const name = await locate(page, '佩斯科夫', 1);
      await page.mouse.move(name.x, name.y);
      const close = await (await CardView.of(page))!.button('Close');
      await page.mouse.click(close.x, close.y);
      await expect.poll(() => CardView.of(page, 0)).toBeNull();
    });

    it('leaves the reader’s selection alone', async () => {
      await open('/story');
      const from = await locate(page, '郭嘉昆');
      await page.mouse.move(from.left, from.y);
      await page.mouse.down();
      await page.mouse.move(from.right + 80, from.y, { steps: 10 });
      expect(await CardView.of(page, 200)).toBeNull();
      await page.mouse.up();
      expect(await page.evaluate(() => String(getSelection()))).toContain('郭嘉昆');
    });

    it('is light on a light page and dark on a dark one', async () => {
      for (const [path, theme] of [
        ['/story', 'light'],
        ['/dark', 'dark'],
      ] as const) {
        await open(path);
        const name = await locate(page, '佩斯科夫', 1);
        await page.mouse.move(name.x, name.y);
        expect((await CardView.of(page))!.theme).toBe(theme);
      }
    });
  });

  describe('on pages', () => {
    it('stays silent on English and Japanese ones', async () => {
      for (const path of ['/english', '/japanese']) {
        await page.goto(site.url + path);
        await page.waitForTimeout(400);
        expect(await marked(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
      }
    });

    it('marks under the strictest content security policy', async () => {
      await open('/strict');
      const name = await locate(page, '佩斯科夫', 1);
      await page.mouse.move(name.x, name.y);
      expect((await CardView.of(page))!.text('english')).toBe('Dmitry Peskov');
      noise = noise.filter((text) => !/favicon/.test(text));
    });

    it('sends nothing to the network: the browser refuses', async () => {
      const worker = browser.context.serviceWorkers()[0]!;
      const sent = await worker.evaluate(
        (url) =>
          fetch(url).then(
            () => 'sent',
            () => 'refused',
          ),
        `${site.url}/story`,
      );
      expect(sent).toBe('refused');
    });

    it('changes nothing in the DOM to annotate', async () => {
      await page.goto(`${site.url}/story`);
      await annotated(page);
      const html = await (await fetch(`${site.url}/story`)).text();
      expect(await page.evaluate(() => document.body.innerHTML)).toBe(/<body>(.*)<\/body>/s.exec(html)![1]);
    });

    it('does not close a card because the page goes on changing', async () => {
      await open('/late');
      const name = await locate(page, '佩斯科夫', 1);
      await page.mouse.click(name.x, name.y);
      await page.waitForFunction(() => document.body.innerText.includes('扎哈羅娃'));
      await page.waitForTimeout(800);
      expect((await CardView.of(page, 0))!.text('english')).toBe('Dmitry Peskov');
      await page.keyboard.press('Escape');
      await expect.poll(() => marked(page), { timeout: 8000 }).toContain('扎哈羅娃');
    });

    it('marks what comes later', async () => {
      await open('/late');
      expect(await marked(page)).not.toContain('扎哈羅娃');
      await expect.poll(() => marked(page), { timeout: 8000 }).toContain('扎哈羅娃');
    });

    it('reads its own sample page, which the popup offers where there is nothing else', async () => {
      await page.goto(`${site.url}/english`);
      const popup = await openPopup(browser, page);
      const [sample] = await Promise.all([browser.context.waitForEvent('page'), popup.click('.sample')]);
      await sample.waitForURL(`chrome-extension://${browser.extensionId}/demo.html`);
      await annotated(sample);
      const name = await locate(sample, '佩斯科夫');
      await sample.mouse.move(name.x, name.y);
      expect((await CardView.of(sample))!.text('english')).toBe('Dmitry Peskov');
      const summary = await openPopup(browser, sample);
      await summary.waitForSelector('.group.person');
    });

    it('keeps clear of every line of a name that wraps', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`${site.url}/demo.html`);
      await annotated(page);
      const wrapped = await page.evaluate(() => {
        const range = [...CSS.highlights]
          .flatMap(([, highlight]) => [...highlight] as Range[])
          .find((mark) => mark.getClientRects().length === 2)!;
        range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
        const { left, top } = range.getClientRects()[0]!;
        const bounds = range.getBoundingClientRect();
        return { x: left + 4, y: top + 8, top: bounds.top, bottom: bounds.bottom };
      });
      await page.mouse.move(wrapped.x, wrapped.y);
      const box = await (await CardView.of(page))!.box();
      expect(box.y >= wrapped.bottom || box.y + box.height <= wrapped.top).toBe(true);
      expect(box.x >= 0 && box.x + box.width <= 320).toBe(true);
    });

    it('survives a page that takes its text away', async () => {
      await open('/story');
      const name = await locate(page, '佩斯科夫', 1);
      await page.mouse.move(name.x, name.y);
      await CardView.of(page);
      await page.evaluate(() => {
        for (const p of document.querySelectorAll('p')) p.remove();
      });
      await page.mouse.move(name.x + 3, name.y);
      await page.keyboard.press('Alt+KeyJ');
      await page.waitForTimeout(1000);
      expect(await page.evaluate(() => document.querySelectorAll('p').length)).toBe(0);
    });
  });

  describe('the popup', () => {
    it('lists who and what, opens each, and jumps to its place', async () => {
      await open('/story');
      const popup = await openPopup(browser, page);
      await popup.waitForSelector('h1');
      expect(await popup.textContent('h1')).toBe('佩斯科夫談訪問安排');
      const people = popup.locator('.group.person .item');
      expect(await people.first().locator('summary').innerText()).toMatch(
        /佩斯科夫\s+pèi sī kē fū\s+×3\s+Dmitry Peskov/,
      );
      await people.first().locator('summary').click();
      expect(await people.first().locator('.more').innerText()).toContain('Press secretary');
      await people.first().getByRole('button', { name: 'Go to place 3' }).click();
      await page.bringToFront();
      const card = (await CardView.of(page))!;
      expect(card.text('source')).toBe('3 of 3 on this page');
    });

    it('says in one sentence why there is nothing', async () => {
      await page.goto(`${site.url}/english`);
      const popup = await openPopup(browser, page);
      await popup.waitForSelector('.reason');
      expect(await popup.textContent('.reason')).toBe(
        'This page has no Chinese text, so there is nothing to look up.',
      );
      await popup.close();
      await page.goto('chrome://version');
      const closed = await openPopup(browser, page);
      await closed.waitForSelector('.reason');
      expect(await closed.textContent('.reason')).toBe('The browser does not let extensions read this page.');
      noise = [];
    });

    it('annotates a page that is no article when the reader asks', async () => {
      await page.goto(`${site.url}/list`);
      const popup = await openPopup(browser, page);
      await popup.waitForSelector('.action');
      expect(await popup.textContent('.reason')).toBe('No article was found on this page.');
      await popup.click('.action');
      await popup.waitForSelector('.group.person');
      expect((await marked(page)).filter((name) => name === '佩斯科夫').length).toBe(30);
    });

    it('switches a site off and on again', async () => {
      await open('/story');
      const popup = await openPopup(browser, page);
      await popup.waitForSelector('[role=switch]');
      await popup.click('.site');
      await expect.poll(() => marked(page)).toEqual([]);
      await expect.poll(() => popup.textContent('.reason')).toBe('Mingjian is switched off on this site.');
      await page.reload();
      await page.waitForTimeout(400);
      expect(await marked(page)).toEqual([]);
      await popup.click('.site');
      await popup.waitForSelector('h1');
      await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(5);
    });

    it('has no accessibility faults, and neither has the narrow one', async () => {
      await open('/story');
      const popup = await openPopup(browser, page);
      await popup.waitForSelector('.item');
      await popup.locator('.item summary').first().click();
      for (const width of [400, 320]) {
        await popup.setViewportSize({ width, height: 600 });
        expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        const session = await popup.context().newCDPSession(popup);
        const { result } = await session.send('Runtime.evaluate', {
          expression: `${axe}; axe.run().then((r) => JSON.stringify(r.violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.html).join(' '))))`,
          awaitPromise: true,
        });
        expect(JSON.parse(result.value as string)).toEqual([]);
      }
    });
  });

  describe('conversion', () => {
    const choose = async (popup: Page, script: string) => {
      await popup.getByRole('button', { name: script }).click();
      await popup.waitForSelector(`.scripts button[aria-pressed=true]:has-text("${script}")`);
    };

    it('shows the page in the other script, marks and selection kept, and gives it back exactly', async () => {
      await open('/links');
      const popup = await openPopup(browser, page);
      const before = await page.evaluate(() => document.body.innerHTML);
      const names = (await marked(page)).length;
      await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('h1')!));
      await choose(popup, 'Simplified');
      expect(await page.evaluate(() => document.body.innerText)).toContain('俄罗斯总统新闻秘书佩斯科夫表示');
      expect(await page.evaluate(() => document.title)).toBe('连结');
      expect(await marked(page)).toContain('国家能源局');
      expect((await marked(page)).length).toBe(names);
      expect(await page.evaluate(() => String(getSelection()))).toBe('佩斯科夫谈访问安排');
      await choose(popup, 'Original');
      expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
      expect(await page.evaluate(() => document.title)).toBe('連結');
      expect(await page.evaluate(() => String(getSelection()))).toBe('佩斯科夫談訪問安排');
    });

    it('follows new text, and the card still knows its name', async () => {
      await page.goto(`${site.url}/late`);
      await annotated(page);
      const popup = await openPopup(browser, page);
      await choose(popup, 'Simplified');
      await page.bringToFront();
      await expect
        .poll(() => page.evaluate(() => document.body.innerText), { timeout: 8000 })
        .toContain('俄罗斯外交部欢迎这一安排');
      await expect.poll(() => marked(page), { timeout: 8000 }).toContain('扎哈罗娃');
      const name = await locate(page, '扎哈罗娃');
      await page.mouse.move(name.x, name.y);
      expect((await CardView.of(page))!.text('english')).toBe('Maria Zakharova');
    });
  });

  describe('when things go wrong', () => {
    it('answers after its worker was stopped', async () => {
      await open('/story');
      await stopWorker();
      const name = await locate(page, '佩斯科夫', 1);
      await page.mouse.move(name.x, name.y);
      expect((await CardView.of(page))!.text('english')).toBe('Dmitry Peskov');
      await page.goto(`${site.url}/links`);
      await annotated(page);
      const popup = await openPopup(browser, page);
      await stopWorker();
      await popup.getByRole('button', { name: 'Simplified' }).click();
      await expect.poll(() => page.evaluate(() => document.body.innerText)).toContain('俄罗斯总统新闻秘书');
    });

    it('ignores malformed messages', async () => {
      await open('/story');
      const popup = await openPopup(browser, page);
      const answers = await popup.evaluate(async () => {
        const { runtime } = (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
          }
        ).chrome;
        const messages = [
          null,
          1,
          'annotate',
          {},
          { kind: 'annotate' },
          { kind: 'annotate', blocks: [1] },
          { kind: '__proto__' },
          { kind: 'convert', texts: ['a'], to: 'x' },
        ];
        return Promise.all(
          messages.map((message) =>
            runtime.sendMessage(message).then(
              (answer) => answer ?? null,
              () => null,
            ),
          ),
        );
      });
      expect(answers.every((answer) => answer === null)).toBe(true);
      await page.bringToFront();
      const name = await locate(page, '佩斯科夫', 1);
      await page.mouse.move(name.x, name.y);
      expect((await CardView.of(page))!.text('english')).toBe('Dmitry Peskov');
    });

    describe('with its extension', () => {
      /** A browser of their own: what these do to the extension must not touch the other tests. */
      let shared: Chromium;
      beforeEach(async () => {
        shared = browser;
        browser = await launchChromium({ extension: join(OUTPUT, 'chrome-mv3') });
        page = await browser.context.newPage();
        page.on('pageerror', (error) => noise.push(error.message));
        await open('/story');
      });
      afterEach(async () => {
        await browser.close();
        browser = shared;
      });
      const cardOfName = async () => {
        const name = await locate(page, '佩斯科夫', 1);
        await page.mouse.move(name.x, name.y);
        return (await CardView.of(page))!;
      };

      it('keeps an open page working when it is updated under it', async () => {
        await loadExtension(browser.browser, join(OUTPUT, 'chrome-mv3'));
        await page.waitForTimeout(1500);
        const card = await cardOfName();
        expect(card.text('english')).toBe('Dmitry Peskov');
        // The new copy has taken the page over: one card, and nothing to tell the reader.
        expect(card.text('notice')).toBe('');
        expect(await page.evaluate(() => document.querySelectorAll('[data-mingjian]').length)).toBe(1);
      });

      it('tells the reader of an open page when it has gone', async () => {
        await browser.browser.send(
          'Extensions.uninstall' as 'Browser.getVersion',
          { id: browser.extensionId } as never,
        );
        await page.waitForTimeout(300);
        const card = await cardOfName();
        expect(card.text('english')).toBe('Dmitry Peskov');
        expect(card.text('notice')).toBe(
          'Mingjian was updated or switched off. Reload this page to use all of it again.',
        );
      });
    });
  });

  describe.skipIf(!seedPage())('on the newspaper page', () => {
    it('marks at least 60 names, knows 佩斯科夫, converts and restores exactly', async () => {
      await open('/seed');
      expect(new Set(await marked(page)).size).toBeGreaterThanOrEqual(60);
      const before = await page.evaluate(() => document.body.innerHTML);
      const name = await locate(page, '佩斯科夫');
      await page.mouse.move(name.x, name.y);
      const card = (await CardView.of(page))!;
      expect(card.text('english')).toBe('Dmitry Peskov');
      expect(card.text('pinyin')).toBe('pèi sī kē fū');
      const popup = await openPopup(browser, page);
      for (const script of ['Simplified', 'Original']) {
        await popup.getByRole('button', { name: script }).click();
        await popup.waitForSelector(`.scripts button[aria-pressed=true]:has-text("${script}")`);
      }
      expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    });
  });
});
