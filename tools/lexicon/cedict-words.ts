import type { WordRecord } from '../../src/lexicon/records';
import { toneMark } from '../../src/reading/tones';
import { isName, type Line, lines } from './cedict-lines';
import { characterReadings } from './readings';

/** 中俄关系 is two words, and the first of them is a name. */
const PAIR = /^中[俄日美]关系$/;

/** CC-CEDICT's words and names alike, for segmentation, readings and glosses; of one spelling what a reader most likely looks for first. */
export function cedictWords(): WordRecord[] {
  const usual = characterReadings();
  return lines
    .filter(
      ({ hans, hant, syllables }) =>
        /\p{Script=Han}/u.test(hans) &&
        !PAIR.test(hans) &&
        [...hans].length === syllables.length &&
        [...hant].length === syllables.length,
    )
    .map((line) => ({ line, turn: turnOf(line, usual) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ line: { hans, hant, syllables, senses } }) => ({
      hans,
      hant,
      pinyin: tones(syllables.join(' ')),
      gloss: senses.map(referencesMarked).join(' / '),
    }));
}

/** Syllables with tone marks and without capitals; letters stay as they are: `kǎ lā O K`. */
const tones = (numbered: string) =>
  numbered
    .split(' ')
    // One character may be two syllables: 瓩 is qian1wa3.
    .map((word) =>
      /\d$/.test(word) ? word.replace(/[^\d]+\d/g, (syllable) => toneMark(syllable).toLowerCase()) : word,
    )
    .join(' ');

/** A gloss whose references have tone marks, `[lǐ]` for `[li3]`, and are written once where the scripts are alike. */
const referencesMarked = (gloss: string) =>
  gloss
    .replace(/([^\s|[\](),;/"]+)\|\1\[/g, '$1[')
    .replace(/\[([^\]]+)\]/g, (whole, reading: string) =>
      /[a-z:]\d/i.test(reading)
        ? `[${tones(reading.replace(/(?<=\d)(?=[a-z])/gi, ' ').replace(/ ?, ?/g, ' , '))}]`
        : whole,
    );

/** Senses that tell where to look, or whose surname it is, and no meaning. */
const EMPTY =
  /^(((old|archaic|erroneous|japanese|erhua) )?variant of|see |used in |surname [A-Z]\w+$|also written)/i;

/** Of the words of one spelling: common ones, by their usual reading, before names, and these before mere references. */
function turnOf(line: Line, usual: ReadonlyMap<string, string>): number {
  const read = line.hans.length > 1 || usual.get(line.hans) === tones(line.syllables[0]!) ? 0 : 1;
  const bare = line.senses.every((sense) => EMPTY.test(sense)) ? 4 : 0;
  return bare + (isName(line) ? 2 : 0) + read;
}
