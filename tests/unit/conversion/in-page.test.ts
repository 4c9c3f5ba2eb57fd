// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Converter } from '../../../src/conversion/convert';
import { type Ask, PageConversion } from '../../../src/conversion/in-page';
import { compileConversion } from '../../../tools/lexicon/conversion';

let converter: Converter;
let page: PageConversion;
let ask: ReturnType<typeof vi.fn<Ask>>;

const wait = (milliseconds = 60) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeAll(() => {
  converter = Converter.from(compileConversion());
  // jsdom lays nothing out.
  document.elementFromPoint = () => document.querySelector('p');
});

beforeEach(() => {
  document.documentElement.lang = 'zh-CN';
  document.title = '国际新闻';
  ask = vi.fn<Ask>(async (texts, to) => texts.map((text) => converter.edits(text, to)));
  page = new PageConversion(document, ask);
});

afterEach(() => page.stop());

const first = (selector: string) => document.querySelector(selector)!.firstChild as Text;

describe('what is shown', () => {
  test('characters under their readings, which stay as they are', async () => {
    document.body.innerHTML =
      '<p><ruby>头<rt lang="zh-Latn">tóu</rt></ruby><ruby>发<rt lang="zh-Bopo">ㄈㄚˇ</rt></ruby> <i lang="zh-Latn">Lǐ 发</i></p>';
    await page.show('tw');
    expect(document.body.innerHTML).toBe(
      '<p><ruby>頭<rt lang="zh-Latn">tóu</rt></ruby><ruby>髮<rt lang="zh-Bopo">ㄈㄚˇ</rt></ruby> <i lang="zh-Latn">Lǐ 发</i></p>',
    );
  });

  test('text, title, attributes and lang, and all of it exactly back', async () => {
    document.body.innerHTML =
      '<h1 title="头条">头<b>发</b>护理</h1><img alt="他们说话"><input placeholder="请输入"><p aria-label="说明">这<!-- 这 -->里</p>' +
      '<div hidden>隐藏的内容</div><q lang="zh-Hans">说话</q>';
    const html = document.documentElement.outerHTML;
    await page.show('tw');
    expect(page.showing).toBe('tw');
    expect(document.title).toBe('國際新聞');
    expect(document.documentElement.lang).toBe('zh-Hant-TW');
    expect(document.body.innerHTML).toBe(
      '<h1 title="頭條">頭<b>髮</b>護理</h1><img alt="他們說話"><input placeholder="請輸入"><p aria-label="說明">這<!-- 这 -->裡</p>' +
        '<div hidden="">隱藏的內容</div><q lang="zh-Hant-TW">說話</q>',
    );
    await page.show(null);
    expect(page.showing).toBe(null);
    expect(document.documentElement.outerHTML).toBe(html);
  });

  test('not code, not what the reader edits, not what asks to be left, not another language', async () => {
    document.body.innerHTML =
      '<script>"说"</script><style>/*说*/</style><noscript>说</noscript><template>说</template><textarea>说</textarea><code>说</code>' +
      '<p contenteditable="">说</p><p translate="no">说</p><p lang="ja">说<span lang="zh">说</span></p><p>说</p>';
    const left = document.body.innerHTML;
    await page.show('hant');
    expect(document.body.innerHTML).toBe(
      left.replace('<p>说</p>', '<p>說</p>').replace('<span lang="zh">说', '<span lang="zh-Hant">說'),
    );
  });

  test('open shadow roots and slots', async () => {
    document.body.innerHTML = '<div id="host"><span>说话</span></div>';
    const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>头条</p><slot></slot>';
    await page.show('hant');
    expect(shadow.querySelector('p')!.textContent).toBe('頭條');
    expect(first('span').data).toBe('說話');
    shadow.querySelector('p')!.textContent = '头发';
    await wait();
    expect(shadow.querySelector('p')!.textContent).toBe('頭髮');
    await page.show(null);
    expect(shadow.innerHTML).toBe('<p>头发</p><slot></slot>');
  });

  test('text in the wanted script is left alone, and short text goes by its page', async () => {
    document.documentElement.lang = 'zh-TW';
    document.body.innerHTML = `<p>${'這個國家說過了'.repeat(20)}</p><p>王后范松</p><blockquote>他们说话</blockquote>`;
    await page.show('tw');
    expect(document.querySelectorAll('p')[1]!.textContent).toBe('王后范松');
    expect(document.querySelector('blockquote')!.textContent).toBe('他們說話');
    expect(document.documentElement.lang).toBe('zh-TW');
  });

  test('one standard after another starts from the original', async () => {
    document.body.innerHTML = '<p>软件里的头发</p>';
    await page.show('twp');
    expect(document.body.innerHTML).toBe('<p>軟體裡的頭髮</p>');
    await page.show('hk');
    expect(document.body.innerHTML).toBe('<p>軟件裏的頭髮</p>');
    await page.show(null);
    expect(document.body.innerHTML).toBe('<p>软件里的头发</p>');
  });

  test('a word of another length may run through several nodes', async () => {
    document.body.innerHTML = '<p>用U<i>盘</i><b>看</b></p>';
    await page.show('twp');
    expect(document.body.textContent).toBe('用隨身碟看');
    await page.show(null);
    expect(document.body.innerHTML).toBe('<p>用U<i>盘</i><b>看</b></p>');
  });
});

