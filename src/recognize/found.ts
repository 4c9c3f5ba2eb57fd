import type { EntityType } from '../annotation';

/** A name found in one block, before its reading and card are looked up. */
export interface Found {
  start: number;
  end: number;
  type: EntityType;
  /** Entities of the lexicon: none for a name that it does not know, two for a pair of countries. */
  entities: number[];
  /** How sure it is that this is a name of its type, 0 to 1. */
  confidence: number;
}
