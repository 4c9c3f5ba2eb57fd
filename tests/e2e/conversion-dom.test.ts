import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import fc from 'fast-check';
import { chromium } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX } from '../../tools/browser/chromium';
import { findChromium, findFirefox } from '../../tools/browser/find';
import { Firefox } from '../../tools/browser/firefox';
import { type Served, serve } from '../../tools/browser/serve';
import { compileConversion } from '../../tools/lexicon/conversion';

/**
 * What conversion relies on in the DOM of real browsers: live ranges, the selection, and the time that writes take. The modules
 * run in a bare page, as they stand in `src/`, without an extension around them.
 */

const ROOT = new URL('../../', import.meta.url);

let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const file = new Uint8Array(compileConversion());
  const script = { 'content-type': 'text/javascript; charset=utf-8' };
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputFiles } = await build({
    entryPoints: [new URL('frameworks.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'esm',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
    },
  });
  site = await serve((path): Served => {
    if (path === '/frameworks.js') return { body: outputFiles[0]!.text, headers: script };
    if (path === '/conversion.bin')
      return { body: file, headers: { 'content-type': 'application/octet-stream' } };
    const source = new URL(`.${path}.ts`, ROOT);
    if (!path.startsWith('/src/') || !existsSync(source)) {
      return '<!doctype html><html lang="zh-CN"><title>新闻</title><body></body></html>';
    }
    const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), { compilerOptions: options });
    return { body: outputText, headers: script };
  });
});

afterAll(() => site.close());

/** A page that evaluates the body of an async function and answers with JSON. */
interface Page {
  evaluate(body: string): Promise<unknown>;
  close(): Promise<void>;
}

async function openChromium(): Promise<Page> {
  const browser = await chromium.launch({ executablePath: findChromium()!, args: SANDBOX });
  const page = await browser.newPage();
  await page.goto(site.url);
  return { evaluate: (body) => page.evaluate(`(async () => { ${body} })()`), close: () => browser.close() };
}

async function openFirefox(): Promise<Page> {
  const firefox = await Firefox.launch(null);
  const page = await firefox.open(site.url);
  return { evaluate: (body) => page.evaluate(`(async () => { ${body} })()`), close: () => firefox.close() };
}

const LOAD = `
  const { Converter } = await import('/src/conversion/convert');
  const { PageConversion } = await import('/src/conversion/in-page');
  const { write, reversed } = await import('/src/conversion/write');
  const converter = Converter.from(await (await fetch('/conversion.bin')).arrayBuffer());
  const page = new PageConversion(document, async (texts, to) => texts.map((text) => converter.edits(text, to)));
  const range = (node, start, end) => {
    const made = document.createRange();
    made.setStart(node, start);
    made.setEnd(node, end);
    return made;
  };
`;

const WORDS = ['头发', '发', '说话', '干', '后来', 'U盘', '软件', '打印机', 'news ', '，', '里面'];

/** Two copies go through the same changes, as a framework would make them; only one is converted meanwhile. */
const ALTER = `
  const alter = (root, kind, at, text) => {
    const elements = [...root.querySelectorAll('p, b')];
    const element = elements[at % elements.length];
    const isText = element?.firstChild?.nodeType === Node.TEXT_NODE;
    if (kind === 'add') root.insertAdjacentHTML('beforeend', '<p title="' + text + '">' + text + '</p>');
    else if (!element) return;
    else if (kind === 'remove') element.remove();
    else if (kind === 'move') root.prepend(element);
    else if (kind === 'title') element.setAttribute('title', '页' + text);
    else if (kind === 'data' && isText) element.firstChild.data = '页' + text;
    else if (kind === 'split' && isText) element.insertBefore(document.createTextNode(text), element.firstChild);
  };
  const alterBoth = async (paragraphs, changes, to) => {
    document.body.innerHTML = '<main></main>';
    const live = document.querySelector('main');
    live.innerHTML = paragraphs.map((part) => '<p title="' + part + '">' + part + '<b>' + part + '</b></p>').join('');
    const plain = live.cloneNode(true);
    await page.show(to);
    for (const { kind, at, text } of changes) {
      if (kind === 'wait') await new Promise((resolve) => setTimeout(resolve, 40));
      for (const root of [live, plain]) alter(root, kind, at, text);
    }
    page.stop();
    return [live.innerHTML, plain.innerHTML];
  };
`;

