import type { Lexicon } from '../lexicon/lexicon';

/** A pair of countries (中俄), or one country as a party to something (俄方, 訪華). */
export interface CountryRelation {
  /** One entity for a side, two for a pair. */
  entities: number[];
  /** Where the name stands in the two characters: all of 俄方, only 華 of 訪華. */
  start: number;
  end: number;
}

const CHINA = '中';
/** 華 stands for China after these: 訪華, 對華, 駐華. */
const TOWARDS = new Set('访訪对對驻駐赴来來在涉援侵反友知');
const HUA = new Set('华華');
const SIDE = '方';
/** One of a pair is nearly always one of these; others (烏沙科夫) are the sound of a foreign name. */
const MAJOR = new Set('中美俄日欧歐韩韓朝印英法德巴以');
/** These are first of all ordinary characters (中意, 中西, 新老): a pair only before a word of relations between states. */
const AMBIGUOUS = new Set('意西新土老秘马馬加希');
const STATES = new Set('两兩双雙关關建边邊经經贸貿合友领領元首总總高会會外防');
/** Countries whose name goes on with this are left to the lattice, because it starts words as well: 中美國際合作. */
const COUNTRY = new Set('国國');
/** 中 before these says "among" or "medium", not China: 其中, 在…中. */
const NOT_PAIRED = new Set('其在从從之当當');

/**
 * The small grammar of country short forms: two of them side by side, one before 方, or 華 after a verb of direction. Whether
 * the two characters are one word at all is for the lattice to decide.
 * @param start offset of the first of the two characters
 */
export function relationAt(text: string, start: number, lexicon: Lexicon): CountryRelation | null {
  const first = text[start]!;
  const second = text[start + 1];
  if (second === undefined) return null;
  if (HUA.has(second) && TOWARDS.has(first)) {
    const china = lexicon.shortForm(CHINA.charCodeAt(0));
    return china < 0 ? null : { entities: [china], start: start + 1, end: start + 2 };
  }
  const one = lexicon.shortForm(first.charCodeAt(0));
  if (one < 0) return null;
  if (second === SIDE) return { entities: [one], start, end: start + 2 };
  const two = lexicon.shortForm(second.charCodeAt(0));
  if (
    two < 0 ||
    two === one ||
    !(MAJOR.has(first) || MAJOR.has(second)) ||
    (start > 0 && NOT_PAIRED.has(text[start - 1]!) && first === CHINA)
  )
    return null;
  if (namesCountry(text, start + 1, two, lexicon)) return null;
  if ((AMBIGUOUS.has(first) || AMBIGUOUS.has(second)) && !STATES.has(text[start + 2] ?? '')) return null;
  return { entities: [one, two], start, end: start + 2 };
}

/** Whether the full name of a country starts here: 談判中俄羅斯表示 speaks of Russia, not of a pair. */
function namesCountry(text: string, start: number, country: number, lexicon: Lexicon): boolean {
  if (COUNTRY.has(text[start + 1] ?? '')) return false;
  let named = false;
  lexicon.trie.matches(text, start, (end, key) => {
    if (end > start + 1 && lexicon.entityOf(key) === country) named = true;
  });
  return named;
}
