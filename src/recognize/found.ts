import type { EntityType } from '../annotation';
import type { Token } from './lattice';

/** A name found in one block, before its reading and card are looked up. */
export interface Found {
  start: number;
  end: number;
  type: EntityType;
  /** Entities of the lexicon: none for a name that it does not know, two for a pair of countries. */
  entities: number[];
  /** How sure it is that this is a name of its type, 0 to 1. */
  confidence: number;
  /** Where the name goes on, for one that the end of a line or of a paragraph breaks. */
  rest?: Rest;
  /** The entities and words that the name is made of, in order, which tile the surface. */
  parts?: Part[];
  /** For a name that the lexicon lacks: who or what the article says it is. */
  introduction?: Introduction;
  /** For a name that the lexicon lacks: the entity that it may be, spelt otherwise. */
  perhaps?: number;
}

/** The words of one block, and its names. */
export interface Recognized {
  tokens: Token[];
  /** In order, disjoint. */
  found: Found[];
}

/** The second half of a broken name. */
interface Rest {
  block: number;
  start: number;
  end: number;
}

/** A piece of a composed name: 北京市 of 北京市文物局. Offsets into the surface. */
export interface Part {
  start: number;
  end: number;
  /** Number of the entity it is by itself, or -1 for an ordinary word. */
  entity: number;
}

/** The apposition in front of a name: 泡泡瑪特國際集團副總裁 of 陳曉芸. Offsets into the block where it stands. */
export interface Introduction {
  block: number;
  /** The organization or country, empty where none is named. */
  organization: { start: number; end: number; entity: number } | null;
  /** The title: 副總裁. */
  role: { start: number; end: number };
  /** The word in front of the organization that goes with the title: 前 of 前美國總統. */
  earlier?: { start: number; end: number };
  /** The title in English, with what goes with it: "former president". */
  english: string;
  /** Whether the title is an office of a state, of which there are few: president, minister, senator. */
  ofState: boolean;
}
