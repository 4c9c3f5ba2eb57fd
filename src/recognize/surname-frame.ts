import type { Lexicon } from '../lexicon/lexicon';
import { surnameLength } from '../reading/surnames';
import type { Characters } from './characters';
import type { Token } from './lattice';
import { endsInRole } from './persons';

/**
 * How much what stands around a character speaks for its being a surname (局长于建国说) and not an ordinary word
 * (会议于昨日举行). The points are rounded logarithms of odds, set by hand and tried on news of both scripts.
 */

/** Against a surname that is more often a word by itself; nothing where a single one hardly ever is. */
const AS_WORD = new Map<string, number>();
const often = (characters: string, points: number) => {
  for (const character of characters) AS_WORD.set(character, points);
};
often('余游咸谷曲卜朴舍冬洪幸', 1);
often('征采丑秋松周板蒙托须', 2);
often('占千干布折准斗', 3);
often('于后种向升冲', 4);
often('回', 5);
// Surnames read otherwise than the words that they mostly are: they matter to who reads a text aloud.
often('员員秘祕', 1);
often('召折单單过過', 2);
often('区區解应應', 3);
/** Against a surname that the words of the text have at the end or the start of a longer word: 由于|建国, 沈阳|光. */
const IN_WORD = 3;
/** What sounds and word forms beside may say. */
const STRONG = 3;
const WEAK = 1;

/** What people are called after: 旅客, 志愿者, 车主. */
const PEOPLE =
  /(?:[者员师家手士客民兵匠星迷友徒领領帅帥]|[男女妻儿孩]子|[男女老]人|[车业店房户]主|学生|医生|先生|女儿|丈夫|[父母]亲|[哥弟姐妹妈爸]|夫人|[当证嫌]事?人|代表人|负责人|发言人|主持人|创始人|嫌疑人|董秘|名叫|叫|[夏商周秦汉漢魏晋晉隋唐宋辽遼金元明清][代朝初末]|[东東西北南][周汉漢晋晉魏宋燕凉涼齐齊])$/u;
/** 由 … 担任, 据 … 介绍. */
const GOVERNS = /[由据]$/u;
const JOINS = /[与與和及、同跟对]$/u;
const OPENS = /(?:^|[\s，。；：！？…“‘「『（(【〔《,;:!?/])$/u;
/** Amounts and ordinals: 三十余人. */
const COUNTED = /[\d０-９一二三四五六七八九十百千万亿两多几第·]$/u;
const SPEAKS =
  /^(?:表示|[说称]|指出|认为|介绍|告诉|强调|透露|坦言|解释|补充|回应|直言|宣布|呼吁|建议|提到|谈到|写道|致辞|发言|主持|出席|副?教授|先生|女士|博士|老师|同志|主任|局长|书记|总裁|经理|律师|记者|导演|等人|[（(])/u;
const SERVES =
  /^(?:担任|出任|接任|就任|上任|当选|任职|任|主演|饰演|执导|率领?|带队|负责|牵头|领衔|执笔|撰写|创作)/u;
const REPORTS = /^.{2,4}?(?:报道|电|摄|讯)/u;
const CLOSES = /^(?:$|[\s，。；：！？、”’」』）)】,;:!?]|[的在是和与及曾已将就也还同])/u;
/** The year of an era: 于义熙六年. */
const DATES = /^[元\d一二三四五六七八九十]{1,4}[年月日]/u;
/** What is no given name: times, amounts and addresses. */
const NOT_GIVEN = /[年月日时分秒天次个名部下人后]$|^(?:先生|女士|小姐|同志|老师|主席|书记|父|母)$/u;
const HAN = /^\p{Script=Han}+$/u;

/** Given characters this likely are usual, and less likely ones strange. See `Characters.traits`. */
const USUAL = 3;

export interface Framed {
  end: number;
  points: number;
}

/**
 * Weighs the best name that starts with the surname at an offset.
 * @param length of the surname
 * @param tokens the words of the text
 * @returns where that name ends, or null where no name can start
 */
export function frameOf(
  text: string,
  start: number,
  length: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
  characters: Characters,
): Framed | null {
  const before = text.slice(Math.max(0, start - 6), start).trimEnd();
  const afterSurname = start + length;
  const word = wordAt(tokens, start);
  // A word that goes on to both sides is that word.
  if ((word.start < start && word.end > afterSurname) || COUNTED.test(before)) return null;
  let points = -(AS_WORD.get(text[start]!) ?? 0);
  if (word.end > word.start + length) points -= IN_WORD;
  const governed = GOVERNS.test(before);
  if (endsInRole(before, before.length)) points += STRONG;
  else if (governed || PEOPLE.test(before)) points += STRONG - WEAK;
  else if (JOINS.test(before) || OPENS.test(before)) points += WEAK;
  let best: Framed | null = null;
  for (const given of [2, 1]) {
    const end = afterSurname + given;
    const name = text.slice(afterSurname, end);
    if (name.length < given || !HAN.test(name) || NOT_GIVEN.test(name) || isElse(name, lexicon)) continue;
    const cut = end < text.length && wordAt(tokens, end).start < end ? STRONG : 0;
    const sum =
      points - cut + pointsOfGiven(name, characters) + pointsBehind(text.slice(end, end + 8), governed);
    if (!best || sum > best.points) best = { end, points: sum };
  }
  return best;
}

/** Whether a surname may stand here at all, and how long it is. */
export const surnameAt = (text: string, at: number): 0 | 1 | 2 =>
  surnameLength(text.slice(at, at + 2)) || (AS_WORD.has(text[at]!) ? 1 : 0);

/** Whether the characters after a surname are a place or an organization of the dictionary: 于北京. */
function isElse(name: string, lexicon: Lexicon): boolean {
  const key = lexicon.find(name);
  const entity = key < 0 ? -1 : lexicon.entityOf(key);
  return entity >= 0 && lexicon.typeOf(entity) !== 'person';
}

function pointsOfGiven(name: string, characters: Characters): number {
  const likely = Array.from({ length: name.length }, (_, i) => {
    const unit = characters.folded[name.charCodeAt(i)]!;
    return (characters.traitsOf(unit) >> 2) & 7;
  });
  if (name.length === 1) return likely[0]! >= USUAL ? WEAK : -WEAK;
  const strange = likely.includes(0) ? WEAK : 0;
  const sum = likely[0]! + likely[1]!;
  return (sum >= 8 ? 3 : sum >= 6 ? 2 : sum >= 4 ? 1 : -2) - strange;
}

function pointsBehind(after: string, governed: boolean): number {
  if (DATES.test(after)) return -STRONG;
  if (SERVES.test(after) || SPEAKS.test(after)) return governed ? STRONG + STRONG : STRONG;
  if (REPORTS.test(after)) return STRONG;
  return CLOSES.test(after) ? WEAK : 0;
}

/** The word of a text that an offset lies in, by bisection. */
export function wordAt(tokens: readonly Token[], at: number): Token {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return tokens[low]!;
}
