import type { Lexicon } from '../lexicon/lexicon';
import { surnameLength } from '../reading/surnames';

/** A Chinese person's name that no dictionary need know, told by what stands around it. */
export interface PersonSpan {
  start: number;
  end: number;
}

const ROLES = new Set(
  '总裁 總裁 总经理 總經理 总监 總監 经理 經理 董事长 董事長 首席执行官 首席執行官 创始人 創始人 创办人 創辦人 负责人 負責人 主任 主席 主管 院长 院長 校长 校長 教授 研究员 研究員 博士 医生 醫生 律师 律師 记者 記者 编辑 編輯 导演 導演 演员 演員 作家 画家 畫家 书记 書記 市长 市長 省长 省長 县长 縣長 局长 局長 处长 處長 科长 科長 厅长 廳長 部长 部長 署长 署長 司长 司長 所长 所長 站长 站長 馆长 館長 会长 會長 秘书长 秘書長 理事长 理事長 委员 委員 代表 议员 議員 发言人 發言人 大使 参赞 參贊 领事 領事 专员 專員 工程师 工程師 分析师 分析師 经济学家 經濟學家 专家 專家 学者 學者 队长 隊長 教练 教練 选手 選手 球员 球員 运动员 運動員 组长 組長 店长 店長 老师 老師 女士 先生'.split(
    ' ',
  ),
);
const ROLE_ENDS = new Set([...ROLES].map((role) => role.at(-1)!));
const SPEECH =
  '表示|说|說|称|稱|指出|认为|認為|介绍|介紹|告诉|告訴|强调|強調|透露|坦言|解释|解釋|补充|補充|回应|回應|分析|直言|宣布|宣佈|透露|呼吁|呼籲|建议|建議|提到|谈到|談到|写道|寫道|团队|團隊|出席|致辞|致辭|主持';
const CLOSES = new RegExp(
  `^(?:\\d{1,2}日?)?(?:${SPEECH}|近日|日前|今日|今天|昨日|昨天|当日|當日|等人|[，。、；：）」』”,;:)\\s]|$|副?教授|先生|女士|博士)`,
  'u',
);
/** Surnames that after a title are nearly always the words "to", "by", "with" … */
const FUNCTION_WORDS = new Set('向和同由于於时時及等将將应應对對与與为為相成都但或就还還来來从從在因信');

/** What a given name neither is nor ends in: the verb or the address behind the name (江波说, 曾建議, 李小姐). */
const NOT_GIVEN = new RegExp(`^(?:小姐|先生|女士|太太|老师|老師|教授|医生|醫生|博士)$|(?:${SPEECH})$`, 'u');

/**
 * Finds Chinese personal names by their frame: a title before (副總裁陳曉芸), a verb of speech or a mark after. A name so found
 * is then looked for in the whole article. High precision rather than high recall: an ordinary word is never taken.
 * @param blocks the texts of one article
 * @returns for each block its spans, in order, disjoint
 */
export function findPersons(blocks: readonly string[], lexicon: Lexicon): PersonSpan[][] {
  const names = new Set<string>();
  for (const text of blocks) {
    for (let start = 2; start < text.length; start++) {
      const name = followsRole(text, start) ? nameAt(text, start, lexicon) : null;
      if (name) names.add(name);
    }
  }
  if (names.size === 0) return blocks.map(() => []);
  return blocks.map((text) => occurrences(text, names));
}

/**
 * Whether a title ends where a surname may start. Looked up and not matched: one regular expression over all titles would cost a
 * freshly woken worker 20 ms before its first answer.
 */
function followsRole(text: string, start: number): boolean {
  return endsInRole(text, start) && surnameLength(text.slice(start, start + 2)) > 0;
}

/** Whether a title ends at an offset. */
export function endsInRole(text: string, end: number): boolean {
  if (!ROLE_ENDS.has(text[end - 1]!)) return false;
  for (let length = 2; length <= 5 && length <= end; length++) {
    if (ROLES.has(text.slice(end - length, end))) return true;
  }
  return false;
}

/** Where any of the names stands. Looked up by first character and length, so that a thousand names cost no more than one. */
function occurrences(text: string, names: ReadonlySet<string>): PersonSpan[] {
  const firsts = new Set([...names].map((name) => name.charAt(0)));
  const spans: PersonSpan[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!firsts.has(text.charAt(start))) continue;
    const name = [4, 3, 2].map((length) => text.slice(start, start + length)).find((part) => names.has(part));
    if (name === undefined) continue;
    spans.push({ start, end: start + name.length });
    start += name.length - 1;
  }
  return spans;
}

function nameAt(text: string, start: number, lexicon: Lexicon): string | null {
  if (FUNCTION_WORDS.has(text[start]!)) return null;
  const surname = surnameLength(text.slice(start, start + 2));
  for (const given of [2, 1]) {
    const name = text.slice(start, start + surname + given);
    if (name.length < surname + given || !/^\p{Script=Han}+$/u.test(name)) continue;
    if (NOT_GIVEN.test(name.slice(surname))) continue;
    if (!CLOSES.test(text.slice(start + name.length, start + name.length + 8))) continue;
    return isWord(name, lexicon) ? null : name;
  }
  return null;
}

/** Whether the lexicon has the string as a word or as a name of its own. */
const isWord = (text: string, lexicon: Lexicon) => lexicon.find(text) >= 0;
