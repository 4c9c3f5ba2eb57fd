import type { Annotation, Mention, Script } from '../annotation';
import type { Block } from '../article/types';
import type { ReadingStyle } from '../drawn-reading';
import type { Settings } from '../settings';
import type { WordLookup } from '../word-lookup';
import { Card } from './card';
import type { Held } from './held';
import { hitTest, rectAt } from './hit';
import { followKeys } from './keyboard';
import { bringIntoView, linesOf } from './lines';
import { type Mark, Marks, rangeOver } from './marks';
import { followPointer } from './pointer';
import { boundsOf, rectsOf } from './rects';
import { isSameSpot, type Spot, spotAt, spotBeside } from './spot';
import type { WordsHere } from './word-card';
import { WordFinder } from './word-finder';

/** A card opened by the pointer stays this long after the pointer has left name and card, in milliseconds. */
const GRACE = 300;

/** How the card came up, which says how it goes away. */
type Hold = 'hover' | 'keyboard' | 'pinned';

/** The card's state while it is open: what it shows and why. */
interface OpenName {
  mark: Mark;
  /** What it shows, of which annotation: the page's may be another by now. */
  mention: Mention;
  annotation: Annotation;
  rect: DOMRect;
  hold: Hold;
  /** Entities gone through by related items, the shown one last; empty while the mark's own entity is shown. */
  trail: number[];
  /** The words at the pointer, beside the name. */
  here: WordsHere | null;
}

/** The same while it shows an ordinary word. */
interface OpenWord {
  mark: null;
  range: Range;
  here: WordsHere;
  rect: DOMRect;
  hold: Hold;
}

/** What the overlay asks of the world outside the page. */
interface Outside {
  /** Returns a sentence for the reader when something is amiss, or null. Asked each time a card opens. */
  notice(): string | null;
  lookUp(text: string, at: number): Promise<WordLookup>;
}

/** What the reader has chosen. */
export type OverlayChoice = Pick<Settings, 'words' | 'voice'> & ReadingStyle;

/**
 * Marks, pointer, keyboard and card of one page, as one small state machine: closed, or open under a hold.
 * All it shows of names it holds itself, so that no worker is asked for them; words it asks for one by one.
 */
export class Overlay {
  readonly marks = new Marks();
  #annotation: Annotation;
  readonly #outside: Outside;
  readonly #finder: WordFinder;
  #choice: OverlayChoice;
  readonly #card: Card;
  readonly #stops: (() => void)[];
  #open: OpenName | OpenWord | null = null;
  /** Where a word was last asked for: an answer for another place comes too late. */
  #asked: Spot | null = null;
  #closing: ReturnType<typeof setTimeout> | undefined;
  #focusBefore: Element | null = null;

