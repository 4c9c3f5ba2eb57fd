import { foldText } from './fold';
import type { Section } from './format';
import type { WordRecord } from './records';
import { shorten, shortenGloss, type Usual } from './usual';
import { packUsual, UsualTable } from './usual-table';

/**
 * Compiles what `Words` reads. The words of a key stand together, so that their numbers need not be written.
 * @param keys the keys of the index, by number; words of other keys (single characters, 卡拉OK) are put behind them
 */
export function compileWords(
  words: readonly WordRecord[],
  keys: readonly string[],
  fold: (unit: number) => number,
): Record<string, Section> {
  const groups = new Map<string, WordRecord[]>(keys.map((key) => [key, []]));
  for (const word of words) {
    for (const key of new Set([foldText(word.hans, fold), foldText(word.hant, fold)])) {
      const group = groups.get(key);
      if (group) group.push(word);
      else groups.set(key, [word]);
    }
  }
  const table = packUsual(usualOf(words));
  const usual = new UsualTable(new Map(Object.entries(table)));
  const texts = [...groups].flatMap(([key, group]) => group.map((word) => encode(textOf(word, key, usual))));
  return {
    'k.count': Uint8Array.from(groups.values(), (group) => group.length),
    'k.others': encode([...groups.keys()].slice(keys.length).join('\n')),
    'w.len': Uint16Array.from(texts, (text) => text.length),
    'w.txt': concatenate(texts),
    ...table,
    'f.pair': Uint16Array.from(
      Array.from({ length: 65536 }, (_, unit) => unit)
        .filter((unit) => fold(unit) !== unit)
        .flatMap((unit) => [unit, fold(unit)]),
    ),
  };
}

const encoder = new TextEncoder();
const encode = (text: string) => encoder.encode(text);

function textOf({ hans, hant, pinyin, gloss }: WordRecord, key: string, usual: Usual): string {
  const short = shorten(hans, hant, pinyin, usual);
  const senses = shortenGloss(gloss, usual).replaceAll(' / ', '/');
  return [senses, short.pinyin, short.hant, hans === key ? '' : hans].join('\t').replace(/\t+$/, '');
}

/** The forms and readings that most words have. */
function usualOf(words: readonly WordRecord[]): Map<string, { hant: string; syllable: string }> {
  const hants = new Map<string, Map<string, number>>();
  const syllables = new Map<string, Map<string, number>>();
  const count = (counts: Map<string, Map<string, number>>, of: string, what: string) => {
    const found = counts.get(of) ?? new Map<string, number>();
    counts.set(of, found.set(what, (found.get(what) ?? 0) + 1));
  };
  for (const word of words) {
    const [hans, hant, read] = [[...word.hans], [...word.hant], word.pinyin.split(' ')];
    if (hans.length !== hant.length || hans.length !== read.length) continue;
    hans.forEach((character, i) => {
      count(hants, character, hant[i]!);
      count(syllables, character, read[i]!);
    });
  }
  const most = (counts: Map<string, number>) => [...counts].sort((a, b) => b[1] - a[1])[0]![0];
  return new Map(
    Array.from(hants, ([hans, counts]) => [
      hans,
      { hant: most(counts), syllable: most(syllables.get(hans)!) },
    ]),
  );
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
