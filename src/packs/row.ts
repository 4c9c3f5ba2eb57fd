import { ENTITY_TYPES, type EntityType } from '../annotation';
import {
  type EntityRecord,
  RELATION_KINDS,
  type Relation,
  type RelationKind,
  type Surface,
} from '../lexicon/records';
import { splitReading } from '../reading/pinyin';
import { isNumberedSyllable, toneMark } from '../reading/tones';

/** The columns of an entity table, in the order in which the project's own files have them. */
export const COLUMNS = [
  'id',
  'type',
  'hant',
  'hans',
  'aliases',
  'reading',
  'english',
  'description',
  'as_of',
  'wikidata',
  'relations',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Row = Record<Column, string>;

/** What reading a row needs to know of the language: tables that differ at build time and in the browser. */
export interface Language {
  toHans(text: string): string;
  /** To the characters that Hong Kong and Taiwan write. */
  toHant(text: string): string;
  /** The folding under which names are the same, see `makeFold`. */
  fold(unit: number): number;
  /** Tone-marked pinyin of a name, as `joinSyllables` writes it. */
  readingOf(hans: string, isPerson: boolean): string;
}

/** Told of each thing that is wrong with a row. */
export type Complain = (field: Column | 'row', message: string) => void;

/** A relation is never written: the grammar of country short forms finds pairs. */
const TYPES: readonly string[] = ENTITY_TYPES.filter((type) => type !== 'relation');
const MOST_DESCRIPTION = 160;
const DATE = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/**
 * Reads one row of an entity table. What is wrong is told, and the record made of what is left.
 * @param rank and `source` of the record, see `EntityRecord`
 */
export function readRow(
  row: Row,
  language: Language,
  origin: Pick<EntityRecord, 'rank' | 'source'>,
  complain: Complain,
): EntityRecord {
  if (!/^([a-z0-9]+(-[a-z0-9]+)*|territory:[A-Z]{2})$/.test(row.id))
    complain('id', `"${row.id}" is not lower-case words with hyphens`);
  if (!TYPES.includes(row.type)) complain('type', `"${row.type}" is not a type`);
  for (const column of ['hant', 'hans', 'english'] as const) if (!row[column]) complain(column, 'is empty');
  if (row.description.length > MOST_DESCRIPTION)
    complain('description', `has ${row.description.length} characters, more than ${MOST_DESCRIPTION}`);
  if (row.as_of && !/^20\d\d-(0[1-9]|1[0-2])$/.test(row.as_of))
    complain('as_of', `"${row.as_of}" is not YYYY-MM`);
  if (row.wikidata && !/^Q[1-9]\d*$/.test(row.wikidata))
    complain('wikidata', `"${row.wikidata}" is not a Q number`);
  return {
    id: row.id,
    type: row.type as EntityType,
    hans: row.hans,
    hant: row.hant,
    pinyin: reading(row, language, complain),
    english: row.english,
    description: row.description,
    asOf: row.as_of,
    wikidata: row.wikidata,
    ...names(row, language, complain),
    relations: relations(row, complain),
    ...origin,
  };
}

function reading(row: Row, language: Language, complain: Complain): string {
  if (!row.reading)
    return language.readingOf(
      row.hans,
      row.type === 'person' && row.hans.length <= 4 && !row.hans.includes('·'),
    );
  const syllables = row.reading.split(' ');
  for (const syllable of syllables) {
    if (!isNumberedSyllable(syllable))
      complain('reading', `"${syllable}" is not a syllable with a tone number`);
  }
  const pinyin = syllables.map(toneMark).join(' ').toLowerCase();
  if (!splitReading(row.hans, pinyin))
    complain('reading', `${syllables.length} syllables do not fit ${row.hans}`);
  return pinyin;
}

/** The surfaces that the names and aliases of a row give, in both scripts. */
function names(
  { hant, hans, aliases }: Row,
  language: Language,
  complain: Complain,
): Pick<EntityRecord, 'surfaces' | 'short'> {
  const meanings = new Map<string, number>([hant, hans].map((name) => [name, 1]));
  const later = new Set<string>();
  const short: string[] = [];
  for (const alias of aliases ? aliases.split('|') : []) {
    const [, tag, meaning, form] =
      /^(?:(tw|hk|cn|short|char|later|rank([2-9])):)?(.+)$/.exec(alias.trim()) ?? [];
    if (!form) complain('aliases', `"${alias}" is empty`);
    else if (tag === 'char') short.push(...bothScripts(form, language));
    else if (tag === 'later') for (const text of bothScripts(form, language)) later.add(text);
    else if (meaning) for (const text of bothScripts(form, language)) meanings.set(text, Number(meaning));
    else meanings.set(form, 1);
  }
  const surfaces = new Map<string, Surface>();
  for (const [form, meaning] of meanings)
    for (const text of bothScripts(form, language))
      if (!surfaces.has(text) && !later.has(text))
        surfaces.set(text, { text, marked: true, ...(meaning > 1 ? { meaning } : {}) });
  for (const text of later) if (!surfaces.has(text)) surfaces.set(text, { text, marked: false, later: true });
  return { surfaces: [...surfaces.values()].filter(({ text }) => text.length > 1), short };
}

/** A form as it is, and in each script. */
const bothScripts = (form: string, { toHans, toHant }: Language): string[] => [
  ...new Set([form, toHans(form), toHant(form)]),
];

function relations({ relations: cell }: Row, complain: Complain): Relation[] {
  const found: Relation[] = [];
  for (const relation of cell ? cell.split('|') : []) {
    const [, kind = '', target = '', dates] = /^([a-z-]+)>([^@]+)(?:@(.*))?$/.exec(relation.trim()) ?? [];
    if (!Object.hasOwn(RELATION_KINDS, kind)) {
      complain('relations', `"${relation}" is not kind>id or kind>id@from..to of a known kind`);
      continue;
    }
    const [from = '', to = ''] = dates?.split('..') ?? [];
    if (dates !== undefined && (!dates.includes('..') || !isSpan(from, to))) {
      complain('relations', `"${relation}" has dates that are not YYYY or YYYY-MM, from..to`);
      continue;
    }
    found.push({ kind: kind as RelationKind, target, ...(from && { from }), ...(to && { to }) });
  }
  return found;
}

/** Whether both are dates or left open, and the second not before the first. */
const isSpan = (from: string, to: string) =>
  (from || to) !== '' &&
  [from, to].every((date) => date === '' || DATE.test(date)) &&
  (!from || !to || from.slice(0, to.length) <= to.slice(0, from.length));
