import { blocksIn, isRead } from './blocks';
import { findArticle } from './find';
import { fold } from './fold';
import { moreOfStory, nextStory } from './more';
import { columnOfStory, firstNode, isAfter, isIn, isIntact, paragraphOf, parentOf, reuse } from './places';
import type { Article, Block } from './types';
import { type Watch, watchPage } from './watch';

/** How long the page may be kept from answering its reader, in milliseconds. */
const SLICE = 8;
/** Characters in which Chinese prose shows itself; a longer text is not read to its end. */
const LOOK = 200;
/** Characters of new text from which a page without a story may have got one. */
const TELLING = 60;
/** Touched elements that are kept without asking whether they are still in the page. */
const ROOM = 2000;
/** How far round a change beside the story its part of the page is looked for, in elements. */
const REACH = 3;

const HAN = /\p{Script=Han}/u;

/**
 * Follows the story of a page: paragraphs that come late, text that is unfolded or taken away, the next story of an endless
 * page, another story in place of the first.
 *
 * Of each change it is only noted which element it touches, and only where Chinese text may have come or the story's own may
 * have gone; what is noted is read later, that element alone. The whole page is read again only where most of the story or its
 * headline has gone: an address means nothing, for an endless page changes it while one scrolls.
 */
export class Follower {
  readonly #page: Document;
  readonly #whole: boolean;
  readonly #changed: (article: Article | null) => Promise<void>;
  #article: Article | null = null;
  /** Where more of each followed story may come. */
  #columns: Element[] = [];
  #known = new WeakSet<Node>();
  #regions = new Set<Element>();
  #room = ROOM;
  #paused = false;
  #watch: Watch | null = null;

  /**
   * @param whole whether to follow all text of the page instead of a story
   * @param changed told of the story at first and whenever it is another; blocks that are as they were stay the same objects
   */
  constructor(page: Document, whole: boolean, changed: (article: Article | null) => Promise<void>) {
    this.#page = page;
    this.#whole = whole;
    this.#changed = changed;
  }

