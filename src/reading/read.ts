import type { Lexicon } from '../lexicon/lexicon';
import { LONGEST, WordReadings } from '../lexicon/word-readings';
import { CANDIDATES, Model, Said } from './model';
import { kindOf, type Name, nameSyllables } from './names';
import { FEATURES, REACH, Sight, type Span } from './sight';

export type Region = 'mainland' | 'taiwan';

/** Reads every character of a text in its context. Not for two texts at once: what it works on is kept for the next text. */
export class Readings {
  readonly words: WordReadings;
  readonly #model: Model;
  readonly #sight = new Sight();
  /** By code unit, for a surface that is narrower than the character that it folds to: which of the candidates are left. */
  readonly #masks = new Uint8Array(65536).fill(0xff);
  /** Of words that are not read just as their characters usually are. */
  readonly #options = new Map<number, Uint16Array[]>();
  /** The only reading of the word that is being read, where it is the usual one. */
  readonly #usual = [new Uint16Array(LONGEST)];
  readonly #features = new Int32Array(FEATURES);
  readonly #scores = new Int32Array(CANDIDATES);
  readonly #said = new Said();
  #syllables = new Uint16Array(0);
  #lexicon: Lexicon | null = null;
  /** By entity and surface. */
  readonly #known = new Map<string, readonly (string | null)[]>();
  #numbers: Map<string, number> | null = null;

