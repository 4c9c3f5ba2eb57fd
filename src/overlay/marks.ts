import { ENTITY_TYPES, type Mention } from '../annotation';
import type { Block, TextSpan } from '../article/types';

/** A mention in its place in the page. The ranges are live: the browser keeps them right when the page changes around them. */
export interface Mark {
  /** Index into `Annotation.mentions`. */
  mention: number;
  range: Range;
  /** One, or two where a line's or a paragraph's end breaks the name; the first is `range`. */
  ranges: Range[];
}

const highlightName = (type: string) => `mark-${type}`;

/** The quiet underlines. Nothing in the page's DOM is touched: they are CSS custom highlights over ranges. */
export class Marks {
  readonly list: Mark[] = [];
  readonly #byNode = new Map<Node, Mark[]>();
  readonly #highlights = new Map<string, Highlight>();
  readonly #current = new Highlight();

  /**
   * @param mentions in reading order
   * @param blocks the blocks that the mentions' offsets are in
   */
  constructor(mentions: readonly Mention[], blocks: readonly Block[]) {
    mentions.forEach((mention, index) => {
      const pieces = [mention, ...(mention.rest ? [mention.rest] : [])].map(({ block, start, end }) => {
        const spans = spansOf(blocks[block]!, start, end);
        return { spans, range: rangeOver(spans, start, end) };
      });
      const ranges = pieces.flatMap(({ range }) => range ?? []);
      if (ranges.length < pieces.length) return;
      const mark = { mention: index, range: ranges[0]!, ranges };
      this.list.push(mark);
      for (const node of new Set(pieces.flatMap(({ spans }) => spans.map((span) => span.node)))) {
        const marks = this.#byNode.get(node);
        if (marks) marks.push(mark);
        else this.#byNode.set(node, [mark]);
      }
      const highlight = this.#highlights.get(mention.type) ?? new Highlight();
      for (const range of ranges) highlight.add(range);
      this.#highlights.set(mention.type, highlight);
    });
    this.#current.priority = 1;
  }

  /** Draws the marks. */
  show(): void {
    for (const [type, highlight] of this.#highlights) CSS.highlights.set(highlightName(type), highlight);
    CSS.highlights.set(highlightName('current'), this.#current);
  }

  /** Takes the marks away, but not those that another copy of this script has drawn since. */
  clear(): void {
    for (const type of [...ENTITY_TYPES, 'current']) {
      const own = type === 'current' ? this.#current : this.#highlights.get(type);
      if (own && CSS.highlights.get(highlightName(type)) === own) CSS.highlights.delete(highlightName(type));
    }
  }

  /** Whether another copy of this script (a newer version of the extension) has drawn its marks over these. */
  get areReplaced(): boolean {
    const drawn = CSS.highlights.get(highlightName('current'));
    return drawn !== undefined && drawn !== this.#current;
  }

  /** Shows which name the card is about; null for none. */
  setCurrent(mark: Mark | null): void {
    this.#current.clear();
    for (const range of mark?.ranges ?? []) this.#current.add(range);
  }

  /** The marks that stand in a Text node, wholly or in part. */
  inNode(node: Node): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }
}

/** The Text nodes of a block that `[start, end)` touches. */
function spansOf(block: Block, start: number, end: number): TextSpan[] {
  return block.spans.filter((span) => span.start < end && start < span.end);
}

/** A live range over a stretch of a block, or null where the page has changed its nodes meanwhile. */
function rangeOver(spans: readonly TextSpan[], start: number, end: number): Range | null {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return null;
  if (spans.some((span) => span.node.length !== span.end - span.start || !span.node.isConnected)) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}
