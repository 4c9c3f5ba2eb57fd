import { describe, expect, it } from 'vitest';
import { CardView } from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { locate, useChromium } from './fixture';

describe.skipIf(!findChromium())('in Chromium', () => {
  const fixture = useChromium();

  describe('the card', () => {
    it('opens under the pointer with both scripts, pinyin and English, and goes when the pointer goes', async () => {
      await fixture.open('/story');
      const name = await locate(fixture.page, '國家能源局');
      await fixture.page.mouse.move(name.x, name.y);
      const card = (await CardView.of(fixture.page))!;
      expect(card.text('kind')).toBe('Organization');
      expect(card.text()).toContain('國家能源局 国家能源局');
      expect(card.text('pinyin')).toBe('Guójiā Néngyuánjú');
      expect(card.text('english')).toBe('National Energy Administration of China');
      expect(card.text('source')).toBe('1 of 1 on this page');
      await fixture.page.mouse.move(5, 5, { steps: 4 });
      await expect.poll(() => CardView.of(fixture.page, 0)).toBeNull();
    });

    it('stands wholly above or below the line', async () => {
      await fixture.open('/story');
      for (const height of [700, 420]) {
        await fixture.page.setViewportSize({ width: 1000, height });
        const name = await locate(fixture.page, '佩斯科夫', 2);
        await fixture.page.mouse.move(5, 5);
        await fixture.page.mouse.move(name.x, name.y);
        const box = await (await CardView.of(fixture.page))!.box();
        expect(box.y >= name.bottom || box.y + box.height <= name.top).toBe(true);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(1000);
      }
    });

    it('is hit from the first pixel of a name to the last, and not beside it', async () => {
      await fixture.open('/story');
      const name = await locate(fixture.page, '佩斯科夫', 1);
      for (const [x, hit] of [
        [name.left + 1, true],
        [name.right - 1, true],
        [name.left - 6, false],
        [name.right + 6, false],
      ] as const) {
        await fixture.page.mouse.move(5, 5, { steps: 2 });
        await expect.poll(() => CardView.of(fixture.page, 0)).toBeNull();
        await fixture.page.mouse.move(x, name.y);
        expect((await CardView.of(fixture.page, 400))?.text('english') === 'Dmitry Peskov').toBe(hit);
      }
    });

    it('opens for a name that inline tags break, over a link that still works', async () => {
      await fixture.open('/links');
      const half = await locate(fixture.page, '佩斯', 4);
      await fixture.page.mouse.move(half.x, half.y);
      expect((await CardView.of(fixture.page))!.text('english')).toBe('Dmitry Peskov');
      await fixture.page.keyboard.press('Escape');
      const link = await locate(fixture.page, '佩斯科夫的另一次談話');
      await fixture.page.mouse.click(link.left + 10, link.y);
      await expect.poll(() => fixture.page.url()).toContain('#there');
    });

    it('opens from either half of a name that a line break parts, and covers neither', async () => {
      await fixture.open('/broken');
      for (const [piece, nth] of [
        ['發言人佩斯科', 0],
        ['夫的另一次', 0],
      ] as const) {
        const place = await locate(fixture.page, piece, nth);
        const x = piece.startsWith('夫') ? place.left + 6 : place.right - 6;
        await fixture.page.mouse.move(5, 5, { steps: 2 });
        await expect.poll(() => CardView.of(fixture.page, 0)).toBeNull();
        await fixture.page.mouse.move(x, place.y);
        const card = (await CardView.of(fixture.page))!;
        expect(card.text('english')).toBe('Dmitry Peskov');
        expect(card.text()).toContain('佩斯科夫');
        const box = await card.box();
        const [first, last] = [
          await locate(fixture.page, '發言人佩斯科'),
          await locate(fixture.page, '夫的另一次'),
        ];
        expect(box.y >= last.bottom || box.y + box.height <= first.top).toBe(true);
      }
    });

    it('lets the pointer in, opens related items and goes back', async () => {
      await fixture.open('/story');
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await fixture.page.mouse.move(name.x, name.y);
      const card = (await CardView.of(fixture.page))!;
      const related = await card.button('克里姆林宮');
      await fixture.page.mouse.move(related.x, related.y, { steps: 8 });
      await fixture.page.waitForTimeout(500);
      await fixture.page.mouse.click(related.x, related.y);
      const next = (await CardView.of(fixture.page))!;
      expect(next.text('english')).toContain('Kremlin');
      const back = await next.button('Back');
      await fixture.page.mouse.click(back.x, back.y);
      expect((await CardView.of(fixture.page))!.text('english')).toBe('Dmitry Peskov');
    });

    it('says who the page says a stranger is, with the way to the organization and back', async () => {
      await fixture.open('/strangers');
      const name = await locate(fixture.page, '曾曉芸', 1);
      await fixture.page.mouse.click(name.x, name.y);
      const card = (await CardView.of(fixture.page))!;
      expect(card.text('introduction')).toBe(
        'From this page Vice president of Pop Mart 泡泡瑪特國際集團 副總裁',
      );
      const owner = await card.button('泡泡瑪特國際集團');
      await fixture.page.mouse.click(owner.x, owner.y);
      const next = (await CardView.of(fixture.page))!;
      expect(next.text('english')).toBe('Pop Mart');
      const back = await next.button('Back');
      await fixture.page.mouse.click(back.x, back.y);
      expect((await CardView.of(fixture.page))!.text('introduction')).toContain('Vice president of Pop Mart');
    });

    it('says whom a misspelt name may mean, and that it is a guess', async () => {
      await fixture.open('/strangers');
      const name = await locate(fixture.page, '曼羅羅夫');
      await fixture.page.mouse.click(name.x, name.y);
      const card = (await CardView.of(fixture.page))!;
      expect(card.text('introduction')).toContain('First deputy prime minister of Russia 俄 第一副總理');
      expect(card.text('perhaps')).toBe('Perhaps Denis Manturov 曼圖羅夫');
      const link = await card.button('曼圖羅夫');
      await fixture.page.mouse.click(link.x, link.y);
      expect((await CardView.of(fixture.page))!.text('english')).toBe('Denis Manturov');
    });

    it('stays when it is pinned, and steps through the places of a name', async () => {
      await fixture.open('/story');
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await fixture.page.mouse.click(name.x, name.y);
      await fixture.page.mouse.move(5, 5);
      await fixture.page.waitForTimeout(600);
      const card = (await CardView.of(fixture.page, 0))!;
      expect(card.text('source')).toMatch(/^\d of 3 on this page$/);
      const before = card.text('source');
      const next = await card.button('Next place');
      await fixture.page.mouse.click(next.x, next.y);
      expect((await CardView.of(fixture.page))!.text('source')).not.toBe(before);
      await fixture.page.keyboard.press('Escape');
      expect(await CardView.of(fixture.page, 0)).toBeNull();
    });

    it('is walked by keyboard alone and gives the focus back', async () => {
      await fixture.open('/story');
      await fixture.page.keyboard.press('Alt+KeyJ');
      const first = (await CardView.of(fixture.page))!.text('english');
      await fixture.page.keyboard.press('Alt+KeyJ');
      const second = (await CardView.of(fixture.page))!.text('english');
      expect(first).toBe('Dmitry Peskov');
      expect(second).not.toBe(first);
      await fixture.page.keyboard.press('Alt+KeyK');
      expect((await CardView.of(fixture.page))!.text('english')).toBe(first);
      expect(await fixture.page.evaluate(() => document.activeElement?.hasAttribute('data-mingjian'))).toBe(
        true,
      );
      await fixture.page.keyboard.press('Escape');
      expect(await fixture.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    });

    it('opens at a tap and closes at the next one elsewhere', async () => {
      await fixture.open('/story');
      const session = await fixture.page.context().newCDPSession(fixture.page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      const tap = async (x: number, y: number) => {
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await tap(name.x, name.y);
      expect((await CardView.of(fixture.page))!.text('english')).toBe('Dmitry Peskov');
      await tap(5, 690);
      await expect.poll(() => CardView.of(fixture.page, 0)).toBeNull();
    });

    it('can be clicked over a modal dialog', async () => {
      await fixture.open('/dialog');
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await fixture.page.mouse.move(name.x, name.y);
      const close = await (await CardView.of(fixture.page))!.button('Close');
      await fixture.page.mouse.click(close.x, close.y);
      await expect.poll(() => CardView.of(fixture.page, 0)).toBeNull();
    });

    it('leaves the reader’s selection alone', async () => {
      await fixture.open('/story');
      const from = await locate(fixture.page, '郭嘉昆');
      await fixture.page.mouse.move(from.left, from.y);
      await fixture.page.mouse.down();
      await fixture.page.mouse.move(from.right + 80, from.y, { steps: 10 });
      expect(await CardView.of(fixture.page, 200)).toBeNull();
      await fixture.page.mouse.up();
      expect(await fixture.page.evaluate(() => String(getSelection()))).toContain('郭嘉昆');
    });

    it('is light on a light page and dark on a dark one', async () => {
      for (const [path, theme] of [
        ['/story', 'light'],
        ['/dark', 'dark'],
      ] as const) {
        await fixture.open(path);
        const name = await locate(fixture.page, '佩斯科夫', 1);
        await fixture.page.mouse.move(name.x, name.y);
        expect((await CardView.of(fixture.page))!.theme).toBe(theme);
      }
    });
  });
});
