import { type Script, type Standard, scriptFor } from '../annotation';
import { sample } from '../article/language';
import { scriptOf } from '../article/script';
import { applyEdits, type Edit } from './edit';
import { ATTRIBUTES, elementsInView, type Place, parentOf, piecesIn, rootFor } from './places';
import { reversed, split, write } from './write';

/** Converts texts, one list of edits for each; runs in the worker, so it may fail. */
export type Ask = (texts: string[], to: Standard) => Promise<Edit[][]>;

/** How long the page may be kept from answering its reader, in milliseconds. */
const SLICE = 8;
/** How long changes of the page gather before they are converted, in milliseconds. */
const GATHER = 30;
/** UTF-16 code units to ask about at once. */
const BATCH = 20_000;
/** How often a page may undo the same conversion before it has its way. */
const PATIENCE = 3;

const HAN = /\p{Script=Han}/u;

const LANG: Record<Standard, string> = {
  hans: 'zh-Hans',
  hant: 'zh-Hant',
  tw: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

/** What we know of a place. It is ours as long as its text is `converted`. */
interface Held {
  original: string;
  converted: string;
  edits: readonly Edit[];
  /** How often the page has put `original` back. */
  undone: number;
}

/**
 * Shows a page in another script or standard, and exactly as it was again.
 *
 * Nodes are never replaced. Each is remembered with the text it had; a text that the page itself changes meanwhile is the
 * page's, and is converted anew from there.
 */
export class PageConversion {
  readonly #document: Document;
  readonly #ask: Ask;
  readonly #observer: MutationObserver;
  #held = new WeakMap<Place, Held>();
  /** The places with edits, to be brought back. */
  readonly #changed = new Set<WeakRef<Place>>();
  readonly #collected = new FinalizationRegistry<WeakRef<Place>>((gone) => this.#changed.delete(gone));
  /** Attr nodes that nothing refers to may be collected while their element lives, and what is held of them with them. */
  readonly #attributes = new WeakMap<Element, Set<Attr>>();
  /** Parts of the page to look through. */
  readonly #dirty = new Set<Node>();
  #showing: Standard | null = null;
  #script: Script | null = null;
  /** Goes up with each `show`; work begun under another number stops. */
  #turn = 0;
  #working = false;
  #sliceEnd = 0;

  /**
   * @param document the page
   * @param ask answers with the edits for each text, ascending and disjoint, in UTF-16 offsets
   */
  constructor(document: Document, ask: Ask) {
    this.#document = document;
    this.#ask = ask;
    this.#observer = new MutationObserver((records) => this.#notice(records));
  }

  /** What the page is shown in; null is the original. */
  get showing(): Standard | null {
    return this.#showing;
  }

  /**
   * Shows the page in a standard, or as it was. Of calls that overlap the last one wins, the others end early.
   * @throws what `ask` rejects with; the page is then as it was
   */
  async show(to: Standard | null): Promise<void> {
    if (to === this.#showing && !this.#working) return;
    this.stop();
    if (to === null) return;
    this.#showing = to;
    this.#script = scriptOf(sample(this.#document));
    this.#observe(this.#document);
    const turn = this.#turn;
    // What the reader looks at need not wait until a long page has been looked through.
    for (const element of elementsInView(this.#document)) this.#dirty.add(element);
    await this.#work(to);
    if (turn !== this.#turn) return;
    this.#dirty.add(this.#document.documentElement);
    await this.#work(to);
  }

  /** Brings the page back at once and leaves no observer. */
  stop(): void {
    this.#turn++;
    this.#showing = null;
    this.#working = false;
    this.#dirty.clear();
    this.#observer.disconnect();
    for (const reference of this.#changed) {
      const place = reference.deref();
      const held = place && this.#held.get(place);
      if (held && held.converted === place.nodeValue) write(place, reversed(held.original, held.edits));
    }
    this.#changed.clear();
    this.#held = new WeakMap();
  }

  #observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  #notice(records: MutationRecord[]): void {
    for (const { type, target, addedNodes, attributeName } of records) {
      if (type === 'childList') {
        for (const node of addedNodes) this.#dirty.add(node);
        continue;
      }
      const place =
        type === 'attributes' ? (target as Element).getAttributeNode(attributeName!) : (target as Text);
      // The element for its attribute, which is in no tree: https://dom.spec.whatwg.org/#connected
      if (place && !this.#isOurs(place)) this.#dirty.add(target);
    }
    if (this.#dirty.size > 0 && !this.#working) this.#follow(this.#showing!);
  }

  /** Converts what the page has changed. Should that fail there is nobody to tell, but `showing`, like the page, is null again. */
  async #follow(to: Standard): Promise<void> {
    const turn = this.#turn;
    this.#working = true;
    await pause(GATHER);
    if (turn === this.#turn) await this.#work(to).catch(() => {});
  }

  /** Converts all that is dirty. Stops where another `show` has begun. */
  async #work(to: Standard): Promise<void> {
    const turn = this.#turn;
    this.#working = true;
    try {
      while (this.#dirty.size > 0) {
        for (const batch of inBatches(await this.#pending(to, turn))) {
          const answers = await this.#ask(batch.map(textOf), to);
          for (const [n, piece] of batch.entries()) {
            if (turn !== this.#turn) return;
            this.#convert(piece, answers[n]!);
            await this.#breathe();
          }
        }
        if (turn !== this.#turn) return;
      }
      this.#working = false;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.stop();
      throw error;
    }
  }

  /** Looks through the dirty parts of the page for what is to be asked about. */
  async #pending(to: Standard, turn: number): Promise<Piece[]> {
    const roots = new Set<Element>();
    for (const node of this.#dirty) {
      const root = rootFor(node);
      if (root) roots.add(root);
    }
    this.#dirty.clear();
    const pending: Piece[] = [];
    for (const root of roots) {
      if (hasAncestorIn(root, roots)) continue;
      for (const places of piecesIn(root, (shadow) => this.#observe(shadow))) {
        if (turn !== this.#turn) return [];
        const piece = places.map((place) => ({ place, source: this.#sourceOf(place) }));
        if (!places.every((place) => this.#isOurs(place)) && this.#isToAsk(piece, to)) pending.push(piece);
        await this.#breathe();
      }
    }
    return pending;
  }

  /** Settles what needs no asking: `lang`, text without Chinese, and text that is in the wanted script already. */
  #isToAsk(piece: Piece, to: Standard): boolean {
    const text = textOf(piece);
    const { place } = piece[0]!;
    const isLang = place.nodeName === 'lang';
    if (!isLang && !HAN.test(text)) return false;
    const owner = isLang ? (place as Attr).ownerElement : null;
    const content = isLang
      ? owner === this.#document.documentElement
        ? ''
        : (owner?.textContent ?? '')
      : text;
    if ((scriptOf(content) ?? this.#script) === scriptFor(to)) this.#convert(piece, []);
    else if (isLang) this.#convert(piece, [[0, text.length, LANG[to]]]);
    else return true;
    return false;
  }

  #isOurs(place: Place): boolean {
    return this.#held.get(place)?.converted === place.nodeValue;
  }

  /** The page's own text of a place. */
  #sourceOf(place: Place): string {
    return this.#isOurs(place) ? this.#held.get(place)!.original : place.nodeValue!;
  }

  #convert(piece: Piece, edits: readonly Edit[]): void {
    const own = split(
      edits,
      piece.map(({ source }) => source.length),
    );
    for (const [n, { place, source }] of piece.entries()) {
      // Where the page has changed the place since it was read, the observer has made it dirty again.
      if (this.#sourceOf(place) === source) this.#hold(place, source, own[n]!);
    }
  }

  #hold(place: Place, original: string, edits: readonly Edit[]): void {
    const before = this.#held.get(place);
    const isOurs = this.#isOurs(place);
    const undone = before?.original === original ? before.undone + (isOurs ? 0 : 1) : 0;
    const wanted = undone > PATIENCE ? [] : edits;
    const converted = applyEdits(original, wanted);
    if (place.nodeValue !== converted) {
      if (isOurs) write(place, reversed(original, before!.edits));
      write(place, wanted);
    }
    this.#held.set(place, { original, converted, edits: wanted, undone });
    if (wanted.length > 0 && !before?.edits.length) this.#remember(place);
  }

  #remember(place: Place): void {
    const reference = new WeakRef(place);
    this.#changed.add(reference);
    this.#collected.register(place, reference);
    const owner = place instanceof Attr ? place.ownerElement : null;
    if (!owner) return;
    if (!this.#attributes.has(owner)) this.#attributes.set(owner, new Set());
    this.#attributes.get(owner)!.add(place as Attr);
  }

  /** Lets the page answer its reader when it has waited for a slice. A hidden page has nobody to answer, and its timers are slow. */
  async #breathe(): Promise<void> {
    if (performance.now() < this.#sliceEnd || this.#document.hidden) return;
    await pause(0);
    this.#sliceEnd = performance.now() + SLICE;
  }
}

/** Places that are converted together, with the page's own text of each. */
type Piece = { place: Place; source: string }[];

const textOf = (piece: Piece) => piece.map(({ source }) => source).join('');

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function hasAncestorIn(element: Element, roots: ReadonlySet<Element>): boolean {
  for (let above = parentOf(element); above; above = parentOf(above)) if (roots.has(above)) return true;
  return false;
}

function* inBatches(pieces: Piece[]): Generator<Piece[]> {
  let batch: Piece[] = [];
  let length = 0;
  for (const piece of pieces) {
    batch.push(piece);
    length += textOf(piece).length;
    if (length < BATCH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
