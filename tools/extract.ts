import { JSDOM, VirtualConsole } from 'jsdom';
import { findArticle } from '../src/article/find';
import { isChinese, sample } from '../src/article/language';
import { scriptOf } from '../src/article/script';

/** The globals of a browser that `src/article` uses, lent to it while one page is looked at. */
const GLOBALS = [
  'Node',
  'NodeFilter',
  'Text',
  'Element',
  'HTMLElement',
  'ShadowRoot',
  'getComputedStyle',
] as const;

/**
 * Runs the article finder over a stored page. No script of the page runs and nothing is fetched.
 * @returns whether it is an article, its language (`zh` or null), script, title and text with a newline between blocks
 */
export function extract(html: string, url?: string) {
  const { window } = new JSDOM(html, {
    url: url && /^https?:/.test(url) ? url : 'https://example.org/',
    virtualConsole: new VirtualConsole(),
  });
  try {
    for (const name of GLOBALS) Object.assign(globalThis, { [name]: window[name] });
    const { document } = window;
    const article = findArticle(document);
    const text = article?.blocks.map((block) => block.text.trim()).join('\n') ?? '';
    const shown = article ? text : sample(document);
    const chinese = isChinese(shown);
    return {
      article: article !== null,
      lang: chinese ? 'zh' : null,
      script: chinese ? scriptOf(shown) : null,
      title: article?.title ?? document.title,
      text,
    };
  } finally {
    window.close();
  }
}
