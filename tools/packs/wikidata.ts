import type { EntityType } from '../../src/annotation';
import type { Row } from '../../src/packs/row';

/** What of a Wikidata entity is read (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html). */
interface WikidataEntity {
  id?: string;
  type?: string;
  labels?: Record<string, { value: string }>;
  descriptions?: Record<string, { value: string }>;
  aliases?: Record<string, { value: string }[]>;
  claims?: Record<string, { mainsnak?: { datavalue?: { value?: unknown } } }[]>;
  sitelinks?: Record<string, unknown>;
}

/** One entity worth keeping, and how well known it is. */
export interface WikidataRow {
  row: Row;
  /** Number of Wikipedias and sister projects that write about it. */
  sitelinks: number;
}

const HANT = ['zh-hant', 'zh-hk', 'zh-tw', 'zh-mo', 'zh'];
const HANS = ['zh-hans', 'zh-cn', 'zh-sg', 'zh-my', 'zh'];
/** Classes of pages and of words that are no entities, and of names by themselves. */
const NOT_ENTITIES = new Set(
  'Q4167410 Q4167836 Q13406463 Q11266439 Q17362920 Q15184295 Q101352 Q202444 Q12308941 Q11879590 Q3409032 Q577 Q47150325 Q3186692'.split(
    ' ',
  ),
);
const HUMAN = 'Q5';
/** A property that only things of one type have, the most telling first. */
const TELLING: [property: string, type: EntityType][] = [
  ['P625', 'place'], // coordinates
  ['P1082', 'place'], // population
  ['P585', 'event'], // point in time
  ['P50', 'work'], // author
  ['P57', 'work'], // director
  ['P175', 'work'], // performer
  ['P123', 'work'], // publisher
  ['P577', 'work'], // date of publication
  ['P159', 'organization'], // headquarters
  ['P169', 'organization'], // chief executive
  ['P112', 'organization'], // founder
  ['P452', 'organization'], // industry
  ['P1454', 'organization'], // legal form
  ['P488', 'organization'], // chairperson
];
/** Buildings have coordinates and headquarters have too: these make an organization of what has a place. */
const ORGANIZED = ['P159', 'P169', 'P1454', 'P1128'];
const MOST_DESCRIPTION = 160;
const MOST_NAME = 40;

/**
 * Reads one line of a Wikidata JSON dump.
 * @returns null for what is no entity with a Chinese and an English name whose kind its statements tell
 */
export function readWikidataLine(line: string): WikidataRow | null {
  // Nine in ten lines have no Chinese at all; to parse them all would take ten times as long.
  if (!line.includes('"zh')) return null;
  let entity: WikidataEntity;
  try {
    entity = JSON.parse(line.replace(/,\s*$/, '')) as WikidataEntity;
  } catch {
    return null;
  }
  const english = labelIn(entity, ['en', 'en-gb', 'en-ca', 'mul']);
  const type = typeOf(entity);
  const hans = chinese(labelIn(entity, HANS));
  const hant = chinese(labelIn(entity, HANT));
  if (!english || !type || !(hans || hant) || !/^Q[1-9]\d*$/.test(entity.id ?? '')) return null;
  const description = tidy(entity.descriptions?.en?.value ?? '');
  return {
    sitelinks: Object.keys(entity.sitelinks ?? {}).length,
    row: {
      id: entity.id!.toLowerCase(),
      type,
      // `zh` alone is in either script: the other one is made of it when the pack is read.
      hant: hant === hans ? '' : hant,
      hans: hans || hant,
      aliases: otherNames(entity, new Set([hans, hant])).join('|'),
      reading: '',
      english: tidy(english),
      description: description.length > MOST_DESCRIPTION ? '' : description,
      as_of: '',
      wikidata: entity.id!,
      relations: '',
    },
  };
}

const tidy = (text: string) => text.replace(/[\s|]+/g, ' ').trim();

const labelIn = ({ labels }: WikidataEntity, languages: readonly string[]): string =>
  languages.map((language) => labels?.[language]?.value).find(Boolean) ?? '';

/** A name that can be found in a text: of two Chinese characters or more, with the dots and letters that names have. */
function chinese(name: string): string {
  const plain = tidy(name.replace(/\s*[（(][^）)]*[）)]$/, ''));
  const isName = /^[\p{Script=Han}\w·‧・—－\-:：!！、&]+$/u.test(plain) && /\p{Script=Han}{2}/u.test(plain);
  return isName && plain.length <= MOST_NAME && !plain.includes('|') ? plain : '';
}

function otherNames({ labels, aliases }: WikidataEntity, own: ReadonlySet<string>): string[] {
  const written = [...HANT, ...HANS].flatMap((language) => [
    labels?.[language]?.value ?? '',
    ...(aliases?.[language] ?? []).map(({ value }) => value),
  ]);
  const names = written
    .map(chinese)
    // A short alias is a word, a surname or a piece of other names more often than not.
    .filter((name) => name.length > 2 && !own.has(name));
  return [...new Set(names)].slice(0, 12);
}

function typeOf({ claims = {}, type }: WikidataEntity): EntityType | null {
  if (type !== undefined && type !== 'item') return null;
  const classes = (claims.P31 ?? []).map(
    ({ mainsnak }) => (mainsnak?.datavalue?.value as { id?: string } | undefined)?.id ?? '',
  );
  if (classes.some((id) => NOT_ENTITIES.has(id))) return null;
  if (classes.includes(HUMAN)) return 'person';
  if (ORGANIZED.some((property) => property in claims)) return 'organization';
  return TELLING.find(([property]) => property in claims)?.[1] ?? null;
}
