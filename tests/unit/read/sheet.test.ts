// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/annotation';
import { blocksIn } from '../../../src/article/blocks';
import { Sheet } from '../../../src/read/sheet';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('article');
  document.body.replaceChildren(root);
});

const name = (block: number, start: number, end: number, more: Partial<Mention> = {}) =>
  ({ block, start, end, type: 'person', ...more }) as Mention;
const readings = (texts: string[], mark = '') => ({
  parts: texts.map((text) =>
    [...text].map((character) => (character > '\u3000' ? { text: `${character}${mark}`, tone: 2 } : null)),
  ),
  lang: 'zh-Latn',
});
const readingsOf = () => [...root.querySelectorAll('rt')].map((rt) => rt.textContent);

describe('Sheet', () => {
  it('draws each part as what it is, with its readings and the characters of names', async () => {
    const sheet = new Sheet(root);
    await sheet.read(readings(['題', '王a寧', '']));
    const drawn: string[] = [];
    await sheet.draw(
      [
        { kind: 'title', text: '題' },
        { kind: 'text', text: '王a寧' },
        { kind: 'heading', text: '節' },
      ],
      [name(1, 0, 3), name(0, 0, 1, { type: 'term' })],
      (element, part) => drawn.push(`${part} ${element.firstElementChild!.tagName}`),
    );
    expect(drawn).toEqual(['0 H1', '1 P', '2 H2']);
    expect(root.querySelector('p')!.outerHTML).toBe(
      '<p><ruby data-name="" class="tone2">王<rp>(</rp><rt aria-hidden="true" lang="zh-Latn">王</rt><rp>)</rp></ruby>a' +
        '<ruby data-name="" class="tone2">寧<rp>(</rp><rt aria-hidden="true" lang="zh-Latn">寧</rt><rp>)</rp></ruby></p>',
    );
    expect(root.querySelectorAll('[data-name]')).toHaveLength(2);
    expect(root.querySelector('h2 rt')!.textContent).toBe('');
  });

  it('keeps a character on one line with its punctuation, and a tone sign beside its letters', async () => {
    const sheet = new Sheet(root);
    await sheet.read({ parts: [[null, { text: 'ㄓㄨㄥ', sign: 'ˋ', tone: 4 }]], lang: 'zh-Bopo' });
    await sheet.draw([{ kind: 'text', text: '「中」。A' }], [], () => {});
    expect(root.querySelector('.kept')!.textContent).toBe('「中(ㄓㄨㄥˋ)」。');
    expect(root.querySelector('rt')!.innerHTML).toBe(
      '<span class="letters">ㄓㄨㄥ</span><span class="sign">ˋ</span>',
    );
    expect(sheet.blocks).toEqual(blocksIn(root));
  });

  it('knows both pieces of a name that a paragraph’s end breaks', async () => {
    const parts = ['佩斯', '科夫說'].map((text) => ({ kind: 'text' as const, text }));
    await new Sheet(root).draw(parts, [name(0, 0, 2, { rest: { block: 1, start: 0, end: 2 } })], () => {});
    expect([...root.querySelectorAll('[data-name]')].map((ruby) => ruby.firstChild!.nodeValue).join('')).toBe(
      '佩斯科夫',
    );
  });

  it('holds exactly the text beside its readings, as blocks do that are read from the page', async () => {
    const unit = fc.constantFrom('中', '國', '𠮷', 'a', '1', '，', '「');
    const texts = fc.array(fc.string({ unit, minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        root.replaceChildren();
        const sheet = new Sheet(root);
        await sheet.read(readings(given));
        await sheet.draw(
          given.map((text) => ({ kind: 'text', text })),
          [],
          () => {},
        );
        expect(sheet.blocks.map(({ text }) => text)).toEqual(given);
        expect(sheet.blocks).toEqual(blocksIn(root));
      }),
      { numRuns: 30 },
    );
  });

  it('writes the readings anew where they stand; of two calls the later one wins', async () => {
    const texts = ['中國', '文字'];
    const sheet = new Sheet(root);
    await sheet.draw(
      texts.map((text) => ({ kind: 'text', text })),
      [],
      () => {},
    );
    const characters = [...root.querySelectorAll('ruby')];
    expect(readingsOf()).toEqual(['', '', '', '']);
    await Promise.all([sheet.read(readings(texts, '1')), sheet.read(readings(texts, '2'))]);
    expect(readingsOf()).toEqual(['中2', '國2', '文2', '字2']);
    expect([...root.querySelectorAll('ruby')]).toEqual(characters);
  });

  it('lets the window answer while it draws a long story and writes its readings', async () => {
    let answered = 0;
    const timer = setInterval(() => answered++);
    const texts = ['中'.repeat(2000)];
    const sheet = new Sheet(root);
    await sheet.draw([{ kind: 'text', text: texts[0]! }], [], () => {});
    expect(answered).toBeGreaterThan(1);
    answered = 0;
    await sheet.read(readings(texts));
    expect(answered).toBeGreaterThan(0);
    clearInterval(timer);
  });
});
