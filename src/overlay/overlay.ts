import type { Annotation, Mention } from '../annotation';
import type { Block } from '../article/types';
import type { ReadingStyle } from '../drawn-reading';
import { Card } from './card';
import { hitTest } from './hit';
import { followKeys } from './keyboard';
import { type Mark, Marks } from './marks';
import { followPointer } from './pointer';

/** A card opened by the pointer stays this long after the pointer has left name and card, in milliseconds. */
const GRACE = 300;

/** How the card came up, which says how it goes away. */
type Hold = 'hover' | 'keyboard' | 'pinned';

/** The card's state while it is open: what it shows and why. */
interface Open {
  mark: Mark;
  /** What it shows, of which annotation: the page's may be another by now. */
  mention: Mention;
  annotation: Annotation;
  rect: DOMRect;
  hold: Hold;
  /** Entities gone through by related items, the shown one last; empty while the mark's own entity is shown. */
  trail: number[];
}

/**
 * Marks, pointer, keyboard and card of one annotated page, as one small state machine: closed, or open under a hold.
 * All it shows it holds itself, so that no worker is asked for anything.
 */
export class Overlay {
  readonly marks = new Marks();
  #annotation: Annotation;
  /** Returns a sentence for the reader when something is amiss, or null. */
  readonly #notice: () => string | null;
  readonly #card: Card;
  readonly #stops: (() => void)[];
  #open: Open | null = null;
  #style: ReadingStyle;
  #closing: ReturnType<typeof setTimeout> | undefined;
  #focusBefore: Element | null = null;

