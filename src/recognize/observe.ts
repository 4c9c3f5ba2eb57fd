import type { Lexicon } from '../lexicon/lexicon';
import { type Characters, KIND } from './characters';
import { RELATION_KEY, segment, type Token } from './lattice';

/** What a token is. The first are what a character can be covered by; `word` and up are no names. */
const CLASS = {
  unknown: 0,
  person: 1,
  place: 2,
  organization: 3,
  thing: 4,
  thingPerhaps: 5,
  word: 6,
  relation: 7,
  digits: 8,
  latin: 9,
  mark: 10,
  edge: 11,
  /** A surface that can be a name but is more often something else; the next two are such for a place and an organization. */
  perhaps: 12,
} as const;

const CLASS_OF = {
  person: CLASS.person,
  place: CLASS.place,
  organization: CLASS.organization,
  event: CLASS.thing,
  work: CLASS.thing,
  term: CLASS.thing,
  relation: CLASS.thing,
} as const;

/** How many characters and tokens may be asked for before the first and behind the last. */
export const PAD = 3;
/** The place of a character in its token, or of one in a name that covers it. */
const PLACE = { begin: 0, inside: 1, end: 2, single: 3 } as const;
/** How far a suffix is looked for, in tokens. */
const SUFFIX_REACH = 6;

/**
 * What the tagger sees of one line of text: for each character and each token small numbers, in arrays that are used again
 * for the next line. Characters and tokens are numbered from `PAD`, so that those beside the first and the last can be asked for.
 */
export class Observed {
  text = '';
  tokens: Token[] = [];
  #size = 0;
  /** Folded code unit. */
  units = new Uint16Array(0);
  /** `KIND`. */
  kinds = new Uint8Array(0);
  traits = new Uint8Array(0);
  /** Number of the token that the character is in. */
  tokenOf = new Int32Array(0);
  /** Place, length and class of the token that the character is in: 2, 3 and 6 bits. */
  labels = new Uint16Array(0);
  /** Two bits for each type of name, and two for what may be one: the place in the longest such name that covers the character, plus one. */
  covers = new Uint8Array(0);
  /** Where in a run of one-character tokens: number from its start and to its end, at most 3 each, 0 when in none. */
  runs = new Uint8Array(0);
  /** The same for a run of characters that spell sounds. */
  sounds = new Uint8Array(0);
  /** Folded last character of the next token that may end a name, with how many tokens away it is above it, or 0. */
  suffixes = new Int32Array(0);
  /** Of the token: whether it ends in a run of sounds or is in a person's or a place's name, for what stands in brackets behind it. */
  tails = new Uint8Array(0);
  /** Hash of the token's characters. */
  words = new Int32Array(0);
  /** Class, length and cost of the token: 4, 3 and 2 bits. */
  sorts = new Uint16Array(0);

