import {
  ADDRESSES,
  BODIES,
  COMPANIES,
  FIELDS,
  OFFICES,
  PREFIXES,
  ROYALTY,
  SECTORS,
  STATE_OFFICES,
  WALKS_OF_LIFE,
} from './title-list';

/** A title at the end of a stretch of text, with all that belongs to it: 前副總統, 公共關係總經理. */
export interface Title {
  /** Where it starts, in code units. */
  start: number;
  english: string;
  /** Whether it is an office of a state, before which one character names the country: 俄總理. */
  ofState: boolean;
  /** Whether it is as often a byname, which needs its country: 國標舞女王. */
  isRoyal: boolean;
}

/** Traditional and Simplified by turns: of each character in the lists that the two scripts write differently. */
const PAIRS =
  '長长師师醫医檢检議议員员縣县區区參参衆众眾众總总統统處处鎮镇書书記记經经執执會会館馆將将軍军隊队練练導导國国親亲樞枢機机創创業业庫库資资銀银組组織织營营構构調调評评級级協协車车藥药電电視视臺台訊讯聞闻網网樂乐搖摇滾滚團团權权環环裝装廠厂製制產产應应開开發发運运務务頭头龍龙連连鎖锁獨独獸兽關关係系傳传場场銷销財财術术質质採采購购鏈链規规風风戰战劃划設设計计內内編编輯辑體体廣广戶户項项節节學学訓训際际對对聯联絡络婦妇衛卫衞卫農农勞劳濟济遊游貿贸氣气歷历語语數数築筑時时娛娱藝艺戲戏劇剧籃篮徑径舉举擊击圍围樣样閣阁監监試试歐欧鄉乡廳厅課课祕秘黨党紀纪幹干謀谋辦办補补領领選选銜衔贊赞駐驻專专別别報报顧顾問问審审辯辩護护證证訴诉帥帅揮挥艦舰續续負负責责夥伙闆板門门盤盘間间礦矿東东實实園园講讲榮荣譽誉後后碩硕兒儿輔辅圖图類类態态遺遗動动漢汉來来劑剂諮咨詢询療疗養养診诊飛飞約约攝摄訪访筆笔論论欄栏譯译說说説说詩诗畫画詞词鋼钢貝贝紅红廚厨聲声諧谐優优鋒锋邊边奧奥亞亚獎奖獲获賽赛騎骑險险瑪玛現现準准臨临過过終终職职輪轮階阶習习儲储陽阳無无駕驾駛驶軟软雲云據据塊块貨货幣币飲饮遞递鐵铁費费妝妆傢家俱具賣卖頻频腦脑華华題题觀观維维異异見见願愿義义漁渔潔洁攤摊販贩傷伤難难倖幸還还當当';
const FOLDED = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) FOLDED.set(PAIRS[i]!, PAIRS[i + 1]!);

/**
 * Words that are looked up from their last character. A worker that was just woken reads this before its first answer, so a list
 * is split by the engine's own loops, and only when it is first asked for.
 */
class WordList {
  readonly #lists: readonly string[];
  #english: Map<string, string>[] = [];
  /** By code unit: 1 where a word ends in it. */
  #ends = new Uint8Array(65536);
  #longest = 0;

  /** @param lists as in `title-list.ts`; of one word the first list's entry counts */
  constructor(...lists: string[]) {
    this.#lists = lists;
  }