  /**
   * @param blocks the blocks whose texts were annotated
   * @param style how cards draw readings
   * @param notice asked each time a card opens
   */
  constructor(
    annotation: Annotation,
    blocks: readonly Block[],
    style: ReadingStyle,
    notice: () => string | null,
  ) {
    this.#annotation = annotation;
    this.#style = style;
    this.#notice = notice;
    this.marks.update(annotation.mentions, blocks);
    this.#card = new Card({
      related: (entity) => this.#follow(entity),
      back: () => this.#back(),
      step: (by) => this.#stepSame(by),
      pin: () => this.#togglePin(),
      close: () => this.close(),
      over: (inside) => (inside ? this.#stay() : this.#closeSoon()),
    });
    this.marks.show();
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
        rest: (x, y) => this.#rest(x, y),
        down: () => {
          if (this.#open?.hold === 'hover') this.close();
        },
        press: (x, y) => this.#press(x, y),
      }),
      followKeys({
        step: (by) => this.#stepNext(by),
        close: () => {
          if (!this.#open) return false;
          this.close();
          return true;
        },
      }),
    ];
  }

  /** Takes over what the page's text, changed since, is annotated with. A card that is open stays as it is. */
  update(annotation: Annotation, blocks: readonly Block[]): void {
    if (this.marks.areReplaced) return this.stop();
    this.#annotation = annotation;
    this.marks.update(annotation.mentions, blocks);
    this.marks.show();
  }

  /** Draws readings otherwise from now on, in a card that is open as well. */
  drawReadings(style: ReadingStyle): void {
    this.#style = style;
    if (this.#open) this.#show(this.#open);
  }

  /** Takes everything of it out of the page. */
  stop(): void {
    this.close();
    for (const stop of this.#stops) stop();
    this.marks.clear();
  }

  close(): void {
    this.#stay();
    if (!this.#open) return;
    const hadFocus = this.#open.hold === 'keyboard';
    this.#open = null;
    this.#card.hide();
    this.marks.setCurrent(null);
    if (hadFocus && this.#focusBefore instanceof HTMLElement)
      this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /** Scrolls to a mention and opens its card. @returns false when the page no longer has it */
  jump(mention: number): boolean {
    const mark = this.marks.list.find((candidate) => candidate.mention === mention);
    return mark ? this.#goTo(mark, 'pinned') : false;
  }

  #rest(x: number, y: number): void {
    if (this.marks.areReplaced) return this.stop();
    const hit = hitTest(x, y, this.marks);
    if (!hit) return this.#closeSoon();
    if (this.#open && this.#open.hold !== 'hover') return;
    this.#stay();
    if (this.#open?.mark !== hit.mark) this.#showMark(hit.mark, hit.rect, 'hover');
  }

  #press(x: number, y: number): void {
    if (this.marks.areReplaced) return this.stop();
    const hit = hitTest(x, y, this.marks);
    if (hit) this.#showMark(hit.mark, hit.rect, 'pinned');
    else this.close();
  }

  #showMark(mark: Mark, rect: DOMRect, hold: Hold): void {
    const annotation = this.#annotation;
    this.#show({ mark, mention: annotation.mentions[mark.mention]!, annotation, rect, hold, trail: [] });
  }

  #show(open: Open): void {
    const { mark, mention, annotation, trail, hold } = open;
    this.#stay();
    this.#open = open;
    const shown = trail.at(-1) ?? mention.entity;
    const same = this.#sameAs(open);
    this.marks.setCurrent(mark);
    this.#card.show(
      {
        mention: trail.length ? null : mention,
        entity: shown === null ? null : annotation.entities[shown]!,
        entities: annotation.entities,
        script: annotation.script,
        place: trail.length ? null : { index: same.indexOf(mark) + 1, count: same.length },
        pinned: hold === 'pinned',
        canGoBack: trail.length > 0,
        notice: this.#notice(),
        style: this.#style,
      },
      linesOf(mark, open.rect),
      mark.range.startContainer,
    );
  }

  /** The places in the page that name the same as what is shown, in reading order. */
  #sameAs({ mention, annotation }: Open): Mark[] {
    const wanted = nameOf(mention, annotation);
    const { mentions } = this.#annotation;
    return this.marks.list.filter((mark) => nameOf(mentions[mark.mention]!, this.#annotation) === wanted);
  }

  #follow(entity: number): void {
    if (this.#open) this.#show({ ...this.#open, hold: this.#held(), trail: [...this.#open.trail, entity] });
    this.#card.focus();
  }

  #back(): void {
    if (this.#open?.trail.length) this.#show({ ...this.#open, trail: this.#open.trail.slice(0, -1) });
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

  #stepSame(by: 1 | -1): void {
    if (!this.#open) return;
    const same = this.#sameAs(this.#open).filter(isInPage);
    const next = same[(same.indexOf(this.#open.mark) + by + same.length) % same.length];
    if (next) this.#goTo(next, this.#held());
  }

  /** The next name of the page after the one shown, or after the top of the window. */
  #stepNext(by: 1 | -1): void {
    if (this.marks.areReplaced) return this.stop();
    const marks = this.marks.list.filter(isInPage);
    if (marks.length === 0) return;
    const at = this.#open ? marks.indexOf(this.#open.mark) : firstInView(marks) - (by > 0 ? 1 : 0);
    this.#goTo(marks[(at + by + marks.length) % marks.length]!, 'keyboard');
  }

  #goTo(mark: Mark, hold: Hold): boolean {
    if (!isInPage(mark)) return false;
    const before = mark.range.getBoundingClientRect();
    if (before.top < 60 || before.bottom > window.innerHeight - 60) {
      const element = mark.range.startContainer.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    if (!this.#open) this.#focusBefore = document.activeElement;
    this.#showMark(mark, mark.range.getClientRects()[0] ?? before, hold);
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
    const rect = [...this.#open.mark.range.getClientRects()][0];
    const visible = rect && rect.bottom > 0 && rect.top < window.innerHeight;
    if (!visible && this.#open.hold === 'hover') return this.close();
    if (rect) {
      this.#open.rect = rect;
      this.#card.place(linesOf(this.#open.mark, rect));
    }
  }
}

/** What tells the same name in two annotations. */
const nameOf = ({ entity, surface }: Mention, { entities }: Annotation): string =>
  entity === null ? `= ${surface}` : entities[entity]!.id;

/** A page that removed the text has left the mark's range empty. */
const isInPage = ({ range }: Mark) =>
  !range.collapsed && range.startContainer.isConnected && range.getClientRects().length > 0;

/** All lines of a name that wraps or is broken, at the side of the one that is pointed at: the card covers none of them. */
function linesOf({ ranges }: Mark, rect: DOMRect): DOMRect {
  const lines = ranges.map((range) => range.getBoundingClientRect());
  const top = Math.min(...lines.map((line) => line.top));
  return new DOMRect(rect.left, top, rect.width, Math.max(...lines.map((line) => line.bottom)) - top);
}

/** Index of the first mark that is not above the window. */
function firstInView(marks: readonly Mark[]): number {
  return Math.max(
    0,
    marks.findIndex(({ range }) => range.getBoundingClientRect().top >= 0),
  );
}