  /**
   * @param words bytes of `readings.bin`, of the same build as the index
   * @param model bytes of `reading.bin`
   * @param vouched see `unpack`
   * @throws FormatError when either is not what this version wrote
   */
  constructor(words: ArrayBuffer, model: ArrayBuffer, vouched = false) {
    this.words = new WordReadings(words, vouched);
    this.#model = new Model(model, this.words, vouched);
    for (let unit = 0; unit < 65536; unit++) {
      const only = this.words.only(unit);
      const number = this.#model.numbers[this.words.folded[unit]!]!;
      if (!only || !number) continue;
      let mask = 0;
      this.#model.candidates[number - 1]!.forEach((syllable, k) => {
        if (only.includes(syllable)) mask |= 1 << k;
      });
      if (mask) this.#masks[unit] = mask;
    }
  }

  /**
   * Reads a text.
   * @param tokens its words, which tile it
   * @param names that stand in it, in order, disjoint
   * @param lexicon what the keys of the tokens and the entities of the names are numbers of
   * @returns a tone-marked syllable for each code unit, null for what is not a Chinese character
   */
  read(
    text: string,
    tokens: readonly Span[],
    names: readonly Name[],
    lexicon: Lexicon,
    region: Region = 'mainland',
  ): (string | null)[] {
    this.#look(text, tokens, names);
    for (let n = 0; n < tokens.length; n++) this.#readWord(text, tokens[n]!);
    const { syllables } = this.words;
    const out: (string | null)[] = new Array(text.length);
    for (let i = 0; i < text.length; i++) out[i] = syllables[this.#syllables[i]!] || null;
    for (const name of names) {
      const { start, end } = name;
      const own = this.#nameSyllables(text.slice(start, end), name, out, lexicon);
      for (let i = start; i < end; i++) out[i] = own[i - start] ?? null;
    }
    return region === 'taiwan' ? this.inTaiwan(text, tokens, names, out, lexicon) : out;
  }

  /** What an entity says of its own name is looked up once. */
  #nameSyllables(
    surface: string,
    name: Name,
    all: readonly (string | null)[],
    lexicon: Lexicon,
  ): readonly (string | null)[] {
    const read = () => nameSyllables(surface, name, all.slice(name.start, name.end), lexicon);
    if (name.parts || name.entities.length !== 1) return read();
    if (lexicon !== this.#lexicon || this.#known.size >= MOST_KEPT) {
      this.#lexicon = lexicon;
      this.#known.clear();
    }
    const key = `${name.entities[0]} ${surface}`;
    const known = this.#known.get(key) ?? read();
    this.#known.set(key, known);
    return known;
  }

  /** Makes ready for the text: what the model is to see of it. */
  #look(text: string, tokens: readonly Span[], names: readonly Name[]): void {
    const spans = names.map((name) => ({
      start: name.start,
      end: name.end,
      kind: kindOf(text.slice(name.start, name.end), name),
    }));
    this.#sight.read(text, tokens, spans, this.words);
    if (text.length > this.#syllables.length) this.#syllables = new Uint16Array(2 * text.length);
  }

  /** Reads the characters of one word. */
  #readWord(text: string, { start, end, key }: Span): void {
    const options = end - start > 1 ? this.#optionsOf(key, start, end) : NONE;
    const only = options.length === 1 ? options[0]! : null;
    if (only && end - start >= TRUSTED) {
      for (let i = start; i < end; i++) this.#syllables[i] = only[i - start]!;
      return;
    }
    const sums = options.length > 1 ? new Float64Array(options.length) : null;
    for (let i = start; i < end; i++) {
      const number = this.#model.numbers[this.#sight.units[i + REACH]!]!;
      const place = i - start;
      if (number === 0) {
        this.#syllables[i] = options[0]?.[place] || this.words.usual(text.charCodeAt(i));
        continue;
      }
      const candidates = this.#model.candidates[number - 1]!;
      const left = this.#left(text.charCodeAt(i), candidates, only ? only[place]! : 0);
      if (left === 0) {
        this.#syllables[i] = only![place]!;
        continue;
      }
      const best =
        (left & (left - 1)) === 0
          ? 31 - Math.clz32(left)
          : this.#choose(i, place, end - start, candidates, left, options);
      this.#syllables[i] = candidates[best]!;
      if (sums && left & (left - 1)) this.#addUp(options, place, candidates, best, sums);
    }
    if (sums) this.#settle(start, options, sums);
  }

  /**
   * Which readings of a character are in question, a bit each: those that its surface can have. Whether a word has a syllable
   * without tone is for the dictionary to say, as are syllables that the model does not know.
   * @param said the only syllable that the dictionary has in this place, or 0
   * @returns 0 where it is what the dictionary says
   */
  #left(unit: number, candidates: Uint16Array, said: number): number {
    const { neutral } = this.#model;
    let left = this.#masks[unit]! & ((1 << candidates.length) - 1);
    if (said === 0) return left;
    if (neutral[said] || !candidates.includes(said)) return 0;
    for (let k = 0; k < candidates.length; k++) if (neutral[candidates[k]!]) left &= ~(1 << k);
    return left;
  }

  /** Which of the candidates that are left a character has; `#scores` says how they compare. */
  #choose(
    i: number,
    place: number,
    length: number,
    candidates: Uint16Array,
    left: number,
    options: readonly Uint16Array[],
  ): number {
    const scores = this.#scores;
    this.#said.look(candidates, options, place);
    this.#sight.featuresAt(i, this.#said.bits, this.#features);
    this.#model.score(this.#features, candidates, this.#said, length, this.#sight.places[i]!, scores);
    let best = -1;
    for (let k = 0; k < candidates.length; k++)
      if ((left >> k) & 1 && (best < 0 || scores[k]! > scores[best]!)) best = k;
    return best;
  }

  /** Of a word with several readings each gets what its syllable has in a place, less than the best where it is no candidate. */
  #addUp(
    options: readonly Uint16Array[],
    place: number,
    candidates: Uint16Array,
    best: number,
    sums: Float64Array,
  ): void {
    const top = this.#scores[best]!;
    options.forEach((option, o) => {
      const k = candidates.indexOf(option[place]!);
      sums[o]! += k < 0 ? -NO_CANDIDATE : this.#scores[k]! - top;
    });
  }

  #settle(start: number, options: readonly Uint16Array[], sums: Float64Array): void {
    let best = 0;
    for (let o = 1; o < sums.length; o++) if (sums[o]! > sums[best]!) best = o;
    this.#syllables.set(options[best]!, start);
  }

  /** The readings of a word, the likeliest first. */
  #optionsOf(key: number, start: number, end: number): readonly Uint16Array[] {
    if (key < 0 || !this.words.has(key)) return NONE;
    const { units } = this.#sight;
    if (this.words.isUsual(key)) {
      const usual = this.#usual[0]!;
      for (let i = start; i < end; i++) usual[i - start] = this.words.usual(units[i + REACH]!);
      return this.#usual;
    }
    const known = this.#options.get(key);
    if (known) return known;
    const found = this.words.of(key, units.subarray(start + REACH, end + REACH));
    if (this.#options.size >= MOST_KEPT) this.#options.clear();
    this.#options.set(key, found);
    return found;
  }

  /**
   * Reads as Taiwan does: words, also those inside the names of bodies and places, and single characters.
   * @param ours how the mainland reads the text, one entry for each code unit
   */
  inTaiwan(
    text: string,
    tokens: readonly Span[],
    names: readonly Name[],
    ours: readonly (string | null)[],
    lexicon: Lexicon,
  ): (string | null)[] {
    const { words } = this;
    const out = [...ours];
    const done = new Uint8Array(text.length);
    this.#numbers ??= new Map(words.syllables.map((syllable, i) => [syllable, i]));
    const numbers = this.#numbers;
    const put = (start: number, end: number, key: number) => {
      const units = Uint16Array.from(
        { length: end - start },
        (_, i) => words.folded[text.charCodeAt(start + i)]!,
      );
      const theirs = words.taiwan(key, units);
      if (!theirs) return;
      for (let i = start; i < end; i++) {
        out[i] = words.syllables[theirs[i - start]!]!;
        done[i] = 1;
      }
    };
    for (const { start, end, key } of tokens) if (key >= 0 && end - start > 1) put(start, end, key);
    for (const name of names) {
      if (name.type === 'person') continue;
      for (let start = name.start; start < name.end; start++) {
        lexicon.matches(text, start, (end, key) => {
          if (end <= name.end && end - start > 1) put(start, end, key);
        });
      }
    }
    for (const { start, end } of tokens) {
      for (let i = start; i < end; i++) {
        const number = done[i] ? undefined : numbers.get(ours[i] ?? '');
        if (number)
          out[i] = words.syllables[words.taiwanUnit(text.charCodeAt(i), number, end - start === 1)]!;
      }
    }
    return out;
  }
}

/** The only reading of a word of so many characters is not doubted. */
const TRUSTED = 3;
const NONE: readonly Uint16Array[] = [];
/** Words, and names, whose readings are kept at hand. */
const MOST_KEPT = 20_000;
/** What a reading of a word loses for a syllable that the model does not know of. */
const NO_CANDIDATE = 1000;
