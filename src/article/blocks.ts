import type { Block } from './types';

/** Elements whose text is not prose, or not the page's: controls, code, ruby readings, embedded content. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST CODE KBD SAMP VAR RT RP RTC ' +
    'IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO HEAD TITLE'
  ).split(' '),
);

/** Elements that start a new block where no style can be asked. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL OPTGROUP P PRE SEARCH SECTION ' +
    'SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

type Flow = 'inline' | 'block' | 'none';

/**
 * Whether an element stands in its line, breaks it, or shows nothing.
 *
 * `visibility: hidden` counts as shown: such text keeps its place, and some sites (WeChat) hide a whole story so until
 * their scripts have run, a change that no MutationObserver of nodes sees. `aria-hidden` counts as shown too: real pages
 * put it on headlines.
 */
export function flowOf(element: Element, view: Window | null): Flow {
  const name = element.tagName.toUpperCase();
  if (SKIPPED.has(name)) return 'none';
  if (name === 'BR') return 'block';
  // Asking a style is what costs most here, and an icon or a spacer has no text to place.
  if (!element.firstChild && !element.shadowRoot && !BLOCKS.has(name) && name !== 'SLOT') return 'inline';
  if (isEditable(element)) return 'none';
  const display = view ? view.getComputedStyle(element).display : '';
  if (display === '') return hidesItself(element) ? 'none' : BLOCKS.has(name) ? 'block' : 'inline';
  if (display === 'none') return 'none';
  return /^(inline|ruby|contents)/.test(display) ? 'inline' : 'block';
}

/** Whether `blocksIn` would come to an element from above: neither it nor what it stands in is hidden, a control or an editor. */
export function isRead(element: Element | null): boolean {
  const view = element?.ownerDocument.defaultView ?? null;
  for (let at = element; at; at = parentElementOf(at)) if (flowOf(at, view) === 'none') return false;
  return true;
}

function parentElementOf(element: Element): Element | null {
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** Whether an element of a document that no window shows says of itself that it is hidden. */
function hidesItself(element: Element): boolean {
  return (
    element.hasAttribute('hidden') || /(^|;)\s*display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** The node whose children a reader sees: an open shadow tree stands in place of its host's own. */
function insideOf(node: Element | ShadowRoot): Node {
  return ('shadowRoot' in node && node.shadowRoot) || node;
}

/** What fills a slot of a shadow tree; nothing for any other node. */
function slottedIn(node: Element | ShadowRoot): Node[] {
  return 'localName' in node && node.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
}

/**
 * Groups the visible text under a node into paragraph-like blocks, in reading order.
 *
 * @param root where to start; open shadow roots below it are entered
 * @param keep called for each visible Text node; the nodes it refuses are left out and do not end a block
 * @returns blocks with some text; the text of each is exactly the concatenation of its nodes' data, with offsets in UTF-16
 *   code units
 */
export function blocksIn(root: Element | ShadowRoot, keep?: (node: Text) => boolean): Block[] {
  // A document without a view (a clone, a parsed string) has no styles.
  const view = root.ownerDocument.defaultView;
  const blocks: Block[] = [];
  let block: Block = { text: '', spans: [] };

  const close = () => {
    if (block.text.trim() === '') block = { text: '', spans: [] };
    if (block.spans.length === 0) return;
    blocks.push(block);
    block = { text: '', spans: [] };
  };

  const add = (node: Text) => {
    const start = block.text.length;
    block.text += node.data;
    block.spans.push({ node, start, end: block.text.length });
  };

  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if ((node as Text).data !== '' && (!keep || keep(node as Text))) add(node as Text);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const flow = flowOf(node as Element, view);
      if (flow === 'none') return;
      if (flow === 'block') close();
      walk(node as Element);
      if (flow === 'block') close();
    }
  };

  const walk = (parent: Element | ShadowRoot) => {
    const slotted = slottedIn(parent);
    if (slotted.length > 0) slotted.forEach(visit);
    else for (let node = insideOf(parent).firstChild; node; node = node.nextSibling) visit(node);
  };

  walk(root);
  close();
  return blocks;
}
