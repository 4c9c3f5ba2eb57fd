import type { EntityEntry, Lexicon } from '../lexicon/lexicon';
import type { Words } from '../lexicon/words';
import { characterSyllables } from '../reading/pinyin';
import type { FoundWord, WordLookup, WordMeaning } from '../word-lookup';
import { segment, type Token } from './lattice';

/**
 * Looks up what stands at one place of a text.
 * @param text a sentence or so: what the word means depends on what stands around it
 * @param at the place, as an offset in code units
 * @returns first the word or name into which the sentence is cut there (参与 in 十二个人参与), then all others over that place, the longest
 *   first; empty where there is none
 */
export function lookUp(text: string, at: number, lexicon: Lexicon, words: Words): WordLookup {
  const found = wordsOver(text, at, lexicon, words);
  const tokens = segment(text, lexicon);
  const inContext = found.find((word) => isCut(word, tokens));
  return inContext ? [inContext, ...found.filter((word) => word !== inContext)] : found;
}

/** Whether a word is one token of the text, or several whole ones: 卡拉OK. */
const isCut = ({ start, end }: FoundWord, tokens: readonly Token[]) =>
  tokens.some((token) => token.start === start) && tokens.some((token) => token.end === end);

/** All words and names that cover a place, the longest first, of one length the one that starts first. */
function wordsOver(text: string, at: number, lexicon: Lexicon, words: Words): FoundWord[] {
  const spans = new Map<string, Span>();
  for (let start = 0; start <= at; start++) {
    const add = (end: number, numbers: number[], entity: number) => {
      if (end <= at || splitsLetters(text, start) || splitsLetters(text, end)) return;
      if (numbers.length === 0 && entity < 0) return;
      const span = spans.get(`${start} ${end}`) ?? { start, end, numbers: [], entity };
      span.numbers.push(...numbers);
      // Of a reader's own names, which come after the bundled ones, the last.
      if (entity >= 0) span.entity = entity;
      spans.set(`${start} ${end}`, span);
    };
    lexicon.matches(text, start, (end, key) => add(end, words.of(key), lexicon.entityOf(key)));
    words.others(text, start, (end, numbers) => add(end, numbers, -1));
  }
  return [...spans.values()]
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .map((span) => ({ start: span.start, end: span.end, meanings: meaningsAt(text, span, lexicon, words) }));
}

interface Span {
  start: number;
  end: number;
  /** Of words of the dictionary. */
  numbers: number[];
  /** The entity that is marked under this surface, or -1. */
  entity: number;
}

/** What a name means is told by its own record, which is newer than the dictionary's. */
function meaningsAt(text: string, { start, end, numbers, entity }: Span, lexicon: Lexicon, words: Words) {
  const surface = text.slice(start, end);
  const entry = entity < 0 ? null : lexicon.entity(entity);
  if (entry && (numbers.length === 0 || entry.source !== DICTIONARY))
    return [nameMeaning(surface, entry, lexicon)];
  return meaningsOf(surface, numbers, words);
}

const DICTIONARY = 'CC-CEDICT';

function nameMeaning(surface: string, entry: EntityEntry, lexicon: Lexicon): WordMeaning {
  const { hans, hant, pinyin, english, description, asOf, aliases, source } = entry;
  const senses = [english[0]!, description && asOf ? `${description} (as of ${asOf})` : description];
  const alias = aliases.find(([text]) => text === surface);
  // What is neither is written in both scripts at once.
  const isName = !alias && surface.length === hans.length;
  const reading = isName ? pinyin : alias?.[1];
  return {
    hans: isName ? hans : surface,
    hant: isName ? hant : surface,
    syllables: reading
      ? reading.split(' ')
      : characterSyllables(surface, lexicon).filter((syllable) => syllable !== null),
    senses: senses.filter(Boolean),
    source,
  };
}

/** Whether letters or digits stand on both sides of an offset: what ends there is no word. */
const splitsLetters = (text: string, at: number) =>
  /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{2}/.test(text.slice(Math.max(0, at - 1), at + 1));

/**
 * The words of one spelling, those of one reading together. Left out are those of another spelling that only folds alike (乾 beside 干)
 * and mere variants of what is written (亁 beside 乾), unless there is nothing else.
 */
function meaningsOf(surface: string, numbers: readonly number[], words: Words): WordMeaning[] {
  const all = numbers.map((number) => words.word(number, surface));
  const exact = all.filter(({ hans, hant }) => hans === surface || hant === surface);
  const own = exact.filter(({ hant, gloss }) => hant === surface || !isVariant(gloss));
  const meanings = new Map<string, WordMeaning>();
  for (const { hans, hant, syllables, gloss } of [own, exact, all].find((some) => some.length > 0) ?? []) {
    const key = [hans, hant, ...syllables].join(' ');
    const senses = gloss.split(' / ');
    const known = meanings.get(key);
    if (known) known.senses.push(...senses);
    else meanings.set(key, { hans, hant, syllables, senses, source: DICTIONARY });
  }
  return [...meanings.values()];
}

const isVariant = (gloss: string) => gloss.split(' / ').every((sense) => /^(\w+ )?variant of /i.test(sense));
