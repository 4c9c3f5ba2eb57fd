import type { EntityType } from '../annotation';

/** One entity as the sources give it, before it is compiled. */
export interface EntityRecord {
  id: string;
  type: EntityType;
  hans: string;
  hant: string;
  /** Tone-marked syllables with spaces between them. */
  pinyin: string;
  /** The English name first, accepted variants after `|`. */
  english: string;
  description: string;
  asOf: string;
  /** `Q…` id where it is known for sure. */
  wikidata?: string;
  /** Every surface that stands for the entity, both scripts, the two names included. */
  surfaces: Surface[];
  /** One-character forms used in pairs and sides only: 俄 in 中俄 and 俄方. */
  short: string[];
  relations: Relation[];
  /** Name of the source as credited: `Mingjian`, `CC-CEDICT`, `GeoNames`. */
  source: string;
  /** 0 to 255: where two entities claim one surface alike, the higher one is meant. */
  rank: number;
}

export interface Surface {
  text: string;
  /** False for a surface that is more often something else: it is kept for look-up and never marked on its own. */
  marked: boolean;
  /** Of a surface that is not marked: it is after all where the article names the entity in full as well (小米 beside 小米集團). */
  later?: boolean;
  /** Which of the meanings of the text this is: 1, when not given, is what is meant when nothing else is known. */
  meaning?: number;
  /** Its reading, where it is not one of the entity's two names. */
  pinyin?: string;
}

export interface Relation {
  kind: RelationKind;
  /** Id of the entity it points at. */
  target: string;
  /** `YYYY` or `YYYY-MM` from which and to which it held; an empty string where that is unknown, or not over. */
  from?: string;
  to?: string;
}

/** What the card calls a relation, read from the record, and read from its target (null: not shown there). */
export const RELATION_KINDS = {
  leads: ['leads', 'led by'],
  'deputy-of': ['deputy head of', 'deputy head'],
  'speaks-for': ['speaks for', 'spokesperson'],
  'works-for': ['works for', 'people'],
  'member-of': ['member of', 'members'],
  'part-of': ['part of', 'parts'],
  'capital-of': ['capital of', 'capital'],
  counterpart: ['counterpart', 'counterpart'],
  'successor-of': ['successor of', 'succeeded by'],
  'owned-by': ['owned by', 'owns'],
  'founded-by': ['founded by', 'founded'],
  'takes-part-in': ['takes part in', 'participants'],
  'made-by': ['made by', 'works'],
  related: ['related', 'related'],
  'located-in': ['located in', null],
  'of-country': ['country', null],
} as const satisfies Record<string, readonly [string, string | null]>;

export type RelationKind = keyof typeof RELATION_KINDS;

/** Every label a relation can be shown under; the compiled lexicon stores an index into it. */
export const RELATION_LABELS: readonly string[] = [
  ...new Set(Object.values(RELATION_KINDS).flatMap(([own, inverse]) => (inverse ? [own, inverse] : [own]))),
];

/** One ordinary word as CC-CEDICT gives it. */
export interface WordRecord {
  hans: string;
  hant: string;
  /** Tone-marked syllables with spaces between them, one for each character. */
  pinyin: string;
  /** Senses, ` / ` between them. */
  gloss: string;
}
