import type { EntityType } from '../../annotation';
import type { EntityEntry, Lexicon } from '../../lexicon/lexicon';
import { COST_SCALE } from '../../lexicon/postings';
import { splitReading } from '../../reading/pinyin';
import { isHan, plainSyllable, type SpelledWord, spell } from '../../reading/spelling';
import { RELATION_KEY, segment, type Token } from '../lattice';
import { lettersOf, personWords } from './persons';
import { kindStart } from './places';
import { isSound } from './sounds';
import { groupPieces, isFunction, type Piece } from './words';

/** A word that costs more is rare, and may be a piece of a foreign name. */
const RARE = 12.9 * COST_SCALE;
const NAMES: ReadonlySet<EntityType | null> = new Set(['person', 'place', 'organization']);
/** Names this short are one word, where nothing else is known of them: 国务院. */
const ONE_WORD = 3;
/** Names of peoples, languages and beliefs, which English writes with a capital too. */
const PEOPLES = /\b(ethnic group|people|language)\b/;
const PEOPLE = /[语語族教文人]$/;
/** Several words that English writes with capitals, as it does no ordinary words. */
const TITLED = /^(\p{Lu}\p{Ll}+ )((and|of|the|\p{Lu}\p{Ll}+) )*\p{Lu}\p{Ll}+$/u;
const CURRENCIES = 'Unicode CLDR';
/** Short forms side by side, and days named by their date, whose parts are tied: Gǎng-Ào, Wǔ-Sì. */
const TIED = new Map(
  (
    '港|澳 京|津 京|津|冀 青|藏 沪|深 滬|深 京|沪 京|滬 川|渝 成|渝 川|藏 青|藏 云|贵 雲|貴 粤|港|澳 粵|港|澳 陕|甘|宁 陝|甘|寧 台|港|澳 ' +
    '五|四 六|四 七|七 五|一 八|一 三|八 双|十 雙|十 九|一八 二|二八 一二|九 中|小学 中|小學 美|墨|加'
  )
    .split(' ')
    .map((parts) => [parts.replaceAll('|', ''), parts.split('|')] as const),
);
const ORDINAL = '第[〇零一二三四五六七八九十百千两兩]+';
const LETTER = '(?!\\p{Script=Han})[\\p{L}\\p{N}]';
/** Ordinal numbers with their measure word, runs of other characters, and runs of letters and digits with the marks between them. */
const RUNS = new RegExp(
  `(${ORDINAL})[届屆次]?|(?:(?!${ORDINAL})\\p{Script=Han})+|(?:${LETTER})+(?:[ .&+'’-]+(?:${LETTER})+)*`,
  'gu',
);

/** What a name means: what the lexicon has of an entity, and its number. */
interface Meant extends EntityEntry {
  entity: number;
}

type Syllables = readonly (string | null)[];

/** Spellings that are kept of one lexicon: pages name the same countries, offices and people again and again. */
const MOST_KEPT = 20_000;
const kept = new WeakMap<Lexicon, Map<string, string>>();

/** Spells names of one lexicon: where their words begin, and which take a capital (GB/T 16159). */
export class Speller {
  readonly #lexicon: Lexicon;
  /** By country: its code. */
  readonly #codes = new Map<number, string>();
  readonly #kept: Map<string, string>;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#kept = kept.get(lexicon) ?? new Map();
    kept.set(lexicon, this.#kept);
  }

  /**
   * @param surface the name as it is written
   * @param syllables tone-marked, one entry for each code unit of it
   * @param meant null for a name that the dictionary does not know
   */
  spell(surface: string, syllables: Syllables, type: EntityType, meant: Meant | null): string {
    const key = meant && `${meant.entity} ${type} ${surface} ${syllables.join(' ')}`;
    const known = key === null ? undefined : this.#kept.get(key);
    if (known !== undefined) return known;
    const spelling = spell(surface, syllables, this.#wordsOf(surface, syllables, type, meant));
    if (key !== null) {
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(key, spelling);
    }
    return spelling;
  }

  /** Spells an entity's own name; a reading that does not go with the name's characters stays as it is. */
  spellEntity(meant: Meant): string {
    const { hans, pinyin, type } = meant;
    const syllables = splitReading(hans, pinyin);
    return syllables ? this.spell(hans, syllables, type, meant) : pinyin;
  }

  #wordsOf(name: string, syllables: Syllables, type: EntityType, meant: Meant | null): SpelledWord[] {
    const english = meant?.english ?? [];
    if (type === 'person') return this.#personWords(name, syllables, meant);
    if (type === 'place') return this.#placeWords(name, syllables, english);
    if (type === 'relation') return pairWords(name);
    if (isReading(syllables, english)) return [{ start: 0, end: name.length, capital: true }];
    if (type === 'organization' || type === 'event') return this.#words(name, syllables, true);
    const [first = ''] = english;
    const isName = /^\p{Lu}/u.test(first) && (PEOPLE.test(name) || PEOPLES.test(first));
    if (isName && lettersOf([first]).length === 1) return [{ start: 0, end: name.length, capital: true }];
    if (type === 'term' && TITLED.test(first) && meant?.source !== CURRENCIES)
      return this.#words(name, syllables, true);
    const words = this.#words(name, syllables, false);
    return words.map((word, i) =>
      i === 0 && (isName || type === 'work') ? { ...word, capital: true } : word,
    );
  }

