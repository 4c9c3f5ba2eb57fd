import type { Converter } from '../conversion/convert';
import type { Lexicon } from '../lexicon/lexicon';
import { characterSyllables, joinSyllables, readAsIn, surnameFirst } from '../reading/pinyin';
import { recognize } from '../recognize/recognize';
import type { Language } from './row';

/** The language as the bundled files know it, for tables that are read in the browser. */
export function languageOf(lexicon: Lexicon, converter: Converter): Language {
  return {
    toHans: (text) => converter.convert(text, 'hans'),
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
