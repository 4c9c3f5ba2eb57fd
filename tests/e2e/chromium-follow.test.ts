import { chromium, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CardView, SANDBOX } from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { locate, marked, useChromium } from './fixture';

/** Has the page do what it does next. */
const next = (page: Page) => page.evaluate(() => (window as unknown as { next(): void }).next());

/** Seconds of the main thread's processor time that a page takes in 10 seconds. */
async function work(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value;
  const before = await taken();
  await page.waitForTimeout(10_000);
  return (await taken()) - before;
}

describe.skipIf(!findChromium())('in Chromium', () => {
  const fixture = useChromium();

  describe('a page that goes on changing', () => {
    it('has the next story of an endless page marked as well', async () => {
      await fixture.open('/endless');
      expect(await marked(fixture.page)).not.toContain('石破茂');
      await next(fixture.page);
      await expect.poll(() => marked(fixture.page), { timeout: 8000 }).toContain('石破茂');
      expect(await marked(fixture.page)).toContain('佩斯科夫');
    });

    it('has another story marked where it shows one in the place of the first', async () => {
      await fixture.open('/app');
      await next(fixture.page);
      await expect.poll(() => marked(fixture.page), { timeout: 8000 }).toContain('李在明');
      expect(await marked(fixture.page)).not.toContain('佩斯科夫');
    });

    it('has marked what its reader unfolds', async () => {
      await fixture.open('/folded');
      expect(await marked(fixture.page)).not.toContain('李在明');
      await next(fixture.page);
      await expect.poll(() => marked(fixture.page), { timeout: 8000 }).toContain('李在明');
    });

    it('keeps the marks that it has, and the card that is open, while more are added', async () => {
      await fixture.open('/endless');
      const mark = await fixture.page.evaluateHandle(() => [...CSS.highlights.get('mark-person')!][0]!);
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await fixture.page.mouse.move(name.x, name.y);
      await CardView.of(fixture.page);
      await next(fixture.page);
      await expect.poll(() => marked(fixture.page), { timeout: 8000 }).toContain('石破茂');
      expect(await mark.evaluate((range) => CSS.highlights.get('mark-person')!.has(range))).toBe(true);
      const card = (await CardView.of(fixture.page, 0))!;
      expect(card.text('english')).toBe('Dmitry Peskov');
      const related = await card.button('President');
      await fixture.page.mouse.click(related.x, related.y);
      expect((await CardView.of(fixture.page))!.text('english')).not.toBe('');
    });

    it('costs next to nothing beside the story, whatever it does there 1,000 times a second', async () => {
      const bare = await chromium.launch({ executablePath: findChromium()!, args: SANDBOX });
      const alone = await bare.newPage();
      await alone.goto(`${fixture.url}/busy`);
      const without = await work(alone);
      await bare.close();
      await fixture.open('/busy');
      await fixture.page.waitForTimeout(1000);
      const before = await marked(fixture.page);
      const seconds = await work(fixture.page);
      const share = (seconds - without) / 10;
      console.info(
        `a page with 1,000 changes a second: ${((100 * seconds) / 10).toFixed(1)} % of a core, ${((100 * without) / 10).toFixed(1)} % without the extension`,
      );
      expect(share).toBeLessThan(0.05);
      expect(await marked(fixture.page)).toEqual(before);
    });
  });
});
