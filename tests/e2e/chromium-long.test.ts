import { describe, expect, it } from 'vitest';
import { openPopup } from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { marked, useChromium } from './fixture';

/** A megabyte takes a few seconds, and on a busy machine many. */
const WAIT = { timeout: 50_000, interval: 250 };

/** How long tasks kept the page from answering, and after how long its first paragraph was in the other script; milliseconds. */
interface Times {
  visible: number;
  longest: number;
}

describe.skipIf(!findChromium())('a page of a megabyte, in Chromium', () => {
  const fixture = useChromium();

  it('is shown in the other script, first what is in view, without being held up', {
    timeout: 180_000,
  }, async () => {
    await fixture.open('/long');
    const popup = await openPopup(fixture.browser, fixture.page);
    await popup.waitForSelector('.scripts');
    const before = await fixture.page.evaluate(() => document.body.innerHTML);
    expect(Buffer.byteLength(before)).toBeGreaterThan(1_000_000);
    await fixture.page.bringToFront();
    const tasks = await fixture.page.evaluateHandle(() => {
      const durations: number[] = [];
      new PerformanceObserver((list) =>
        durations.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: 'longtask' });
      const first = document.querySelector('p')!.firstChild!;
      const seen = new Promise<number>((resolve) => {
        new MutationObserver(() => resolve(Date.now())).observe(first, { characterData: true });
      });
      return { durations, seen };
    });
    const pressed = await popup.evaluate(() => {
      const now = Date.now();
      document.querySelectorAll<HTMLElement>('.scripts button')[1]!.click();
      return now;
    });
    const visible = (await tasks.evaluate(({ seen }) => seen)) - pressed;
    await expect
      .poll(() => fixture.page.evaluate(() => document.querySelector('p:last-of-type')!.textContent), {
        ...WAIT,
      })
      .toContain('俄罗斯能源部');
    const longest = await tasks.evaluate(({ durations }) => Math.max(0, ...durations));
    const times: Times = { visible, longest };
    console.info('a page of a megabyte, converted:', JSON.stringify(times));
    expect(visible).toBeLessThan(3000);
    expect(longest).toBeLessThan(1000);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.scripts button')!.click());
    await expect.poll(() => fixture.page.evaluate(() => document.body.innerHTML), WAIT).toBe(before);
    await expect.poll(async () => (await marked(fixture.page)).length, WAIT).toBeGreaterThan(10_000);
  });
});
