import type { EntityType } from '../../src/annotation';
import type { EntityRecord, WordRecord } from '../../src/lexicon/records';
import { toneMark } from '../../src/reading/tones';
import { type Line, lines } from './cedict-lines';
import {
  isChinesePerson,
  isDoubtful,
  isNamed,
  isOfPerson,
  NOT_THIS,
  OFFICE,
  plainGloss,
  type Told,
  tell,
  typeOf,
} from './cedict-types';
import { isHan, surfacesOf } from './names';
import { frequencies } from './readings';

const isName = (line: Line) => /^[A-Z]/.test(line.syllables[0]!);
const marks = (syllables: string[]) =>
  syllables
    .filter((syllable) => /[a-z]/i.test(syllable))
    .map(toneMark)
    .join(' ')
    .toLowerCase();

/** A gloss as a reader wants it: references lose their Chinese and numbered pinyin, `u:` its colon. */
const readable = (gloss: string) =>
  gloss
    .replace(/([^\s|[\]]+\|)?[^\s|[\](]*\p{Script=Han}[^\s|[\](),;]*(\[[^\]]*\])?/gu, '')
    .replace(/u:/g, 'ü')
    .replace(
      /\(((also )?written|short name|abbr\. (for|of|to)|see( also)?|cf\.?|from|now|or|[\s,;+])*\)/g,
      '',
    )
    .replace(/\bby(?=\s*[,;)])/g, '')
    .replace(/\bof\s*,/g, 'of')
    .replace(/\s+([,;.)])/g, '$1')
    .replace(/([,;])([,;]\s*)+/g, '$1 ')
    .replace(/[,;\s]+(by|of|in|for|see|same as|abbr\. (for|to)|also written|now written|formerly)$/, '')
    .replace(/\s{2,}/g, ' ')
    .trim();

/** 中俄关系 is two words, and the first of them is a name. */
const PAIR = /^中[俄日美]关系$/;

/** What is left of a mere reference once its Chinese is gone. */
const BARE =
  /^(see( also)?|((old|archaic|erroneous) )?variant of|also written|abbr\. (for|of|to)|same as|usually written)$/i;

/** CC-CEDICT's ordinary words and names alike, for segmentation, readings and glosses. */
export function cedictWords(): WordRecord[] {
  return lines
    .filter((line) => isHan(line.hans) && isHan(line.hant) && line.hans.length > 1 && !PAIR.test(line.hans))
    .map((line) => ({
      hans: line.hans,
      hant: line.hant,
      pinyin: line.syllables.map(toneMark).join(' ').toLowerCase(),
      gloss: line.senses
        .map(readable)
        .filter((sense) => sense && !BARE.test(sense))
        .join(' / '),
    }))
    .filter((word) => word.pinyin.split(' ').length === word.hans.length);
}

/** Simplified forms that are also words written small, so that a town or brand of that name is not marked. */
export function commonWords(): Set<string> {
  return new Set(lines.filter((line) => !isName(line) && line.hans.length > 1).map((line) => line.hans));
}

/** What CC-CEDICT glosses as somebody's first name or surname, so that a town of that name is not marked for the person. */
export function personalNames(): Set<string> {
  return new Set(
    lines.filter((line) => isName(line) && line.senses.some(isPersonal)).map((line) => line.hans),
  );
}

const isPersonal = (sense: string) => /\b(name|surname)\)|\bgiven name\b/.test(sense);

