/** Something on a page that holds text and is written in place: its `nodeValue` is the text. */
export type Place = Text | Attr;

/** Text of these is code, hidden for good, or the reader's own. Ruby readings are passed over so that the words go on. */
const UNREAD = new Set('SCRIPT STYLE LINK NOSCRIPT TEMPLATE TEXTAREA CODE KBD SAMP VAR RT RP RTC'.split(' '));

/** Elements whose `title` names a style sheet. */
const SHEETS = new Set(['LINK', 'STYLE']);

/** Attributes that are shown or read out. */
export const ATTRIBUTES = ['alt', 'title', 'placeholder', 'aria-label'];

const nameOf = (element: Element) => element.tagName.toUpperCase();

/** Whether an element and all in it are the page's own business: what the reader edits, what asks not to be translated. */
function isPrivate(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return element.getAttribute('translate')?.toLowerCase() === 'no';
}

/**
 * What an element says about the language inside: undefined where nothing. The root and the body are not asked, because
 * many Chinese pages carry a wrong language there.
 */
function saysChinese(element: Element): boolean | undefined {
  const lang = element.getAttribute('lang');
  return lang && !/^(HTML|BODY)$/.test(nameOf(element)) ? CHINESE.test(lang) : undefined;
}

/** Language tags of Chinese in characters: pinyin (`zh-Latn`) and Bopomofo are left alone. */
const CHINESE = /^(zh|cmn|yue|wuu|nan|hak)\b(?!-(Latn|Bopo)\b)/i;

/** The element that a node stands in, out of shadow roots too. */
export const parentOf = (node: Node): Element | null =>
  node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);

/** Whether an element stands in its line, breaks it, or shows nothing now. */
function flowOf(element: Element): 'inline' | 'block' | 'none' {
  if (nameOf(element) === 'BR') return 'block';
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'none';
  return /^(inline|ruby|contents)/.test(display) ? 'inline' : 'block';
}

/** What a reader sees inside an element: a shadow tree in place of its host's children, in a slot what fills it. */
function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  const filling = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return filling.length > 0 ? filling : element.childNodes;
}

/**
 * The places below an element, in reading order and in pieces: the Text nodes of one paragraph, so that a word may run through
 * inline elements, or one attribute, `lang` of a Chinese element among them. Text that is not shown now is included; it may be later.
 *
 * @param root an element that is itself converted; see `rootFor`
 * @param entered called with each open shadow root on the way
 */
export function* piecesIn(root: Element, entered: (shadow: ShadowRoot) => void): Generator<Place[]> {
  let line: Text[] = [];

  function* close(): Generator<Place[]> {
    if (line.length > 0) yield line;
    line = [];
  }

  function* walk(element: Element, chinese: boolean): Generator<Place[]> {
    if (isPrivate(element)) return;
    const name = nameOf(element);
    const inside = saysChinese(element) ?? chinese;
    const lang = element.getAttributeNode('lang');
    if (lang && CHINESE.test(lang.value)) yield [lang];
    if (inside && !SHEETS.has(name)) {
      for (const attribute of ATTRIBUTES) {
        const place = element.getAttributeNode(attribute);
        if (place) yield [place];
      }
    }
    if (UNREAD.has(name)) return;
    const flow = flowOf(element);
    const around = line;
    // What is hidden does not part the words around it.
    if (flow === 'none') line = [];
    if (flow === 'block') yield* close();
    if (element.shadowRoot) entered(element.shadowRoot);
    for (const child of childrenOf(element)) {
      if (child.nodeType === Node.ELEMENT_NODE) yield* walk(child as Element, inside);
      else if (child.nodeType === Node.TEXT_NODE && inside) line.push(child as Text);
    }
    if (flow !== 'inline') yield* close();
    if (flow === 'none') line = around;
  }

  let above = parentOf(root);
  while (above && saysChinese(above) === undefined) above = parentOf(above);
  yield* walk(root, above ? saysChinese(above)! : true);
  yield* close();
}

/**
 * The element to look through when a node has changed: the nearest that does not stand in a line.
 * @returns null where the node is out of the document or in a part of the page that is not converted
 */
export function rootFor(node: Node): Element | null {
  if (!node.isConnected) return null;
  let root = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : parentOf(node);
  while (root && flowOf(root) === 'inline' && parentOf(root)) root = parentOf(root);
  for (let above = root && parentOf(root); above; above = parentOf(above)) {
    if (isPrivate(above) || UNREAD.has(nameOf(above))) return null;
  }
  return root;
}

/** How far apart the points are that tell what is in view, in CSS pixels. */
const STEP = { across: 240, down: 40 };
/** An element with more text, in UTF-16 code units, reaches far out of view. */
const MOST_IN_VIEW = 20_000;

/** The paragraphs in view, or most of them: those under the points of a grid. */
export function elementsInView(document: Document): Set<Element> {
  const found = new Set<Element>();
  for (let y = STEP.down / 2; y < innerHeight; y += STEP.down) {
    for (let x = STEP.across / 2; x < innerWidth; x += STEP.across) {
      const element = document.elementFromPoint(x, y);
      const root = element && rootFor(element);
      if (root) found.add(root);
    }
  }
  for (const element of found) if (element.textContent.length > MOST_IN_VIEW) found.delete(element);
  return found;
}
