import { type Section, section } from './format';
import { packStrings, Strings } from './text';
import type { Usual } from './usual';

/** Tables hold one entry for each code unit between these. */
const FIRST = 0x3400;
const LAST = 0x9fff;

/** What characters usually are, as compiled: they are looked up where they lie. */
export class UsualTable implements Usual {
  readonly #hants: Uint16Array;
  readonly #syllables: Uint16Array;
  readonly #strings: Strings;
  readonly #decoded: string[] = [];

  constructor(sections: Map<string, Section>) {
    this.#hants = section(sections, 'c.hant', Uint16Array);
    this.#syllables = section(sections, 'c.syll', Uint16Array);
    this.#strings = Strings.from(sections, 'c');
  }

  hantOf(character: string): string {
    const hant = this.#hants[indexOf(character)];
    return hant ? String.fromCharCode(hant) : character;
  }

  syllableOf(character: string): string {
    const number = this.#syllables[indexOf(character)] ?? 0;
    this.#decoded[number] ??= this.#strings.at(number);
    return this.#decoded[number];
  }
}

const indexOf = (character: string) => (character.length === 1 ? character.charCodeAt(0) - FIRST : -1);

/** The sections that a `UsualTable` reads. Build time only. @param usual by Simplified character */
export function packUsual(
  usual: ReadonlyMap<string, { hant: string; syllable: string }>,
): Record<string, Section> {
  const syllables = ['', ...new Set(Array.from(usual.values(), ({ syllable }) => syllable))].sort();
  const numbers = new Map(syllables.map((syllable, i) => [syllable, i]));
  const hants = new Uint16Array(LAST - FIRST + 1);
  const read = new Uint16Array(LAST - FIRST + 1);
  for (const [hans, { hant, syllable }] of usual) {
    const index = indexOf(hans);
    if (index < 0 || index >= hants.length) continue;
    if (hant.length === 1 && hant !== hans) hants[index] = hant.charCodeAt(0);
    read[index] = numbers.get(syllable)!;
  }
  return { 'c.hant': hants, 'c.syll': read, ...packStrings(syllables, 'c') };
}
