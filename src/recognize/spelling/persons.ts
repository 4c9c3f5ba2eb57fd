import { isHan, plainSyllable, type SpelledWord } from '../../reading/spelling';
import { surnameLength } from '../../reading/surnames';
import { isSound } from './sounds';

/** What is known of the bearer of a name. */
export interface Bearer {
  /** English names; none for a person whom the dictionary does not know. */
  english: readonly string[];
  /** Code of the country (ISO 3166-1), or null. */
  country: string | null;
}

/** Where surname comes before given name in Chinese characters of their own. */
const SINOSPHERE = new Set(['CN', 'TW', 'HK', 'MO', 'SG', 'MY', 'KR', 'KP', 'VN']);
/** Japanese surnames of one character, and of three: nearly all others have two. */
const SHORT_JAPANESE = new Set('菅森林关關岸堺辻泉原东東谷南伊');
const LONG_JAPANESE =
  /^(佐佐木|佐々木|[长長]谷川|五十[岚嵐]|宇都[宫宮]|小笠原|久保田|大久保|小早川|御手洗|二[阶階]堂)/;
/** English letters of a Japanese name: nothing but its syllables. */
const JAPANESE = /^([kgsztdnhbpmyrwjf]?y?[aiueo]|sh[aiueo]|ch[aiueo]|tsu|n(?![aiueo]))+$/;
/** Characters of the sound of a foreign name that hardly stand in a Chinese given name. */
const FOREIGN = new Set('斯尔爾特姆茨兹茲蒂娅婭克普洛拉弗顿頓伊科布');
/** What somebody is called besides the name: written apart and small. */
const TITLE =
  /(主席|主任|[总總][统統]|[总總]理|首相|[总總]?[书書][记記]|委[员員][长長]|[部院司局省市县縣][长長]|[议議][长長]|[将將][军軍]|元[帅帥]|[国國]王|女王|天皇|皇帝|大帝|皇后|王后|王妃|[亲親]王|王子|公主|教[宗皇]|夫人|先生|女士|小姐|太太|同志|老[师師]|法[师師]|大[师師]|上人|教授|博士)$/;

/** The letters of each word of the names, small and without marks. */
export const lettersOf = (english: readonly string[]): string[] =>
  english.flatMap((name) => {
    const plain = /[^ -~]/.test(name) ? name.normalize('NFD').replace(/[\p{M}’ʻʼ]/gu, '') : name;
    return (
      plain
        .toLowerCase()
        .replace(/['-]/g, '')
        .match(/[a-z]+/g) ?? []
    );
  });

/**
 * The words of a person's name: surname and given name of who has both in characters (Xí Jìnpíng, Ōuyáng Xiū, Gāoshì Zǎomiáo), the
 * parts between dots of a foreign name (Xiàbāzī Xièlǐfū), else one word (Pèisīkēfū).
 * @param syllables one entry for each code unit of the name
 */
export function personWords(
  name: string,
  syllables: readonly (string | null)[],
  bearer: Bearer,
): SpelledWord[] {
  const title = TITLE.exec(name);
  if (title && title.index > 0) {
    const own = personWords(name.slice(0, title.index), syllables.slice(0, title.index), bearer);
    return [...own, { start: title.index, end: name.length, capital: false }];
  }
  if (!isHan(name))
    return [...name.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)].map(
      ({ 0: text, index }) => word(index, index + text.length),
    );
  const surnames = surnamesOf(name, syllables, bearer);
  const [first = 0, second = 0] = surnames;
  const end = first + second;
  if (first === 0 || end >= name.length) return [word(0, name.length)];
  const tied = second ? [{ ...word(first, end), tied: true }] : [];
  return [word(0, first), ...tied, word(end, name.length)];
}

const word = (start: number, end: number): SpelledWord => ({ start, end, capital: true });

/**
 * How many characters of the name are its surname, or each of a married woman's two (林鄭月娥); none for a name that is one word.
 * The English knows best: it is Lao She, and Confucius.
 */
function surnamesOf(
  name: string,
  syllables: readonly (string | null)[],
  { english, country }: Bearer,
): number[] {
  const letters = lettersOf(english);
  const plain = (start: number, end?: number) =>
    syllables
      .slice(start, end)
      .map((syllable) => plainSyllable(syllable ?? ''))
      .join('');
  for (const cut of [1, 2])
    if (name.length > cut && letters.includes(plain(0, cut)) && letters.includes(plain(cut))) return [cut];
  if (letters.includes(plain(0))) return [];
  const looksJapanese =
    country === null && name.length > 3 && letters.length > 1 && letters.every((one) => JAPANESE.test(one));
  if (country === 'JP' || (looksJapanese && !isSound(name))) return [japaneseSurname(name)];
  const length = surnameLength(name);
  if (length === 0 || name.length > 4) return [];
  const isChinese = country !== null && SINOSPHERE.has(country);
  if (length === 1 && name.length === 4) return isChinese && surnameLength(name.slice(1)) > 0 ? [1, 1] : [];
  if (isChinese) return [length];
  const given = name.slice(length);
  if (letters.includes(plain(0, length))) return [length];
  if (letters.length > 0) return given.length > 1 && !isSound(given) ? [length] : [];
  return given.length > 1 && [...given].every((one) => FOREIGN.has(one)) ? [] : [length];
}

function japaneseSurname(name: string): number {
  if (LONG_JAPANESE.test(name)) return 3;
  return name.length === 2 || (name.length === 3 && SHORT_JAPANESE.has(name[0]!)) ? 1 : 2;
}
