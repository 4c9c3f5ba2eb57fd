import {
  type Entity,
  type EntityType,
  type Mention,
  otherScript,
  type Related,
  type Script,
} from '../annotation';
import { characters, type ReadingStyle, readingElement } from '../drawn-reading';
import { chinese, element } from '../element';
import { introductionInEnglish } from '../introduction';
import { isOwnSpelling } from '../own-spelling';
import { period, relatedByLabel } from '../related';
import { canSpeak, onVoices, type Speech, stopSpeaking } from '../speech';
import tones from '../tone-colours.css?inline';
import colours from '../type-colours.css?inline';
import { button } from './button';
import css from './card.css?inline';
import { hearButton } from './hear';
import { linkTo } from './link';
import { placeCard } from './place';
import { unknownParts } from './unknown';
import { othersParts, type WordContent, type WordsHere, wordLabel, wordParts } from './word-card';

const TYPE_NAMES: Record<EntityType, string> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  work: 'Work',
  term: 'Term',
  relation: 'Relation',
};

/** What the card shows at one time. */
export interface CardContent {
  /** The name as it stands in the page, or null where a related item is shown. */
  mention: Mention | null;
  /** Null for a name that the dictionary does not know. */
  entity: Entity | null;
  entities: readonly Entity[];
  script: Script;
  /** `2 of 5`: which of the places where the page names it, both from 1. */
  place: { index: number; count: number } | null;
  pinned: boolean;
  canGoBack: boolean;
  /** The words of the dictionary under the pointer, where the reader asks for them. */
  here: WordsHere | null;
  voice: Speech;
  /** A sentence to the reader under the content, or null. */
  notice: string | null;
  /** How readings are drawn. */
  style: ReadingStyle;
}

/** What the reader does in the card. */
export interface CardListener {
  related(entity: number): void;
  back(): void;
  /** The name's next (1) or previous (-1) place in the page, or the word beside this one. */
  step(by: 1 | -1): void;
  pin(): void;
  close(): void;
  /** The pointer came in or went out. */
  over(inside: boolean): void;
}

/**
 * Gives a shadow root its style: a `<style>` in pages of the web, because Firefox before 153 refuses constructed sheets to content
 * scripts (bugzil.la/1751346), a constructed sheet in the extension's own pages, whose policy admits no inline style.
 */
function dress(root: ShadowRoot, style: string): void {
  if (!/^(chrome|moz)-extension:$/.test(location.protocol)) return root.append(element('style', {}, style));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
}

/**
 * The card: one element outside the page's body, in the top layer, with a closed shadow root that the page can neither read nor
 * restyle.
 */
export class Card {
  readonly host = element('div', { popover: 'manual', 'data-mingjian': '' });
  readonly #card = element('section.card', { role: 'dialog', tabindex: '-1' });
  readonly #listener: CardListener;
  /** Stops waiting for voices. */
  #voices: () => void = () => {};

