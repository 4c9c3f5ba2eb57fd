import { afterEach, describe, expect, it } from 'vitest';
import { CardView } from '../../tools/browser/chromium';
import { findChromium } from '../../tools/browser/find';
import { locate, useChromium } from './fixture';

describe.skipIf(!findChromium())('words in Chromium', () => {
  const fixture = useChromium();
  /** Opens a page and waits until the reader is in it: until Shift over a word shows it. */
  const open = async (path: string, known: string) => {
    await fixture.page.goto(fixture.url + path);
    const word = await locate(fixture.page, known);
    await expect
      .poll(
        async () => {
          await fixture.page.keyboard.down('Shift');
          await fixture.page.mouse.move(word.x, word.y);
          const card = await CardView.of(fixture.page, 200);
          await fixture.page.keyboard.up('Shift');
          await away();
          return card !== null;
        },
        { timeout: 10_000 },
      )
      .toBe(true);
  };
  const away = async () => {
    await fixture.page.mouse.move(5, 5, { steps: 3 });
    await expect.poll(() => CardView.of(fixture.page, 0)).toBeNull();
  };
  const hover = async (text: string, nth = 0, wait = 1000) => {
    const place = await locate(fixture.page, text, nth);
    await fixture.page.mouse.move(place.x, place.y);
    return CardView.of(fixture.page, wait);
  };
  const highlighted = () =>
    fixture.page.evaluate(() => [...(CSS.highlights.get('mark-word') ?? [])].map(String));
  const selected = () => fixture.page.evaluate(() => String(getSelection()));
  /** Chooses in the settings when words are explained. */
  const choose = async (words: string) => {
    const settings = await fixture.browser.context.newPage();
    await settings.goto(`chrome-extension://${fixture.browser.extensionId}/options.html`);
    await settings.waitForSelector('#credits li');
    await settings.selectOption('#word-key', words);
    await settings.waitForTimeout(100);
    await settings.close();
    await fixture.page.bringToFront();
  };

  afterEach(async () => {
    await fixture.page.keyboard.up('Shift');
  });

  it('are explained while Shift is held, and marked without a selection', async () => {
    await open('/words', '參與');
    expect(await hover('討論', 0, 300)).toBeNull();
    await fixture.page.keyboard.down('Shift');
    const card = (await CardView.of(fixture.page))!;
    expect(card.text()).toContain('討論 讨论 Word tǎo lùn');
    expect(card.text('senses')).toMatch(/^to discuss; to talk over/);
    expect(card.text('others')).toMatch(/^[討論] /);
    expect(await highlighted()).toEqual(['討論']);
    expect(await selected()).toBe('');
    const box = await card.box();
    const word = await locate(fixture.page, '討論');
    expect(box.y >= word.bottom || box.y + box.height <= word.top).toBe(true);
    await fixture.page.keyboard.up('Shift');
    await fixture.page.waitForTimeout(500);
    expect(await CardView.of(fixture.page, 0)).not.toBeNull();
    await away();
    expect(await highlighted()).toEqual([]);
  });

  it('are cut as the sentence is, across inline tags, from the first pixel to the last', async () => {
    await open('/words', '參與');
    await fixture.page.keyboard.down('Shift');
    expect((await hover('參'))!.text()).toMatch(/^參與 参与/);
    await away();
    const pieces = [await locate(fixture.page, '行', 1), await locate(fixture.page, '不通')] as const;
    for (const [x, y] of [
      [pieces[0].left + 1, pieces[0].y],
      [pieces[1].right - 1, pieces[1].y],
    ] as const) {
      await fixture.page.mouse.move(x, y);
      expect((await CardView.of(fixture.page))!.text()).toMatch(/^行不通/);
      expect(await highlighted()).toEqual(['行不通']);
      await away();
    }
    expect((await hover('OK'))!.text()).toMatch(/^卡拉OK Word kǎ lā O K karaoke/);
    await away();
    await fixture.page.mouse.move(pieces[1].right + 10, pieces[1].y);
    expect(await CardView.of(fixture.page, 300)).toBeNull();
  });

  it('are found in open shadow trees', async () => {
    await open('/words', '參與');
    await fixture.page.keyboard.down('Shift');
    const { x, y } = await fixture.page.evaluate(() => {
      const node = document.getElementById('shadow')!.shadowRoot!.querySelector('p')!.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, 5);
      range.setEnd(node, 7);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await fixture.page.mouse.move(x, y);
    expect((await CardView.of(fixture.page))!.text()).toMatch(/^文字/);
  });

  it('are left alone in what the reader writes', async () => {
    await open('/words', '參與');
    await fixture.page.keyboard.down('Shift');
    for (const id of ['input', 'area', 'editor']) {
      const box = (await fixture.page.locator(`#${id}`).boundingBox())!;
      await fixture.page.mouse.move(box.x + 24, box.y + box.height / 2);
      expect(await CardView.of(fixture.page, 250)).toBeNull();
    }
    await fixture.page.keyboard.up('Shift');
    // Capitals that are typed while the pointer happens to lie on a word.
    await fixture.page.focus('#input');
    expect(await hover('討論', 0, 100)).toBeNull();
    await fixture.page.keyboard.down('Shift');
    expect(await CardView.of(fixture.page, 250)).toBeNull();
  });

  it('do not come in the way of selecting with Shift held, nor of a shortcut', async () => {
    await open('/words', '參與');
    const [from, to] = [await locate(fixture.page, '十二'), await locate(fixture.page, '討論')];
    await fixture.page.mouse.move(from.left + 1, from.y);
    await fixture.page.keyboard.down('Shift');
    await CardView.of(fixture.page);
    await fixture.page.mouse.down();
    expect(await CardView.of(fixture.page, 0)).toBeNull();
    await fixture.page.mouse.move(to.right - 1, to.y, { steps: 8 });
    expect(await CardView.of(fixture.page, 250)).toBeNull();
    await fixture.page.mouse.up();
    await fixture.page.mouse.move(to.x, to.y, { steps: 2 });
    expect(await CardView.of(fixture.page, 250)).toBeNull();
    expect(await selected()).toBe('十二個人參與了討論');
    await fixture.page.keyboard.up('Shift');
    await fixture.page.keyboard.down('Shift');
    expect(await CardView.of(fixture.page)).not.toBeNull();
    await fixture.page.keyboard.press('ArrowRight');
    expect(await CardView.of(fixture.page, 0)).toBeNull();
  });

  it('stand under the name that the pointer is on; without the key there is the name alone', async () => {
    await fixture.open('/story');
    const name = (await hover('能源局'))!;
    expect(name.text('kind')).toBe('Organization');
    expect(name.text('others')).toBe('');
    await fixture.page.keyboard.down('Shift');
    await expect
      .poll(async () => (await CardView.of(fixture.page))!.text('others'))
      .toMatch(/^能源 néng yuán/);
    const both = (await CardView.of(fixture.page))!;
    expect(both.text('english')).toBe('National Energy Administration of China');
    expect(both.text('others')).not.toContain('國家能源局');
    await fixture.page.keyboard.up('Shift');
    await away();
    await fixture.page.keyboard.down('Shift');
    expect((await hover('例行'))!.text()).toMatch(/^例行 Word/);
    await fixture.page.keyboard.up('Shift');
    await hover('國家能源局');
    await expect.poll(async () => (await CardView.of(fixture.page, 0))?.text('kind')).toBe('Organization');
  });

  it('are explained never or always, as the reader chooses', async () => {
    await open('/words', '參與');
    await choose('always');
    expect((await hover('討論'))!.text()).toMatch(/^討論/);
    await away();
    await choose('off');
    await fixture.page.keyboard.down('Shift');
    expect(await hover('討論', 0, 300)).toBeNull();
    await choose('shift');
    await away();
    expect((await hover('討論'))!.text()).toMatch(/^討論/);
  });

  it('are looked up from the selection by keyboard, and stepped through', async () => {
    await open('/words', '參與');
    await fixture.page.evaluate(() => {
      const node = document.querySelectorAll('li')[1]!.firstChild!;
      getSelection()!.setBaseAndExtent(node, 4, node, 6);
    });
    await fixture.page.keyboard.press('Alt+l');
    expect((await CardView.of(fixture.page))!.text()).toMatch(/^參與/);
    const next = async (key: string, headline: RegExp) => {
      await fixture.page.keyboard.press(key);
      await expect.poll(async () => (await CardView.of(fixture.page))!.text()).toMatch(headline);
    };
    await next('ArrowRight', /^了/);
    await next('ArrowRight', /^討論/);
    await next('ArrowRight', /^朋友/);
    await next('ArrowLeft', /^討論/);
    await fixture.page.keyboard.press('Escape');
    expect(await CardView.of(fixture.page, 0)).toBeNull();
  });

  it('are looked up in the text as it is shown, and by a worker that has just been stopped', async () => {
    await fixture.open('/story');
    await fixture.browser.context.serviceWorkers()[0]!.evaluate(async (url) => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: {
            tabs: {
              query(q: object): Promise<{ id: number; url?: string }[]>;
              sendMessage(id: number, message: object): Promise<unknown>;
            };
          };
        }
      ).chrome;
      const tab = (await tabs.query({})).find((one) => one.url === url)!;
      await tabs.sendMessage(tab.id, { kind: 'show', script: 'hans' });
    }, fixture.page.url());
    await fixture.stopWorker();
    await fixture.page.keyboard.down('Shift');
    expect((await hover('正在', 0, 3000))!.text()).toMatch(/^正在/);
    await away();
    expect((await hover('会谈'))!.text()).toMatch(/^会谈 會談 Word/);
  });

  it('are read aloud by a voice of this device, hidden where there is none yet, until the card closes', async () => {
    await open('/words', '參與');
    const session = await fixture.page.context().newCDPSession(fixture.page);
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const inReader = async (expression: string) => {
      const contextId = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'))!.id;
      const { result } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        returnByValue: true,
      });
      return result.value;
    };
    await inReader(`{
      const voices = [];
      const speech = Object.assign(new EventTarget(), {
        log: [],
        getVoices: () => voices,
        speak: ({ text, lang }) => speech.log.push(text + ' ' + lang),
        cancel: () => speech.log.push('cancel'),
        come: () => { voices.push({ lang: 'zh-TW', localService: true }); speech.dispatchEvent(new Event('voiceschanged')); },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
    }`);
    await fixture.page.keyboard.down('Shift');
    const card = (await hover('討論'))!;
    await expect(card.button('Hear it')).rejects.toThrow();
    await inReader('speechSynthesis.come()');
    const hear = await (await CardView.of(fixture.page))!.button('Hear it');
    await fixture.page.mouse.move(hear.x, hear.y, { steps: 6 });
    await fixture.page.mouse.click(hear.x, hear.y);
    expect(await inReader('speechSynthesis.log')).toEqual(['cancel', '討論 zh-TW']);
    await fixture.page.keyboard.up('Shift');
    await fixture.page.keyboard.press('Escape');
    expect(await CardView.of(fixture.page, 0)).toBeNull();
    expect(await inReader('speechSynthesis.log.slice(2)')).toEqual(['cancel']);
  });
});
