import type { Lexicon } from '../lexicon/lexicon';
import { type Body, type BodyKind, bodiesAt, levelOf } from './bodies/bodies';
import type { Found, Part } from './found';
import { type Token, tokenFrom } from './lattice';

/** All parts of it are certain, and together they are a name by a rule. */
const COMPOSED = 0.97;
/** One-character countries that before a body are hardly anything else: 俄經濟部, and not 以外交部. */
const SHORT = new Set('俄美日韩韓英法德印伊乌烏澳朝港台臺加菲越泰巴');
/** How long a body is at least behind one of these. */
const SHORT_BODY = 3;
/** Province, city, district, town. */
const MOST_PLACES = 4;
const UNIVERSITY = /(?:大学|大學|学院|學院)$/;
const OFFICE = /(?:局|厅|廳|部|委)$/;
/** The place before a part of an office: 朝陽分局. */
const BRANCHES: readonly BodyKind[] = ['unit'];
/** An embassy is named by where it is: 駐華, 駐美國, 駐上海. */
const STATIONED = new Set('驻駐');
const HUA = new Set('华華');
/** What a committee of the party may be called in full: 中共杭州市委. */
const PARTY = '中共';
const MISSION = /^(?:大使馆|大使館|总领事馆|總領事館|领事馆|領事館|使馆|使館|代表处|代表處|办事处|辦事處)/;

/**
 * Puts names together of a place, a country or a university and a body that many have: 北京市 + 文物局, 俄 + 經濟發展部, 北京大學 +
 * 第三醫院, 美國 + 駐 + 華 + 大使館. The body must end where a word ends.
 * @param known the dictionary's names in the text, in order, disjoint
 * @returns the same, where a composed name stands in the place of the names that it is made of
 */
export function compose(
  text: string,
  tokens: readonly Token[],
  known: readonly Found[],
  lexicon: Lexicon,
): Found[] {
  const composer = new Composer(text, tokens, known, lexicon);
  const all: Found[] = [];
  let next = 0;
  let free = 0;
  for (const head of composer.heads()) {
    if (head.start < free) continue;
    const name = composer.from(head);
    if (name === null) continue;
    free = name.end;
    while (next < known.length && known[next]!.end <= name.start) all.push(known[next++]!);
    all.push(name);
    while (next < known.length && known[next]!.start < name.end) next++;
  }
  return [...all, ...known.slice(next)];
}

/** A name that a composed one may start with. */
interface Head {
  start: number;
  end: number;
  entity: number;
  kinds: readonly BodyKind[];
}

class Composer {
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #tokens: readonly Token[];
  readonly #known: readonly Found[];
  readonly #knownAt: ReadonlyMap<number, Found>;
  readonly #knownEnd: ReadonlyMap<number, Found>;

  constructor(text: string, tokens: readonly Token[], known: readonly Found[], lexicon: Lexicon) {
    this.#text = text;
    this.#tokens = tokens;
    this.#known = known;
    this.#lexicon = lexicon;
    this.#knownAt = new Map(known.map((name) => [name.start, name]));
    this.#knownEnd = new Map(known.map((name) => [name.end, name]));
  }

