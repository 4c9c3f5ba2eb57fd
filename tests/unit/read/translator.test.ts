import { describe, expect, it, vi } from 'vitest';
import { type BrowserTranslator, Translator } from '../../../src/read/translator';

type Availability = Awaited<ReturnType<BrowserTranslator['availability']>>;

/** A browser that can translate between some languages, after three steps of fetching. */
function browserWith(pairs: Record<string, Availability>) {
  return {
    availability: vi.fn<BrowserTranslator['availability']>(
      async ({ sourceLanguage, targetLanguage }) =>
        pairs[`${sourceLanguage} ${targetLanguage}`] ?? 'unavailable',
    ),
    create: vi.fn<BrowserTranslator['create']>(async ({ monitor, targetLanguage }) => {
      const target = new EventTarget();
      monitor(target);
      for (const loaded of [0, 0.5, 1]) {
        await null;
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      }
      return { translate: async (text) => `${targetLanguage}: ${text}` };
    }),
  };
}

describe('Translator.for', () => {
  it.each([
    ['hans', 'en-GB', { 'zh en': 'available' }, 'en'],
    ['hant', 'de', { 'zh-Hant de': 'downloadable', 'zh-Hant en': 'available' }, 'de'],
    ['hant', 'fr-CA', { 'zh-Hant en': 'downloading' }, 'en'],
    ['hans', 'zh-TW', { 'zh en': 'available', 'zh zh': 'available' }, 'en'],
    ['hant', 'en', { 'zh en': 'available' }, null],
  ] as const)(
    'of %s for a reader of %s, where there is %j, is into %s',
    async (script, wanted, pairs, language) => {
      const translator = await Translator.for(script, wanted, browserWith(pairs));
      expect(translator?.language ?? null).toBe(language);
    },
  );

  it('is null where the browser has none, or will not say', async () => {
    expect(await Translator.for('hans', 'en', null)).toBeNull();
    const browser = browserWith({});
    browser.availability.mockRejectedValue(new TypeError('no such language'));
    expect(await Translator.for('hans', 'en', browser)).toBeNull();
  });
});

describe('translate', () => {
  const open = async (browser: BrowserTranslator) => (await Translator.for('hant', 'en', browser))!;

  it('asks the browser at once, for it wants to see the press, and only once', async () => {
    const browser = browserWith({ 'zh-Hant en': 'downloadable' });
    const translator = await open(browser);
    expect(browser.create).not.toHaveBeenCalled();
    const first = translator.translate('文', () => {});
    expect(browser.create).toHaveBeenCalledOnce();
    expect(await Promise.all([first, translator.translate('字', () => {})])).toEqual(['en: 文', 'en: 字']);
    expect(browser.create).toHaveBeenCalledOnce();
    expect(browser.create.mock.calls[0]![0]).toMatchObject({
      sourceLanguage: 'zh-Hant',
      targetLanguage: 'en',
    });
  });

  it('tells all who wait how much of it has been fetched', async () => {
    const translator = await open(browserWith({ 'zh-Hant en': 'downloadable' }));
    const [first, second] = [vi.fn(), vi.fn()];
    await Promise.all([translator.translate('文', first), translator.translate('字', second)]);
    expect(first.mock.calls.flat()).toEqual([0, 0.5, 1]);
    expect(second.mock.calls.flat()).toEqual([0, 0.5, 1]);
  });

  it('fails where the browser fails, and tries again when it is asked again', async () => {
    const browser = browserWith({ 'zh-Hant en': 'available' });
    browser.create.mockRejectedValueOnce(new DOMException('', 'NetworkError'));
    const translator = await open(browser);
    await expect(translator.translate('文', () => {})).rejects.toThrow(DOMException);
    expect(await translator.translate('文', () => {})).toBe('en: 文');
  });
});
