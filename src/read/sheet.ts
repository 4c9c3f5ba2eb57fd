import type { Mention } from '../annotation';
import type { Block, PartKind, TextSpan } from '../article/types';
import { element } from '../element';
import { rubySegments } from '../reading/ruby';
import { Slices } from './slices';
import type { WrittenReading } from './written';

/** What the reader view shows as one paragraph. */
export interface SheetPart {
  kind: PartKind | 'title';
  text: string;
}

/** How the parts of a sheet are read. */
export interface SheetReadings {
  /** For each part one entry for each code unit. */
  parts: readonly (readonly (WrittenReading | null)[])[];
  /** The language tag of the notation: `zh-Latn`, `zh-Bopo`. */
  lang: string;
}

/** One character with the place for its reading. */
interface Place {
  ruby: HTMLElement;
  reading: HTMLElement;
  part: number;
  at: number;
}

const TAGS = {
  title: 'h1',
  heading: 'h2',
  text: 'p',
  quote: 'blockquote',
  item: 'p.item',
  caption: 'p.caption',
} as const;

/** A character of ruby, to be copied. A voice reads the characters themselves, so that it is spared the readings. */
const RUBY = element(
  'ruby',
  {},
  element('rp', {}, '('),
  element('rt', { 'aria-hidden': 'true' }),
  element('rp', {}, ')'),
);

/** The story in the reader view: its parts one below the other, each character with its reading above. */
export class Sheet {
  /** The parts as blocks, without the readings. */
  readonly blocks: Block[] = [];
  readonly #root: HTMLElement;
  readonly #places: Place[] = [];
  #readings: SheetReadings | null = null;

  /** @param root where it is drawn */
  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /**
   * Draws the story from its beginning on, in slices.
   * @param names the mentions in the texts of the parts
   * @param drawn called with the element that holds a part, each time one has been drawn
   */
  async draw(
    parts: readonly SheetPart[],
    names: readonly Mention[],
    drawn: (element: HTMLElement, part: number) => void,
  ): Promise<void> {
    const slices = new Slices();
    const isNamed = namedIn(parts, names);
    for (const [part, { kind, text }] of parts.entries()) {
      const paragraph = element(TAGS[kind]);
      const spans: TextSpan[] = [];
      for (const group of rubySegments(text)) {
        const nodes = group.map(({ text: run, start, isCharacter }) => {
          const node = new Text(run);
          spans.push({ node, start, end: start + run.length });
          return isCharacter ? this.#ruby(node, part, start, isNamed[part]![start]!) : node;
        });
        if (nodes.length > 1) paragraph.append(element('span.kept', {}, ...nodes));
        else paragraph.append(nodes[0]!);
        await slices.breathe();
      }
      this.blocks.push({ text, spans });
      const holder = element(`div.part`, {}, paragraph);
      this.#root.append(holder);
      drawn(holder, part);
    }
  }

  /** Writes the readings anew, in slices; parts that are drawn later get them at once. */
  async read(readings: SheetReadings): Promise<void> {
    this.#readings = readings;
    const slices = new Slices();
    for (const place of this.#places) {
      this.#write(place);
      await slices.breathe();
      if (this.#readings !== readings) return;
    }
  }

  #ruby(node: Text, part: number, at: number, isNamed: boolean): HTMLElement {
    const ruby = RUBY.cloneNode(true) as HTMLElement;
    ruby.prepend(node);
    const place = { ruby, reading: ruby.children[1] as HTMLElement, part, at };
    if (isNamed) ruby.dataset.name = '';
    this.#places.push(place);
    this.#write(place);
    return ruby;
  }

  #write({ ruby, reading, part, at }: Place): void {
    const written = this.#readings?.parts[part]?.[at];
    reading.lang = this.#readings?.lang ?? '';
    const { text = '', sign } = written ?? {};
    if (sign === undefined) reading.textContent = text;
    else reading.replaceChildren(element('span.letters', {}, text), element('span.sign', {}, sign));
    ruby.className = written?.tone ? `tone${written.tone}` : '';
  }
}

/** For each part, whether a name stands at each code unit; a term is an ordinary word. */
function namedIn(parts: readonly SheetPart[], names: readonly Mention[]): boolean[][] {
  const named = parts.map(({ text }) => new Array<boolean>(text.length).fill(false));
  for (const { type, block, start, end, rest } of names) {
    if (type === 'term') continue;
    named[block]!.fill(true, start, end);
    if (rest) named[rest.block]!.fill(true, rest.start, rest.end);
  }
  return named;
}
