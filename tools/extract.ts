import { JSDOM } from 'jsdom';
import { findArticle } from '../src/article/find';
import { isChinese, sample } from '../src/article/language';
import { scriptOf } from '../src/article/script';

/** The globals of a browser that `src/article` uses, lent to it while one page is looked at. */
const GLOBALS = ['Node', 'NodeFilter', 'Text', 'Element', 'HTMLElement', 'ShadowRoot'] as const;

/**
 * Runs the article finder over a stored page. No script of the page runs and nothing is fetched; of its style only `hidden` and
 * what stands in the elements themselves is seen.
 * @returns whether it is an article, its language (`zh` or null), script, title and text with a newline between blocks
 */
export function extract(html: string) {
  // A window of its own for each page, because jsdom's keeps every document that its parser made.
  const { window } = new JSDOM('');
  for (const name of GLOBALS) Object.assign(globalThis, { [name]: window[name] });
  const document = new window.DOMParser().parseFromString(html, 'text/html');
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
}
