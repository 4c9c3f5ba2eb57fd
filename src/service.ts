import { type Annotation, CONFIDENT, type Standard, scriptFor } from './annotation';
import { describe } from './annotator';
import { Converter } from './conversion/convert';
import type { Edit } from './conversion/edit';
import { doubtsIn, editOfName } from './conversion/name-forms';
import { CompiledLexicon } from './lexicon/compiled';
import { LayeredLexicon } from './lexicon/layered';
import type { EntityEntry, Lexicon } from './lexicon/lexicon';
import { Once } from './once';
import { surnameLength } from './reading/surnames';
import type { Found } from './recognize/found';
import { insideWords } from './recognize/inside';
import { findLooseNames } from './recognize/loose-names';
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

  /** The edits that turn each text of a page into another script. The page leaves out what is in that script already. */
  async convert(texts: string[], to: Standard): Promise<Edit[][]> {
    const [lexicon, converter, tagger] = await Promise.all([
      this.#lexicon.get(),
      this.#converter.get(),
      this.#tagger.get(),
      this.#strings.get(),
    ]);
    return convertTexts(texts, to, lexicon, converter, tagger);
  }
}

/**
 * Converts texts whatever script they are in: known names by their own form in the other script (李松仁 stays 松), names that the
 * lexicon lacks character by character (于建国 is no 於建國), the rest by OpenCC's tables.
 * @param tagger tells names that the lexicon lacks; without it they are left to the tables
 * @returns for each text the edits that convert it
 */
export function convertTexts(
  texts: string[],
  to: Standard,
  lexicon: Lexicon,
  converter: Converter,
  tagger: Tagger | null = null,
): Edit[][] {
  const drafts = recognize(texts, lexicon).map(({ found, tokens }, i) => {
    const text = texts[i]!;
    const names = editsOfKnown(text, found, to, lexicon, converter);
    const inside = insideWords(tokens, text.length, lexicon);
    const edits = converter.edits(text, to, names, inside);
    return { text, tokens, names, inside, edits, doubts: tagger ? doubtsIn(text, edits, to, names) : [] };
  });
  if (!tagger || drafts.every(({ doubts }) => doubts.length === 0)) return drafts.map(({ edits }) => edits);
  const loose = findLooseNames(
    drafts,
    drafts.map(({ doubts }) => doubts),
    lexicon,
    tagger,
  );
  return drafts.map(({ text, names, inside, edits }, i) => {
    if (loose[i]!.length === 0) return edits;
    const others = loose[i]!.filter(
      ({ start, end }) =>
        !names.some((name) => name[0] < end && start < name[1]) &&
        !(to === 'twp' && hasPhrase(text.slice(start, end), converter)),
    );
    const own = others.map(({ start, end }) => editOfName(text, start, end, to, converter));
    const all = [...names, ...own].sort((a, b) => a[0] - b[0]);
    return converter.edits(text, to, all, inside);
  });
}

/** What becomes of the names of the lexicon, where the tables would have it otherwise. */
function editsOfKnown(
  text: string,
  found: readonly Found[],
  to: Standard,
  lexicon: Lexicon,
  converter: Converter,
): Edit[] {
  const names: Edit[] = [];
  for (const { start, end, entities } of found.flatMap(withParts)) {
    const surface = text.slice(start, end);
    const own = entities.length === 1 ? ownForm(surface, lexicon.entity(entities[0]!), to, converter) : null;
    // Where the tables agree the name is left to them: a phrase may go on past its end (重庆小面).
    if (own !== null && own !== converter.convert(surface, to)) names.push([start, end, own]);
  }
  return names;
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
 * has character forms of its own (爲, 裏) and Taiwan's phrases names of their own (老撾 to 寮國, 莫扎特 to 莫札特), so that there
 * only a Chinese person's name is the record's; CC-CEDICT's terms are ordinary words.
 */
function ownForm(surface: string, entity: EntityEntry, to: Standard, converter: Converter): string | null {
  const { type, hans, hant, source } = entity;
  if (surface !== hans && surface !== hant) return null;
  if (scriptFor(to) === 'hans') return hans;
  if (type === 'term' && source === 'CC-CEDICT') return null;
  if (to === 'tw' || to === 'hk') return converter.regional(hant, to);
  const isChinesePerson = type === 'person' && hans.length <= 4 && surnameLength(hans) > 0;
  return isChinesePerson && !(to === 'twp' && hasPhrase(hans, converter)) ? hant : null;
}

/** Whether Taiwan's phrases have a name of their own for a name. */
const hasPhrase = (name: string, converter: Converter) =>
  converter.convert(name, 'twp') !== converter.convert(name, 'tw');
