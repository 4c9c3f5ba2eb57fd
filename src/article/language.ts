/** Characters that `sample` gathers, and Text nodes and elements it looks at, at most. */
const SAMPLE_LENGTH = 3000;
const SAMPLE_NODES = 4000;

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'OPTION']);

const count = (text: string, characters: RegExp) => text.match(characters)?.length ?? 0;

/**
 * Whether a text is Chinese, by the characters alone: pages often declare a wrong `lang` or none.
 *
 * @param text a paragraph or more; fewer than 20 Han characters are never enough
 * @returns false for Japanese and Korean, and for a text of another language that quotes some Chinese
 */
export function isChinese(text: string): boolean {
  const han = count(text, /[\u3400-\u9fff\uf900-\ufaff]/g);
  if (han < 20) return false;
  const kana = count(text, /[\u3041-\u30fa\uff66-\uff9d]/g);
  const hangul = count(text, /[\uac00-\ud7a3]/g);
  // A Han character carries about as much as four letters, so markup-laden technical news still passes.
  const letters = count(text, /[A-Za-z\u00c0-\u052f\u0600-\u06ff\u0e00-\u0e7f]/g);
  return kana < han / 10 && hangul < han / 10 && letters < han * 4;
}

/**
 * The first characters of a page's text, cheaply: neither style nor layout is computed and the work is bounded, however
 * large the page is.
 *
 * @returns at most about 3,000 UTF-16 code units, white space dropped
 */
export function sample(document: Document): string {
  let text = '';
  let nodes = SAMPLE_NODES;
  const read = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (text.length < SAMPLE_LENGTH && nodes-- > 0 && walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Text) {
        if (!UNREAD.has(node.parentElement?.tagName ?? '')) text += node.data.replace(/\s+/g, '');
      } else if ((node as Element).shadowRoot) read((node as Element).shadowRoot!);
    }
  };
  if (document.body) read(document.body);
  return text.slice(0, SAMPLE_LENGTH);
}
