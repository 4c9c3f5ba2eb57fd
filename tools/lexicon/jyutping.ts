import { buildTrie } from '../../src/lexicon/build-trie';
import { pack } from '../../src/lexicon/format';
import { packStrings } from '../../src/lexicon/text';
import { Jyutping } from '../../src/reading/jyutping';
import { newsReadings } from './cantonese-news';
import { jyutpingWords } from './to-jyutping';

/**
 * Compiles the words of to-jyutping into the file that `Jyutping.from` reads.
 * @param own whether to add what news has and to-jyutping reads wrong
 * @returns a container of less than a megabyte; the same sources give the same bytes
 */
export function compileJyutping(own = true): ArrayBuffer {
  const words = jyutpingWords();
  const file = packWords(words);
  return own ? packWords(new Map([...words, ...newsReadings(Jyutping.from(file))])) : file;
}

/**
 * Words are keyed as they are written: the list has them in both scripts, and folded 后 and 後 would be one. They come by length, so
 * that the number of a key tells where its reading stands.
 * @param readings one entry for each character of a word
 */
export function packWords(readings: ReadonlyMap<string, readonly string[]>): ArrayBuffer {
  const words = [...readings].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  const syllables = [...new Set(words.flatMap(([, reading]) => reading))].sort();
  const numbers = new Map(syllables.map((syllable, i) => [syllable, i + 1]));
  const shifts: number[] = [];
  const units: number[] = [];
  words.forEach(([word, reading], key) => {
    shifts[word.length] ??= units.length - key * word.length;
    Array.from(word).forEach((character, i) => {
      units.push(numbers.get(reading[i]!)!);
      if (character.length === 2) units.push(0);
    });
  });
  return pack({
    ...buildTrie(
      words.map(([word]) => word),
      'w',
    ),
    ...packStrings(['', ...syllables], 's'),
    shift: Int32Array.from(shifts, (shift) => shift ?? 0),
    reading: Uint16Array.from(units),
  });
}