/** Two copies of a page that a framework makes go through the same states; only one is converted meanwhile. */
const RENDER = `
  const frameworks = await import('/frameworks.js');
  const errors = [];
  window.onerror = (message) => void errors.push(message);
  const renderBoth = async (framework, states, showAt, to) => {
    document.body.innerHTML = '<main></main>';
    const [live, plain] = [document.querySelector('main'), document.createElement('main')];
    const renders = [live, plain].map((root) => frameworks[framework](root));
    const shown = [];
    for (const [n, state] of states.entries()) {
      if (n === showAt) await page.show(to);
      for (const render of renders) render(state);
      await new Promise((resolve) => setTimeout(resolve, 60));
      shown.push(live.innerText.replace(/\\s+/g, ' ').trim());
    }
    page.stop();
    const html = [live.innerHTML, plain.innerHTML];
    for (const render of renders) render(states[0]);
    const again = [live.innerHTML, plain.innerHTML];
    for (const render of renders) render(null);
    return { shown, html, again, left: live.innerHTML, errors };
  };
`;

const STATES = [
  {
    title: '发展',
    note: '头发',
    rows: [
      { key: 1, text: '说话', count: 1 },
      { key: 2, text: '打印机', count: 2 },
    ],
  },
  {
    title: '发展',
    note: null,
    rows: [
      { key: 2, text: '打印机', count: 3 },
      { key: 1, text: '说话', count: 1 },
    ],
  },
  { title: '后来', note: '软件', rows: [{ key: 1, text: '干杯', count: 1 }] },
];

