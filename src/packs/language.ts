import type { Converter } from '../conversion/convert';
import { makeFold } from '../lexicon/fold';
import type { Lexicon } from '../lexicon/lexicon';
import { characterSyllables, joinSyllables, readAsIn, surnameFirst } from '../reading/pinyin';
import { recognize } from '../recognize/recognize';
import type { Language } from './row';

/** The language as the bundled files know it, for tables that are read in the browser. */
export function languageOf(lexicon: Lexicon, converter: Converter): Language {
  const toHans = (text: string) => converter.convert(text, 'hans');
  return {
    toHans,
    fold: foldOf(toHans),
    toHant: (text) => converter.convert(text, 'tw'),
    readingOf(hans, isPerson) {
      const usual = characterSyllables(hans, lexicon);
      if (isPerson) return joinSyllables(hans, surnameFirst(hans, usual));
      // 重慶某公司 is read as 重慶 is.
      for (const { start, end, entities } of recognize([hans], lexicon)[0]!.found) {
        if (entities.length !== 1) continue;
        const { hans: name, pinyin } = lexicon.entity(entities[0]!);
        usual.splice(
          start,
          end - start,
          ...readAsIn(hans.slice(start, end), usual.slice(start, end), name, pinyin),
        );
      }
      return joinSyllables(hans, usual);
    },
  };
}

/** Each character as the tables simplify it. */
function foldOf(toHans: Language['toHans']): (unit: number) => number {
  const simplified = new Map<string, string>();
  for (const [from, to] of [
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
  ] as const)
    for (let unit = from; unit <= to; unit++) {
      const character = String.fromCharCode(unit);
      const hans = toHans(character.normalize('NFKC'));
      if (hans !== character) simplified.set(character, hans);
    }
  return makeFold(simplified);
}
