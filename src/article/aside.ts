import type { Passage } from './passage';

/** What the page itself says is beside the story, in its markup or by the words in the names of its elements. */
const ASIDE = 'aside, nav, footer, [role=complementary], [role=navigation], [role=contentinfo]';
const BESIDE =
  /(^|[\s_-])(video-?)?(player|comments?|recommend\w*|breadcrumbs?|newsletter|subscri\w*|donat\w*|copyright|disclaimer)($|[\s_-])/i;

/** Part of a page's prose from which it is the story, whatever its element is called; comments may be longer than the story. */
const MOST = 0.8;

/**
 * Takes the weight from what the page declares no part of the story. Names of elements mislead at times (a story inside
 * `comment-page`), so what holds the headline or nearly all prose is believed to be no aside.
 *
 * @param headline the passage that shows the headline, where there is one
 */
export function setAside(passages: Passage[], headline: Passage | undefined): void {
  const roots = new Map<Element | null, Element | null>([[null, null]]);
  const above = headline ? headline.block.spans[0]!.node.parentElement : null;
  for (let at = above; at; at = at.parentElement) roots.set(at, null);
  const prose = new Map<Element, number>();
  let all = 0;
  const rooted = passages.map((passage) => {
    const root = rootOf(passage.block.spans[0]!.node.parentElement, roots);
    all += passage.weight;
    if (root) prose.set(root, (prose.get(root) ?? 0) + passage.weight);
    return root;
  });
  passages.forEach((passage, i) => {
    const root = rooted[i];
    if (!root || prose.get(root)! > MOST * all) return;
    passage.aside = true;
    passage.weight = 0;
  });
}

/** Whether the page itself says of an element, or of what is round it up to a column, that it is beside the story. */
export function isBeside(element: Element | null, column: Element | null): boolean {
  for (let at = element; at && at !== column; at = at.parentElement) if (isAside(at)) return true;
  return false;
}

/** The outermost aside that an element stands in. */
function rootOf(element: Element | null, roots: Map<Element | null, Element | null>): Element | null {
  const known = roots.get(element);
  if (known !== undefined) return known;
  const root = rootOf(element!.parentElement, roots) ?? (isAside(element!) ? element : null);
  roots.set(element, root);
  return root;
}

function isAside(element: Element): boolean {
  if (element.localName === 'body') return false;
  return element.matches(ASIDE) || BESIDE.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
}
