import type { Script, Showing } from '../annotation';
import { chinese, element } from '../element';
import type { NOTATIONS, Settings } from '../settings';

type Over = Settings['ruby']['over'];
type Notation = (typeof NOTATIONS)[number];

/** What the reader does in the toolbar. */
export interface ToolbarListener {
  over(over: Over): void;
  notation(notation: Notation): void;
  show(script: Showing): void;
  /** To larger (1) or smaller (-1) text. */
  resize(by: 1 | -1): void;
  /** All translations there, or none. @returns whether that could be done */
  translate(shown: boolean): Promise<boolean>;
  print(): void;
}

/** What the toolbar shows as chosen. */
export interface ToolbarState {
  over: Over;
  notation: Notation;
  showing: Showing;
  /** The script of the story as it came. */
  script: Script;
}

const OVER: [Over, string][] = [
  ['all', 'All'],
  ['names', 'Names'],
  ['none', 'None'],
];
const NOTATION_NAMES: Record<Notation, string> = {
  marks: 'Pinyin, hàn',
  numbers: 'Pinyin, han4',
  zhuyin: 'Zhuyin, ㄏㄢˋ',
  jyutping: 'Jyutping, hon3',
};
const SCRIPTS: [Showing, sign: string, label: string][] = [
  ['original', '', 'Original'],
  ['hans', '简', 'Simplified'],
  ['hant', '繁', 'Traditional'],
];

/** The controls of the reader view. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #listener: ToolbarListener;
  readonly #over: Map<Over, HTMLButtonElement>;
  readonly #scripts: Map<Showing, HTMLButtonElement>;
  readonly #notation: HTMLSelectElement;

  constructor(listener: ToolbarListener) {
    this.#listener = listener;
    this.#over = new Map(OVER.map(([over, label]) => [over, button(label, () => listener.over(over))]));
    this.#scripts = new Map(
      SCRIPTS.map(([showing, sign, label]) => [
        showing,
        button(
          sign ? chinese('span', sign, showing === 'hans' ? 'hans' : 'hant') : label,
          () => listener.show(showing),
          { 'aria-label': label, title: label },
        ),
      ]),
    );
    this.#notation = element(
      'select',
      { 'aria-label': 'Notation of the readings' },
      ...Object.entries(NOTATION_NAMES).map(([value, name]) => element('option', { value }, name)),
    );
    this.#notation.addEventListener('change', () => listener.notation(this.#notation.value as Notation));
    // The signs of the scripts must not be converted with the story.
    this.element = element(
      'div.toolbar',
      { translate: 'no' },
      group('Readings above', [...this.#over.values()]),
      this.#notation,
      group('Script', [...this.#scripts.values()]),
      group('Size of the text', [
        button('A', () => listener.resize(-1), {
          class: 'smaller',
          'aria-label': 'Smaller text',
          title: 'Smaller (−)',
        }),
        button('A', () => listener.resize(1), {
          class: 'larger',
          'aria-label': 'Larger text',
          title: 'Larger (+)',
        }),
      ]),
      button('Print', () => listener.print(), { class: 'plain' }),
    );
  }

  /** Adds the button for all translations, where the browser can translate. */
  offerTranslation(): void {
    const toggle = button('Translate', async () => {
      const shown = toggle.ariaPressed !== 'true';
      toggle.ariaPressed = String(shown);
      if (!(await this.#listener.translate(shown))) toggle.ariaPressed = 'false';
    });
    toggle.ariaPressed = 'false';
    this.element.lastElementChild!.before(group('Translation', [toggle]));
  }

  /** + and - resize the text wherever the focus is. */
  followKeys(): void {
    window.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
      if (ctrlKey || metaKey || altKey) return;
      if (key === '+' || key === '=') this.#listener.resize(1);
      else if (key === '-') this.#listener.resize(-1);
    });
  }

  show({ over, notation, showing, script }: ToolbarState): void {
    for (const [value, choice] of this.#over) choice.ariaPressed = String(value === over);
    for (const [value, choice] of this.#scripts) {
      choice.ariaPressed = String(value === showing);
      // What comes in Simplified is in Simplified already.
      choice.disabled = value === script && value !== showing;
    }
    this.#notation.value = notation;
    this.#notation.disabled = over === 'none';
  }
}

const group = (label: string, buttons: HTMLElement[]) =>
  element('div.group', { role: 'group', 'aria-label': label }, ...buttons);

function button(label: string | Node, press: () => unknown, attributes: Record<string, string> = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}