  /** Whether any word ends in a code unit. */
  mayEndIn(unit: number): boolean {
    if (this.#longest === 0) this.#read();
    return this.#ends[unit] === 1;
  }

  /** The longest word that ends at an offset and in which list it stands, or null. */
  before(text: string, end: number): { start: number; english: string; list: number } | null {
    if (end === 0 || !this.mayEndIn(text.charCodeAt(end - 1))) return null;
    const tail = fold(text.slice(Math.max(0, end - this.#longest), end));
    for (let skip = 0; skip < tail.length; skip++) {
      const word = tail.slice(skip);
      const list = this.#english.findIndex((one) => one.has(word));
      if (list >= 0) return { start: end - word.length, english: this.#english[list]!.get(word)!, list };
    }
    return null;
  }

  #read(): void {
    for (const list of this.#lists) {
      // One run of word and English by turns.
      const parts = list
        .trim()
        .replaceAll(/[|\n]+/g, '=')
        .split('=');
      const english = new Map<string, string>();
      for (let i = 0; i < parts.length; i += 2) {
        const word = parts[i]!;
        english.set(word, parts[i + 1]!);
        this.#ends[word.charCodeAt(word.length - 1)] = 1;
        if (word.length > this.#longest) this.#longest = word.length;
      }
      this.#english.push(english);
    }
    for (const [from, to] of FOLDED) if (this.#ends[to.charCodeAt(0)]) this.#ends[from.charCodeAt(0)] = 1;
  }
}

function fold(text: string): string {
  let folded = '';
  for (const unit of text) folded += FOLDED.get(unit) ?? unit;
  return folded;
}

const OFFICE = new WordList(STATE_OFFICES, OFFICES);
const LIFE = new WordList(ROYALTY, WALKS_OF_LIFE);
const ADDED = new WordList(PREFIXES, FIELDS);
/** What makes a field a unit: 政治學系教授, 財務部經理. */
const UNITS = new WordList('学系=|学=|队=|中心=|事务部=|系=|部=|处=|司=|科=|局=|署=|厅=|组=|课=|室=|所=|院=');
const CALLED = new WordList(ADDRESSES);
const SECTOR = new WordList(SECTORS);
const BODY = new WordList(COMPANIES, BODIES);
/** Prefixes that are as often the end of another word (目前, 平原): only where a word starts. */
const WORDLIKE = new Set('前原代準准總总');
/** Of these the deputy is a vice. */
const VICE = /^(?:president|chair|minister$|chancellor)/;
/** Ranks of learning are of a field: professor of law, but finance director. */
const OF_FIELD = /professor|lecturer|fellow|student|researcher|scholar|academician|teacher|doctorate/;
/** Titles that say themselves what is a unit: 建設處長, 環境工程科長. */
const HAS_UNIT = /^(?:director|section chief|minister)/;
const MOST_ADDED = 5;
/** Code units of the longest title that is looked for behind a name. */
const LONGEST_AFTER = 8;
/** What makes another word of a title behind a name: 主席團, 校長盃. */
const GOES_ON = new Set('团團会會杯盃奖獎府室级級制');

/** Whether an office may end in this code unit. Asked at every character of a page, of which nearly all end none. */
export const mayEndOffice = (unit: number): boolean => OFFICE.mayEndIn(unit);

/** Whether an office or a title ends at an offset, and nothing that people are rather than hold. */
export const endsInOffice = (text: string, end: number): boolean => OFFICE.before(text, end) !== null;

/**
 * The title that ends at an offset, with its prefixes and what it is about: 前常務副市長, 公共關係總經理.
 * @param fields whether also what it is about where that could be the end of a company's name: 科技 of 某某科技董事長
 * @param from where the name of an organization ends, which a prefix or a field does not reach into: 集團 of 泡泡瑪特國際集團
 * @param startsWord whether a word of the text starts at an offset: 前 of 日前 is no prefix
 * @returns null where none ends there
 */
export function titleBefore(
  text: string,
  end: number,
  from: number,
  fields: boolean,
  startsWord: (at: number) => boolean,
): Title | null {
  const office = OFFICE.before(text, end);
  const life = LIFE.before(text, end);
  const title = office && life && life.start < office.start ? life : (office ?? life);
  if (!title) return null;
  let { start, english } = title;
  let prefixed = false;
  for (let n = 0; n < MOST_ADDED; n++) {
    const added = addedBefore(text, start);
    if (!added || added.start < from) break;
    if (start - added.start === 1 && WORDLIKE.has(text[added.start]!) && !startsWord(added.start)) break;
    if (added.list === 1 && !fields && !added.isUnit && !HAS_UNIT.test(english) && !OF_FIELD.test(english))
      break;
    if (added.list === 0) {
      english = withPrefix(added.english, english);
      prefixed = true;
    } else if (prefixed || OF_FIELD.test(english)) english = `${english} of ${added.english}`;
    else english = `${added.english} ${english}`;
    start = added.start;
  }
  return { start, english, ofState: title.list === 0, isRoyal: title === life && title.list === 0 };
}

/**
 * The title behind a name by which its bearer is called: 王教授.
 * @param start where the name ends
 * @returns null where none starts there, or where it goes on to be another word
 */
export function titleAfter(text: string, start: number): (Title & { end: number }) | null {
  for (let end = Math.min(text.length, start + LONGEST_AFTER); end > start + 1; end--) {
    const title = titleBefore(text, end, start, false, () => true);
    if (title?.start !== start) continue;
    return CALLED.before(text, end)?.start === start && !GOES_ON.has(text.charAt(end))
      ? { ...title, end }
      : null;
  }
  return null;
}

/**
 * What an organization is, at the end of a stretch of text: 人工智能公司, 初創企業.
 * @returns null where nothing ends there that says more than "company"
 */
export function bodyBefore(text: string, end: number): Title | null {
  const body = BODY.before(text, end);
  if (!body) return null;
  const sector = SECTOR.before(text, body.start);
  if (!sector && body.list === 0) return null;
  const english = sector ? `${sector.english} ${body.english}` : body.english;
  return { start: (sector ?? body).start, english, ofState: false, isRoyal: false };
}

/** The prefix or the field that ends at an offset, a field with the unit that it is made. */
function addedBefore(
  text: string,
  end: number,
): { start: number; english: string; list: number; isUnit: boolean } | null {
  const plain = ADDED.before(text, end);
  if (plain) return { ...plain, isUnit: false };
  const unit = UNITS.before(text, end);
  const field = unit && ADDED.before(text, unit.start);
  return field?.list === 1 ? { ...field, isUnit: true } : null;
}

function withPrefix(prefix: string, title: string): string {
  if (prefix === '') return title;
  if (prefix.endsWith('-')) return prefix + title;
  if (prefix !== 'vice') return `${prefix} ${title}`;
  return VICE.test(title) ? `vice ${title}` : `deputy ${title}`;
}
