import { type Annotation, CONFIDENT, type Standard } from './annotation';
import { describe, readTexts } from './annotator';
import { Converter } from './conversion/convert';
import type { Edit } from './conversion/edit';
import { doubtsIn, editOfName } from './conversion/name-forms';
import { CompiledLexicon } from './lexicon/compiled';
import { LayeredLexicon } from './lexicon/layered';
import type { EntityEntry, Lexicon } from './lexicon/lexicon';
import { Words } from './lexicon/words';
import { Once } from './once';
import { readCantonese } from './reading/cantonese';
import { addJyutping } from './reading/in-cantonese';
import { Jyutping } from './reading/jyutping';
import { Readings, type Region } from './reading/read';
import { surnameLength } from './reading/surnames';
import { isFragment } from './recognize/fragments';
import { insideWords } from './recognize/inside';
import { segment, type Token } from './recognize/lattice';
import { lookUp } from './recognize/look-up';
import { findLooseNames } from './recognize/loose-names';
import { recognize } from './recognize/recognize';
import { Tagger } from './recognize/tagger';
import type { WordLookup } from './word-lookup';

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
  readonly #words: Once<Words>;
  readonly #jyutping: Once<Jyutping>;
  readonly #readings: Once<Readings>;

  constructor(read: ReadFile, openPacks: OpenPacks = async () => null) {
    this.#bundled = new Once(async () => new CompiledLexicon(await read('index.bin'), null, true));
    this.#strings = new Once(async () => {
      const [bundled, strings] = await Promise.all([this.#bundled.get(), read('strings.bin')]);
      bundled.addStrings(strings, true);
    });
    this.#tagger = new Once(async () => new Tagger(await read('tagger.bin'), true));
    this.#converter = new Once(async () => Converter.from(await read('convert.bin'), true));
    this.#words = new Once(async () => new Words(await read('words.bin'), true));
    this.#jyutping = new Once(async () => Jyutping.from(await read('jyutping.bin'), true));
    this.#readings = new Once(
      async () => new Readings(...(await Promise.all([read('readings.bin'), read('reading.bin')])), true),
    );
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
   * @param cantonese whether to say how names are read in Cantonese too
   * @param region whose pinyin
   */
  async annotate(
    blocks: string[],
    unsure = false,
    cantonese = false,
    region: Region = 'mainland',
  ): Promise<Annotation> {
    const lexicon = await this.#lexicon.get();
    // Names are found while the strings are still being read.
    const recognized = recognize(blocks, lexicon, await this.#tagger.get(), unsure ? 0 : CONFIDENT);
    const isNew = recognized.some(({ found }) => found.some(({ entities }) => entities.length === 0));
    const needsReadings = isNew || region !== 'mainland';
    const [readings] = await Promise.all([needsReadings ? this.#readings.get() : null, this.#strings.get()]);
    const annotation = describe(blocks, recognized, lexicon, readings, region);
    if (cantonese) {
      const inside = recognized.map(({ tokens }, i) => insideWords(tokens, blocks[i]!.length, lexicon));
      const read = await this.#cantonese();
      addJyutping(
        annotation,
        blocks.map((text, i) => read(text, inside[i])),
        read,
      );
    }
    return annotation;
  }

  /** What reads a text in Cantonese. */
  async #cantonese(): Promise<(text: string, inside?: Uint8Array) => (string | null)[]> {
    const [jyutping, converter] = await Promise.all([this.#jyutping.get(), this.#converter.get()]);
    return (text, inside) => readCantonese(text, jyutping, converter, inside);
  }

  /**
   * Reads the texts of one page.
   * @param region whose pinyin: Taiwan has its own of some words and characters
   * @param cantonese whether to read in Cantonese, which has no region
   * @returns for each text one entry for each code unit: a tone-marked syllable or one of Jyutping, null for what is not a Chinese
   *   character
   */
  async read(texts: string[], region: Region = 'mainland', cantonese = false): Promise<(string | null)[][]> {
    const lexicon = await this.#lexicon.get();
    if (cantonese) {
      const read = await this.#cantonese();
      return texts.map((text) => read(text, insideWords(segment(text, lexicon), text.length, lexicon)));
    }
    const [readings, tagger] = await Promise.all([
      this.#readings.get(),
      this.#tagger.get(),
      this.#strings.get(),
    ]);
    return readTexts(texts, lexicon, readings, tagger, region);
  }

  /** The words at one place of a text; see `lookUp`. */
  async lookUp(text: string, at: number): Promise<WordLookup> {
    const [lexicon, words] = await Promise.all([this.#lexicon.get(), this.#words.get(), this.#strings.get()]);
    return lookUp(text, at, lexicon, words);
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
  const own = new OwnForms(to, lexicon, converter);
  const drafts = texts.map((text) => {
    const tokens = segment(text, lexicon);
    const names = own.editsIn(text, tokens);
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
    const kept = others.map(({ start, end }) => editOfName(text, start, end, to, converter));
    const all = [...names, ...kept].sort((a, b) => a[0] - b[0]);
    return converter.edits(text, to, all, inside);
  });
}

/** What becomes of the names of the lexicon where the tables would have it otherwise. */
class OwnForms {
  /** By surface: its own form, or null where it is left to the tables. */
  readonly #forms = new Map<string, string | null>();

  constructor(
    readonly to: Standard,
    readonly lexicon: Lexicon,
    readonly converter: Converter,
  ) {}

  editsIn(text: string, tokens: readonly Token[]): Edit[] {
    const edits: Edit[] = [];
    for (const [at, { start, end, key }] of tokens.entries()) {
      const entity = key < 0 || end - start < 2 ? -1 : this.lexicon.entityOf(key);
      if (entity < 0) continue;
      const surface = text.slice(start, end);
      let form = this.#forms.get(surface);
      if (form === undefined) {
        form = this.#formOf(surface, this.lexicon.entity(entity));
        this.#forms.set(surface, form);
      }
      const isPerson = this.lexicon.typeOf(entity) === 'person';
      if (form !== null && !isFragment(text, tokens, at, isPerson)) edits.push([start, end, form]);
    }
    return edits;
  }

  /**
   * The form that an entity's record gives a surface, or null where the tables agree, so that a phrase may go on past its end
   * (重庆小面), or know better: OpenCC's plain standard has character forms of its own (爲, 裏) and Taiwan's phrases names of their
   * own (老撾 to 寮國, 莫扎特 to 莫札特), so that there only a Chinese person's name is the record's; CC-CEDICT's terms are
   * ordinary words.
   */
  #formOf(surface: string, { type, hans, hant, source }: EntityEntry): string | null {
    const { to, converter } = this;
    if (surface !== hans && surface !== hant) return null;
    if (type === 'term' && source === 'CC-CEDICT' && to !== 'hans') return null;
    if (to === 'hant' || to === 'twp') {
      const isChinesePerson = type === 'person' && hans.length <= 4 && surnameLength(hans) > 0;
      if (!isChinesePerson || (to === 'twp' && hasPhrase(hans, converter))) return null;
    }
    const form = to === 'hans' ? hans : to === 'tw' || to === 'hk' ? converter.regional(hant, to) : hant;
    return form === converter.convert(surface, to) ? null : form;
  }
}

/** Whether Taiwan's phrases have a name of their own for a name. */
const hasPhrase = (name: string, converter: Converter) =>
  converter.convert(name, 'twp') !== converter.convert(name, 'tw');
