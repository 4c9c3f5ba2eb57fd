/** Where the characters of a block come from: `node.data` from its start to its end stands at `[start, end)` of `block.text`. */
export interface TextSpan {
  node: Text;
  start: number;
  end: number;
}

/** A paragraph-like run of text. Its text is exactly the concatenation of the data of its Text nodes. */
export interface Block {
  text: string;
  spans: TextSpan[];
}

/** The news story of a page. */
export interface Article {
  title: string;
  /** In reading order; the visible headline comes first where the page has one. */
  blocks: Block[];
}

/** What a paragraph is in its story. */
export const PART_KINDS = ['text', 'heading', 'quote', 'item', 'caption'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A paragraph of a story without its page. */
interface Part {
  kind: PartKind;
  text: string;
}

/** A story without its page. */
export interface Story {
  title: string;
  /** In reading order, without the headline. */
  parts: Part[];
}
