import { pinyin } from 'pinyin-pro';
import type { EntityRecord } from '../../src/lexicon/records';
import { joinSyllables, readAsIn, splitReading } from '../../src/reading/pinyin';
import { toneMark } from '../../src/reading/tones';
import { type Line, lines } from './cedict-lines';
import { readingOf } from './name-readings';
import { readPackage, toHans } from './names';

/**
 * The usual reading of every Chinese character of the basic plane, tone-marked. pinyin-pro knows Simplified characters: alone, 於 is
 * wū to it and 許 xū. A Traditional one is read as its Simplified form is where CC-CEDICT has it so, else as CC-CEDICT has it: 髮 fà.
 */
export function characterReadings(): Map<string, string> {
  const readings = new Map<string, string>();
  for (const [from, to] of [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
  ] as const) {
    for (let unit = from; unit <= to; unit++) {
      const character = String.fromCharCode(unit);
      const reading = pinyin(character.normalize('NFKC'));
      if (reading && reading !== character && !/\p{Script=Han}/u.test(reading))
        readings.set(character, reading);
    }
  }
  readings.set('〇', 'líng');
  for (const [hant, own] of traditionalReadings()) {
    const simplified = readings.get(toHans(hant));
    readings.set(hant, simplified && own.has(simplified) ? simplified : [...own][0]!);
  }
  // 么 alone is yāo.
  readings.set('麼', 'me');
  return readings;
}

/** What CC-CEDICT has for each Traditional character that Simplified writes otherwise, surnames and mere references last. */
function traditionalReadings(): Map<string, Set<string>> {
  const isMinor = ({ syllables, senses }: Line) =>
    /^[A-Z]/.test(syllables[0]!) || senses.every((sense) => /^(old |archaic )?variant of|^see /.test(sense));
  // 著 is zhù in either script where no word says otherwise.
  const single = lines.filter(
    ({ hans, hant }) => hant.length === 1 && hans !== hant && toHans(hant) !== hant && hant !== '著',
  );
  const readings = new Map<string, Set<string>>();
  for (const line of [...single.filter((one) => !isMinor(one)), ...single.filter(isMinor)]) {
    const known = readings.get(line.hant) ?? new Set();
    readings.set(line.hant, known.add(toneMark(line.syllables[0]!).toLowerCase()));
  }
  return readings;
}

interface Frequencies {
  [word: string]: [pinyin: string, share: number];
}

/** How often a Simplified word stands in 60 million words of text, by pinyin-pro's table (0: not in it). */
export function frequencies(): (hans: string) => number {
  const table = new Map(Object.entries(readPackage('@pinyin-pro/data/complete.json') as Frequencies));
  return (hans) => Math.round((table.get(hans)?.[1] ?? 0) * 1e12);
}

/**
 * Gives each other name of an entity its reading: the generic one, but characters of the full name as they are read there. Where
 * the usual readings of the characters come to the same, it is left out.
 * @param characters see `characterReadings`
 */
export function readAliases(record: EntityRecord, characters: ReadonlyMap<string, string>): EntityRecord {
  const { hans: name, hant, pinyin } = record;
  const read = (text: string, syllables: (string | null)[]) =>
    joinSyllables(text, readAsIn(text, syllables, name, pinyin));
  const surfaces = record.surfaces.map((surface) => {
    const { text } = surface;
    if (text === name || text === hant) return surface;
    const hans = toHans(text);
    const syllables = splitReading(hans, readingOf(hans));
    if (!syllables) return surface;
    const right = read(hans, syllables);
    const usual = read(
      text,
      Array.from({ length: text.length }, (_, i) => characters.get(text[i]!) ?? null),
    );
    return right === usual ? surface : { ...surface, pinyin: right };
  });
  return { ...record, surfaces };
}