  async start(): Promise<void> {
    this.#watch = watchPage(
      this.#page,
      (records) => this.#notice(records),
      () => this.#look(),
    );
    this.#take(this.#find());
    await this.#changed(this.#article);
  }

  stop(): void {
    this.#watch?.stop();
    this.#watch = null;
  }

  /** Lets the page be written to without being told of it. */
  pause(): void {
    this.#paused = true;
  }

  /** Takes the text of the story as it is now for what was read. @returns that story */
  resume(): Article | null {
    this.#paused = false;
    if (this.#article) this.#take({ ...this.#article, blocks: this.#article.blocks.map(asItIs) });
    this.#watch?.soon();
    return this.#article;
  }

  #notice(records: MutationRecord[]): boolean {
    let isStory = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        if (this.#known.has(target) || hasHan(target as Text)) this.#touch(target.parentNode);
      } else if (type === 'attributes') {
        if (this.#columns.some((column) => column.contains(target))) this.#touch(target);
        else isStory ||= this.#columns.some((column) => target.contains(column));
      } else {
        for (const node of addedNodes) {
          if (node instanceof Text) {
            if (hasHan(node)) this.#touch(target);
          } else if (node.firstChild || (node instanceof Element && node.shadowRoot)) this.#touch(node);
        }
        isStory ||= removedNodes.length > 0 && this.#holdsStory(target, removedNodes);
      }
    }
    return isStory || this.#regions.size > 0;
  }

  #touch(node: Node | null): void {
    const element = node instanceof ShadowRoot ? node.host : node;
    if (!(element instanceof Element)) return;
    this.#regions.add(element);
    if (this.#regions.size < this.#room) return;
    // A page that nobody looks at is looked at seldom: what it has thrown away meanwhile must not be kept.
    for (const region of this.#regions) if (!region.isConnected) this.#regions.delete(region);
    this.#room = Math.max(ROOM, 2 * this.#regions.size);
  }

  /** Whether nodes that were taken out of an element may have held some of the story. */
  #holdsStory(from: Node, removed: NodeList): boolean {
    return this.#columns.some(
      (column) => column.contains(from) || [...removed].some((node) => node.contains(column)),
    );
  }

  async #look(): Promise<void> {
    if (this.#paused) return;
    const regions = [...this.#regions];
    this.#regions.clear();
    const before = this.#article;
    if (!before || (!this.#whole && isGone(before))) {
      if (!before && !regions.some((region) => region.isConnected && region.textContent.length >= TELLING))
        return;
      this.#take(before ? this.#joined(before, this.#find()) : this.#find());
    } else {
      const blocks = await this.#amended(before.blocks, regions);
      if (before !== this.#article || this.#paused) {
        for (const region of regions) this.#regions.add(region);
        return;
      }
      this.#take({ ...before, blocks });
    }
    if (this.#watch && !areSame(before?.blocks, this.#article?.blocks)) await this.#changed(this.#article);
  }

  #find(): Article | null {
    const { body, title } = this.#page;
    const found = this.#whole ? body && { title, blocks: blocksIn(body) } : findArticle(this.#page);
    const column = this.#whole ? body : found && columnOfStory(bodyOf(found));
    this.#columns = this.#columns.filter((known) => known.isConnected && known !== column);
    if (column) this.#columns.push(column);
    return found;
  }

  /** A story found anew, beside what is still there of others: an endless page throws away those far above. */
  #joined(before: Article, found: Article | null): Article | null {
    if (!found) return null;
    const blocks = reuse(before.blocks, found.blocks);
    const nodes = new Set(blocks.map(firstNode));
    const kept = before.blocks.filter(
      (block) => isIntact(block) && !nodes.has(firstNode(block)) && isRead(firstNode(block).parentElement),
    );
    return { ...found, blocks: [...blocks, ...kept].sort(inPageOrder) };
  }

  /** The blocks without those that have gone, with what the touched parts of the page hold now; read in slices. */
  async #amended(before: readonly Block[], regions: readonly Element[]): Promise<Block[]> {
    let blocks = before.filter(isIntact);
    let end = performance.now() + SLICE;
    for (const region of outermost(regions.map((touched) => this.#partOf(touched)))) {
      if (performance.now() > end) {
        await breathe();
        end = performance.now() + SLICE;
      }
      if (region.isConnected) blocks = this.#withRegion(blocks, region);
    }
    return reuse(before, blocks);
  }

  /** What of the page to read for an element: its paragraph, or beside the story all that came with it and may be another. */
  #partOf(element: Element): Element {
    if (this.#columns.some((column) => isIn(element, column))) return paragraphOf(element);
    let part = element;
    for (let height = 0; height < REACH; height++) {
      const above = part.parentElement;
      if (!above || above.localName === 'body' || this.#columns.some((column) => isIn(column, above))) break;
      part = above;
    }
    return part;
  }

  #withRegion(blocks: Block[], region: Element): Block[] {
    const column = this.#columns.find((candidate) => isIn(region, candidate));
    const rest = blocks.filter((block) => !isIn(firstNode(block), region));
    const next = rest.findIndex((block) => isAfter(firstNode(block), region));
    const at = next < 0 ? rest.length : next;
    if (column) {
      const fresh = this.#whole ? textIn(region) : moreOfStory(region, column, next < 0);
      return [...rest.slice(0, at), ...fresh, ...rest.slice(at)];
    }
    if (next >= 0 || rest.length < blocks.length) return blocks;
    const fresh = nextStory(region);
    const own = columnOfStory(fresh.slice(1));
    if (own) this.#columns.push(own);
    return [...blocks, ...fresh];
  }

  #take(article: Article | null): void {
    this.#article = article?.blocks.length ? article : null;
    this.#known = new WeakSet();
    for (const block of article?.blocks ?? []) {
      for (const { node } of block.spans) this.#known.add(node);
      const root = firstNode(block).getRootNode();
      if (root instanceof ShadowRoot) this.#watch?.also(root);
    }
  }
}

const hasHan = (node: Text): boolean => HAN.test(node.data.slice(0, LOOK));

const textIn = (region: Element): Block[] => (isRead(region) ? blocksIn(region) : []);

const isHeadline = (block: Block, title: string): boolean => fold(block.text) === fold(title);

/** The story without its headline. */
const bodyOf = ({ title, blocks }: Article): Block[] =>
  isHeadline(blocks[0]!, title) ? blocks.slice(1) : blocks;

/** Whether a page no longer shows a story: most of it or its headline has gone or says something else, or it is hidden. */
function isGone({ title, blocks }: Article): boolean {
  return (
    2 * blocks.filter(isIntact).length <= blocks.length ||
    (isHeadline(blocks[0]!, title) && !isIntact(blocks[0]!)) ||
    !isRead(firstNode(blocks[0]!).parentElement)
  );
}

/** A block with what its nodes say now. */
function asItIs(block: Block): Block {
  if (isIntact(block)) return block;
  let text = '';
  const spans = block.spans.map(({ node }) => {
    const start = text.length;
    text += node.data;
    return { node, start, end: text.length };
  });
  return { text, spans };
}

const inPageOrder = (a: Block, b: Block): number => (isAfter(firstNode(a), firstNode(b)) ? 1 : -1);

const areSame = (one: readonly Block[] = [], other: readonly Block[] = []): boolean =>
  one.length === other.length && one.every((block, i) => block === other[i]);

/** The elements without those inside others. */
function outermost(elements: readonly Element[]): Element[] {
  const all = new Set<Node>(elements);
  return [...new Set(elements)].filter((element) => {
    for (let at = parentOf(element); at; at = parentOf(at)) if (all.has(at)) return false;
    return true;
  });
}

/** Lets the page answer its reader; Firefox and Safari learnt `scheduler.yield` late. */
const breathe = (): Promise<void> =>
  (globalThis as { scheduler?: { yield?(): Promise<void> } }).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));
