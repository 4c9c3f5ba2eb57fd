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

/** Which reading of a word is the usual one where the table does not tell neutral tones. */
const USUAL = new Map(
  Object.entries({
    东西: 'dōng xi',
    告诉: 'gào su',
    多少: 'duō shao',
    好处: 'hǎo chu',
    生意: 'shēng yi',
    大方: 'dà fang',
    摆设: 'bǎi she',
    本事: 'běn shi',
    公道: 'gōng dao',
    大爷: 'dà ye',
    买卖: 'mǎi mai',
    发卡: 'fā kǎ',
  }),
);

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
    const likely = USUAL.get(hans) ?? table[hans]?.[0];
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