describe.each([
  ['Chromium', findChromium(), openChromium],
  ['Firefox', findFirefox(), openFirefox],
] as const)('%s', (_name, executable, open) => {
  const present = executable !== null;
  let page: Page;

  beforeAll(async () => {
    if (present) page = await open();
  }, 60_000);
  afterAll(async () => page?.close());

  test.runIf(present)(
    'to insert before deleting keeps range ends at the edges of a run; to replace does not',
    async () => {
      const ends = await page.evaluate(`${LOAD}
      const ends = (change) => {
        document.body.innerHTML = '<p>甲乙丙丁戊</p>';
        const text = document.querySelector('p').firstChild;
        const ranges = [[0, 1], [0, 3], [1, 3], [1, 5], [3, 5]].map(([start, end]) => range(text, start, end));
        change(text);
        return ranges.map(String);
      };
      return [
        ends((text) => write(text, [[1, 3, '一二']])),
        ends((text) => write(text, [[1, 3, '一二三']])),
        ends((text) => text.replaceData(1, 2, '一二三')),
      ];`);
      expect(ends).toEqual([
        ['甲', '甲一二', '一二', '一二丁戊', '丁戊'],
        ['甲', '甲一二三', '一二三', '一二三丁戊', '丁戊'],
        ['甲', '甲', '', '一二三丁戊', '一二三丁戊'],
      ]);
    },
  );

  test.runIf(present)('ranges, highlights and the selection stay through conversion and back', async () => {
    const result = await page.evaluate(`${LOAD}
      document.body.innerHTML = '<p>记者<b>马云</b>说话时用打印机</p>';
      const html = document.documentElement.outerHTML;
      const [before, bold, after] = [...document.querySelector('p').childNodes];
      const words = [range(before, 0, 2), range(bold.firstChild, 0, 2), range(after, 0, 2), range(after, 4, 7)];
      CSS.highlights.set('t', new Highlight(...words));
      getSelection().setBaseAndExtent(before, 1, after, 2);
      const strings = () => [...words.map(String), String(getSelection())];
      const original = strings();
      await page.show('twp');
      const converted = strings();
      await page.show(null);
      return { original, converted, restored: strings(), exact: document.documentElement.outerHTML === html };`);
    expect(result).toEqual({
      original: ['记者', '马云', '说话', '打印机', '者马云说话'],
      converted: ['記者', '馬雲', '說話', '印表機', '者馬雲說話'],
      restored: ['记者', '马云', '说话', '打印机', '者马云说话'],
      exact: true,
    });
  });

  test.runIf(present)(
    'comes back exactly whatever the page does meanwhile',
    async () => {
      const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((parts) => parts.join(''));
      const change = fc.record({
        kind: fc.constantFrom('data', 'add', 'remove', 'move', 'title', 'split', 'wait'),
        at: fc.nat(30),
        text,
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(text, { minLength: 1, maxLength: 6 }),
          fc.array(change, { maxLength: 12 }),
          fc.constantFrom('tw', 'twp', 'hk'),
          async (paragraphs, changes, to) => {
            const [live, plain] = (await page.evaluate(
              `${LOAD}${ALTER} return await alterBoth(...${JSON.stringify([paragraphs, changes, to])});`,
            )) as [string, string];
            expect(live).toBe(plain);
          },
        ),
        { numRuns: 40 },
      );
    },
    120_000,
  );

  describe.each(['reactPage', 'vuePage'])('a page that %s renders again', (framework) => {
    test.runIf(present)('keeps working, and follows', async () => {
      const result = await page.evaluate(
        `${LOAD}${RENDER} return await renderBoth(...${JSON.stringify([framework, STATES, 1, 'tw'])});`,
      );
      expect(result).toMatchObject({
        shown: [
          '发展 说明：头发。 说话 1只 打印机 2只',
          '發展 打印機 3隻 說話 1隻',
          '後來 說明：軟件。 乾杯 1隻',
        ],
        left: '',
        errors: [],
      });
    });

    test.runIf(present)(
      'is in every state what it would have been',
      async () => {
        const word = fc.constantFrom(...WORDS);
        const state = fc.record({
          title: word,
          note: fc.option(word),
          rows: fc.uniqueArray(fc.record({ key: fc.nat(6), text: word, count: fc.nat(9) }), {
            selector: ({ key }) => key,
            maxLength: 5,
          }),
        });
        await fc.assert(
          fc.asyncProperty(
            fc.array(state, { minLength: 2, maxLength: 5 }),
            fc.nat(2),
            fc.constantFrom('tw', 'twp', 'hk'),
            async (states, showAt, to) => {
              const { html, again, left, errors } = (await page.evaluate(
                `${LOAD}${RENDER} return await renderBoth(...${JSON.stringify([framework, states, showAt, to])});`,
              )) as { html: [string, string]; again: [string, string]; left: string; errors: string[] };
              expect(html[0]).toBe(html[1]);
              expect(again[0]).toBe(again[1]);
              expect([left, errors]).toEqual(['', []]);
            },
          ),
          { numRuns: 15 },
        );
      },
      60_000,
    );
  });

  test.runIf(present)(
    'a long page is converted in slices and brought back fast',
    async () => {
      const result = (await page.evaluate(`${LOAD}
      document.body.innerHTML = '<p>这次会议说明了发展中国家的问题，<b>记者</b>从现场发来报道。</p>'.repeat(1000);
      const html = document.body.innerHTML;
      let longest = 0;
      let last = performance.now();
      const timer = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 1);
      let from = performance.now();
      await page.show('hant');
      const show = performance.now() - from;
      clearInterval(timer);
      from = performance.now();
      page.stop();
      const stop = performance.now() - from;
      return { show, stop, longest, exact: document.body.innerHTML === html };`)) as Record<
        string,
        number | boolean
      >;
      console.log(`${_name}: 31,000 characters, 17,000 of them changed`, JSON.stringify(result));
      expect(result.exact).toBe(true);
      expect(result.stop).toBeLessThan(2000);
    },
    60_000,
  );
});
