import type { Lexicon } from '../lexicon/lexicon';
import { surnameLength } from '../reading/surnames';
import { isSpeltBySound, ONLY_SOUNDS, SOUNDS } from './fragments';
import { endsInOffice, mayEndOffice } from './titles';

/** A person's name that no dictionary need know, told by what stands around it. */
export interface PersonSpan {
  start: number;
  end: number;
}

/** What a name may follow though it is no title. */
const ADDRESSES = new Set(['女士', '先生']);
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

/** How long a foreign name is at least and at most to be told by its frame: 曼羅羅夫, 米哈伊爾·舒夫京斯基. */
const SHORTEST_FOREIGN = 3;
const LONGEST_FOREIGN = 16;

/**
 * Finds personal names by their frame: a title before (副總裁陳曉芸, 第一副總理曼羅羅夫), a verb of speech or a mark after. A Chinese
 * name starts with a surname, a foreign one is spelt by sound. A name so found is then looked for in the whole article. High precision rather than high recall: an ordinary word is never taken.
 * @param blocks the texts of one article
 * @returns for each block its spans, in order, disjoint
 */
export function findPersons(blocks: readonly string[], lexicon: Lexicon): PersonSpan[][] {
  const names = new Set<string>();
  for (const text of blocks) {
    for (let start = 2; start < text.length; start++) {
      if (!followsRole(text, start)) continue;
      const name = chineseAt(text, start, lexicon) ?? foreignAt(text, start, lexicon);
      if (name) names.add(name);
    }
  }
  if (names.size === 0) return blocks.map(() => []);
  const lengths = lengthsOf(names);
  return blocks.map((text) => occurrences(text, names, lengths));
}

/** Whether a title ends where a name may start. */
const followsRole = (text: string, start: number): boolean =>
  (SOUNDS.has(text.charAt(start)) || surnameLength(text.slice(start, start + 2)) > 0) &&
  endsInRole(text, start);

/** Whether a title ends at an offset. */
export const endsInRole = (text: string, end: number): boolean =>
  mayEndOffice(text.charCodeAt(end - 1)) &&
  (endsInOffice(text, end) || ADDRESSES.has(text.slice(end - 2, end)));

/** Where any of the names stands. Looked up by first character and length, so that a thousand names cost no more than one. */
function occurrences(text: string, names: ReadonlySet<string>, lengths: Lengths): PersonSpan[] {
  const spans: PersonSpan[] = [];
  for (let start = 0; start < text.length; start++) {
    const length = lengths
      .get(text.charCodeAt(start))
      ?.find((length) => names.has(text.slice(start, start + length)));
    if (length === undefined) continue;
    spans.push({ start, end: start + length });
    start += length - 1;
  }
  return spans;
}

/** By first code unit: how long the names are that start with it, the longest first. */
type Lengths = ReadonlyMap<number, readonly number[]>;

function lengthsOf(names: ReadonlySet<string>): Lengths {
  const lengths = new Map<number, number[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const own = lengths.get(name.charCodeAt(0));
    if (!own) lengths.set(name.charCodeAt(0), [name.length]);
    else if (own.at(-1) !== name.length) own.push(name.length);
  }
  return lengths;
}

/** A run of characters that spell sounds, as far as it goes, when it holds one at least that is seldom a word. */
function foreignAt(text: string, start: number, lexicon: Lexicon): string | null {
  let end = start;
  while (end < text.length && end - start <= LONGEST_FOREIGN && isSpeltBySound(text.charAt(end))) end++;
  const name = text.slice(start, end);
  if (name.length < SHORTEST_FOREIGN || name.length > LONGEST_FOREIGN || !/^[^·‧•・].*[^·‧•・]$/u.test(name))
    return null;
  if (![...name].some((one) => ONLY_SOUNDS.has(one)) || !CLOSES.test(text.slice(end, end + 8))) return null;
  return isWord(name, lexicon) || holdsWord(name, lexicon) ? null : name;
}

/** Whether a word of two characters or more starts a name: 尼克松 is one, 馬上 is not. */
function holdsWord(name: string, lexicon: Lexicon): boolean {
  let word = false;
  lexicon.matches(name, 0, (end) => {
    if (end > 1) word = true;
  });
  return word;
}

function chineseAt(text: string, start: number, lexicon: Lexicon): string | null {
  const surname = surnameLength(text.slice(start, start + 2));
  if (surname === 0 || FUNCTION_WORDS.has(text[start]!)) return null;
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
