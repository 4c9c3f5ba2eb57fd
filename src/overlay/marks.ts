import type { EntityType, Mention } from '../annotation';
import type { Block, TextSpan } from '../article/types';

/**
 * From so many marks on, new ones are not live: each change of the page costs the browser 80 ns for every live range in it, which
 * at thousands of them is seconds for what else takes milliseconds.
 */
const MANY = 500;

/** A mention in its place in the page. The browser keeps live ranges right when the page changes around them. */
export interface Mark {
  /** Index into `Annotation.mentions`. */
  mention: number;
  type: EntityType;
  range: AbstractRange;
  /** One, or two where a line's or a paragraph's end breaks the name; the first is `range`. */
  ranges: AbstractRange[];
}

const highlightName = (type: string) => `mark-${type}`;

/** The quiet underlines. Nothing in the page's DOM is touched: they are CSS custom highlights over ranges. */
export class Marks {
  list: Mark[] = [];
  /** Whether there are so many that none of them follows the page. */
  areMany = false;
  #byNode = new Map<Node, Mark[]>();
  /** The marks that start in each block, by place and type. */
  #byBlock = new Map<Block, Map<string, Mark>>();
  readonly #highlights = new Map<string, Highlight>();
  readonly #current = new Highlight();
  readonly #word = new Highlight();
  #isShown = false;

  constructor() {
    this.#current.priority = 1;
    this.#word.priority = 2;
  }

  /**
   * Marks these mentions and no others. The marks of a block that is the same object as before stay where they are.
   *
   * @param mentions in reading order
   * @param blocks the blocks that the mentions' offsets are in
   */
  update(mentions: readonly Mention[], blocks: readonly Block[]): void {
    const before = this.#byBlock;
    const gone = new Set(this.list);
    this.list = [];
    this.areMany = mentions.length >= MANY;
    this.#byNode = new Map();
    this.#byBlock = new Map(blocks.map((block) => [block, new Map()]));
    mentions.forEach((mention, index) => {
      const pieces = piecesOf(mention, blocks);
      const [{ block }] = pieces;
      const key = [mention.type, ...pieces.flatMap(({ start, end }) => [start, end])].join(' ');
      const kept = pieces.every((piece) => before.has(piece.block)) ? before.get(block)!.get(key) : undefined;
      const mark = kept && isWhole(kept) ? kept : this.#add(mention.type, pieces);
      if (!mark) return;
      mark.mention = index;
      gone.delete(mark);
      this.list.push(mark);
      this.#byBlock.get(block)!.set(key, mark);
      for (const node of new Set(pieces.flatMap((piece) => spansOf(piece).map((span) => span.node)))) {
        const marks = this.#byNode.get(node);
        if (marks) marks.push(mark);
        else this.#byNode.set(node, [mark]);
      }
    });
    for (const { type, ranges } of gone)
      for (const range of ranges) this.#highlights.get(type)!.delete(range);
  }

  /** A new mark, or null where the page has changed its nodes meanwhile. */
  #add(type: EntityType, pieces: readonly Piece[]): Mark | null {
    const ranges = pieces.flatMap((piece) => (this.areMany ? staticOver(piece) : rangeOver(piece)) ?? []);
    if (ranges.length < pieces.length) return null;
    const highlight = this.#highlights.get(type) ?? new Highlight();
    for (const range of ranges) highlight.add(range);
    this.#highlights.set(type, highlight);
    return { mention: 0, type, range: ranges[0]!, ranges };
  }

  /** Draws the marks. */
  show(): void {
    for (const [type, highlight] of this.#highlights) CSS.highlights.set(highlightName(type), highlight);
    CSS.highlights.set(highlightName('current'), this.#current);
    this.#isShown = true;
  }

  /** Takes the marks away, but not those that another copy of this script has drawn since. */
  clear(): void {
    for (const [type, own] of [
      ...this.#highlights,
      ['current', this.#current],
      ['word', this.#word],
    ] as const)
      this.#erase(type, own);
    this.#isShown = false;
  }

  #erase(type: string, own: Highlight): void {
    if (CSS.highlights.get(highlightName(type)) === own) CSS.highlights.delete(highlightName(type));
  }

  /** Whether another copy of this script (a newer version of the extension) has drawn its marks over these. */
  get areReplaced(): boolean {
    const drawn = CSS.highlights.get(highlightName('current'));
    return this.#isShown && drawn !== undefined && drawn !== this.#current;
  }

  /** Shows which name the card is about; null for none. */
  setCurrent(mark: Mark | null): void {
    this.#current.clear();
    for (const range of mark?.ranges ?? []) this.#current.add(range);
  }

  /** Shows which word the card is about; null for none. */
  setWord(range: Range | null): void {
    this.#word.clear();
    if (!range) return this.#erase('word', this.#word);
    this.#word.add(range);
    CSS.highlights.set(highlightName('word'), this.#word);
  }

  /** The marks that stand in a Text node, wholly or in part. */
  inNode(node: Node): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }
}

/** A stretch of a block. */
export interface Piece {
  block: Block;
  start: number;
  end: number;
}

/** Where a mention stands: in one place, or in two. */
function piecesOf({ block, start, end, rest }: Mention, blocks: readonly Block[]): [Piece, ...Piece[]] {
  const first = { block: blocks[block]!, start, end };
  return rest ? [first, { ...rest, block: blocks[rest.block]! }] : [first];
}

/** Whether the page has left a mark its text. */
const isWhole = ({ ranges }: Mark): boolean =>
  ranges.every((range) => !range.collapsed && range.startContainer.isConnected);

/** The Text nodes of its block that a piece touches. */
function spansOf({ block, start, end }: Piece): TextSpan[] {
  return block.spans.filter((span) => span.start < end && start < span.end);
}

/** Where a piece begins and ends, or null where the page has changed its nodes meanwhile. */
function endsOf(piece: Piece): StaticRangeInit | null {
  const spans = spansOf(piece);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return null;
  if (spans.some((span) => span.node.length !== span.end - span.start || !span.node.isConnected)) return null;
  return {
    startContainer: first.node,
    startOffset: piece.start - first.start,
    endContainer: last.node,
    endOffset: piece.end - last.start,
  };
}

/** A live range over a piece, or null where the page has changed its nodes meanwhile. */
export function rangeOver(piece: Piece): Range | null {
  const ends = endsOf(piece);
  if (!ends) return null;
  const range = ends.startContainer.ownerDocument!.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return range;
}

/** The same for one of very many. */
function staticOver(piece: Piece): StaticRange | null {
  const ends = endsOf(piece);
  return ends && new StaticRange(ends);
}
