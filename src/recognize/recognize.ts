import type { EntityType } from '../annotation';
import type { Lexicon } from '../lexicon/lexicon';
import { RELATION_KEY, segment, type Token } from './lattice';
import { findPersons, type PersonSpan } from './persons';
import { relationAt } from './relations';

/** A name found in one block, before its reading and card are looked up. */
export interface Found {
  start: number;
  end: number;
  type: EntityType;
  /** Entities of the lexicon: none for a name that it does not know, two for a pair of countries. */
  entities: number[];
}

export interface Recognized {
  tokens: Token[];
  /** In order, disjoint. */
  found: Found[];
}

/**
 * Finds the names in the blocks of one article.
 * @param blocks texts; a name does not cross from one into the next
 * @returns for each block its words and its names
 */
export function recognize(blocks: readonly string[], lexicon: Lexicon): Recognized[] {
  const persons = findPersons(blocks, lexicon);
  return blocks.map((text, i) => {
    const tokens = segment(text, lexicon);
    const known = tokens.flatMap((token) => knownName(text, token, lexicon));
    return { tokens, found: withPersons(known, persons[i]!) };
  });
}

function knownName(text: string, token: Token, lexicon: Lexicon): Found[] {
  if (token.key === RELATION_KEY) {
    const { start, end, entities } = relationAt(text, token.start, lexicon)!;
    return [{ start, end, entities, type: entities.length > 1 ? 'relation' : 'place' }];
  }
  if (token.key < 0 || token.end - token.start < 2) return [];
  const entity = lexicon.entityOf(token.key);
  if (entity < 0) return [];
  return [{ start: token.start, end: token.end, entities: [entity], type: lexicon.typeOf(entity) }];
}

/** A person's name that its frame tells wins over the towns and seas that its characters happen to spell (黃海東). */
function withPersons(known: Found[], persons: PersonSpan[]): Found[] {
  const unknown = persons.filter((person) => !known.some((name) => name.start <= person.start && person.end <= name.end));
  if (unknown.length === 0) return known;
  const kept = known.filter((name) => !unknown.some((person) => person.start < name.end && name.start < person.end));
  const added = unknown.map(({ start, end }): Found => ({ start, end, type: 'person', entities: [] }));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}
