import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CardView,
  type Chromium,
  launchChromium,
  loadExtension,
  openPopup,
} from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { annotated, EXTENSION, locate, useChromium } from './fixture';

describe.skipIf(!findChromium())('in Chromium', () => {
  const fixture = useChromium();

  describe('when things go wrong', () => {
    it('answers after its worker was stopped', async () => {
      await fixture.open('/story');
      await fixture.stopWorker();
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await fixture.page.mouse.move(name.x, name.y);
      expect((await CardView.of(fixture.page))!.text('english')).toBe('Dmitry Peskov');
      await fixture.page.goto(`${fixture.url}/links`);
      await annotated(fixture.page);
      const popup = await openPopup(fixture.browser, fixture.page);
      await fixture.stopWorker();
      await popup.getByRole('button', { name: 'Simplified' }).click();
      await expect
        .poll(() => fixture.page.evaluate(() => document.body.innerText))
        .toContain('俄罗斯总统新闻秘书');
    });

    it('ignores malformed messages', async () => {
      await fixture.open('/story');
      const popup = await openPopup(fixture.browser, fixture.page);
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
      await fixture.page.bringToFront();
      const name = await locate(fixture.page, '佩斯科夫', 1);
      await fixture.page.mouse.move(name.x, name.y);
      expect((await CardView.of(fixture.page))!.text('english')).toBe('Dmitry Peskov');
    });

    describe('with its extension', () => {
      /** A browser of their own: what these do to the extension must not touch the other tests. */
      let shared: Chromium;
      beforeEach(async () => {
        shared = fixture.browser;
        fixture.browser = await launchChromium({ extension: EXTENSION });
        await fixture.newPage();
        await fixture.open('/story');
      });
      afterEach(async () => {
        await fixture.browser.close();
        fixture.browser = shared;
      });
      const cardOfName = async () => {
        const name = await locate(fixture.page, '佩斯科夫', 1);
        await fixture.page.mouse.move(name.x, name.y);
        return (await CardView.of(fixture.page))!;
      };

      it('keeps an open page working when it is updated under it', async () => {
        await loadExtension(fixture.browser.browser, EXTENSION);
        await fixture.page.waitForTimeout(1500);
        const card = await cardOfName();
        expect(card.text('english')).toBe('Dmitry Peskov');
        // The new copy has taken the page over: one card, and nothing to tell the reader.
        expect(card.text('notice')).toBe('');
        expect(await fixture.page.evaluate(() => document.querySelectorAll('[data-mingjian]').length)).toBe(
          1,
        );
      });

      it('tells the reader of an open page when it has gone', async () => {
        await fixture.browser.browser.send(
          'Extensions.uninstall' as 'Browser.getVersion',
          { id: fixture.browser.extensionId } as never,
        );
        await fixture.page.waitForTimeout(300);
        const card = await cardOfName();
        expect(card.text('english')).toBe('Dmitry Peskov');
        expect(card.text('notice')).toBe(
          'Mingjian was updated or switched off. Reload this page to use all of it again.',
        );
      });
    });
  });
});
