import type { EntityType } from '../annotation';
import type { Lexicon } from '../lexicon/lexicon';
import type { Found, Introduction } from './found';
import type { Token } from './lattice';
import { bodyBefore, type Title, titleBefore } from './titles';

/** One block with what was found in it. */
export interface Block {
  number: number;
  text: string;
  tokens: readonly Token[];
  found: readonly Found[];
}

/** An apposition and where it starts. */
export interface Apposition {
  start: number;
  introduction: Introduction;
}

/** Whose titles, or whose kinds, are looked for. */
export type Introduced = 'person' | 'organization';

const POSTED = new Set('驻駐');
/** A place after these is where somebody goes or whom something is about, not whose office it is: 訪華團長. */
const TOWARDS = new Set('对對访訪赴反援涉赠贈');
/** Whose titles people hold. */
const OWNERS = new Set(['organization', 'place']);
const MOST_TITLES = 3;
const BOTH = new Set('兼暨');
const OF = '的';
/** In front of an organization or a country these go with the title behind it: 前美國總統. */
const EARLIER: readonly [word: string, english: string][] = [
  ['前任', 'former'],
  ['時任', 'then'],
  ['时任', 'then'],
  ['前', 'former'],
  ['原', 'former'],
];
/** Behind these 前 says when: 日前, 三年前, 賽前. */
const WHEN = new Set('年月日天周週期时時钟鐘赛賽战戰会會目此之以先当當提生事空眼跟面午史节節餐饭飯产產课課');
/** Titles that a unit of an organization has as well as the whole of it. */
const OF_UNIT = /^(?:[\w-]+ )*(?:director|head|chair|president|manager|leader|supervisor)$/;
const HAS_UNIT = /division|section|department|bureau|institute|branch|station|council|center|team/;
/** The unit that a name ends in. */
const UNITS: readonly [end: RegExp, english: string][] = [
  [/(?:委员会|委員會)$/, 'a committee'],
  [/(?:研究所|研究院)$/, 'an institute'],
  [/(?:学院|學院)$/, 'a college'],
  [/(?:办公室|辦公室)$/, 'an office'],
  [/[队隊]$/, 'a team'],
  [/中心$/, 'a center'],
  [/(?:系|部|司|署|厅|廳)$/, 'a department'],
  [/(?:处|處)$/, 'a division'],
  [/(?:科|课|課|股)$/, 'a section'],
  [/(?:局|分局)$/, 'a bureau'],
  [/(?:组|組|团|團)$/, 'a group'],
  [/[所院室]$/, 'an office'],
];
/** A unit's name holds none of these: they say that something is done. */
const DONE =
  /[的了在是说說称稱将將被把让讓向从從对對以于於]|表示|会见|會見|访问|訪問|宣布|宣佈|批评|批評|要求|任命|委任|呼吁|呼籲|出席|支持|反对|反對|负责|負責/;
/** What a company calls itself behind its name. */
const FORM = /^(?:国际|國際|控股)?(?:集团|集團)?(?:(?:股份|有限|责任|責任|总|總)*公司)?/;
const LONGEST_UNIT = 16;
/** Code units back to 《 of a newspaper or a film. */
const LONGEST_TITLE = 24;
const HEADQUARTERS = /(?:总部|總部)(?:位于|位於|设在|設在|设于|設於|在)$/;

/**
 * The apposition that ends at an offset: a title or what an organization is, with whose it is.
 * @param end in code units, where what is introduced starts
 */
export function appositionBefore(
  block: Block,
  end: number,
  kind: Introduced,
  lexicon: Lexicon,
): Apposition | null {
  const full = titleOf(block, end, kind, true);
  if (!full) return null;
  const whole = withOwner(block, full, end, kind, lexicon);
  if (!whole || whole.introduction.organization) return whole;
  const short = titleOf(block, end, kind, false);
  return short && short.start !== full.start ? withOwner(block, short, end, kind, lexicon) : whole;
}

/** The title, or the titles with 兼 between them, that end at an offset. */
function titleOf(block: Block, end: number, kind: Introduced, fields: boolean): Title | null {
  const { text, tokens } = block;
  const startsWord = (at: number) => wordStartsAt(tokens, at);
  const titleAt = (to: number) =>
    kind === 'organization'
      ? bodyBefore(text, to)
      : titleBefore(text, to, ownerBefore(block, to)?.end ?? 0, fields, startsWord);
  let title = titleAt(end);
  for (let n = 1; n < MOST_TITLES && title && BOTH.has(text.charAt(title.start - 1)); n++) {
    const other = titleAt(title.start - 1);
    if (!other) break;
    title = { ...other, english: `${other.english} and ${title.english}` };
  }
  return title;
}

function withOwner(
  block: Block,
  title: Title,
  end: number,
  kind: Introduced,
  lexicon: Lexicon,
): Apposition | null {
  const { number, text } = block;
  if (kind === 'organization')
    return seat(block, title, end) ?? apposition(number, null, title.start, end, title);
  const start = postedAt(text, title.start) ?? title.start;
  const owner = ownerBefore(block, start);
  if (owner?.type === 'person' && owner.end === start) return null;
  const owned =
    (title.ofState || title.isRoyal ? ofCountry(block, title, start, end, lexicon) : null) ??
    ofPrinted(block, title, start, end) ??
    (owner && ofOwner(block, owner, title, start, end));
  if (owned) return withEarlier(block, owned);
  return title.isRoyal ? null : apposition(number, null, start, end, title);
}

