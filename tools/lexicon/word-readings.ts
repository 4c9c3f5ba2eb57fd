import type { ReadingRecord } from '../../src/lexicon/compile-readings';
import { toneMark } from '../../src/reading/tones';
import { type Line, lines } from './cedict-lines';
import { isHan, readPackage } from './names';

const markAll = (syllables: readonly string[]) =>
  syllables.map((syllable) => toneMark(syllable).toLowerCase());

/** A sense that only points elsewhere, or tells of what is no longer said. */
const STALE =
  /^(?:(?:old |archaic |erroneous |Japanese )*variant of|\(?(?:old|archaic|obsolete)\)|see |old name|used in )/;
const isStale = ({ senses }: Line) => senses.every((sense) => STALE.test(sense));

/**
 * The readings of CC-CEDICT's words and characters, of each the likeliest first: the one that pinyin-pro's table of frequencies has,
 * words before names. What only points elsewhere counts where there is nothing else.
 */
export function dictionaryReadings(): ReadingRecord[] {
  const table = readPackage('@pinyin-pro/data/complete.json') as Record<string, [pinyin: string]>;
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (!isHan(line.hans) || !isHan(line.hant) || line.syllables.length !== line.hans.length) continue;
    if (line.hant.length !== line.hans.length) continue;
    groups.set(line.hans, [...(groups.get(line.hans) ?? []), line]);
  }
  return [...groups].flatMap(([hans, group]) => {
    const likely = table[hans]?.[0];
    const fresh = group.filter((line) => !isStale(line));
    const rank = (line: Line) =>
      (markAll(line.syllables).join(' ') === likely ? 0 : 2) + Number(/^[A-Z]/.test(line.syllables[0]!));
    return (fresh.length && hans.length > 1 ? fresh : group)
      .map((line) => [rank(line), recordOf(line)] as const)
      .sort(([a], [b]) => a - b)
      .map(([, record]) => record);
  });
}

/**
 * A note of its own ("/Taiwan pr. [qi2]/") is told of the whole entry, one within a sense of that sense: for a single character
 * the first, in which it is a word by itself.
 */
function recordOf({ hans, hant, syllables, senses }: Line): ReadingRecord {
  const record: ReadingRecord = { hans, hant, syllables: markAll(syllables) };
  for (const [i, sense] of senses.entries()) {
    const [, note] = /\bTaiwan pr\. \[([^\]]+)\]/.exec(sense) ?? [];
    const whole = sense.startsWith('Taiwan pr.');
    if (!note || (!whole && i > 0)) continue;
    const taiwan = markAll(note.match(/[A-Za-z:]+[1-5]/g) ?? []);
    if (taiwan.length === hans.length) return { ...record, taiwan, ...(!whole && { alone: true }) };
  }
  return record;
}
