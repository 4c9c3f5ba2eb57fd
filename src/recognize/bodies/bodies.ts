import { CAMPUS, INSTITUTION, NUMBERED, UNIT } from './houses';
import { LOCAL } from './local';
import { STATE } from './state';

const TABLES = {
  state: STATE,
  local: LOCAL,
  institution: INSTITUTION,
  campus: CAMPUS,
  numbered: NUMBERED,
  unit: UNIT,
};

/** What a body belongs to: a country, a place with an office of its own, a place, a university, any of these by number, an office. */
export type BodyKind = keyof typeof TABLES;

/** A generic body that stands behind a name. */
export interface Body {
  kind: BodyKind;
  /** Its length in code units, with the level before it. */
  length: number;
  /** Ministry of Foreign Affairs, Intermediate People's Court. */
  english: string;
  /** The character of the level where the place is named without it (杭州 + 市教育局), else empty. */
  level: string;
  /** Of one of several (第一中級人民法院), else 0. */
  number: number;
  /** Whether it is a committee of the party. */
  party: boolean;
}

/** These are named only with the level: 北京人大 may be a university, and 北京政府 is China's. */
const WITH_LEVEL = new Set(
  '委 政府 人大 人大常委会 人大常委會 人民代表大会 人民代表大會 政协 政協 纪委 紀委 监委 監委 纪委监委 紀委監委 监察委员会 監察委員會 政法委 议会 議會'.split(
    ' ',
  ),
);
const LEVELS = new Set('省市县縣区區州盟旗');
const COUNTY = /[县縣区區]$/;
const PARTY = /Communist Party|^Party Committee/;
const NUMBER = /^第([一二三四五六七八九十]{1,3}|\d{1,3})/;
const DIGITS = '一二三四五六七八九';

/** The character that says what kind of a place it is (北京市, 豐縣), or an empty string: the 州 of 杭州 is no level. */
export function levelOf(place: string): string {
  const last = place.charAt(place.length - 1);
  return LEVELS.has(last) && (place.length > 2 || COUNTY.test(place)) ? last : '';
}

/** The bodies of a kind by name, and the lengths of names by first character, longest first. */
interface Index {
  english: Map<string, string>;
  lengths: Map<string, number[]>;
}
const indexes = new Map<BodyKind, Index>();

/** Read at the first question: a worker that finds no name needs none. */
function indexOf(kind: BodyKind): Index {
  let index = indexes.get(kind);
  if (index) return index;
  const english = new Map<string, string>();
  const lengths = new Map<string, number[]>();
  for (const line of TABLES[kind].trim().split('\n')) {
    const space = line.indexOf(' ');
    for (const name of line.slice(0, space).split('|')) {
      english.set(name, line.slice(space + 1));
      const first = name.charAt(0);
      const all = new Set([...(lengths.get(first) ?? []), name.length]);
      lengths.set(
        first,
        [...all].sort((a, b) => b - a),
      );
    }
  }
  index = { english, lengths };
  indexes.set(kind, index);
  return index;
}

/**
 * The bodies of the given kinds that start at a position, the longest first.
 * @param bare whether the place before is named without its level (杭州, not 杭州市)
 */
export function bodiesAt(text: string, at: number, kinds: readonly BodyKind[], bare: boolean): Body[] {
  const bodies: Body[] = [];
  for (const kind of kinds) {
    if (kind === 'numbered') {
      const number = NUMBER.exec(text.slice(at, at + 5));
      if (number)
        collect(text, at, kind, number[0].length, { level: '', number: readNumber(number[1]!) }, bodies);
      continue;
    }
    collect(text, at, kind, 0, { level: '', number: 0 }, bodies);
    const level = text.charAt(at);
    if (bare && kind === 'local' && LEVELS.has(level))
      collect(text, at, kind, 1, { level, number: 0 }, bodies);
  }
  return bodies
    .filter(
      ({ kind, level, length }) =>
        !bare || kind !== 'local' || level || !WITH_LEVEL.has(text.slice(at, at + length)),
    )
    .sort((a, b) => b.length - a.length);
}

function collect(
  text: string,
  at: number,
  kind: BodyKind,
  before: number,
  more: Pick<Body, 'level' | 'number'>,
  bodies: Body[],
): void {
  const { english, lengths } = indexOf(kind);
  const start = at + before;
  for (const length of lengths.get(text.charAt(start)) ?? []) {
    const name = english.get(text.slice(start, start + length));
    if (name !== undefined)
      bodies.push({ kind, length: before + length, english: name, party: PARTY.test(name), ...more });
  }
}

/** 三, 十, 十二, 二十, 12. */
function readNumber(text: string): number {
  if (/\d/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  const digit = (at: number) => DIGITS.indexOf(text.charAt(at)) + 1;
  if (ten < 0) return digit(0);
  return 10 * (ten === 0 ? 1 : digit(0)) + (ten + 1 < text.length ? digit(ten + 1) : 0);
}
