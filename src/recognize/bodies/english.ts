import type { EntityEntry, Lexicon } from '../../lexicon/lexicon';
import type { Found, Part } from '../found';
import { ADJECTIVES } from './adjectives';
import { type Body, type BodyKind, bodiesAt, levelOf } from './bodies';

const TERRITORY = 'territory:';
const PARTY = '中共';
const TAIWAN = `${TERRITORY}TW`;
const ALL_KINDS: readonly BodyKind[] = ['state', 'local', 'institution', 'campus', 'numbered', 'unit'];
/** Names that stand with the article: the United States, the Philippines. */
const WITH_ARTICLE =
  /^(?:United |Philippines|Netherlands|Maldives|Bahamas|Gambia|UK|US)|(?:Republic|Islands|Union)$/;
/** A Chinese 州 says in English that it is a prefecture; the others are states. */
const LEVEL_NAMES = new Map(
  Object.entries({
    省: 'Provincial', 市: 'Municipal', 县: 'County', 縣: 'County', 区: 'District', 區: 'District', 州: 'State',
    盟: 'League', 旗: 'Banner',
  }),
); // biome-ignore format: one table
/** An English name that says its level itself: Pudong New Area, Hainan Tibetan Autonomous Prefecture. */
const SAYS_LEVEL =
  /\b(?:Province|City|County|District|Area|Prefecture|Region|Banner|League|Town(?:ship)?|Subdistrict|Division)$/;
const MISSIONS = new Map(
  Object.entries({
    大使馆: 'Embassy', 大使館: 'Embassy', 使馆: 'Embassy', 使館: 'Embassy', 总领事馆: 'Consulate General',
    總領事館: 'Consulate General', 领事馆: 'Consulate', 領事館: 'Consulate', 代表处: 'Representative Office',
    代表處: 'Representative Office', 办事处: 'Office', 辦事處: 'Office',
  }),
); // biome-ignore format: one table
const ORDINALS = [
  '',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
];

/**
 * The entity that a composed name is after all, where the dictionary has the country under another of its names: 俄外交部 is
 * 俄羅斯外交部. Needs the lexicon's strings.
 * @returns the entity's number, or -1
 */
export function wholeOf({ parts }: Found, surface: string, lexicon: Lexicon): number {
  const head = parts![0]!;
  const rest = surface.slice(head.end);
  const { hans, hant, aliases } = lexicon.entity(head.entity);
  for (const name of [surface.slice(0, head.end), hant, hans, ...aliases.map(([alias]) => alias)]) {
    const key = lexicon.find(name + rest);
    const entity = key < 0 ? -1 : lexicon.entityOf(key);
    if (entity >= 0) return entity;
  }
  return -1;
}

/**
 * The English of a composed name, put together from its parts: "Russian Ministry of Economic Development", "Beijing Municipal
 * Cultural Heritage Bureau", "Peking University Third Hospital". Needs the lexicon's strings.
 */
export function englishOf({ parts }: Found, whole: string, lexicon: Lexicon): string {
  const surface = ({ start, end }: Part) => whole.slice(start, end);
  // 中共 says nothing that the committee's English does not.
  const all = parts!.filter((part, i) => i > 0 || surface(part) !== PARTY);
  const nameOf = ({ entity }: Part) => lexicon.entity(entity).english[0]!;
  const mission = all.length === 4 && MISSIONS.get(surface(all[3]!));
  if (mission && all[2]!.entity >= 0)
    return `${ofCountry(lexicon.entity(all[0]!.entity), mission)} in ${withArticle(nameOf(all[2]!))}`;
  const first = all.findIndex(({ entity }) => entity < 0);
  const [owner, outer] = [all[first - 1]!, all.slice(0, first - 1).reverse()];
  const main = [bodyEnglish(owner, all[first]!, whole, lexicon), ...outer.map(nameOf)].join(', ');
  const unit = all.slice(first + 1);
  if (unit.length === 0) return main;
  return `${unit.map((part) => (part.entity < 0 ? readBody(part, whole, 'unit').english : nameOf(part))).join(' ')}, ${main}`;
}

function bodyEnglish(owner: Part, part: Part, whole: string, lexicon: Lexicon): string {
  const entry = lexicon.entity(owner.entity);
  const kind: BodyKind | null = lexicon.isCountry(owner.entity)
    ? 'state'
    : lexicon.typeOf(owner.entity) === 'organization'
      ? 'campus'
      : null;
  const body = readBody(part, whole, kind);
  if (body.kind === 'state') return ofCountry(entry, body.english);
  const name = entry.english[0]!;
  if (body.kind === 'unit') return `${body.english}, ${name}`;
  if (body.number > 0) return `${name} ${numbered(body, kind === 'campus')}`;
  if (body.kind !== 'local') return `${name} ${body.english}`;
  // 浦東新區 is an area, 朝陽區 a district.
  if (/新[区區]$/.test(whole.slice(owner.start, owner.end)) && !SAYS_LEVEL.test(name))
    return `${name} New Area ${body.english}`;
  const isTaiwan = () => lexicon.related(owner.entity).some(({ to }) => lexicon.entity(to).id === TAIWAN);
  return `${levelled(name, body.level || levelOf(whole.slice(owner.start, owner.end)), isTaiwan)} ${body.english}`;
}

/** The body that a part is: the one of the whole length, of the kind that its owner has if there is one. */
function readBody({ start, end }: Part, whole: string, kind: BodyKind | null): Body {
  const bodies = bodiesAt(whole, start, ALL_KINDS, true).concat(bodiesAt(whole, start, ALL_KINDS, false));
  const fitting = bodies.filter(({ length }) => length === end - start);
  return fitting.find((body) => (kind ? body.kind === kind : body.kind !== 'state')) ?? fitting[0]!;
}

const numbered = ({ number, english }: Body, isOrdinal: boolean) =>
  isOrdinal && ORDINALS[number] ? `${ORDINALS[number]} ${english}` : `No. ${number} ${english}`;

/** Beijing Municipal, Guangdong Provincial, Hualien County; in Taiwan a city is Taipei City. */
function levelled(name: string, level: string, isTaiwan: () => boolean): string {
  if (!level || SAYS_LEVEL.test(name)) return name.replace(/ Province$/, ' Provincial');
  const isCity = level === '市' && isTaiwan();
  return `${name} ${isCity ? 'City' : LEVEL_NAMES.get(level)}`;
}

/** Russian Ministry of Defence; what has no adjective, Ministry of Defence of Fiji; a team bears the country's name. */
function ofCountry({ id, english }: EntityEntry, body: string): string {
  const name = english[0]!;
  if (/^\p{Ll}/u.test(body)) return `${name} ${body}`;
  const adjective = id.startsWith(TERRITORY) && ADJECTIVES.get(id.slice(TERRITORY.length));
  return adjective ? `${adjective} ${body}` : `${body} of ${withArticle(name)}`;
}

const withArticle = (name: string) => (WITH_ARTICLE.test(name) ? `the ${name}` : name);
