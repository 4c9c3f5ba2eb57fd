import type { Lexicon } from '../lexicon/lexicon';
import { WordReadings } from '../lexicon/word-readings';
import { CANDIDATES, Model, SAID, sharedAt } from './model';
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
  readonly #options = new Map<number, Uint16Array[]>();
  readonly #features = new Int32Array(FEATURES);
  readonly #scores = new Int32Array(CANDIDATES);
  readonly #shared = new Int32Array(3);
  #syllables = new Uint16Array(0);

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
      const own = nameSyllables(text.slice(start, end), name, out.slice(start, end), lexicon);
      for (let i = start; i < end; i++) out[i] = own[i - start] ?? null;
    }
    return region === 'taiwan' ? this.#inTaiwan(text, tokens, names, out, lexicon) : out;
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
    const { numbers } = this.#model;
    const { units } = this.#sight;
    const options = end - start > 1 ? this.#optionsOf(key, start, end) : NONE;
    const first = options[0];
    const sums = options.length > 1 ? new Float64Array(options.length) : null;
    for (let i = start; i < end; i++) {
      const number = numbers[units[i + REACH]!]!;
      const said = first ? first[i - start]! : 0;
      if (number === 0) {
        this.#syllables[i] = said || this.words.usual(text.charCodeAt(i));
        continue;
      }
      const candidates = this.#model.candidates[number - 1]!;
      const left = this.#masks[text.charCodeAt(i)]! & ((1 << candidates.length) - 1);
      if ((left & (left - 1)) === 0) {
        this.#syllables[i] = candidates[31 - Math.clz32(left)]!;
        continue;
      }
      this.#score(i, i - start, end - start, candidates, options);
      let best = -1;
      for (let k = 0; k < candidates.length; k++)
        if ((left >> k) & 1 && (best < 0 || this.#scores[k]! > this.#scores[best]!)) best = k;
      this.#syllables[i] = options.length === 1 && !candidates.includes(said) ? said : candidates[best]!;
      if (sums) this.#addUp(options, i - start, candidates, best, sums);
    }
    if (sums) this.#settle(start, options, sums);
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

  #score(
    i: number,
    place: number,
    length: number,
    candidates: Uint16Array,
    options: readonly Uint16Array[],
  ): void {
    const sight = this.#sight;
    const model = this.#model;
    const saids = saidOf(candidates, options, place);
    sight.featuresAt(i, saids, this.#features);
    model.score(this.#features, this.#scores);
    for (let k = 0; k < candidates.length; k++) {
      const syllable = candidates[k]!;
      sharedAt(
        relation(syllable, options, place),
        length,
        sight.places[i]!,
        model.neutral[syllable]!,
        this.#shared,
      );
      for (let n = 0; n < 3; n++) this.#scores[k]! += model.shared[this.#shared[n]!]!;
    }
  }

  /** The readings of a word, the likeliest first. */
  #optionsOf(key: number, start: number, end: number): readonly Uint16Array[] {
    if (key < 0) return NONE;
    const known = this.#options.get(key);
    if (known) return known;
    const found = this.words.of(key, this.#sight.units.subarray(start + REACH, end + REACH));
    if (this.#options.size >= MOST_KEPT) this.#options.clear();
    this.#options.set(key, found);
    return found;
  }

  /** What Taiwan reads otherwise: words, also those inside the names of bodies and places, and single characters. */
  #inTaiwan(
    text: string,
    tokens: readonly Span[],
    names: readonly Name[],
    ours: readonly (string | null)[],
    lexicon: Lexicon,
  ): (string | null)[] {
    const { words } = this;
    const out = [...ours];
    const done = new Uint8Array(text.length);
    const numbers = new Map(words.syllables.map((syllable, i) => [syllable, i]));
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

const NONE: readonly Uint16Array[] = [];
/** Words whose readings are kept at hand. */
const MOST_KEPT = 20_000;
/** What a reading of a word loses for a syllable that the model does not know of. */
const NO_CANDIDATE = 1000;

/** Which candidates are said of a place in a word, a bit each. */
export function saidOf(candidates: Uint16Array, options: readonly Uint16Array[], place: number): number {
  let bits = 0;
  for (const option of options) {
    const k = candidates.indexOf(option[place]!);
    if (k >= 0) bits |= 1 << k;
  }
  return bits;
}

/** How a syllable goes with what the dictionary says. */
export function relation(syllable: number, options: readonly Uint16Array[], place: number): number {
  if (options.length === 0) return SAID.nothing;
  const first = options[0]![place] === syllable;
  if (options.length === 1) return first ? SAID.only : SAID.notOnly;
  if (first) return SAID.first;
  return options.some((option) => option[place] === syllable) ? SAID.later : SAID.none;
}
