/**
 * The types that cross from worker to page. This file imports nothing.
 *
 * All offsets are UTF-16 code units, half-open `[start, end)`, into the text of one block.
 */

/** The writing system of a text: Simplified or Traditional Chinese. */
export type Script = 'hans' | 'hant';

/** What a page is shown in. */
export type Showing = 'original' | Script;

/** A target of conversion: OpenCC's plain standards and the regional ones (`twp`: Taiwan with its own phrases). */
export type Standard = 'hans' | 'hant' | 'tw' | 'twp' | 'hk';

/** The script that a standard writes. */
export const scriptFor = (to: Standard): Script => (to === 'hans' ? 'hans' : 'hant');

export const otherScript = (script: Script): Script => (script === 'hans' ? 'hant' : 'hans');

export const ENTITY_TYPES = ['person', 'organization', 'place', 'event', 'work', 'term', 'relation'] as const;

/** What a name stands for; `relation` is a pair of countries such as 中俄. */
export type EntityType = (typeof ENTITY_TYPES)[number];

/** One name found in the text. */
export interface Mention {
  /** Index of the block it stands in. */
  block: number;
  start: number;
  end: number;
  surface: string;
  type: EntityType;
  /** Index into `Annotation.entities`, or null for a name that the dictionary does not know. */
  entity: number | null;
  /** Tone-marked syllables of the surface in its context, a space between them. */
  pinyin: string;
  /** The same spelled as a name after GB/T 16159: Xí Jìnpíng, Xī'ān, Zhōng-É. */
  spelling: string;
  /** Syllables of Jyutping, a space between them, where the reader wants Cantonese. */
  jyutping?: string;
  english: string | null;
  /** Whether the name came from the dictionary. */
  known: boolean;
  /** How sure it is that this is a name of its type, 0 to 1; names of the dictionary are sure. */
  confidence: number;
  /** Where the name goes on, for one that the end of a line or of a paragraph breaks; `surface` is the whole. */
  rest?: { block: number; start: number; end: number };
  /** Whether `english` was put together from the names and words that the surface is made of; `parts` are the entities among those. */
  composed?: boolean;
  /** Indices into `Annotation.entities`. */
  parts?: number[];
  /** Who or what the article says it is, for a name that the dictionary does not know. */
  introduction?: Introduction;
  /** Index into `Annotation.entities` of whom it may be, spelt otherwise. Never a fact. */
  perhaps?: number;
}

/** The words that introduce a name in the article: 泡泡瑪特國際集團副總裁 before 陳曉芸. */
export interface Introduction {
  /** As in the article, without the organization: 副總裁; 前總統 where 前 stands before the country. */
  role: string;
  /** "vice president", "former president". */
  roleEnglish: string;
  /** As in the article: 泡泡瑪特國際集團; empty where none is named. */
  organization: string;
  organizationEnglish: string | null;
  /** Index into `Annotation.entities`, or null for an organization that the dictionary does not know. */
  entity: number | null;
}

/** A name less sure than this is shown only to readers who ask for more: of ten such names nine are just what they are taken for. */
export const CONFIDENT = 0.9;

/** A tie of one entity to another. */
export interface Related {
  /** What the tie is called, read from this side. */
  label: string;
  /** Index into `Annotation.entities`. */
  entity: number;
  /** `YYYY` or `YYYY-MM` since which and until which it held, where that is known and over. */
  since?: string;
  until?: string;
}

/** Everything a card shows about one entity. */
export interface Entity {
  id: string;
  type: EntityType;
  hans: string;
  hant: string;
  pinyin: string;
  /** The same spelled as a name: Guójiā Néngyuánjú. */
  spelling: string;
  /** As of a mention. */
  jyutping?: string;
  english: string;
  /** One factual line, or an empty string. */
  description: string;
  /** `YYYY-MM` at which the description was checked, or an empty string. */
  asOf: string;
  aliases: string[];
  /** Most telling first. */
  related: Related[];
  /** Where the record comes from, by name: "CC-CEDICT", "GeoNames". */
  source: string;
}

/** The worker's answer about one article. */
export interface Annotation {
  script: Script;
  /** In reading order; no two overlap. */
  mentions: Mention[];
  /** The mentioned entities first, then those they are related to. */
  entities: Entity[];
}