  #classes = new Uint8Array(1 << 18);
  #lexicon: Lexicon | null = null;
  /** For each of four sorts and each start: the longest name. */
  #longest = new Uint8Array(0);
  readonly #seen = (start: number, end: number, key: number) => {
    if (end - start < 2) return;
    const sort = this.#classOf(key) & 15;
    const channel =
      sort >= CLASS.person && sort <= CLASS.organization ? sort - 1 : sort >= CLASS.perhaps ? 3 : -1;
    if (channel < 0) return;
    const at = channel * this.#size + start;
    // Keys come in order of length.
    this.#longest[at] = end - start;
  };

  constructor(readonly characters: Characters) {}

  /** Reads a line: cuts it into words and looks at each of its characters. */
  read(text: string, lexicon: Lexicon): void {
    if (lexicon !== this.#lexicon) {
      this.#lexicon = lexicon;
      this.#classes.fill(0);
    }
    this.text = text;
    this.#reserve(text.length + 2 * PAD);
    for (let sort = 0; sort < 4; sort++)
      this.#longest.fill(0, sort * this.#size, sort * this.#size + text.length);
    this.tokens = segment(text, lexicon, this.#seen);
    this.#readCharacters();
    this.#readTokens();
    this.#readRuns();
    this.#readCovers();
    this.#readTails();
  }

  #reserve(size: number): void {
    if (size <= this.#size) return;
    const room = Math.max(256, 2 * size);
    this.#size = room;
    this.units = new Uint16Array(room);
    this.kinds = new Uint8Array(room);
    this.traits = new Uint8Array(room);
    this.tokenOf = new Int32Array(room);
    this.labels = new Uint16Array(room);
    this.covers = new Uint8Array(room);
    this.runs = new Uint8Array(room);
    this.sounds = new Uint8Array(room);
    this.suffixes = new Int32Array(room);
    this.words = new Int32Array(room);
    this.tails = new Uint8Array(room);
    this.sorts = new Uint16Array(room);
    this.#longest = new Uint8Array(4 * room);
  }

  /** The class of a key in the low four bits and how rare it is above them. */
  #classOf(key: number): number {
    if (key >= this.#classes.length) {
      const more = new Uint8Array(2 * key);
      more.set(this.#classes);
      this.#classes = more;
    }
    const known = this.#classes[key]!;
    if (known) return known;
    const lexicon = this.#lexicon!;
    const entity = lexicon.entityOf(key);
    const cost = lexicon.costOf(key);
    const rare = cost < 96 ? 0 : cost < 132 ? 1 : cost < 168 ? 2 : 3;
    const meant = entity >= 0 ? entity : (lexicon.entitiesOf(key)[0] ?? -1);
    let sort: number = meant >= 0 ? CLASS_OF[lexicon.typeOf(meant)] : CLASS.word;
    if (meant >= 0 && entity < 0) sort = sort === CLASS.thing ? CLASS.thingPerhaps : sort + CLASS.perhaps - 1;
    this.#classes[key] = sort | (rare << 4);
    return sort | (rare << 4);
  }

  #readCharacters(): void {
    const { text, units, kinds, traits, characters } = this;
    const { folded } = characters;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const fold = folded[unit]!;
      units[i + PAD] = fold;
      kinds[i + PAD] = characters.kinds[unit]!;
      traits[i + PAD] = characters.traitsOf(fold);
    }
    for (let i = 0; i < PAD; i++) {
      for (const at of [i, text.length + PAD + i]) {
        units[at] = 1;
        kinds[at] = KIND.stop;
        traits[at] = 0;
        this.tokenOf[at] = i === at ? i : 0;
        this.labels[at] = CLASS.edge << 5;
      }
    }
  }

  #readTokens(): void {
    const { tokens, units, words, sorts, labels, tokenOf, kinds } = this;
    for (let n = 0; n < tokens.length; n++) {
      const { start, end, key } = tokens[n]!;
      const length = end - start;
      let sort: number;
      if (key >= 0) sort = this.#classOf(key);
      else if (key === RELATION_KEY) sort = CLASS.relation;
      else sort = NO_KEY_CLASS[kinds[start + PAD]!]!;
      const bucket = length > 7 ? 7 : length;
      let word = 0;
      for (let i = start; i < end; i++) word = Math.imul(word ^ units[i + PAD]!, 0x01000193) + 0x3d;
      words[n + PAD] = word;
      sorts[n + PAD] = (sort & 15) | (bucket << 4) | ((sort >> 4) << 7);
      const label = ((sort & 15) << 5) | (bucket << 2);
      for (let i = start; i < end; i++) {
        tokenOf[i + PAD] = n + PAD;
        labels[i + PAD] =
          label |
          (length === 1
            ? PLACE.single
            : i === start
              ? PLACE.begin
              : i === end - 1
                ? PLACE.end
                : PLACE.inside);
      }
    }
    for (let i = 0; i < PAD; i++) {
      for (const at of [i, tokens.length + PAD + i]) {
        words[at] = 1;
        sorts[at] = CLASS.edge;
      }
      tokenOf[this.text.length + PAD + i] = tokens.length + PAD;
    }
    this.#readSuffixes();
  }

  /** For each token the nearest one at or after it whose last character ends names of organizations and places. */
  #readSuffixes(): void {
    const { tokens, units, traits, kinds, suffixes } = this;
    let next = 0;
    let away = 0;
    for (let n = tokens.length - 1; n >= 0; n--) {
      const { start, end } = tokens[n]!;
      const kind = kinds[start + PAD]!;
      if (kind >= KIND.list && kind !== KIND.space) next = 0;
      else if (traits[end - 1 + PAD]! & 0x80) {
        next = units[end - 1 + PAD]!;
        away = 0;
      } else if (next && ++away > SUFFIX_REACH) next = 0;
      suffixes[n + PAD] = next && next | (away << 16);
    }
  }

  /** A name before an opening bracket tells what the Latin letters in the bracket are: 彼得（Peter）. */
  #readTails(): void {
    const { tokens, tails, sounds, covers } = this;
    for (let n = 0; n < tokens.length; n++) {
      const last = tokens[n]!.end - 1 + PAD;
      tails[n + PAD] = (covers[last]! & 0x3f) | (sounds[last]! >> 4 > 1 ? 0x40 : 0);
    }
    for (let i = 0; i < PAD; i++) tails[i] = tails[tokens.length + PAD + i] = 0;
  }

  #readRuns(): void {
    const { tokens, runs, sounds, kinds, traits, text } = this;
    runs.fill(0, 0, text.length + 2 * PAD);
    sounds.fill(0, 0, text.length + 2 * PAD);
    for (let n = 0; n < tokens.length; ) {
      let to = n;
      while (to < tokens.length && isSingle(tokens[to]!) && kinds[tokens[to]!.start + PAD] === KIND.han) to++;
      if (to === n) {
        n++;
        continue;
      }
      const length = to - n;
      for (let i = 0; i < length; i++)
        runs[tokens[n]!.start + i + PAD] = Math.min(i + 1, 3) | (Math.min(length - i, 3) << 2);
      n = to;
    }
    for (let i = 0; i < text.length; ) {
      let to = i;
      let strong = 0;
      while (to < text.length && ((traits[to + PAD]! >> 5) & 3 || (to > i && kinds[to + PAD] === KIND.dot))) {
        if (((traits[to + PAD]! >> 5) & 3) > 1) strong++;
        to++;
      }
      const length = to - i;
      for (let k = 0; k < length; k++) {
        sounds[i + k + PAD] =
          Math.min(k + 1, 3) | (Math.min(length - k, 3) << 2) | (Math.min(strong, 3) << 4);
      }
      i = to + 1;
    }
  }

  #readCovers(): void {
    const { covers, text } = this;
    covers.fill(0, 0, text.length + 2 * PAD);
    for (let type = 0; type < 4; type++) {
      const at = type * this.#size;
      let from = 0;
      let to = 0;
      for (let i = 0; i < text.length; i++) {
        const length = this.#longest[at + i]!;
        if (length && i + length > to) {
          // A longer one that starts inside another is not looked at before that one ends.
          if (i >= to) {
            from = i;
            to = i + length;
          }
        }
        if (i < to) {
          const place = i === from ? 1 : i === to - 1 ? 3 : 2;
          covers[i + PAD]! |= place << (2 * type);
        }
      }
    }
  }
}

const NO_KEY_CLASS = Uint8Array.from({ length: 16 }, (_, kind) =>
  kind === KIND.han
    ? CLASS.unknown
    : kind === KIND.digit
      ? CLASS.digits
      : kind === KIND.latin
        ? CLASS.latin
        : CLASS.mark,
);

const isSingle = ({ start, end }: Token) => end === start + 1;