  /** Every name that could be the first part, in order. */
  heads(): Head[] {
    const heads: Head[] = [];
    for (const { start, end, entities, type } of this.#known) {
      const entity = entities[0];
      if (entity === undefined || entities.length > 1) continue;
      const kinds = this.#kindsOf(start, end, entity, type);
      if (kinds.length > 0) heads.push({ start, end, entity, kinds });
    }
    for (const { start, end } of this.#tokens) {
      if (end - start > 1 || !SHORT.has(this.#text.charAt(start)) || this.#knownAt.has(start)) continue;
      const entity = this.#lexicon.shortForm(this.#text.charCodeAt(start));
      if (entity >= 0) heads.push({ start, end, entity, kinds: ['state'] });
    }
    return heads.sort((a, b) => a.start - b.start);
  }

  #kindsOf(start: number, end: number, entity: number, type: Found['type']): BodyKind[] {
    if (type === 'place')
      return this.#lexicon.isCountry(entity) ? ['state'] : ['local', 'institution', 'numbered'];
    if (type !== 'organization') return [];
    const name = this.#text.slice(start, end);
    if (UNIVERSITY.test(name)) return ['campus', 'numbered'];
    return OFFICE.test(name) ? ['unit'] : [];
  }

  /** The name that starts with a head, or null. */
  from(head: Head): Found | null {
    const mission = head.kinds.includes('state') && this.#mission(head);
    if (mission) return mission;
    const parts: Part[] = [{ start: head.start, end: head.end, entity: head.entity }];
    let at = head.end;
    // 北京市朝陽區 and further down, as long as each names its level.
    for (let place = this.#placeAt(at); place && this.#isLevelled(parts.at(-1)!); place = this.#placeAt(at)) {
      if (head.kinds[0] !== 'local' || parts.length === MOST_PLACES) break;
      parts.push({ start: at, end: place.end, entity: place.entities[0]! });
      at = place.end;
    }
    const body = this.#bodyAt(at, head.kinds, !this.#isLevelled(parts.at(-1)!));
    // A mere 加政府 may be the end of another name.
    if (!body || (head.end - head.start === 1 && body.length < SHORT_BODY)) return null;
    const own = parts.length === 1 ? this.#ownBody(head, at, at + body.length) : null;
    if (own) return own;
    parts.push({ start: at, end: at + body.length, entity: -1 });
    at += body.length;
    const party = body.party && this.#knownEnd.get(head.start);
    if (party && PARTY === this.#text.slice(party.start, party.end))
      parts.unshift({ start: party.start, end: party.end, entity: party.entities[0]! });
    if (body.kind === 'local' || body.kind === 'state') this.#addUnit(parts, at);
    return this.#made(parts);
  }

  /** 朝陽分局 behind 北京市公安局. */
  #addUnit(parts: Part[], at: number): void {
    const place = this.#placeAt(at);
    const start = place ? place.end : at;
    const unit = this.#bodyAt(start, BRANCHES, false);
    if (!unit) return;
    if (place) parts.push({ start: at, end: start, entity: place.entities[0]! });
    parts.push({ start, end: start + unit.length, entity: -1 });
  }

  /** A body that the dictionary knows as this country's without naming it: 外務省 behind 日本. */
  #ownBody(head: Head, start: number, end: number): Found | null {
    const known = this.#knownAt.get(start);
    if (known?.end !== end || known.entities.length !== 1) return null;
    const entity = known.entities[0]!;
    const isOwn = this.#lexicon
      .related(entity)
      .some(({ label, to }) => to === head.entity && (label === 'country' || label === 'located in'));
    return isOwn ? { ...known, start: head.start } : null;
  }

  /** 美國駐華大使館. */
  #mission(head: Head): Found | null {
    const text = this.#text;
    if (!STATIONED.has(text.charAt(head.end))) return null;
    const at = head.end + 1;
    const place = this.#placeAt(at);
    const unit = HUA.has(text.charAt(at)) ? '中'.charCodeAt(0) : text.charCodeAt(at);
    const host = place?.entities[0] ?? this.#lexicon.shortForm(unit);
    const end = place?.end ?? at + 1;
    const mission = host >= 0 && MISSION.exec(text.slice(end, end + 4));
    if (!mission || !this.#endsWord(end + mission[0].length)) return null;
    return this.#made([
      { start: head.start, end: head.end, entity: head.entity },
      { start: head.end, end: at, entity: -1 },
      { start: at, end, entity: host },
      { start: end, end: end + mission[0].length, entity: -1 },
    ]);
  }

  /** Whether a word ends at an offset. */
  #endsWord(at: number): boolean {
    return this.#tokens[tokenFrom(this.#tokens, at) - 1]?.end === at;
  }

  #placeAt(at: number): Found | null {
    const name = this.#knownAt.get(at);
    return name?.type === 'place' && name.entities.length === 1 ? name : null;
  }

  #isLevelled({ start, end }: Part): boolean {
    return levelOf(this.#text.slice(start, end)) !== '';
  }

  /** The longest body that ends where a word ends and cuts no known name. */
  #bodyAt(at: number, kinds: readonly BodyKind[], bare: boolean): Body | null {
    const whole = ({ length }: Body) =>
      this.#endsWord(at + length) && (this.#knownAt.get(at)?.end ?? 0) <= at + length;
    return bodiesAt(this.#text, at, kinds, bare).find(whole) ?? null;
  }

  #made(parts: Part[]): Found {
    const { start } = parts[0]!;
    return {
      start,
      end: parts.at(-1)!.end,
      type: 'organization',
      entities: [],
      confidence: COMPOSED,
      parts: parts.map((part) => ({ ...part, start: part.start - start, end: part.end - start })),
    };
  }
}
