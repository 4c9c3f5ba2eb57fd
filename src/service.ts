import { type Annotation, CONFIDENT, type Standard, scriptFor } from './annotation';
import { describe } from './annotator';
import { scriptOf } from './article/script';
import { Converter } from './conversion/convert';
import type { Edit } from './conversion/edit';
import { CompiledLexicon } from './lexicon/compiled';
import { LayeredLexicon } from './lexicon/layered';
import type { EntityEntry, Lexicon } from './lexicon/lexicon';
import { Once } from './once';
import { surnameLength } from './reading/surnames';
import type { Found } from './recognize/found';
import { recognize } from './recognize/recognize';
import { Tagger } from './recognize/tagger';

/** Reads one compiled file of the package by name; the browser vouches for its bytes. */
export type ReadFile = (name: string) => Promise<ArrayBuffer>;

/** Opens the reader's own packs, where there are any; `converter` is read only when it is needed. */
export type OpenPacks = (
  bundled: CompiledLexicon,
  converter: () => Promise<Converter>,
) => Promise<CompiledLexicon | null>;

/** What the worker does for a page; the compiled files are read when they are first needed. */
export class Service {
  readonly #bundled: Once<CompiledLexicon>;
  /** The bundled lexicon's strings, for what a name is; a name is found without them. */
  readonly #strings: Once<void>;
  readonly #lexicon: Once<Lexicon>;
  readonly #tagger: Once<Tagger>;
  readonly #converter: Once<Converter>;

  constructor(read: ReadFile, openPacks: OpenPacks = async () => null) {
    this.#bundled = new Once(async () => new CompiledLexicon(await read('index.bin'), null, true));
    this.#strings = new Once(async () => {
      const [bundled, strings] = await Promise.all([this.#bundled.get(), read('strings.bin')]);
      bundled.addStrings(strings, true);
    });
    this.#tagger = new Once(async () => new Tagger(await read('tagger.bin'), true));
    this.#converter = new Once(async () => Converter.from(await read('convert.bin'), true));
    this.#lexicon = new Once(async () => {
      const bundled = await this.#bundled.get();
      const converter = async () => {
        await this.#strings.get();
        return this.#converter.get();
      };
      // A reader whose packs cannot be opened still has the bundled names.
      const packs = await openPacks(bundled, converter).catch(() => null);
      return packs ? new LayeredLexicon(bundled, packs) : bundled;
    });
  }

  /** Opens the reader's packs anew at the next question: they were changed. */
  forgetPacks(): void {
    this.#lexicon.forget();
  }

  /** Reads the lexicon ahead of the first question, while the message is on its way. A failure is told when it is asked. */
  prepare(): void {
    for (const part of [this.#lexicon, this.#tagger, this.#strings]) part.get().catch(() => {});
  }

  /**
   * Annotates the texts of one article's blocks.
   * @param unsure whether to give also the names that it is less sure of
   */
  async annotate(blocks: string[], unsure = false): Promise<Annotation> {
    const lexicon = await this.#lexicon.get();
    // Names are found while the strings are still being read.
    const recognized = recognize(blocks, lexicon, await this.#tagger.get(), unsure ? 0 : CONFIDENT);
    await this.#strings.get();
    return describe(blocks, recognized, lexicon);
  }

  /**
   * The edits that turn each text of a page into another script. A text that is in the wanted script already is left alone, down
   * to its stray characters: they may be a quotation.
   */
  async convert(texts: string[], to: Standard): Promise<Edit[][]> {
    const [lexicon, converter] = await Promise.all([
      this.#lexicon.get(),
      this.#converter.get(),
      this.#strings.get(),
    ]);
    const answers: Edit[][] = texts.map(() => []);
    const pending = [...texts.keys()].filter((i) => scriptOf(texts[i]!) !== scriptFor(to));
    const converted = convertTexts(
      pending.map((i) => texts[i]!),
      to,
      lexicon,
      converter,
    );
    pending.forEach((i, n) => {
      answers[i] = converted[n]!;
    });
    return answers;
  }
}

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
    const names: Edit[] = [];
    for (const { start, end, entities } of found.flatMap(withParts)) {
      const surface = text.slice(start, end);
      const own = entities.length === 1 ? ownForm(surface, lexicon.entity(entities[0]!), to) : null;
      // Where the tables agree the name is left to them: a phrase may go on past its end (重庆小面).
      if (own !== null && own !== converter.convert(surface, to)) names.push([start, end, own]);
    }
    return converter.edits(text, to, names);
  });
}

/** The entities in a name, each where it stands: those that a composed name is made of, and none where a line's end breaks it. */
const withParts = ({ start, end, entities, parts, rest }: Found) =>
  rest
    ? []
    : (parts?.map((part) => ({
        start: start + part.start,
        end: start + part.end,
        entities: [part.entity].filter((entity) => entity >= 0),
      })) ?? [{ start, end, entities }]);

/**
 * The form that an entity's record gives a surface in a standard, or null where the tables know better: OpenCC's plain standard
 * has character forms of its own (爲, 裏) and Taiwan's phrases names of their own (老撾 to 寮國), so that there only a Chinese
 * person's name is the record's.
 */
function ownForm(surface: string, { type, hans, hant }: EntityEntry, to: Standard): string | null {
  if (surface !== hans && surface !== hant) return null;
  const isChinesePerson = type === 'person' && hans.length <= 4 && surnameLength(hans) > 0;
  if ((to === 'hant' || to === 'twp') && !isChinesePerson) return null;
  return scriptFor(to) === 'hans' ? hans : hant;
}