/** An office of a country by its one-character name: 俄總理, but not 5日總理. */
function ofCountry(
  { number, text, tokens }: Block,
  title: Title,
  start: number,
  end: number,
  lexicon: Lexicon,
): Apposition | null {
  const at = start - 1;
  const entity = at < 0 ? -1 : lexicon.shortForm(text.charCodeAt(at));
  if (entity < 0 || !wordStartsAt(tokens, at) || !wordStartsAt(tokens, start)) return null;
  if (/[\d０-９一二三四五六七八九十]/.test(text.charAt(at - 1))) return null;
  return apposition(number, { start: at, end: start, entity }, start, end, title);
}

/** The newspaper or the film in marks right before a title: 《太陽報》社長. */
function ofPrinted({ number, text, found }: Block, title: Title, end: number, to: number): Apposition | null {
  if (text[end - 1] !== '》') return null;
  const from = Math.max(0, end - LONGEST_TITLE);
  const opens = text.slice(from, end).lastIndexOf('《');
  if (opens < 0) return null;
  const start = from + opens;
  const named = found[lastBefore(found, end)];
  const entity = named?.start === start + 1 && named.end === end - 1 ? (named.entities[0] ?? -1) : -1;
  return apposition(number, { start, end, entity }, end, to, title);
}

/** A title of the organization or the place in front of it, or of a unit of that. */
function ofOwner(block: Block, owner: Owner, title: Title, start: number, end: number): Apposition | null {
  const { number, text } = block;
  if (!OWNERS.has(owner.type) || TOWARDS.has(text.charAt(owner.start - 1))) return null;
  const organization = { start: owner.start, end: owner.end, entity: owner.entity };
  if (owner.end > start) {
    // 財政部長: the ministry and the minister share a character. 光華管理學院 + 院長: what is shared says which head it is.
    const rest = text.slice(owner.end, end);
    const own = titleBefore(rest, rest.length, 0, false, () => true);
    if (own?.start !== 0) return apposition(number, organization, start, end, title);
    const english = title.english.includes(' of ') ? own.english : title.english;
    return apposition(number, organization, owner.end, end, { ...title, english });
  }
  const gap = text.slice(owner.end, start);
  if (gap === '' || (gap === OF && owner.type === 'organization'))
    return apposition(number, organization, start, end, title);
  const unit = start === title.start ? unitIn(gap) : null;
  if (!unit) return null;
  const ofUnit = OF_UNIT.test(title.english) && !HAS_UNIT.test(title.english);
  const english = ofUnit ? `${title.english} of ${unit}` : title.english;
  return apposition(number, organization, owner.end, end, { ...title, english });
}

function apposition(
  block: number,
  organization: Introduction['organization'],
  start: number,
  end: number,
  { english, ofState }: Title,
): Apposition {
  const owner = organization && {
    start: organization.start,
    end: organization.end,
    entity: organization.entity,
  };
  const introduction = { block, organization: owner, role: { start, end }, english, ofState };
  return { start: Math.min(start, organization?.start ?? start), introduction };
}

/** Takes in the word in front of the organization that goes with the title. */
function withEarlier({ text, tokens }: Block, found: Apposition): Apposition {
  for (const [word, english] of EARLIER) {
    const start = found.start - word.length;
    if (!text.startsWith(word, start) || !wordStartsAt(tokens, start) || WHEN.has(text.charAt(start - 1)))
      continue;
    const { introduction } = found;
    return {
      start,
      introduction: {
        ...introduction,
        earlier: { start, end: found.start },
        english: `${english} ${introduction.english}`,
      },
    };
  }
  return found;
}

/** Where 駐 stands, for a title that says where its bearer is posted: 駐華大使. */
function postedAt(text: string, start: number): number | null {
  for (let at = start - 1; at >= 0 && at >= start - 8; at--) {
    if (POSTED.has(text[at]!)) return text[at - 1] === '常' ? at - 1 : at;
    if (!/[\p{Script=Han}\w]/u.test(text[at]!)) return null;
  }
  return null;
}

/** What an organization is, with the place where it is or has its seat: 總部位於舊金山的人工智能公司. */
function seat(block: Block, title: Title, end: number): Apposition | null {
  const { number, text } = block;
  const owner = ownerBefore(block, title.start);
  if (owner?.type !== 'place') return null;
  const gap = text.slice(owner.end, title.start);
  const isSeat = gap === OF && HEADQUARTERS.test(text.slice(Math.max(0, owner.start - 6), owner.start));
  return gap === '' || isSeat ? apposition(number, owner, title.start, end, title) : null;
}

/** What the words between an organization and a title name, as "a department", or null where they name no unit. */
function unitIn(gap: string): string | null {
  if (gap.length < 2 || gap.length > LONGEST_UNIT || !/^\p{Script=Han}+$/u.test(gap) || DONE.test(gap))
    return null;
  return UNITS.find(([end]) => end.test(gap))?.[1] ?? null;
}

/** Whoever a title may belong to. */
interface Owner {
  start: number;
  end: number;
  type: EntityType;
  entity: number;
}

/** The last name that starts before an offset; of a company with what it calls itself behind that: 寶潔 + 集團. */
function ownerBefore({ text, found }: Block, offset: number): Owner | null {
  for (let at = lastBefore(found, offset); at >= 0; at--) {
    const { start, end, type, entities } = found[at]!;
    if (type === 'term' || type === 'event') {
      if (offset - end > LONGEST_UNIT) return null;
      continue;
    }
    const form =
      type === 'organization' ? FORM.exec(text.slice(end, Math.min(offset, end + LONGEST_UNIT))) : null;
    return { start, end: end + (form?.[0].length ?? 0), type, entity: entities[0] ?? -1 };
  }
  return null;
}

const wordStartsAt = (tokens: readonly Token[], offset: number): boolean =>
  tokens[lastBefore(tokens, offset + 1)]?.start === offset;

/** Index of the last of some spans in order that starts before an offset, or -1. */
function lastBefore(spans: readonly { start: number }[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