/** Names that stand for one of many, or are words as well: their readers know which, a dictionary does not. */
const MANY = new Set(
  (
    '密西西比 俄亥俄 科罗拉多 密苏里 普林斯顿 休士顿 大清 大明 大唐 大元 大汉 文康 庞培 希罗底 北角 黄石 纳尔逊 新闻周刊 ' +
    '四国 本州 服贸 大内 大分 湖区 皇城 海王 中原 南岛 上野 太白 山南 山形 新和 海东 海西 海北 玉山 松江 龙山 龙井 长治 长宁 文山 秋田 水原 ' +
    '激浪 珠山 庙口 康桥 望京 小寨 方庄 北苑 大坑 良乡 扶桑 先汉 澄海 须弥 赵宋 对马 归仁 松原 西域 金代 巴山 大安 敖闰 义县龙 张溥 罗氏 板桥 北朝 南朝 ' +
    '三井 下关 世宗 东乡 东区 东山 东海 东港 东湖 中区 中山 中山区 中时 中正区 中青 ' +
    '交大 人行 保安族 信义区 农民党 几米 刑事局 北区 北山 北海 北湖 医道 南区 南大 ' +
    '南山 南湖 友谊 台资 司马 和平 和平区 咚咚 噶尔 围城 国会 国保 图皮 土族 城东区 ' +
    '城中区 城关区 城北区 城区 城南区 城西区 士林 复社 夏华 多利 大发 大同 大同区 ' +
    '大和 大山 大港 大英 天府 天桥 天门 太保 太平 奥委会 奥组委 子路 宁宗 安格斯 ' +
    '宝志 州立大学 工业区 左岸 巴斯 市中区 布朗 帕斯 康巴 开发区 弯弯 德仁 怒族 悟空 ' +
    '成大 教育电视 新党 新军 新区 新华 新庄 新店 新港 日电 时代 时报 普拉 杏林 松山 ' +
    '板桥镇 树林 格拉 桃园 桥镇 正义党 正祖 民政局 永安 永平 江东区 江北区 河东 ' +
    '河东区 河北区 河西 河西区 消基会 港区 特区 独龙 瑞狮 百胜 直隶 真理部 石门 矿区 ' +
    '礼部 神女 福克斯 税务局 童军 笔会 箭牌 红军 维珍 美剧 苏维埃 西区 西学 西山 ' +
    '西海 西湖 警察厅 警政署 论坛报 证监会 超人 选举团 邮报 郊区 金山 长平 阿拉斯 ' +
    '阿里 马尔斯 高新区 鼓山 龙门'
  ).split(' '),
);
/** Places of two characters, besides capitals and large Chinese ones, that are known well enough: others are as often pieces. */
const KNOWN_TOWNS = new Set(
  (
    '悉尼 珀斯 里昂 马赛 牛津 剑桥 索契 海法 吉达 德班 棉兰 万隆 宿务 宿雾 清迈 普吉 加沙 车臣 西奈 爪哇 巴厘 峇里 里尔 尼斯 根特 洛桑 鲁汶 亚琛 波恩 埃森 古晋 怡保 新山 坤甸 顺化 达卡 卡宴 夏延 休达 汉城 缅因 图瓦 戈壁 申根 亚庇 茂物 日惹 罗兹 兰斯 洛林 柔佛 亚齐 彭亨 布城 樟宜 ' +
    '浦东 九龙 苏联 珠峰 济州 银座 汶川 澎湖 青浦 嘉定 奉贤 塘沽 庞贝 舟曲 荔波 稻城 浅草 西单'
  ).split(' '),
);
/** What is too small for its name of two characters to mean it: 小金 is a county, and the middle of 小金人. */
const SMALL =
  /^[^,;(]*\b(county|district|banner|town|township|neighborhood|khoshuu|village|island)\b|\b(county|district|banner) (in|of)\b|\bcounty\b.*\b(prefecture|province)?$/i;

function isMarkedPlace(line: Line, gloss: string): boolean {
  if (line.hans.length > 2 || KNOWN_TOWNS.has(line.hans)) return true;
  if (/[县岛]$/.test(line.hans) || /\bcapital\b/i.test(gloss)) return !WORD_COUNTY.test(line.hans);
  if (SMALL.test(gloss)) return false;
  const own = line.syllables.join('').replace(/\d/g, '').replace(/u:/g, 'ü').toLowerCase();
  const chinese = gloss
    .toLowerCase()
    .replace(/[^a-zü]/g, '')
    .startsWith(own.slice(0, 4));
  return chinese || !isForeign(line.syllables, gloss);
}
/** Whether a place lies outside the countries that write their names in characters. */
const isForeign = (syllables: readonly string[], gloss: string) =>
  syllables.filter((syllable) => /^[A-Z]/.test(syllable)).length === 1 &&
  !/China|Japan|Korea|Taiwan|Hong Kong|Macau|Tibet|Xinjiang|Mongolia|Sichuan|Qinghai|Yunnan|Gansu|dynasty|river|mountain|sea\b|lake|Mt\b|prefecture|province of China/i.test(
    gloss,
  );

/** Before a 县 of one character these are words: 代县长, 和县政府, 应县里要求. */
const WORD_COUNTY = /^[代和应成文理道连通富古新全该本各兴开同由向与对赴在][县区]$/;

/** The names of CC-CEDICT whose kind its gloss tells for certain. */
export function cedictEntities(): EntityRecord[] {
  const common = commonWords();
  const told = new Map<string, EntityRecord>();
  const shortForms = new Map<string, string[]>();
  const records = new Map<string, EntityRecord>();
  for (const line of mainNamesFirst()) {
    if (!isName(line) || !isHan(line.hans.replace(/[·,]/g, '')) || line.hans.length < 2) continue;
    const sense = line.senses.find(
      (s) => !/^(surname |\(name\)|CL:|Taiwan pr\.|also pr\.|\(.*name\)$)/.test(s),
    );
    if (!sense || /\(name\)/.test(sense)) continue;
    const reference =
      /^(?:see|abbr\. for|variant of|old variant of|also (?:written|called)|another name for)\s+(\S+?)(?:\|(\S+?))?\[/.exec(
        sense,
      );
    if (reference) {
      const target = reference[2] ?? reference[1]!;
      shortForms.set(target, [...(shortForms.get(target) ?? []), line.hans]);
      continue;
    }
    if (/^(abbr\.|see|variant|\(?old|used in)/.test(sense)) continue;
    if (records.has(line.hans) || NOT_THIS.has(line.hans)) continue;
    const gloss = plainGloss(readable(sense));
    const known = classify(line, gloss);
    const found = known ?? (common.has(line.hans) ? null : retell(line, gloss));
    if (!found) continue;
    const { type, english, description } = found;
    const marked =
      !common.has(line.hans) &&
      !MANY.has(line.hans) &&
      (known ? isMarked(line, gloss, type) : isPlain(line, sense));
    const forms = [line.hans, line.hant];
    if (/\bUS state\b|^state of the US/i.test(gloss) && !line.hans.endsWith('州'))
      forms.push(`${line.hans}州`);
    // 坎培拉 is Canberra to Taiwan, and 特拉法加广场 another spelling: one record for both.
    const twin = told.get(`${type} ${english} ${description}`);
    if (twin && (!known || isRegional(line))) {
      twin.surfaces.push(...surfacesOf(forms, marked));
      records.set(line.hans, twin);
      continue;
    }
    const record: EntityRecord = {
      id: `cedict:${line.hans}`,
      type,
      hans: line.hans,
      hant: line.hant,
      pinyin: marks(line.syllables),
      english,
      description,
      asOf: '',
      surfaces: surfacesOf(forms, marked),
      short: [],
      relations: [],
      source: 'CC-CEDICT',
      rank:
        type === 'place' && /capital|municipality|province/i.test(gloss)
          ? 160
          : type === 'person'
            ? 110
            : 120,
    };
    records.set(line.hans, record);
    told.set(`${type} ${english} ${description}`, record);
  }
  for (const [target, forms] of shortForms) {
    const record = records.get(target);
    if (!record) continue;
    // 安徽 for 安徽省 is what everybody says; 亞東 for the county 亞東縣 is more often the end of somebody's name.
    const major =
      record.type !== 'place' ||
      (!/[县区旗镇乡村]$/.test(record.hans) &&
        /province|prefecture|municipality|capital|autonomous region|subprovincial/i.test(
          `${record.english} ${record.description}`,
        ));
    for (const form of forms)
      record.surfaces.push(
        ...surfacesOf([form], major && !common.has(form) && !MANY.has(form) && form.length > 1),
      );
  }
  return [...new Set(records.values())];
}

/** What the first word for a kind in the gloss makes of a name. */
function classify(line: Line, gloss: string): Told | null {
  const type = typeOf(gloss, line.syllables);
  // A title in quotation marks that has a river in it is no river.
  if (!type || (type !== 'work' && /^["“](?!.*campaign)/.test(gloss))) return null;
  const [name, description] = inEnglish(line.hans, ...divide(gloss, type, line.syllables));
  const english = name.replace(/^["“]([^"“”]+)["”]$/, '$1');
  // "Chinese name adopted by Kevin Rudd" is told of the word.
  if (/^(Chinese name|Tibetan festival)\b/.test(english)) return null;
  return /^[\p{Lu}\d"'‘]/u.test(english) && english.length <= 60 ? { type, english, description } : null;
}

/** Whether a word is Taiwan's or Hong Kong's for what the mainland calls otherwise. */
const isRegional = (line: Line) => /\((Tw|HK)/.test(line.senses[0]!);
const isVariant = (line: Line) => isRegional(line) || /\babbr\. |also written|same as/.test(line.senses[0]!);

/** The lines in an order in which of two names of one thing the usual one comes first. */
function mainNamesFirst(): Line[] {
  const count = frequencies();
  return lines
    .map((line) => ({ line, variant: Number(isVariant(line)), count: count(line.hans) }))
    .sort((a, b) => a.variant - b.variant || b.count - a.count)
    .map(({ line }) => line);
}

/** What the whole of the gloss tells, where its first word for a kind tells nothing: "the Nile, river in northeastern Africa". */
function retell(line: Line, gloss: string): Told | null {
  const plain = gloss.replace(/^the (?=\p{Lu})/u, '');
  const place = plain === gloss || isDoubtful(gloss) ? null : classify(line, plain);
  const found = tell(gloss, line.hans) ?? (place?.type === 'place' && isNamed(place.english) ? place : null);
  return found && found.english.length <= 60 ? { ...found, description: clip(found.description) } : null;
}

const isMarked = (line: Line, gloss: string, type: EntityType) =>
  (type !== 'place' || isMarkedPlace(line, gloss)) &&
  !(type !== 'place' && line.senses.some(isPersonal)) &&
  !(type === 'person' && isCommonName(line, gloss));

/** Names of two characters of which no other word has a part, as 美的 (Midea) is in 优美的. */
const KNOWN_NAMES = new Set(
  (
    '黄鹤楼 岳阳楼 宋史 外滩 周朝 纳指 道指 佛州 德州 维港 东欧 西欧 东亚 北美 南美 中亚 西亚 北非 东非 西非 南欧 华东 华北 华南 宾州 加州 硅谷 矽谷 费城 科隆 麦加 戛纳 丹佛 新宿 槟城 暹粒 第戎 北宋 南宋 沙巴 锡金 ' +
    '三菱 优酷 别克 宜家 悍马 捷豹 惠普 施乐 雀巢 雅虎 高盛 路虎 领英 银联 乐高 乐购 兰蔻 古驰 萨博 宾利 曼联 法航 加航 奇瑞 荣威 彪马 尼桑 锐步 宝钢 康佳 格力 万豪 陌陌 索尼 华硕 海信 家乐 倩碧 ' +
    '明代 汉代 澳网 温网 诺奖 残奥 中秋 佛教 史记 汉书 礼记 楚辞 辞海 晋书 隋书 辽史 安卓 魔戒 旧约 紫禁 拉美'
  ).split(' '),
);
/** Whether a name that was told by the whole gloss can be marked: it has no sense that is written small, and is no pair of syllables. */
const isPlain = (line: Line, sense: string) =>
  KNOWN_NAMES.has(line.hans) ||
  ((line.hans.length > 2 || KNOWN_TOWNS.has(line.hans)) &&
    line.senses.every(
      (other) => other === sense || !/^(?!abbr|also|see|same|cf|pr\.|the )[a-z]|\(name\)|surname/.test(other),
    ) &&
    !line.senses.some(isPersonal));

/** Many people are called 張華: a name of two characters is its famous bearer's only where that one is of the past and alone. */
const COMMON_SURNAMES =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]/;
const isCommonName = (line: Line, gloss: string) =>
  line.hans.length === 2 &&
  COMMON_SURNAMES.test(line.hans) &&
  (/\((c\. )?(born )?(19[3-9]|20\d)\d/.test(gloss) || COMMON_GIVEN.has(line.hans[1]!));
const COMMON_GIVEN = new Set(
  '华平明洋俊宁选猛怡毅安德勋森靖力维敏伟强军杰涛超勇刚磊辉鹏飞斌波鑫浩凯健建峰亮旭东青红永丹玲芳娜静丽艳霞燕云梅琳',
);

const SUFFIXES: [RegExp, string][] = [
  [/[县縣]$/, 'County'],
  [/[区區]$/, 'District'],
  [/旗$/, 'Banner'],
  [/[镇鎮]$/, 'Town'],
];
const PLACE_KIND =
  /^(.+?) ((?:(?:sub-prefecture level|directly administered|suburban|former|rural|prehistoric|special autonomous|port) )?(?:city|county|district|town|province|state|region|prefecture|island|banner))\b(?! of Three)(.*)$/;

/** The English name alone: "Panchiao city in Taiwan" is Panchiao, and what it is goes into the description. */
function inEnglish(hans: string, name: string, description: string): [english: string, description: string] {
  const [first, second] = name.split(/ or (?=\p{Lu})/u) as [string, string?];
  const english = second && /[^\x20-\x7e]/.test(first) && /^[\x20-\x7e]+$/.test(second) ? second : first;
  const match = PLACE_KIND.exec(english) ?? (second ? PLACE_KIND.exec(second) : null);
  if (!match || /大学|大學|[省洲]$/.test(hans)) return [english.replace(/ province$/, ''), description];
  const [, specific, kind, rest] = match as unknown as [string, string, string, string];
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(hans))?.[1];
  const plain = english === match.input ? specific : english;
  return [
    suffix && !plain.endsWith(suffix) ? `${plain} ${suffix}` : plain,
    clip([`${kind}${rest}`.trim(), description].filter(Boolean).join(', ')),
  ];
}

/** Splits a gloss into the English name and what it says of it. */
function divide(
  gloss: string,
  type: EntityType,
  syllables: readonly string[],
): [english: string, description: string] {
  if (type === 'person') {
    // "Ferenc (Franz) Liszt (1811-1886)"
    gloss = gloss.replace(/^(\p{Lu}\S+) \(\p{Lu}[^()\d]*\) (?=\p{Lu})/u, '$1 ');
    const match = /^([^(,;]+?)(?:;[^(]*)?\s*\(([^)]*)\)[,;]?\s*(.*)$/.exec(gloss);
    if (!match || (!/\d/.test(match[2]!) && isChinesePerson(gloss, syllables))) {
      // "Colin Firth, English actor (1960-)", "Kurt Vonnegut, Jr. (1922-2007), US writer"
      const late = /^([^(,;]+ [^(,;]+), ([^()]+?) \(([^()]*\d{4}[^()]*)\)(.*)$/.exec(gloss);
      if (late && isOfPerson(late[2]!)) {
        const [, first, told, years, more] = late as unknown as [string, string, string, string, string];
        const junior = /^(Jr\.|père)$/.test(told);
        return divide(
          `${first}${junior ? ` ${told}` : ''} (${years})${junior ? '' : `, ${told}`}${more}`,
          type,
          syllables,
        );
      }
      if (!isChinesePerson(gloss, syllables) || /\bunspecified\b/.test(gloss)) return ['', ''];
      const [, name = '', rest = ''] = /^([^(,;]+?)\s*(?:\([^)]*\)\s*)?[,;]\s*(.*)$/.exec(gloss) ?? [];
      return OFFICE.test(rest) ? ['', ''] : [name, clip(rest)];
    }
    const [, name, years, rest] = match as unknown as [string, string, string, string];
    const living = /^\D*(19[3-9]\d|20\d\d)\s*[-–]\s*$/.test(years);
    const isOpen = /\b(since|from) (19|20)\d\d\b(?!\s*([-–]|to))/;
    const clauses = rest
      .split(/[,;]\s*/)
      .filter(
        (clause) =>
          !(living && OFFICE.test(clause) && !/\d{4}\s*[-–]\s*\d{4}|former/.test(clause)) &&
          !(living && isOpen.test(clause)),
      );
    return [
      /dynasty|period|kingdom/i.test(name) ? '' : name,
      // Who was born in 1943 may have died since: only the birth is certain.
      clip(
        `${clauses.join(', ')}${clauses.length ? ' ' : ''}(${years.replace(/^(.*?)\s*[-–]\s*$/, 'born $1')})`,
      ),
    ];
  }
  const comma = gloss.search(/,\s|\s\(|;\s/);
  if (comma < 0) return [gloss, ''];
  const rest = gloss.slice(comma).replace(/^[,;]?\s*/, '');
  return [gloss.slice(0, comma), clip(/^\([^()]*\)$/.test(rest) ? rest.slice(1, -1) : rest)];
}

function clip(description: string): string {
  const dated = description.replace(/^\((\d{4})-\), (.*)$/, '$2 (born $1)');
  const whole = /^[^()]*(\([^()]*\)[^()]*)*$/.test(dated)
    ? dated
    : dated.replace(/\(([^()]*)$|(^[^()]*)\)/, '$1$2');
  const text = whole.charAt(0).toUpperCase() + whole.slice(1);
  if (text.length <= 160) return text;
  const cut = text.slice(0, 160);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;(]+$/, '')}…`;
}