  #personWords(name: string, syllables: Syllables, meant: Meant | null): SpelledWord[] {
    return personWords(name, syllables, {
      english: meant?.english ?? [],
      country: meant && this.#countryOf(meant.entity),
    });
  }

  #countryOf(entity: number): string | null {
    const tie = this.#lexicon.related(entity).find(({ label }) => label === 'country');
    if (!tie) return null;
    const code = this.#codes.get(tie.to) ?? this.#lexicon.entity(tie.to).id.replace('territory:', '');
    this.#codes.set(tie.to, code);
    return code;
  }

  #placeWords(name: string, syllables: Syllables, english: readonly string[]): SpelledWord[] {
    const cut = kindStart(name, plainOf(syllables), english);
    const end = cut || name.length;
    const own = syllables.slice(0, end);
    const isForeign = lettersOf(english.slice(0, 1)).length === 1 && isSound(name.slice(0, end));
    const isOne = isForeign || isReading(own, english);
    const words = isOne ? [{ start: 0, end, capital: true }] : this.#words(name.slice(0, end), own, true);
    if (cut === 0) return words;
    return [...words, ...moved(this.#words(name.slice(cut), syllables.slice(cut), true), cut)];
  }

  /** @param capital whether all words begin with a capital, not only the names among them */
  #words(name: string, syllables: Syllables, capital: boolean): SpelledWord[] {
    const parts = TIED.get(name);
    if (parts) return tied(parts);
    const isShort = name.length <= ONE_WORD && isHan(name);
    if (isShort && capital) return [{ start: 0, end: name.length, capital }];
    const pieces = this.#pieces(name, syllables);
    if (isShort && pieces.every(({ words }) => words === null))
      return [{ start: 0, end: name.length, capital: pieces.some(({ proper }) => proper) }];
    return groupPieces(pieces).flatMap((group) => {
      const [first] = group as [Piece];
      if (first.words)
        return first.words.map((word) => ({ ...word, capital: word.capital && (capital || first.proper) }));
      const isCapital = capital
        ? !(first.start > 0 && isFunction(first))
        : group.some(({ proper }) => proper);
      return [{ start: first.start, end: group.at(-1)!.end, capital: isCapital }];
    });
  }

  #pieces(name: string, syllables: Syllables): Piece[] {
    if (isHan(name) && !name.includes('第')) return this.#steps(name, syllables, 0);
    return [...name.matchAll(RUNS)].flatMap(({ 0: text, 1: ordinal, index }) => {
      if (!ordinal && isHan(text)) return this.#steps(text, syllables.slice(index), index);
      const words = ordinal ? ordinalWords(ordinal, text) : [{ start: 0, end: text.length, capital: false }];
      const end = index + text.length;
      return [{ start: index, end, text, doubtful: false, proper: false, words: moved(words, index) }];
    });
  }

  /**
   * The steps of the lattice through a run of characters, and through the longer of them.
   * @param offset where the run starts in the name
   */
  #steps(run: string, syllables: Syllables, offset: number): Piece[] {
    return segment(run, this.#lexicon, undefined, false).flatMap((token) => {
      const text = run.slice(token.start, token.end);
      const own = syllables.slice(token.start, token.end);
      const start = offset + token.start;
      const entity = token.key < 0 ? -1 : this.#lexicon.entityOf(token.key);
      const type = entity < 0 ? null : this.#lexicon.typeOf(entity);
      const words = this.#wordsAlone(token, text, own, entity);
      if (!words && text.length > ONE_WORD && type !== 'place') return this.#steps(text, own, start);
      const proper = NAMES.has(type) || token.key === RELATION_KEY;
      const doubtful = token.key >= 0 && this.#lexicon.costOf(token.key) >= RARE && isSound(text);
      return [
        { start, end: start + text.length, text, doubtful, proper, words: words && moved(words, start) },
      ];
    });
  }

  /** The words of a step that goes with nothing around it: a person, a place of several words, what is tied; else null. */
  #wordsAlone({ key }: Token, text: string, syllables: Syllables, entity: number): SpelledWord[] | null {
    if (key === RELATION_KEY) return pairWords(text);
    const parts = TIED.get(text);
    if (parts) return tied(parts);
    const type = entity < 0 ? null : this.#lexicon.typeOf(entity);
    if (type !== 'person' && type !== 'place') return null;
    const meant = { entity, ...this.#lexicon.entity(entity) };
    if (type === 'person') return this.#personWords(text, syllables, meant);
    const words = this.#placeWords(text, syllables, meant.english);
    return words.length > 1 ? words : null;
  }
}

const moved = (words: readonly SpelledWord[], by: number): SpelledWord[] =>
  words.map((word) => ({ ...word, start: word.start + by, end: word.end + by }));

const plainOf = (syllables: Syllables) => syllables.map((syllable) => plainSyllable(syllable ?? '')).join('');

/** Whether one word of the English is nothing but the reading. */
const isReading = (syllables: Syllables, english: readonly string[]) =>
  lettersOf(english).includes(plainOf(syllables));

/** 中俄 is tied, 俄方 is one word. */
const pairWords = (surface: string): SpelledWord[] =>
  tied(surface.length === 2 && !surface.endsWith('方') ? [...surface] : [surface]);

/** dì-èr, dì-shíwǔ jiè. */
function ordinalWords(ordinal: string, text: string): SpelledWord[] {
  const words = tied(['第', ordinal.slice(1)], 1);
  if (text !== ordinal) words.push({ start: ordinal.length, end: text.length, capital: true });
  return words;
}

/** Words one behind the other, tied. @param capitals how many of them begin with a capital */
function tied(parts: readonly string[], capitals = parts.length): SpelledWord[] {
  let end = 0;
  return parts.map((part, i) => {
    const start = end;
    end += part.length;
    return { start, end, capital: i < capitals, ...(i > 0 && { tied: true }) };
  });
}
