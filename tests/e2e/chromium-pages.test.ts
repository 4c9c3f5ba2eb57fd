import { describe, expect, it } from 'vitest';
import { CardView, openPopup } from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { annotated, locate, marked, useChromium } from './fixture';
import { seedPage } from './site';

describe.skipIf(!findChromium())('in Chromium', () => {
  const fixture = useChromium();

  describe('on pages', () => {
    it('stays silent on English and Japanese ones', async () => {
      for (const path of ['/english', '/japanese']) {
        await fixture.page.goto(fixture.url + path);
        await fixture.page.waitForTimeout(400);
        expect(await marked(fixture.page)).toEqual([]);
        expect(await fixture.page.evaluate(() => document.documentElement.children.length)).toBe(2);
      }
    });

    it('marks under the strictest content security policy', async () => {
      await fixture.open('/strict');
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await fixture.page.mouse.move(name.x, name.y);
      expect((await CardView.of(fixture.page))!.text('english')).toBe('Dmitry Peskov');
    });

    it('sends nothing to the network: the browser refuses', async () => {
      const worker = fixture.browser.context.serviceWorkers()[0]!;
      const sent = await worker.evaluate(
        (url) =>
          fetch(url).then(
            () => 'sent',
            () => 'refused',
          ),
        `${fixture.url}/story`,
      );
      expect(sent).toBe('refused');
    });

    it('changes nothing in the DOM to annotate', async () => {
      await fixture.page.goto(`${fixture.url}/story`);
      await annotated(fixture.page);
      const html = await (await fetch(`${fixture.url}/story`)).text();
      expect(await fixture.page.evaluate(() => document.body.innerHTML)).toBe(
        /<body>(.*)<\/body>/s.exec(html)![1],
      );
    });

    it('does not close a card because the page goes on changing', async () => {
      await fixture.open('/late');
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await fixture.page.mouse.click(name.x, name.y);
      await fixture.page.waitForFunction(() => document.body.innerText.includes('扎哈羅娃'));
      await fixture.page.waitForTimeout(800);
      expect((await CardView.of(fixture.page, 0))!.text('english')).toBe('Dmitry Peskov');
      await fixture.page.keyboard.press('Escape');
      await expect.poll(() => marked(fixture.page), { timeout: 8000 }).toContain('扎哈羅娃');
    });

    it('finds an article that the page writes only after it has loaded', async () => {
      await fixture.open('/rendered');
      await expect.poll(() => marked(fixture.page)).toContain('佩斯科夫');
    });

    it('marks what comes later', async () => {
      await fixture.open('/late');
      expect(await marked(fixture.page)).not.toContain('扎哈羅娃');
      await expect.poll(() => marked(fixture.page), { timeout: 8000 }).toContain('扎哈羅娃');
    });

    it('reads its own sample fixture.page, which the popup offers where there is nothing else', async () => {
      await fixture.page.goto(`${fixture.url}/english`);
      const popup = await openPopup(fixture.browser, fixture.page);
      const [sample] = await Promise.all([
        fixture.browser.context.waitForEvent('page'),
        popup.click('.sample'),
      ]);
      await sample.waitForURL(`chrome-extension://${fixture.browser.extensionId}/demo.html`);
      await annotated(sample);
      const name = await locate(sample, '佩斯科夫');
      await sample.mouse.move(name.x, name.y);
      expect((await CardView.of(sample))!.text('english')).toBe('Dmitry Peskov');
      const summary = await openPopup(fixture.browser, sample);
      await summary.waitForSelector('.group.person');
    });

    it('keeps clear of every line of a name that wraps', async () => {
      await fixture.page.setViewportSize({ width: 320, height: 640 });
      await fixture.page.goto(`${fixture.url}/demo.html`);
      await annotated(fixture.page);
      const wrapped = await fixture.page.evaluate(() => {
        const range = [...CSS.highlights]
          .flatMap(([, highlight]) => [...highlight] as Range[])
          .find((mark) => mark.getClientRects().length === 2)!;
        range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
        const { left, top } = range.getClientRects()[0]!;
        const bounds = range.getBoundingClientRect();
        return { x: left + 4, y: top + 8, top: bounds.top, bottom: bounds.bottom };
      });
      await fixture.page.mouse.move(wrapped.x, wrapped.y);
      const box = await (await CardView.of(fixture.page))!.box();
      expect(box.y >= wrapped.bottom || box.y + box.height <= wrapped.top).toBe(true);
      expect(box.x >= 0 && box.x + box.width <= 320).toBe(true);
    });

    it('survives a page that takes its text away', async () => {
      await fixture.open('/story');
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await fixture.page.mouse.move(name.x, name.y);
      await CardView.of(fixture.page);
      await fixture.page.evaluate(() => {
        for (const p of document.querySelectorAll('p')) p.remove();
      });
      await fixture.page.mouse.move(name.x + 3, name.y);
      await fixture.page.keyboard.press('Alt+KeyJ');
      await fixture.page.waitForTimeout(1000);
      expect(await fixture.page.evaluate(() => document.querySelectorAll('p').length)).toBe(0);
    });
  });

  describe.skipIf(!seedPage())('on the newspaper page', () => {
    it('marks at least 60 names, knows 佩斯科夫, converts and restores exactly', async () => {
      await fixture.open('/seed');
      expect(new Set(await marked(fixture.page)).size).toBeGreaterThanOrEqual(60);
      const before = await fixture.page.evaluate(() => document.body.innerHTML);
      const name = await locate(fixture.page, '佩斯科夫');
      await fixture.page.mouse.move(name.x, name.y);
      const card = (await CardView.of(fixture.page))!;
      expect(card.text('english')).toBe('Dmitry Peskov');
      expect(card.text('pinyin')).toBe('Pèisīkēfū');
      const popup = await openPopup(fixture.browser, fixture.page);
      for (const script of ['Simplified', 'Original']) {
        await popup.getByRole('button', { name: script }).click();
        await popup.waitForSelector(
          `main:not([aria-busy=true]) .scripts button[aria-pressed=true]:has-text("${script}")`,
        );
      }
      expect(await fixture.page.evaluate(() => document.body.innerHTML)).toBe(before);
    });
  });
});
