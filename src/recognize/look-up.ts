import type { Lexicon } from '../lexicon/lexicon';
import type { Words } from '../lexicon/words';
import type { FoundWord, WordLookup, WordMeaning } from '../word-lookup';
import { segment, type Token } from './lattice';

/**
 * Looks up what stands at one place of a text.
 * @param text a sentence or so: what the word means depends on what stands around it
 * @param at the place, as an offset in code units
 * @returns first the word into which the sentence is cut there (参与 in 十二个人参与), within a name that is no word the longest part,
 *   then all other words over that place, the longest first; empty where there is none
 */
export function lookUp(text: string, at: number, lexicon: Lexicon, words: Words): WordLookup {
  const found = wordsOver(text, at, lexicon, words);
  const tokens = segment(text, lexicon);
  const token = tokens.find(({ end }) => at < end);
  const inContext =
    found.find((word) => isCut(word, tokens)) ??
    found.find(({ start, end }) => token && token.start <= start && end <= token.end);
  return inContext ? [inContext, ...found.filter((word) => word !== inContext)] : found;
}

/** Whether a word is one token of the text, or several whole ones: 卡拉OK. */
const isCut = ({ start, end }: FoundWord, tokens: readonly Token[]) =>
  tokens.some((token) => token.start === start) && tokens.some((token) => token.end === end);

/** All words of the dictionary that cover a place, the longest first, of one length the one that starts first. */
function wordsOver(text: string, at: number, lexicon: Lexicon, words: Words): FoundWord[] {
  const numbers = new Map<string, { start: number; end: number; all: number[] }>();
  for (let start = 0; start <= at; start++) {
    const add = (end: number, more: number[]) => {
      if (end <= at || more.length === 0 || splitsLetters(text, start) || splitsLetters(text, end)) return;
      const span = numbers.get(`${start} ${end}`) ?? { start, end, all: [] };
      span.all.push(...more);
      numbers.set(`${start} ${end}`, span);
    };
    lexicon.matches(text, start, (end, key) => add(end, words.of(key)));
    words.others(text, start, add);
  }
  return [...numbers.values()]
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .map(({ start, end, all }) => ({ start, end, meanings: meaningsOf(text.slice(start, end), all, words) }));
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
    else meanings.set(key, { hans, hant, syllables, senses });
  }
  return [...meanings.values()];
}

const isVariant = (gloss: string) => gloss.split(' / ').every((sense) => /^(\w+ )?variant of /i.test(sense));