  /** @param script of the page, as long as there are no names that tell */
  constructor(script: Script, outside: Outside, choice: OverlayChoice) {
    this.#annotation = { script, mentions: [], entities: [] };
    this.#outside = outside;
    this.#finder = new WordFinder(outside.lookUp);
    this.#choice = choice;
    this.#card = new Card({
      related: (entity) => this.#follow(entity),
      back: () => this.#back(),
      step: (by) => this.#stepBeside(by),
      pin: () => this.#togglePin(),
      close: () => this.close(),
      over: (inside) => (inside ? this.#stay() : this.#closeSoon()),
    });
    const stopped = new AbortController();
    window.addEventListener('scroll', () => this.#moved(), {
      signal: stopped.signal,
      passive: true,
      capture: true,
    });
    window.addEventListener('resize', () => this.#moved(), { signal: stopped.signal, passive: true });
    this.#stops = [
      () => stopped.abort(),
      followPointer(this.#card.host, {
        rest: (x, y, held) => this.#rest(x, y, held),
        typed: () => {
          if (this.#open?.hold === 'hover' && !this.#open.mark) this.close();
        },
        down: () => {
          if (this.#open?.hold === 'hover') this.close();
        },
        press: (x, y) => this.#press(x, y),
      }),
      followKeys({
        step: (by) => this.#stepNext(by),
        look: () => this.#lookAtSelection(),
        close: () => {
          if (!this.#open) return false;
          this.close();
          return true;
        },
      }),
    ];
  }

  /** Goes by what the reader has chosen now, in a card that is open as well. */
  prefer(choice: OverlayChoice): void {
    this.#choice = choice;
    if (this.#open) this.#show(this.#open);
  }

  /**
   * Takes over what the page's text, changed since, is annotated with. A card that is open stays as it is.
   * @param blocks the blocks whose texts were annotated
   */
  update(annotation: Annotation, blocks: readonly Block[]): void {
    if (this.marks.areReplaced) return this.stop();
    this.#annotation = annotation;
    this.marks.update(annotation.mentions, blocks);
    this.marks.show();
  }

  /** Takes the names away; words can still be looked up. */
  forget(): void {
    this.close();
    this.#annotation = { ...this.#annotation, mentions: [], entities: [] };
    this.marks.update([], []);
    this.marks.clear();
  }

  /** Takes everything of it out of the page. */
  stop(): void {
    this.close();
    for (const stop of this.#stops) stop();
    this.marks.clear();
  }

  close(): void {
    this.#stay();
    this.#asked = null;
    if (!this.#open) return;
    const hadFocus = this.#open.hold === 'keyboard';
    this.#open = null;
    this.#card.hide();
    this.marks.setCurrent(null);
    this.marks.setWord(null);
    if (hadFocus && this.#focusBefore instanceof HTMLElement)
      this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /** Scrolls to a mention and opens its card. @returns false when the page no longer has it */
  jump(mention: number): boolean {
    const mark = this.marks.list.find((candidate) => candidate.mention === mention);
    return mark ? this.#goTo(mark, 'pinned') : false;
  }

  #rest(x: number, y: number, held: Held | null): void {
    if (this.marks.areReplaced) return this.stop();
    const hit = hitTest(x, y, this.marks);
    const { words } = this.#choice;
    const spot = words === held || (words === 'always' && !hit) ? spotAt(x, y) : null;
    if (!spot) this.#asked = null;
    const stays = this.#open && !this.#open.mark && rectAt([this.#open.range], x, y);
    const isNew = spot && !isSameSpot(this.#asked, spot);
    if (!hit && !stays && !isNew) return this.#closeSoon();
    if (this.#open && this.#open.hold !== 'hover') return;
    this.#stay();
    if (hit && this.#open?.mark !== hit.mark) this.#showMark(hit.mark, hit.rect, 'hover');
    if (isNew) void this.#look(spot, 'hover', hit?.mark);
  }

  /** Shows the words at a place: under the card of the name that stands there, or alone. */
  async #look(spot: Spot, hold: Hold, mark?: Mark): Promise<void> {
    this.#asked = spot;
    const { text } = spot.block;
    const words = await this.#finder.find(spot);
    if (this.#asked !== spot) return;
    const open = this.#open;
    if (mark) {
      if (open?.mark !== mark || open.trail.length) return;
      const { surface } = open.mention;
      const others = words.filter(({ start, end }) => text.slice(start, end) !== surface);
      return this.#show({ ...open, here: { text, words: others } });
    }
    const range = words[0]
      ? rangeOver({ block: spot.block, start: words[0].start, end: words[0].end })
      : null;
    if (!range) return this.#closeSoon();
    const lines = [...range.getClientRects()];
    const { top, bottom } = spot.range.getBoundingClientRect();
    const rect = lines.find((line) => line.top < bottom && line.bottom > top) ?? lines[0];
    if (rect) this.#show({ mark: null, range, here: { text, words }, rect, hold });
    if (hold === 'keyboard') this.#card.focus();
  }

  #lookAtSelection(): boolean {
    const selection = getSelection();
    if (!selection?.rangeCount) return false;
    const start = selection.getRangeAt(0).cloneRange();
    start.collapse(true);
    const spot = spotBeside(start, 1);
    if (!spot) return false;
    if (!this.#open) this.#focusBefore = document.activeElement;
    void this.#look(spot, 'keyboard');
    return true;
  }

  #press(x: number, y: number): void {
    if (this.marks.areReplaced) return this.stop();
    const hit = hitTest(x, y, this.marks);
    if (hit) this.#showMark(hit.mark, hit.rect, 'pinned');
    else this.close();
  }

  #showMark(mark: Mark, rect: DOMRect, hold: Hold): void {
    const annotation = this.#annotation;
    const mention = annotation.mentions[mark.mention]!;
    this.#show({ mark, mention, annotation, rect, hold, trail: [], here: null });
  }

  #show(open: OpenName | OpenWord): void {
    this.#stay();
    this.#open = open;
    this.marks.setCurrent(open.mark);
    this.marks.setWord(open.mark ? null : open.range);
    if (open.mark) this.#showName(open);
    else this.#showWord(open);
  }

  #showWord({ range, here, rect, hold }: OpenWord): void {
    const { script } = this.#annotation;
    const content = {
      ...here,
      script,
      pinned: hold === 'pinned',
      voice: this.#choice.voice,
      style: this.#choice,
    };
    this.#card.showWord(content, linesOf([range], rect), range.startContainer);
  }

  #showName(open: OpenName): void {
    const { mark, mention, annotation, trail, hold, here } = open;
    const shown = trail.at(-1) ?? mention.entity;
    const same = this.#sameAs(open);
    this.#card.show(
      {
        mention: trail.length ? null : mention,
        entity: shown === null ? null : annotation.entities[shown]!,
        entities: annotation.entities,
        script: annotation.script,
        place: trail.length ? null : { index: same.indexOf(mark) + 1, count: same.length },
        pinned: hold === 'pinned',
        canGoBack: trail.length > 0,
        here,
        voice: this.#choice.voice,
        style: this.#choice,
        notice: this.#outside.notice(),
      },
      linesOf(mark.ranges, open.rect),
      mark.range.startContainer,
    );
  }

  /** The places in the page that name the same as what is shown, in reading order. */
  #sameAs({ mention, annotation }: OpenName): Mark[] {
    const wanted = nameOf(mention, annotation);
    const { mentions } = this.#annotation;
    return this.marks.list.filter((mark) => nameOf(mentions[mark.mention]!, this.#annotation) === wanted);
  }

  #follow(entity: number): void {
    const open = this.#open;
    if (open?.mark) this.#show({ ...open, hold: this.#held(), trail: [...open.trail, entity], here: null });
    this.#card.focus();
  }

  #back(): void {
    const open = this.#open;
    if (open?.mark && open.trail.length) this.#show({ ...open, trail: open.trail.slice(0, -1) });
    this.#card.focus();
  }

  #togglePin(): void {
    if (!this.#open) return;
    this.#show({ ...this.#open, hold: this.#open.hold === 'pinned' ? 'hover' : 'pinned' });
    this.#card.focus();
  }

  /** Who works inside the card wants it to stay. */
  #held(): Hold {
    return this.#open?.hold === 'keyboard' ? 'keyboard' : 'pinned';
  }

  /** To the next place of the name, or to the next word. */
  #stepBeside(by: 1 | -1): void {
    const open = this.#open;
    if (!open) return;
    if (open.mark) {
      const same = this.#sameAs(open).filter(isInPage);
      const next = same[(same.indexOf(open.mark) + by + same.length) % same.length];
      if (next) this.#goTo(next, this.#held());
      return;
    }
    const spot = spotBeside(open.range, by);
    if (!spot) return;
    bringIntoView(spot.range);
    void this.#look(spot, this.#held());
  }

  /** The next name of the page after the one shown, or after the top of the window. */
  #stepNext(by: 1 | -1): void {
    if (this.marks.areReplaced) return this.stop();
    const { list } = this.marks;
    let at = this.#open?.mark ? list.indexOf(this.#open.mark) : firstInView(list) - (by > 0 ? 1 : 0);
    // One by one: whether a name is in the page makes the browser lay out what is far out of sight.
    for (let tries = list.length; tries > 0; tries--) {
      at = (at + by + list.length) % list.length;
      if (this.#goTo(list[at]!, 'keyboard')) return;
    }
  }

  #goTo(mark: Mark, hold: Hold): boolean {
    if (!isInPage(mark)) return false;
    bringIntoView(mark.range);
    if (!this.#open) this.#focusBefore = document.activeElement;
    this.#showMark(mark, rectsOf(mark.range)[0] ?? boundsOf(mark.range), hold);
    if (hold === 'keyboard') this.#card.focus();
    return true;
  }

  #stay(): void {
    clearTimeout(this.#closing);
    this.#closing = undefined;
  }

  #closeSoon(): void {
    if (this.#open?.hold !== 'hover' || this.#closing !== undefined) return;
    this.#closing = setTimeout(() => this.close(), GRACE);
  }

  /** The text moved under the card: a kept card goes along, another one goes away with its line. */
  #moved(): void {
    if (!this.#open) return;
    const ranges = this.#open.mark ? this.#open.mark.ranges : [this.#open.range];
    const rect = rectsOf(ranges[0]!)[0];
    const visible = rect && rect.bottom > 0 && rect.top < window.innerHeight;
    if (!visible && this.#open.hold === 'hover') return this.close();
    if (rect) {
      this.#open.rect = rect;
      this.#card.place(linesOf(ranges, rect));
    }
  }
}

/** What tells the same name in two annotations. */
const nameOf = ({ entity, surface }: Mention, { entities }: Annotation): string =>
  entity === null ? `= ${surface}` : entities[entity]!.id;

/** A page that removed the text has left the mark's range empty. */
const isInPage = ({ range }: Mark) => !range.collapsed && rectsOf(range).length > 0;

/** Index of the first mark that is not above the window. */
function firstInView(marks: readonly Mark[]): number {
  return Math.max(
    0,
    marks.findIndex((mark) => isInPage(mark) && boundsOf(mark.range).top >= 0),
  );
}
