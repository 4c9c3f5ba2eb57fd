import type { Lexicon } from '../lexicon/lexicon';
import type { Introduction } from './found';
import { isSpeltBySound, SOUNDS } from './fragments';

/** A name shorter than this is one character away from too many. */
const SHORTEST = 3;
/** A longer one is a whole name with given names, of which one character is nothing. */
const LONGEST = 12;
const COUNTRY = 'country';

/**
 * Whom a foreign name may mean that the lexicon lacks: a person of the lexicon whose name is one character away, or sounds the
 * same, and who belongs to what the article introduces the name by (曼羅羅夫 after 俄第一副總理: 曼圖羅夫). A guess, to be shown
 * as one.
 * @param name as it stands in the text
 * @param introduction without which nobody is guessed: a country alone, or another country's name in the same line, fits too many
 * @param named entities that the article names anyway: whoever has the right name there is not meant by a wrong one
 * @returns the entity, or null where none fits or more than one
 */
export function perhaps(
  name: string,
  { organization, ofState }: Introduction,
  named: ReadonlySet<number>,
  lexicon: Lexicon,
): number | null {
  if (name.length < SHORTEST || name.length > LONGEST || !isSpeltBySound(name)) return null;
  if (!organization || organization.entity < 0) return null;
  const { entity } = organization;
  // A professor of a country's university is one of thousands, an officer of its state is not.
  if (lexicon.typeOf(entity) === 'place' && !ofState) return null;
  const context = new Set([entity]);
  for (const { label, to } of ofState ? lexicon.related(entity) : []) if (label === COUNTRY) context.add(to);
  const fit = new Set<number>();
  for (const spellings of [oneAway(name), soundingAlike(name, lexicon)]) {
    for (const spelling of spellings) {
      const key = lexicon.find(spelling);
      for (const person of key < 0 ? [] : lexicon.entitiesOf(key)) {
        if (lexicon.typeOf(person) !== 'person' || named.has(person)) continue;
        if (lexicon.related(person).some(({ to }) => context.has(to))) fit.add(person);
      }
    }
  }
  const [one] = fit;
  return fit.size === 1 ? one! : null;
}

/** Every name that one character more, less or other makes of a name. */
function* oneAway(name: string): Iterable<string> {
  for (let at = 0; at <= name.length; at++) {
    const before = name.slice(0, at);
    const after = name.slice(at + 1);
    if (at < name.length && name.length > SHORTEST) yield before + after;
    for (const sound of SOUNDS) {
      if (at < name.length) yield before + sound + after;
      yield before + sound + name.slice(at);
    }
  }
}

/** Every name of the same syllables, whatever their tones, with two characters other. */
function* soundingAlike(name: string, lexicon: Lexicon): Iterable<string> {
  const alike = new Map<string, string[]>();
  for (const sound of SOUNDS) {
    const syllable = syllableOf(sound, lexicon);
    const same = alike.get(syllable);
    if (same) same.push(sound);
    else alike.set(syllable, [sound]);
  }
  const same = Array.from(name, (character) => alike.get(syllableOf(character, lexicon)) ?? [character]);
  for (let one = 0; one < name.length; one++) {
    for (let two = one + 1; two < name.length; two++) {
      for (const first of same[one]!) {
        const start = name.slice(0, one) + first + name.slice(one + 1, two);
        for (const second of same[two]!) yield start + second + name.slice(two + 1);
      }
    }
  }
}

/** The reading of a character without its tone. */
const syllableOf = (character: string, lexicon: Lexicon): string =>
  (lexicon.reading(character.charCodeAt(0)) ?? character).normalize('NFD').replace(/[\u0300-\u036f]/g, '');
