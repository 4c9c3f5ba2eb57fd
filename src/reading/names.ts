import type { EntityType } from '../annotation';
import type { Lexicon } from '../lexicon/lexicon';
import { characterSyllables, readAsIn, splitReading, surnameFirst } from './pinyin';
import { surnameLength, surnameReading } from './surnames';

/** What is known of a name that is to be read. */
export interface Name {
  start: number;
  end: number;
  type: EntityType;
  /** Its entities in the lexicon: none for a name that it does not know, two for a pair of countries. */
  entities: readonly number[];
  /** What the name is made of, in order, which tiles it; offsets into the name, an entity of -1 for an ordinary word. */
  parts?: readonly { start: number; end: number; entity: number }[];
}

const KINDS = { person: 1, foreigner: 2, place: 3, organization: 4, other: 5 } as const;

/** What sort of name the model is to see. */
export function kindOf(surface: string, { type }: Name): number {
  if (type === 'person') return surname(surface) && surface.length <= 4 ? KINDS.person : KINDS.foreigner;
  return type === 'place' || type === 'organization' ? KINDS[type] : KINDS.other;
}
const surname = (surface: string) => surnameLength(surface) > 0 || surnameReading(surface.charAt(0)) !== null;

/** How characters are mostly read in given names where that is not their usual reading. */
const IN_GIVEN = new Map(
  Object.entries({ 曾: 'zēng', 更: 'gēng', 朴: 'pǔ', 樸: 'pǔ', 媛: 'yuán', 柏: 'bó', 塞: 'sài' }),
);

/** In a given name characters are no words, so that their neighbours tell nothing of them. */
const givenSyllables = (name: string, lexicon: Lexicon): (string | null)[] =>
  characterSyllables(name, lexicon).map((usual, i) => IN_GIVEN.get(name[i]!) ?? usual);

/**
 * Entities override: a name is read as its entity says. The first characters of an unknown person's name are a surname.
 * @param usual the reading that the name would have were it none, one entry for each code unit of the surface
 * @returns one entry for each code unit of the surface
 */
export function nameSyllables(
  surface: string,
  name: Name,
  usual: readonly (string | null)[],
  lexicon: Lexicon,
): (string | null)[] {
  const { entities, parts } = name;
  if (parts) {
    return parts.flatMap(({ start, end, entity }) => {
      const part: Name = { start, end, type: 'organization', entities: entity < 0 ? [] : [entity] };
      return nameSyllables(surface.slice(start, end), part, usual.slice(start, end), lexicon);
    });
  }
  if (entities.length === 0)
    return kindOf(surface, name) === KINDS.person
      ? surnameFirst(surface, givenSyllables(surface, lexicon))
      : [...usual];
  if (entities.length > 1) return [...usual];
  const { hans, hant, pinyin, aliases } = lexicon.entity(entities[0]!);
  const own = [[hant, pinyin], [hans, pinyin], ...aliases].find(([text]) => text === surface) as
    | [string, string]
    | undefined;
  return (own && splitReading(...own)) ?? readAsIn(surface, usual, hans, pinyin);
}
