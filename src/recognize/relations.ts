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
/** Between two of these a pair needs no more; every other character is first of all a word (以), a sound (尼) or a bus (中巴). */
const CLEAR = new Set('中美俄日欧歐韩韓英法德印台臺乌烏澳');
/** 以 is nearly always "with": it is Israel only beside these. */
const ISRAEL = '以';
const PALESTINE = '巴';
const BESIDE_ISRAEL = new Set('巴伊黎叙敘埃美俄土');
/** What a pair is about, where its characters alone do not tell. */
const STATES =
  /^(?:[两兩三]国|[两兩三]國|双[边方]|雙[邊方]|关系|關係|建交|边[境界]|邊[境界]|经[贸济]|經[貿濟]|贸易|貿易|友[好谊]|友誼|领[导土]|領[導土]|元首|总[统理]|總[統理]|首[脑相]|首腦|高[层级]|高[層級]|会[晤谈]|會[晤談]|外[交长]|外長|合作|命运|命運|冲突|衝突|战[争略]|戰[爭略]|停火|和谈|和談|谈判|談判|对[话峙]|對[話峙]|协[定议]|協[定議]|联[合盟军]|聯[合盟軍]|混合|人民|铁路|鐵路)/;
/** These are first of all ordinary characters (西方, 新方, 土方): never a side. */
const NO_SIDE = new Set('意西新土老秘马馬希丹白');
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
  const one = lexicon.shortForm(text.charCodeAt(start));
  const second = text.charAt(start + 1);
  // Asked at every character of every page: nearly all are done with here.
  if (second === '' || (one < 0 && !HUA.has(second))) return null;
  const first = text.charAt(start);
  if (HUA.has(second) && TOWARDS.has(first)) {
    const china = lexicon.shortForm(CHINA.charCodeAt(0));
    return china < 0 || startsName(text, start + 1, lexicon)
      ? null
      : { entities: [china], start: start + 1, end: start + 2 };
  }
  if (one < 0) return null;
  if (second === SIDE) return NO_SIDE.has(first) ? null : { entities: [one], start, end: start + 2 };
  const two = lexicon.shortForm(second.charCodeAt(0));
  if (
    two < 0 ||
    two === one ||
    !(MAJOR.has(first) || MAJOR.has(second)) ||
    (start > 0 && NOT_PAIRED.has(text[start - 1]!) && first === CHINA)
  )
    return null;
  if (namesCountry(text, start + 1, two, lexicon) || isName(first + second, lexicon)) return null;
  if (first === ISRAEL ? !BESIDE_ISRAEL.has(second) : second === ISRAEL && !BESIDE_ISRAEL.has(first))
    return null;
  // 中美台 are three: the first two are marked.
  if (start > 0 && CLEAR.has(first) && CLEAR.has(text[start - 1]!) && text[start - 1] !== '日') return null;
  if (!(CLEAR.has(first) && CLEAR.has(second)) && !STATES.test(text.slice(start + 2, start + 4))) return null;
  return { entities: besideIsrael(first, one, second, two, lexicon), start, end: start + 2 };
}

/** 巴 is Pakistan (中巴), and beside Israel Palestine (巴以). */
function besideIsrael(first: string, one: number, second: string, two: number, lexicon: Lexicon): number[] {
  const other = (character: string, entity: number) =>
    lexicon.shortForms(character.charCodeAt(0)).find((form) => form !== entity) ?? entity;
  if (first === PALESTINE && second === ISRAEL) return [other(first, one), two];
  if (first === ISRAEL && second === PALESTINE) return [one, other(second, two)];
  return [one, two];
}

/** Whether the full name of a country starts here: 談判中俄羅斯表示 speaks of Russia, not of a pair. */
function namesCountry(text: string, start: number, country: number, lexicon: Lexicon): boolean {
  if (COUNTRY.has(text[start + 1] ?? '')) return false;
  let named = false;
  lexicon.matches(text, start, (end, key) => {
    if (end > start + 1 && lexicon.entityOf(key) === country) named = true;
  });
  return named;
}

/** 巴黎 and 台中 are towns before they are two countries. */
function isName(pair: string, lexicon: Lexicon): boolean {
  const key = lexicon.find(pair);
  return key >= 0 && lexicon.entityOf(key) >= 0;
}

/** Whether a name of more than one character starts here: 對華為 speaks of Huawei. What ends in 大 is the ambassador's 駐華大使. */
function startsName(text: string, start: number, lexicon: Lexicon): boolean {
  let starts = false;
  lexicon.matches(text, start, (end, key) => {
    if (end > start + 1 && text[end - 1] !== '大' && lexicon.entityOf(key) >= 0) starts = true;
  });
  return starts;
}
