import type { Section } from './format';
import { packStrings } from './text';
import { ALONE, FRESH, LONGEST, PLACE_SHIFT, SYLLABLE_BITS } from './word-readings';

/** A word or a single character of the dictionary, and one way to read it. */
export interface ReadingRecord {
  hans: string;
  hant: string;
  /** Tone-marked, one for each character. */
  syllables: readonly string[];
  /** How Taiwan reads it, where that is noted. */
  taiwan?: readonly string[];
  /** Whether Taiwan's reading holds for the character as a word by itself only. */
  alone?: boolean;
}

/**
 * Compiles what `WordReadings` reads.
 * @param records the readings of one word the likeliest first
 * @param usual the usual reading of single characters, tone-marked
 * @param keyOf the lexicon's key of a word, or -1
 * @param fold see `makeFold`
 */
export function compileReadings(
  records: readonly ReadingRecord[],
  usual: ReadonlyMap<string, string>,
  keyOf: (word: string) => number,
  fold: (unit: number) => number,
): Record<string, Section> {
  const all = new Set(
    records.flatMap(({ syllables, taiwan = [] }) => [...syllables, ...taiwan]).concat(...usual.values()),
  );
  const syllables = ['', ...[...all].sort()];
  if (syllables.length > SYLLABLE_BITS) throw new Error('more syllables than an entry has room for');
  const numbers = new Map(syllables.map((syllable, i) => [syllable, i]));
  const numbersOf = (reading: readonly string[]) => reading.map((syllable) => numbers.get(syllable)!);
  const usualOf = (unit: number) => numbers.get(usual.get(String.fromCharCode(unit)) ?? '')!;

  const readings = new Map<number, number[][]>();
  const taiwan = new Map<number, number[]>();
  let words = 0;
  for (const { hans, hant, syllables: reading, taiwan: theirs } of records) {
    if (hans.length < 2 || hans.length > LONGEST) continue;
    // 看著 is no form that 看着 folds to.
    for (const [key, form] of new Map([hans, hant].map((form) => [keyOf(form), form]))) {
      if (key < 0) continue;
      words = Math.max(words, key + 1);
      // Both are kept as they differ from the usual readings of the folded characters.
      const differing = (syllables: readonly string[]) =>
        numbersOf(syllables).map((number, i) => (number === usualOf(fold(form.charCodeAt(i))) ? 0 : number));
      const own = differing(reading);
      const known = readings.get(key) ?? [];
      if (!known.some((other) => other.join() === own.join())) known.push(own);
      readings.set(key, known);
      if (theirs && !taiwan.has(key)) taiwan.set(key, differing(theirs));
    }
  }
  const bits = new Uint32Array((words + 31) >> 5);
  for (const key of readings.keys()) bits[key >> 5]! |= 1 << (key & 31);
  const odd = [...readings].filter(([, known]) => known.length > 1 || known[0]!.some((number) => number > 0));
  const pairs = Array.from({ length: 65536 }, (_, unit) => [unit, fold(unit)] as const).filter(
    ([from, to]) => from !== to,
  );
  return {
    ...packStrings(syllables, 's'),
    'f.from': Uint16Array.from(pairs, ([from]) => from),
    'f.to': Uint16Array.from(pairs, ([, to]) => to),
    'c.usual': Uint16Array.from({ length: 65536 }, (_, unit) => usualOf(unit)),
    'w.bits': bits,
    ...exceptions(odd, 'x'),
    ...exceptions(
      [...taiwan].map(([key, reading]) => [key, [reading]] as const),
      't',
    ),
    ...narrow(records, numbersOf, fold),
    ...taiwanUnits(records, numbersOf),
  };
}

function exceptions(lists: readonly (readonly [number, number[][]])[], prefix: string) {
  const sorted = [...lists].sort(([a], [b]) => a - b);
  const starts = [0];
  const data: number[] = [];
  for (const [, readings] of sorted) {
    for (const reading of readings) {
      const entries = reading.flatMap((number, place) => (number ? [(place << PLACE_SHIFT) | number] : []));
      data.push(...(entries.length ? entries : [0]).map((entry, i) => (i === 0 ? entry | FRESH : entry)));
    }
    starts.push(data.length);
  }
  return {
    [`${prefix}.key`]: Uint32Array.from(sorted, ([key]) => key),
    [`${prefix}.start`]: Uint32Array.from(starts),
    [`${prefix}.data`]: Uint16Array.from(data),
  };
}

/** The Traditional characters that can be read in fewer ways than the Simplified one that they fold to. */
function narrow(
  records: readonly ReadingRecord[],
  numbersOf: (reading: readonly string[]) => number[],
  fold: (unit: number) => number,
) {
  const readings = new Map<number, Set<number>>();
  for (const { hans, hant, syllables } of records) {
    numbersOf(syllables).forEach((number, i) => {
      for (const unit of new Set([hans.charCodeAt(i), hant.charCodeAt(i)]))
        readings.set(unit, (readings.get(unit) ?? new Set()).add(number));
    });
  }
  const fewer = [...readings]
    .filter(([unit, own]) => own.size < (readings.get(fold(unit))?.size ?? 0))
    .sort(([a], [b]) => a - b);
  const starts = [0];
  for (const [, own] of fewer) starts.push(starts.at(-1)! + own.size);
  return {
    'n.unit': Uint16Array.from(fewer, ([unit]) => unit),
    'n.start': Uint32Array.from(starts),
    'n.syl': Uint16Array.from(fewer.flatMap(([, own]) => [...own].sort((a, b) => a - b))),
  };
}

function taiwanUnits(records: readonly ReadingRecord[], numbersOf: (reading: readonly string[]) => number[]) {
  const found = new Map<string, [unit: number, from: number, to: number]>();
  for (const { hans, hant, syllables, taiwan, alone } of records) {
    if (hans.length !== 1 || !taiwan) continue;
    const [from, to] = [numbersOf(syllables)[0]!, numbersOf(taiwan)[0]!];
    for (const unit of new Set([hans.charCodeAt(0), hant.charCodeAt(0)]))
      found.set(`${unit} ${from}`, [unit, from, alone ? to | ALONE : to]);
  }
  const sorted = [...found.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    'r.unit': Uint16Array.from(sorted, ([unit]) => unit),
    'r.from': Uint16Array.from(sorted, ([, from]) => from),
    'r.to': Uint16Array.from(sorted, ([, , to]) => to),
  };
}
