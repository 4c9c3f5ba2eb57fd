import type { Lexicon } from '../lexicon/lexicon';
import type { Found } from './found';
import { isSpeltBySound } from './fragments';
import { NO_KEY, type Token, tokenFrom } from './lattice';
import { Surfaces } from './surfaces';

/** A full name as sure as this is looked for in parts. */
const SURE = 0.9;
/** The first characters of an organization that may stand for it. */
const SHORTEST = 2;
const LONGEST = 6;

const DOTS = /[·‧•・]/u;
/** What the full name of a firm ends in: its first words are the brand, and not the place where it is, as a hospital's are. */
const FIRM = /(?:公司|集团|集團|控股|股份|科技|工作室|厂|廠)$/u;
/** A brand holds so many characters in a row that no word covers: 新世界 holds one, and is a phrase too. */
const ODD_IN_BRAND = 2;
/** How far back the mark is looked for that opens the title of a work. */
const LONGEST_TITLE = 30;
const HAN = /\p{Script=Han}/u;

/** What a short form stands for: all that there is to say about the full name. */
type Full = Pick<Found, 'type' | 'entities' | 'confidence'> & { name: string };

/** What a form of two names stands for. */
const SHARED: Full = { name: '', type: 'term', entities: [], confidence: 0 };

/**
 * Finds the parts of full names by which an article goes on to call them: 謝里夫 after 夏巴茲·謝里夫, 吉美瑞生 after
 * 吉美瑞生醫療科技有限公司. Never a part that two names of the article share, nor one that is a word or a name by itself.
 * @param texts the blocks of one article
 * @param tokens the words of each block
 * @param names of each block, in order, disjoint
 * @returns the same with those added, in order, disjoint
 */
export function findShort(
  texts: readonly string[],
  tokens: readonly (readonly Token[])[],
  names: readonly (readonly Found[])[],
  lexicon: Lexicon,
): Found[][] {
  const forms = new Forms(lexicon);
  names.forEach((found, block) => {
    for (const name of found) if (name.confidence >= SURE) forms.add(name, texts[block]!, tokens[block]!);
  });
  if (forms.size === 0) return names.map((found) => [...found]);
  return names.map((found, block) => merge(found, forms.occurrences(texts[block]!, tokens[block]!)));
}

/** The short forms that the full names of an article have. */
class Forms {
  readonly #lexicon: Lexicon;
  readonly #forms = new Surfaces<Full>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  get size(): number {
    return this.#forms.size;
  }

  add(found: Found, text: string, tokens: readonly Token[]): void {
    const name = text.slice(found.start, found.end);
    const full: Full = { name, type: found.type, entities: found.entities, confidence: found.confidence };
    if (found.type === 'person') for (const part of this.#partsOf(name)) this.#put(part, full);
    else if (found.type === 'organization' && found.entities.length === 0 && FIRM.test(name))
      for (const brand of this.#brandsOf(found, text, tokens)) this.#put(brand, full);
  }

  /** Where any of the forms stands as words of its own, in order, disjoint. */
  occurrences(text: string, tokens: readonly Token[]): Found[] {
    const all: Found[] = [];
    this.#forms.each(text, tokens, (start, end, full, first, last) => {
      if (full === SHARED || goesOn(text, tokens, first, last) || isInTitle(text, start)) return false;
      const { type, entities, confidence } = full;
      all.push({ start, end, type, entities, confidence });
      return true;
    });
    return all;
  }

  /** Of a foreign name its last part, and its first unless that is a name that many bear. */
  #partsOf(name: string): string[] {
    const parts = name.split(DOTS);
    if (parts.length < 2) return [];
    const [first, last] = [parts[0]!, parts.at(-1)!];
    return [
      ...(this.#isNew(first) ? [first] : []),
      ...(this.#isNew(last) || this.#isName(last) ? [last] : []),
    ];
  }

  /** Whether the lexicon has no such characters, and they are no chance: a name of three, or spelt by sound. */
  #isNew(part: string): boolean {
    return (
      this.#lexicon.find(part) < 0 &&
      (part.length > SHORTEST || (part.length === SHORTEST && isSpeltBySound(part)))
    );
  }

  /** Whether a part that the lexicon has is a foreign name, and nobody's and no place's by itself. */
  #isName(part: string): boolean {
    const key = this.#lexicon.find(part);
    return key >= 0 && this.#lexicon.entityOf(key) < 0 && part.length >= SHORTEST && isSpeltBySound(part);
  }

  /** The first words of an organization's name, its place left out or not, where they hold a character that no word covers. */
  #brandsOf({ start, end }: Found, text: string, tokens: readonly Token[]): string[] {
    const own: Token[] = [];
    for (let i = tokenFrom(tokens, start); i < tokens.length && tokens[i]!.end <= end; i++)
      own.push(tokens[i]!);
    const isPlace = own[0] && own[0].key >= 0 && this.#lexicon.entityOf(own[0].key) >= 0;
    const from = isPlace ? own.slice(1) : own;
    const brands: string[] = [];
    let row = 0;
    let odd = false;
    for (let i = 0; i + 1 < from.length; i++) {
      const token = from[i]!;
      row = token.key === NO_KEY && HAN.test(text[token.start]!) ? row + 1 : 0;
      odd ||= row === ODD_IN_BRAND;
      const brand = text.slice(from[0]!.start, token.end);
      if (brand.length > LONGEST) break;
      const next = from[i + 1]!;
      if (
        odd &&
        brand.length >= SHORTEST &&
        next.key >= 0 &&
        next.end - next.start > 1 &&
        this.#lexicon.find(brand) < 0
      )
        brands.push(brand);
    }
    return brands;
  }

  #put(form: string, full: Full): void {
    const other = this.#forms.get(form);
    this.#forms.set(form, other === undefined || isSame(other, full) ? full : SHARED);
  }
}

/** One full name in both its spellings, or one entity under two. */
function isSame(one: Full, two: Full): boolean {
  if (one === SHARED) return false;
  if (one.name === two.name) return true;
  return one.entities.length > 0 && one.entities[0] === two.entities[0];
}

/** Whether the name goes on before or behind: a dot, or a character that no word covers and that spells a sound. */
function goesOn(text: string, tokens: readonly Token[], first: number, last: number): boolean {
  const isOdd = (token: Token | undefined) =>
    token !== undefined &&
    token.key === NO_KEY &&
    (DOTS.test(text[token.start]!) || isSpeltBySound(text.slice(token.start, token.end)));
  return isOdd(tokens[first - 1]) || isOdd(tokens[last + 1]);
}

/** Whether a work's title is open here: the 勞倫斯 of 《阿拉伯的勞倫斯》 is another one. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Puts short forms among the names: they fill in a name of the same place that the dictionary does not know, and cross none. */
function merge(names: readonly Found[], short: readonly Found[]): Found[] {
  const all: Found[] = [];
  let next = 0;
  for (const form of short) {
    while (next < names.length && names[next]!.end <= form.start) all.push(names[next++]!);
    const over = names[next];
    if (!over || over.start >= form.end) all.push(form);
    else if (over.start === form.start && over.end === form.end && over.entities.length === 0) {
      all.push({ ...over, ...form });
      next++;
    }
  }
  return [...all, ...names.slice(next)];
}
