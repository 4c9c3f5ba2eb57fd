// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Translations } from '../../../src/read/translations';
import { type BrowserTranslator, Translator } from '../../../src/read/translator';

let translations: Translations;
let translate: ReturnType<typeof vi.fn<(text: string) => Promise<string>>>;

beforeEach(async () => {
  // jsdom reflects no ARIA attributes.
  Object.defineProperty(HTMLElement.prototype, 'ariaExpanded', {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('aria-expanded');
    },
    set(this: HTMLElement, value: string) {
      this.setAttribute('aria-expanded', value);
    },
  });
  translate = vi.fn(async (text) => `of ${text}`);
  const browser: BrowserTranslator = {
    availability: async () => 'available',
    create: async () => ({ translate }),
  };
  const translator = (await Translator.for('hans', 'en', browser))!;
  document.body.replaceChildren();
  translations = new Translations();
  for (const text of ['甲', '乙', '丙']) {
    const holder = document.createElement('div');
    document.body.append(holder);
    translations.add(holder, text, translator);
  }
});

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('button')];
const shown = () => [...document.querySelectorAll('.translation')].map((part) => part.textContent);
const news = () => [...document.querySelectorAll('.news')].map((part) => part.textContent).join('');

describe('Translations', () => {
  it('shows one under its part, in its language, takes it away, and does not translate twice', async () => {
    buttons()[1]!.click();
    expect(news()).toBe('Translating …');
    await vi.waitFor(() => expect(shown()).toEqual(['of 乙']));
    expect(news()).toBe('');
    expect(document.querySelector('.translation')!.parentElement).toBe(document.body.children[1]);
    expect(document.querySelector<HTMLElement>('.translation')!.lang).toBe('en');
    expect(buttons().map((button) => button.ariaExpanded)).toEqual(['false', 'true', 'false']);
    buttons()[1]!.click();
    expect(shown()).toEqual([]);
    buttons()[1]!.click();
    expect(shown()).toEqual(['of 乙']);
    expect(translate).toHaveBeenCalledOnce();
  });

  it('says in one sentence that it failed, and tries again at the next press', async () => {
    translate.mockRejectedValueOnce(new Error('model crashed'));
    buttons()[0]!.click();
    await vi.waitFor(() => expect(news()).toBe('The browser could not translate this. Try again.'));
    expect(buttons()[0]!.ariaExpanded).toBe('false');
    buttons()[0]!.click();
    await vi.waitFor(() => expect(shown()).toEqual(['of 甲']));
    expect(news()).toBe('');
  });

  it('shows all, in order, and takes all away', async () => {
    expect(await translations.showAll(true)).toBe(true);
    expect(shown()).toEqual(['of 甲', 'of 乙', 'of 丙']);
    expect(translate.mock.calls.flat()).toEqual(['甲', '乙', '丙']);
    await translations.showAll(false);
    expect(shown()).toEqual([]);
  });

  it('stops where it is told to while it shows all, and where one fails', async () => {
    let finish = (_: string) => {};
    translate.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    const showing = translations.showAll(true);
    await vi.waitFor(() => expect(translate).toHaveBeenCalledOnce());
    void translations.showAll(false);
    finish('late');
    await showing;
    expect(shown()).toEqual([]);
    expect(translate).toHaveBeenCalledOnce();
    translate.mockRejectedValueOnce(new Error('model crashed'));
    expect(await translations.showAll(true)).toBe(false);
    expect(shown()).toEqual(['late', '']);
    expect(translate.mock.calls.flat()).toEqual(['甲', '乙']);
  });
});