describe('a page that changes', () => {
  test('new and changed text is converted, once', async () => {
    document.body.innerHTML = '<p>说</p><ul></ul><img alt="发">';
    await page.show('hant');
    document.querySelector('ul')!.innerHTML = '<li>头发</li><li>发展</li>';
    first('p').data = '谁说的';
    await wait();
    document.querySelector('img')!.alt = '说话';
    await wait();
    expect(document.body.innerHTML).toBe('<p>誰說的</p><ul><li>頭髮</li><li>發展</li></ul><img alt="說話">');
    const calls = ask.mock.calls.length;
    await wait(120);
    expect(ask.mock.calls.length).toBe(calls); // its own writes are no change
    await page.show(null);
    expect(document.body.innerHTML).toBe('<p>谁说的</p><ul><li>头发</li><li>发展</li></ul><img alt="说话">');
  });

  test('what the page wrote stays', async () => {
    document.body.innerHTML = '<p>说</p><p>话</p>';
    await page.show('hant');
    first('p').data = 'news';
    page.show(null);
    expect(document.body.innerHTML).toBe('<p>news</p><p>话</p>');
  });

  test('a page that insists has its way', async () => {
    document.body.innerHTML = '<p>说</p>';
    const insist = new MutationObserver(() => {
      if (first('p').data !== '说') first('p').data = '说';
    });
    insist.observe(document.body, { subtree: true, characterData: true });
    await page.show('hant');
    await wait(400);
    insist.disconnect();
    expect(first('p').data).toBe('说');
    expect(ask.mock.calls.length).toBeLessThan(8);
  });

  test('text that changes while it is asked about is asked about again', async () => {
    document.body.innerHTML = '<p>说话</p>';
    ask.mockImplementationOnce(async (texts, to) => {
      first('p').data = '头发长';
      await wait(5);
      return texts.map((text) => converter.edits(text, to));
    });
    await page.show('hant');
    expect(first('p').data).toBe('頭髮長');
  });

  test('comes back exactly whatever it does meanwhile', async () => {
    const words = fc.constantFrom(
      '头发',
      '发',
      '说话',
      '干',
      '后来',
      'U盘',
      '软件',
      '打印机',
      'news ',
      '，',
      '里面',
    );
    const text = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(''));
    const change = fc.record({
      kind: fc.constantFrom('data', 'add', 'remove', 'move', 'title', 'wait'),
      at: fc.nat(30),
      text,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.array(change, { maxLength: 8 }),
        fc.constantFrom('hant', 'twp', 'hk'),
        async (paragraphs, changes, to) => {
          // Two copies go through the same changes; only one is converted meanwhile.
          document.body.innerHTML = '<main></main>';
          const live = document.querySelector('main')!;
          live.innerHTML = paragraphs.map((part) => `<p title="${part}">${part}<b>${part}</b></p>`).join('');
          const plain = live.cloneNode(true) as Element;
          await page.show(to as 'hant');
          for (const { kind, at, text } of changes) {
            if (kind === 'wait') await wait(40);
            for (const root of [live, plain]) alter(root, kind, at, text);
          }
          page.show(null);
          expect(live.innerHTML).toBe(plain.innerHTML);
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});

/** One change as a framework would make it; values it writes are never ones of ours. */
function alter(root: Element, kind: string, at: number, text: string): void {
  const elements = [...root.querySelectorAll('p, b')];
  const element = elements[at % elements.length];
  if (kind === 'add') root.insertAdjacentHTML('beforeend', `<p title="${text}">${text}</p>`);
  else if (!element) return;
  else if (kind === 'remove') element.remove();
  else if (kind === 'move') root.prepend(element);
  else if (kind === 'title') element.setAttribute('title', `页${text}`);
  else if (kind === 'data' && element.firstChild?.nodeType === Node.TEXT_NODE)
    (element.firstChild as Text).data = `页${text}`;
}

describe('live ranges', () => {
  test('stay on their words', async () => {
    document.body.innerHTML = '<p>记者马云说话时用打印机</p>';
    const text = first('p');
    const words = [
      [0, 2],
      [2, 4],
      [4, 6],
      [4, 5],
      [8, 11],
    ].map(([start, end]) => {
      const range = document.createRange();
      range.setStart(text, start!);
      range.setEnd(text, end!);
      return range;
    });
    const before = words.map(String);
    getSelection()!.setBaseAndExtent(text, 2, text, 4);
    await page.show('twp');
    expect(words.map(String)).toEqual(['記者', '馬雲', '說話', '說', '印表機']);
    expect(String(getSelection())).toBe('馬雲');
    await page.show(null);
    expect(words.map(String)).toEqual(before);
    expect(String(getSelection())).toBe('马云');
  });
});

describe('failure and haste', () => {
  test('a failed ask leaves the page as it was', async () => {
    document.body.innerHTML = `<p>说${'a'.repeat(21_000)}</p><p>话</p>`;
    const html = document.documentElement.outerHTML;
    ask.mockImplementationOnce(async (texts, to) => texts.map((text) => converter.edits(text, to)));
    ask.mockImplementationOnce(async () => {
      throw new Error('the worker is gone');
    });
    await expect(page.show('hant')).rejects.toThrow('the worker is gone');
    expect(page.showing).toBe(null);
    expect(document.documentElement.outerHTML).toBe(html);
    await page.show('hant');
    expect(first('p').data.startsWith('說')).toBe(true);
  });

  test('a failure later on brings the page back too', async () => {
    document.body.innerHTML = '<p>说</p>';
    await page.show('hant');
    ask.mockRejectedValue(new Error('the worker is gone'));
    document.body.insertAdjacentHTML('beforeend', '<p>话</p>');
    await wait();
    expect(document.body.innerHTML).toBe('<p>说</p><p>话</p>');
    expect(page.showing).toBe(null);
  });

  test('of overlapping calls the last wins', async () => {
    document.body.innerHTML = '<p>软件</p>';
    let delay = 80;
    ask.mockImplementation(async (texts, to) => {
      delay -= 20; // the first asked is the last to answer
      await wait(delay);
      return texts.map((text) => converter.edits(text, to));
    });
    await Promise.all(
      (['twp', 'hk', null, 'hant'] as const).map(async (to, n) => {
        await wait(5 * n);
        await page.show(to);
      }),
    );
    expect(page.showing).toBe('hant');
    expect(document.body.innerHTML).toBe('<p>軟件</p>');
    await page.show(null);
    expect(document.body.innerHTML).toBe('<p>软件</p>');
  });

  test('nothing is watched after stop', async () => {
    document.body.innerHTML = '<p>说</p>';
    await page.show('hant');
    page.stop();
    const calls = ask.mock.calls.length;
    document.body.innerHTML = '<p>话</p>';
    await wait();
    expect(ask.mock.calls.length).toBe(calls);
    expect(document.body.innerHTML).toBe('<p>话</p>');
  });
});
