import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTITY_TYPES, type EntityType } from '../../src/annotation';
import {
  type EntityRecord,
  RELATION_KINDS,
  type Relation,
  type RelationKind,
} from '../../src/lexicon/records';
import { splitReading } from '../../src/reading/pinyin';
import { isNumberedSyllable, toneMark } from '../../src/reading/tones';
import { readingOf, surfacesOf, tidyReading } from './names';

const FOLDER = join(import.meta.dirname, '../../assets/entities');
const COLUMNS = [
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
/** A relation is never written: the grammar of country short forms finds pairs. */
const TYPES: readonly string[] = ENTITY_TYPES.filter((type) => type !== 'relation');
type Row = Record<(typeof COLUMNS)[number], string>;

/** What is wrong with a hand-written file, in words that lead to the place. */
export interface Problem {
  file: string;
  line: number;
  field: string;
  message: string;
}

/** Every hand-written entity, what is wrong with the files, and where each id stands (`file:line`). */
export function authored(folder = FOLDER): {
  records: EntityRecord[];
  problems: Problem[];
  places: Map<string, string>;
} {
  const problems: Problem[] = [];
  const records: EntityRecord[] = [];
  const places = new Map<string, string>();
  const surfaceOf = new Map<string, string>();
  const links: { file: string; line: number; target: string }[] = [];

  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()) {
    let header = false;
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .forEach((text, index) => {
        const line = index + 1;
        const problem = (field: string, message: string) => problems.push({ file, line, field, message });
        if (!text || text.startsWith('#')) return;
        const cells = text.split('\t');
        if (!header) {
          header = true;
          if (cells.join() !== COLUMNS.join()) problem('header', `expected ${COLUMNS.join(', ')}`);
          return;
        }
        if (cells.length !== COLUMNS.length) {
          problem('row', `has ${cells.length} columns, not ${COLUMNS.length}`);
          return;
        }
        const row = Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]!.trim()])) as Row;

        if (!/^([a-z0-9]+(-[a-z0-9]+)*|territory:[A-Z]{2})$/.test(row.id))
          problem('id', `"${row.id}" is not lower-case words with hyphens`);
        if (places.has(row.id)) problem('id', `"${row.id}" is taken by ${places.get(row.id)}`);
        places.set(row.id, `${file}:${line}`);
        if (!TYPES.includes(row.type)) problem('type', `"${row.type}" is not a type`);
        for (const column of ['hant', 'hans', 'english'] as const)
          if (!row[column]) problem(column, 'is empty');
        if (row.description.length > 160)
          problem('description', `has ${row.description.length} characters, more than 160`);
        if (row.as_of && !/^20\d\d-(0[1-9]|1[0-2])$/.test(row.as_of))
          problem('as_of', `"${row.as_of}" is not YYYY-MM`);
        if (row.wikidata && !/^Q[1-9]\d*$/.test(row.wikidata))
          problem('wikidata', `"${row.wikidata}" is not a Q number`);
        const syllables = row.reading ? row.reading.split(' ') : [];
        for (const syllable of syllables) {
          if (!isNumberedSyllable(syllable))
            problem('reading', `"${syllable}" is not a syllable with a tone number`);
        }
        const pinyin = syllables.length
          ? tidyReading(row.hans, syllables.map(toneMark).join(' ').toLowerCase())
          : readingOf(row.hans, row.type === 'person' && row.hans.length <= 4 && !row.hans.includes('·'));
        if (!splitReading(row.hans, pinyin))
          problem('reading', `${syllables.length} syllables do not fit ${row.hans}`);

        const forms: string[] = [];
        const short: string[] = [];
        for (const alias of row.aliases ? row.aliases.split('|') : []) {
          const [, tag, form] = /^(?:(tw|hk|cn|short|char):)?(.+)$/.exec(alias.trim()) ?? [];
          if (!form) problem('aliases', `"${alias}" is empty`);
          else if (tag === 'char')
            short.push(...new Set(surfacesOf([form], true).map((surface) => surface.text)));
          else forms.push(form);
        }
        const surfaces = surfacesOf([row.hant, row.hans, ...forms], true).filter(
          ({ text: surface }) => surface.length > 1,
        );
        for (const { text: surface } of surfaces) {
          const owner = surfaceOf.get(surface);
          if (owner && owner !== row.id) problem('aliases', `"${surface}" already means ${owner}`);
          surfaceOf.set(surface, row.id);
        }

        const relations: Relation[] = [];
        for (const relation of row.relations ? row.relations.split('|') : []) {
          const match = /^([a-z-]+)>([^@]+?)(?:@([\d-]*)\.\.([\d-]*))?$/.exec(relation.trim());
          if (!match || !Object.hasOwn(RELATION_KINDS, match[1]!)) {
            problem('relations', `"${relation}" is not kind>id or kind>id@from..to of a known kind`);
            continue;
          }
          links.push({ file, line, target: match[2]! });
          relations.push({ kind: match[1] as RelationKind, target: match[2]! });
        }
        records.push({
          id: row.id,
          type: row.type as EntityType,
          hans: row.hans,
          hant: row.hant,
          pinyin,
          english: row.english,
          description: row.description,
          asOf: row.as_of,
          surfaces,
          short,
          relations,
          source: 'Mingjian',
          rank: row.id.startsWith('territory:') ? 245 : row.type === 'term' ? 230 : 240,
        });
      });
  }
  for (const { file, line, target } of links) {
    if (!places.has(target) && !target.startsWith('territory:'))
      problems.push({ file, line, field: 'relations', message: `"${target}" does not exist` });
  }
  return { records, problems, places };
}
