import { configs } from 'opencc-js/preset';
import { DICTIONARIES, type Dictionary, tagOf } from '../../src/conversion/dictionaries';
import { buildTrie } from '../../src/lexicon/build-trie';
import { pack } from '../../src/lexicon/format';
import { NEWS, PHRASES } from './news-phrases';

type Table = Map<string, string>;

/**
 * Compiles OpenCC's dictionaries (as opencc-js packs them, Apache-2.0) into the file that `Converter.from` reads.
 *
 * All keys stand in one trie. A phrase whose value is just what its characters become has no value of its own; it is there
 * because its end is where the next match starts. Four phrases out of five are such.
 *
 * @param own whether to add what news writes otherwise than OpenCC has it
 * @returns a container of at most 2 MB; the same dictionaries give the same bytes
 */
export function compileConversion(own = true): ArrayBuffer {
  const tables = readTables(own);
  const stored: string[] = [];
  const derived: string[] = [];
  const values: string[] = [];
  for (const name of DICTIONARIES) {
    const table = tables[name];
    for (const [key, value] of table) {
      if (isCharacter(key) ? value === key : eachCharacter(table, key) === value) {
        if (!isCharacter(key)) derived.push(tagOf(name) + key);
      } else {
        stored.push(tagOf(name) + key);
        values.push(value);
      }
    }
  }
  const offsets = new Uint32Array(values.length + 1);
  values.forEach((value, n) => {
    offsets[n + 1] = offsets[n]! + value.length;
  });
  const units = values.join('');
  return pack({
    ...buildTrie([...stored, ...derived], 'c'),
    values: new Uint16Array(units.length).map((_, i) => units.charCodeAt(i)),
    offsets,
  });
}

function readTables(own: boolean): Record<Dictionary, Table> {
  const toHans = tableOf('t2s', 0);
  const toHant = tableOf('s2t', 0);
  // A Traditional character that only s2t knows: OpenCC's own t2s has these, opencc-js leaves them out because some fonts lack
  // the Simplified one.
  for (const [hans, hant] of toHant) {
    if (isCharacter(hans) && hans.length > 1 && !toHans.has(hant)) toHans.set(hant, hans);
  }
  if (own) for (const [hans, hant] of PHRASES) toHant.set(hans, hant);
  const news = own ? NEWS : [];
  // The two regions never disagree on a variant, so one table serves both, and a page need not say where it is from.
  const standard = new Map([...tableOf('hk2t', 0), ...tableOf('tw2t', 0)]);
  return {
    hans: composeToHans(standard, toHans),
    hant: toHant,
    standard,
    tw: new Map([...tableOf('s2tw', 1), ...news]),
    twp: tableOf('s2twp', 1),
    hk: new Map([...tableOf('s2hk', 1), ...news]),
  };
}

/**
 * One table that does what the chain from regional variants to the standard to Simplified does. Regional phrases such as 滑鼠 stay:
 * 程式 is 程序 in one sentence and the middle of 方程式 in another.
 */
function composeToHans(standard: Table, toHans: Table): Table {
  const hans: Table = new Map();
  for (const key of standard.keys()) hans.set(key, replaceAll(toHans, replaceAll(standard, key)));
  for (const key of toHans.keys()) {
    hans.set(key, replaceAll(toHans, replaceAll(standard, key)));
    for (const spelling of spellings(standard, key))
      if (!hans.has(spelling)) hans.set(spelling, hans.get(key)!);
  }
  return hans;
}

const isCharacter = (key: string) => key.length === 1 || (key.length === 2 && key.codePointAt(0)! > 0xffff);

const eachCharacter = (table: Table, text: string) =>
  Array.from(text, (character) => table.get(character) ?? character).join('');

/** The dictionaries of one step of an OpenCC configuration in one table; the first that has a key wins. */
function tableOf(config: string, step: number): Table {
  const table: Table = new Map();
  for (const dictionary of configs[config]!.conversionChain[step] as readonly string[]) {
    for (const entry of dictionary.split('|')) {
      const [key, value] = entry.split(' ') as [string, string];
      if (!table.has(key)) table.set(key, value);
    }
  }
  return table;
}

/** Replaces the longest key at each position, from left to right. */
function replaceAll(table: Table, text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    let end = text.length;
    while (end > at && !table.has(text.slice(at, end))) end--;
    const key = end > at ? text.slice(at, end) : String.fromCodePoint(text.codePointAt(at)!);
    out += table.get(key) ?? key;
    at += key.length;
  }
  return out;
}

/** Every way to write a standard phrase with regional variants, itself included. */
function spellings(standard: Table, phrase: string): string[] {
  let written = [''];
  for (const character of phrase) {
    const variants = [...standard.keys()].filter(
      (key) => isCharacter(key) && standard.get(key) === character,
    );
    written = written.flatMap((start) => [character, ...variants].map((variant) => start + variant));
  }
  return written;
}
