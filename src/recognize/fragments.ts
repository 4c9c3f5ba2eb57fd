import { NO_KEY, type Token } from './lattice';

/**
 * A name of the dictionary that stands inside a longer one which the dictionary lacks (馬里 in 馬里內蒂, 金山 in 許金山) is
 * worse than no mark. What gives it away is the character left over beside it, which no word of the dictionary covers.
 */

/** Characters that spell the sounds of foreign names. */
export const SOUNDS: ReadonlySet<string> = new Set(
  '阿埃艾爱愛安昂奥奧巴白班邦保鲍鮑贝貝本比彼别別宾賓波伯博勃布采查茨达達大戴丹当當道德登邓鄧迪蒂第丁东東杜敦多俄恩尔爾伐法凡范方菲费費芬丰豐冯馮佛夫弗福富盖蓋甘冈岡高戈哥格葛根古顾顧圭哈海汉漢豪赫亨洪侯华華怀懷惠霍基吉季加贾賈坚堅简簡杰傑捷金津居卡凯凱坎康考柯科克肯孔库庫夸奎昆拉莱萊赖賴兰蘭朗劳勞勒雷蕾里裡利莉丽麗连連廉列烈林琳龙龍隆卢盧鲁魯路露伦倫罗羅洛律吕呂马馬玛瑪迈邁麦麥曼芒毛梅蒙孟米密缅緬敏明摩莫姆木穆纳納娜奈南内內尼年涅宁寧纽紐农農努诺諾欧歐帕派潘庞龐培佩彭蓬皮平珀普奇齐齊恰乔喬切琴丘邱热熱仁日荣榮茹儒瑞若萨薩塞赛賽桑瑟森沙珊莎山尚绍紹舍圣聖施石什史士舒斯丝絲松苏蘇索所塔泰坦汤湯唐陶特滕提廷通图圖土托瓦娃万萬旺威韦韋维維魏温溫文翁沃乌烏伍武西希锡錫夏香肖谢謝辛欣兴興匈许許雅亚亞延扬揚耶叶葉伊依易因英永尤约約赞贊泽澤扎詹张張章哲珍芝智朱卓兹茲子宗祖佐',
);
/** Of those, the ones that are seldom a word by themselves. */
export const ONLY_SOUNDS = new Set(
  '阿埃艾昂巴贝貝彼波伯勃茨蒂迪尔爾恩弗菲芬夫戈哥格赫霍基吉贾賈卡凯凱坎柯科克库庫奎拉莱萊勒雷蕾莉琳卢盧鲁魯伦倫罗羅洛玛瑪迈邁曼蒙姆穆纳納娜奈尼涅纽紐努诺諾帕佩珀普奇恰乔喬瑟萨薩塞莎什斯丝絲塔坦汤湯特滕廷托瓦韦韋维維沃乌烏锡錫谢謝雅亚亞耶伊兹茲扎詹兰蘭朗德',
);
const DOTS = new Set('·‧•・');
/** Surnames that beside a place are never a word. */
const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林郭罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁余叶葉蒋蔣杜苏蘇魏程吕呂丁沈姚卢盧傅钟鐘鍾崔谭譚廖范汪陆陸戴贾賈韦韋邱侯邹鄒熊孟秦阎閻薛雷贺賀龚龔庄莊翁施陶洪柯',
);
/** One-character words that may stand right behind a name of two; any other character left over there is the name's third. */
const AFTER_NAME = new Set(
  '的了在和与與及等说說称稱对對也是被将將曾于於从從向以就还還都又为為则則并並却卻不未没沒有或而因由给給跟同到去来來把让讓使正再已早才后後前时時任著着中氏号號家父母之其皆所至遂乃',
);
/** One-character words that may stand right before a county; any other left over there is the county's first (廣 before 豐縣). */
const BEFORE_COUNTY = new Set(
  '在于於从從和与與及至到由属屬今原往经經距赴是为為对對向离離入将將把被给給的了任回驻駐抵过過去来來出该該本即省市州',
);
const COUNTY = /[县縣]$/;
const STREETS = new Set([
  '路',
  '街',
  '大街',
  '大道',
  '道路',
  '北路',
  '南路',
  '东路',
  '東路',
  '西路',
  '中路',
  '路口',
]);

/** Whether every character of a name is one that spells foreign sounds; the dots between its parts do not count. */
export const isSpeltBySound = (name: string) =>
  Array.from(name).every((character) => SOUNDS.has(character) || DOTS.has(character));

/**
 * Whether the name at `tokens[at]` is only a piece of a longer name or of an address.
 * @param tokens the words of the text
 * @param isPerson whether the name is a person's, else it is a place's or an organization's
 */
export function isFragment(text: string, tokens: readonly Token[], at: number, isPerson: boolean): boolean {
  const { start, end } = tokens[at]!;
  const before = leftOver(text, tokens[at - 1]);
  const after = leftOver(text, tokens[at + 1]);
  const name = text.slice(start, end);
  if (isSpeltBySound(name)) {
    if (DOTS.has(text[start - 1] ?? '') && isHan(text[start - 2])) return true;
    if (DOTS.has(text[end] ?? '') && isHan(text[end + 1])) return true;
    if (name.length < 5 && (ONLY_SOUNDS.has(before) || ONLY_SOUNDS.has(after))) return true;
    // Two left over in a row are a name that goes on, though each of them could be a word: 馬里內蒂.
    if (SOUNDS.has(before) && SOUNDS.has(leftOver(text, tokens[at - 2]))) return true;
    if (SOUNDS.has(after) && SOUNDS.has(leftOver(text, tokens[at + 2]))) return true;
  }
  if (name.length > 2) return false;
  if (isPerson) return after !== '' && !AFTER_NAME.has(after);
  if (COUNTY.test(name) && before !== '' && !BEFORE_COUNTY.has(before)) return true;
  return SURNAMES.has(before) || isStreet(text, tokens[at + 1]);
}

/** The character of a token that no word covers, else nothing. */
const leftOver = (text: string, token: Token | undefined) =>
  token && token.key === NO_KEY && token.end === token.start + 1 && isHan(text[token.start])
    ? text[token.start]!
    : '';

const isStreet = (text: string, token: Token | undefined) =>
  token !== undefined && STREETS.has(text.slice(token.start, token.end));

const isHan = (character: string | undefined) => /\p{Script=Han}/u.test(character ?? '');
