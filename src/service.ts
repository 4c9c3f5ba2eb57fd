import type { Annotation, Script, Standard } from './annotation';
import { annotate } from './annotator';
import { scriptOf } from './article/script';
import { Converter } from './conversion/convert';
import type { Edit } from './conversion/edit';
import { Lexicon } from './lexicon/lexicon';
import { recognize } from './recognize/recognize';

/** Reads one compiled file of the package by name. */
export type ReadFile = (name: string) => Promise<ArrayBuffer>;

/** What the worker does for a page; the compiled files are read when they are first needed. */
export class Service {
  readonly #lexicon: () => Promise<Lexicon>;
  readonly #converter: () => Promise<Converter>;

  constructor(read: ReadFile) {
    this.#lexicon = once(async () => {
      const [index, strings] = await Promise.all([read('index.bin'), read('strings.bin')]);
      return new Lexicon(index, strings);
    });
    this.#converter = once(async () => Converter.from(await read('convert.bin')));
  }

  /** Annotates the texts of one article's blocks. */
  async annotate(blocks: string[]): Promise<Annotation> {
    return annotate(blocks, await this.#lexicon());
  }

  /**
   * The edits that turn each text of a page into another script. A text that is in the wanted script already is left alone, down
   * to its stray characters: they may be a quotation.
   */
  async convert(texts: string[], to: Standard): Promise<Edit[][]> {
    const [lexicon, converter] = await Promise.all([this.#lexicon(), this.#converter()]);
    const pending = texts.filter((text) => scriptOf(text) !== scriptFor(to));
    const edits = convertTexts(pending, to, lexicon, converter)[Symbol.iterator]();
    return texts.map((text) => (scriptOf(text) === scriptFor(to) ? [] : (edits.next().value ?? [])));
  }
}

const scriptFor = (to: Standard): Script => (to === 'hans' ? 'hans' : 'hant');

/**
 * Converts texts whatever script they are in: known names by their own form in the other script (李松仁 stays 松), the rest by
 * OpenCC's tables.
 * @returns for each text the edits that convert it
 */
export function convertTexts(
  texts: string[],
  to: Standard,
  lexicon: Lexicon,
  converter: Converter,
): Edit[][] {
  return recognize(texts, lexicon).map(({ found }, i) => {
    const text = texts[i]!;
    const names: Edit[] = found.map(({ start, end, entities }) => {
      const surface = text.slice(start, end);
      const entity = entities.length === 1 ? lexicon.entity(entities[0]!) : null;
      const own = entity && [entity.hans, entity.hant].includes(surface) ? entity[scriptFor(to)] : null;
      // OpenCC's plain standard has character forms of its own (爲, 裏), which no newspaper and no entity record writes.
      return [start, end, own !== null && to !== 'hant' ? own : converter.convert(surface, to)];
    });
    return converter.edits(text, to, names);
  });
}

/** Runs once for all callers; a failure is forgotten, so that the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