  constructor(listener: CardListener) {
    this.#listener = listener;
    const root = this.host.attachShadow({ mode: 'closed', delegatesFocus: false });
    dress(root, colours + tones + css);
    root.append(this.#card);
    this.host.addEventListener('pointerenter', () => listener.over(true));
    this.host.addEventListener('pointerleave', () => listener.over(false));
    this.host.addEventListener('keydown', (event) => this.#key(event));
    // The page's own shortcuts and click handlers are not for what happens in the card.
    for (const type of [
      'keyup',
      'keypress',
      'click',
      'mousedown',
      'mouseup',
      'pointerdown',
      'pointerup',
      'touchstart',
      'touchend',
    ]) {
      this.host.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  get isOpen(): boolean {
    return this.host.isConnected && this.host.matches(':popover-open');
  }

  /**
   * Shows the card beside a line of text.
   * @param line in CSS pixels of the viewport
   * @param near a node of the page by that line
   */
  show(content: CardContent, line: DOMRect, near: Node): void {
    const type = content.entity?.type ?? content.mention?.type ?? 'term';
    this.#reveal(this.#parts(content), type, nameOf(content), content.voice, line, near);
  }

  /** Shows an ordinary word in it instead of a name. */
  showWord(content: WordContent, line: DOMRect, near: Node): void {
    const parts = wordParts(content, this.#listener);
    this.#reveal(parts, 'word', wordLabel(content), content.voice, line, near);
  }

  #reveal(
    parts: HTMLElement[],
    type: EntityType | 'word',
    label: string,
    voice: Speech,
    line: DOMRect,
    near: Node,
  ): void {
    this.#voices();
    this.#card.replaceChildren(...parts);
    this.#card.className = `card ${type}`;
    this.#card.dataset.theme = isOnDark(near) ? 'dark' : 'light';
    this.#card.setAttribute('aria-label', label);
    this.#card.scrollTop = 0;
    this.#attach(near);
    this.place(line);
    this.#voices = onVoices(() => {
      for (const hear of this.#card.querySelectorAll<HTMLElement>('.hear')) hear.hidden = !canSpeak(voice);
    });
  }

  /** Moves the open card to a line; its size is known before it is drawn, so that nothing jumps. */
  place(line: DOMRect): void {
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const style = this.host.style;
    style.setProperty('--max-height', `${viewport.height}px`);
    const { left, top, maxHeight } = placeCard(line, this.#card.getBoundingClientRect(), viewport);
    style.setProperty('--left', `${left}px`);
    style.setProperty('--top', `${top}px`);
    style.setProperty('--max-height', `${Math.min(maxHeight, 480)}px`);
  }

  hide(): void {
    this.#voices();
    stopSpeaking();
    if (this.isOpen) this.host.hidePopover();
    this.host.remove();
  }

  focus(): void {
    this.#card.focus({ preventScroll: true });
  }

  /**
   * A popover above a modal dialog is drawn but cannot be clicked (github.com/whatwg/html/issues/9936), so there the card goes
   * into the dialog; elsewhere it hangs on the root element, outside of the page's body.
   */
  #attach(near: Node): void {
    const parent =
      (near instanceof Element ? near : near.parentElement)?.closest('dialog:modal') ??
      document.documentElement;
    if (this.host.parentNode !== parent) parent.append(this.host);
    if (!this.isOpen) this.host.showPopover();
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = {
      ArrowRight: () => this.#listener.step(1),
      ArrowLeft: () => this.#listener.step(-1),
      Backspace: () => this.#listener.back(),
      p: () => this.#listener.pin(),
    }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  #parts({
    mention,
    entity,
    entities,
    script,
    place,
    pinned,
    canGoBack,
    here,
    voice,
    notice,
    style,
  }: CardContent): HTMLElement[] {
    const { related, back, step, pin, close } = this.#listener;
    const surface = mention?.surface ?? entity![script];
    const type = entity?.type ?? mention!.type;
    const description = entity?.description
      ? element(
          'p.description',
          {},
          entity.description,
          entity.asOf ? element('span.asof', {}, ` (as of ${entity.asOf})`) : null,
        )
      : null;
    const rows = entity
      ? [...aliasRow(entity, surface, script), ...relatedRows(entity, entities, script, related)]
      : [];
    if (mention) rows.unshift(...partsRow(mention, entities, script, related));
    const english = entity?.english ?? mention!.english;
    const reading = mention ?? entity!;
    const spelled = readingElement('p.pinyin', reading, style);
    const meaning = english ? element('p.english', {}, english) : null;
    return [
      element(
        'header',
        {},
        characters('h2', surface, script, reading, style),
        otherName(entity, surface, script),
        element('span.kind', {}, TYPE_NAMES[type]),
      ),
      ...(isOwnSpelling(type, english, reading.spelling) ? [meaning, spelled] : [spelled, meaning]),
      description,
      ...(entity || !mention ? [] : unknownParts(mention, entities, script, related)),
      rows.length ? element('dl', {}, ...rows) : null,
      ...(here ? othersParts(here.words, here.text, script, style) : []),
      notice ? element('p.notice', { role: 'status' }, notice) : null,
      element(
        'footer',
        {},
        element(
          'span.source',
          {},
          place ? `${place.index} of ${place.count} on this page` : `Source: ${entity!.source}`,
        ),
        hearButton(surface, voice),
        canGoBack ? button('↩', 'Back', back) : null,
        place && place.count > 1 ? button('‹', 'Previous place', () => step(-1)) : null,
        place && place.count > 1 ? button('›', 'Next place', () => step(1)) : null,
        button(pinned ? '◉' : '◎', 'Keep this card open', pin, pinned),
        button('✕', 'Close', close),
      ),
    ].filter((part) => part !== null);
  }
}

/** What a screen reader calls the card: the name, and who or what it is. */
function nameOf({ mention, entity, script }: CardContent): string {
  const introduction = mention?.introduction;
  const english = entity ? entity.english : introduction && introductionInEnglish(introduction);
  return [mention?.surface ?? entity?.[script], english].filter(Boolean).join(', ');
}

/** The name in the other script, or the full name where the page has a short form. */
function otherName(entity: Entity | null, surface: string, script: Script): HTMLElement | null {
  if (!entity) return null;
  const shown = surface === entity[script] ? otherScript(script) : script;
  return entity[shown] === surface ? null : chinese('span.other', entity[shown], shown);
}

function aliasRow(entity: Entity, surface: string, script: Script): HTMLElement[] {
  const aliases = entity.aliases.filter((alias) => alias !== surface);
  if (aliases.length === 0) return [];
  return [
    element('dt', {}, 'Also'),
    element('dd', {}, ...aliases.map((alias) => chinese('span.alias', alias, script))),
  ];
}

/** Related items in rows, one for each kind of tie. */
const relatedRows = (
  entity: Entity,
  entities: readonly Entity[],
  script: Script,
  open: (entity: number) => void,
): HTMLElement[] =>
  relatedByLabel(entity).flatMap(([label, items]) => itemsRow(label, items, entities, script, open));

/** The entities that a name is made of, besides the one that it means. */
const partsRow = (
  { parts = [], entity }: Mention,
  entities: readonly Entity[],
  script: Script,
  open: (entity: number) => void,
): HTMLElement[] => {
  const items = parts.filter((part) => part !== entity).map((part) => ({ label: '', entity: part }));
  return items.length ? itemsRow('Parts', items, entities, script, open) : [];
};

/** A row of items that open in the same card. */
function itemsRow(
  label: string,
  items: readonly Related[],
  entities: readonly Entity[],
  script: Script,
  open: (entity: number) => void,
): HTMLElement[] {
  return [
    element('dt', {}, label),
    element(
      'dd',
      {},
      ...items.map((tie) => {
        const { [script]: name, english } = entities[tie.entity]!;
        const when = period(tie);
        const link = linkTo(
          tie.entity,
          open,
          chinese('span', name, script),
          ' ',
          element('small', {}, english),
        );
        return element('span.item', {}, link, when ? element('span.when', {}, ` ${when}`) : null);
      }),
    ),
  ];
}

/** Whether the page writes light on dark here: the colour of the text tells it where the background is an image or inherited. */
function isOnDark(node: Node): boolean {
  const parent = node instanceof Element ? node : node.parentElement;
  const [red = 0, green = 0, blue = 0] =
    (parent ? getComputedStyle(parent).color : '').match(/[\d.]+/g)?.map(Number) ?? [];
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140;
}
