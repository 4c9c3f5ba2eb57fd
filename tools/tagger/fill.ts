import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence, Span } from './data';
import { ChineseNames, type Names, SoundNames } from './people';
import type { Random } from './random';

const PERSON = 0;
const PLACE = 1;
const ORGANIZATION = 2;

const w = (words: string) => words.split(' ');
const OFFICES = w(
  '外交部 国防部 财政部 教育部 卫生部 内政部 司法部 商务部 农业部 交通部 环境部 文化部 能源部 贸易部 劳工部 中央银行 最高法院 议会 国会 总统府 总理府 国家安全委员会 移民局 海关总署 税务局 警察局 情报局 统计局 气象局 选举委员会 参议院 众议院 空军 海军 陆军 海岸警卫队 大使馆 宪法法院 反贪局',
);
const BUREAUS = w(
  '公安局 教育局 文物局 卫生局 卫健委 发改委 财政局 民政局 交通局 环保局 生态环境局 水利局 林业局 农业局 文化局 旅游局 规划局 国土局 住建局 市场监管局 应急管理局 城管局 消防局 气象局 税务局 统计局 体育局 人社局 司法局 审计局 人民政府 政府 人民法院 中级人民法院 高级人民法院 人民检察院 检察院 人大常委会 政协 市委 县委 省委 区委 纪委监委 交警支队 警方支队 消防支队 公安分局 派出所 档案馆 社会局 卫生福利部 劳动局 捷运局 工务局 都发局 警察局 消防局 民政厅 教育厅 水利厅 公安厅 财政厅 发展和改革委员会 住房和城乡建设局 交通运输局 渔业署 环境保护署 惩教署 警务处 运输署 屋宇署',
);
const TRADES = w(
  '科技 电子 生物 医药 能源 电力 重工 汽车 钢铁 化工 食品 地产 置业 建设 建筑 物流 航空 网络 信息 通信 传媒 影业 文化 教育 投资 证券 保险 基金 资本 控股 材料 新能源 半导体 光电 精密 机械 纺织 服饰 农业 水务 环保 旅游 餐饮 酒店 珠宝 家居 智能 软件 数据 动力 药业 矿业 航运 金融 制药 生技 实业 国际 建材 乳业 酒业 游戏',
);
const FIRMS = w(
  '公司 有限公司 股份有限公司 集团 集团公司 股份 控股 科技公司 厂 银行 实验室 企业 投资公司 工业 工作室 餐厅 超市 书店',
);
const SCHOOLS = w(
  '大学 师范大学 理工大学 医科大学 工业大学 农业大学 科技大学 财经大学 交通大学 外国语大学 职业技术学院 学院 师范学院 医学院 美术学院 音乐学院 第一中学 第二中学 一中 实验中学 中学 高级中学 小学 实验小学 女子中学 人民医院 第一人民医院 中医院 妇幼保健院 儿童医院 肿瘤医院 医院 社会科学院 研究所 科学研究院 博物馆 图书馆 天文台 国立大学 州立大学 大学医院 幼儿园 技术大学 国际学校',
);
const PARTS = w(
  '医学院 法学院 商学院 经济学院 新闻学院 公共卫生学院 工程学院 附属医院 第一附属医院 研究生院 国际关系学院 社会学系 物理系 历史系 政治系 国际问题研究所 生命科学学院 传播学院 研究中心 附属中学 经济研究所 癌症中心 数学系 气候研究中心',
);
const MEDIA = w(
  '日报 晚报 时报 都市报 晨报 商报 电视台 广播电台 新闻网 通讯社 周刊 邮报 新闻 电台 论坛报 新闻社 卫视 快报 新闻台 广播公司 先驱报 独立报 青年报',
);
const BODIES = w(
  '协会 联合会 商会 总工会 足球队 篮球队 队 俱乐部 足球俱乐部 基金会 红十字会 作家协会 律师协会 消费者协会 人民党 民主党 自由党 工党 共和党 社会党 进步党 联盟 学会 工会 女篮 男排 女足 奥委会 足协 篮协 联合阵线 解放阵线 绿党 环保联盟 慈善总会 同乡会 记者协会 医师公会 教师会 人权组织 国家队 青年队 男篮',
);
const TEAMS = w(
  '泰山 国安 雄狮 猛虎 飞鹰 火箭 海狮 巨人 勇士 联合 竞技 流浪者 骑士 战士 野马 城 蓝鲸 金牛 黑熊 猎豹 红星 狄纳摩 海豚 飞马 悍将 桃猿',
);
const SITES = w(
  '山 河 江 湖 岛 路 街 大街 大道 桥 大桥 港 公园 机场 火车站 站 寺 庙 广场 水库 隧道 高速公路 村 码头 湾 海滩 峡谷 国家公园 体育馆 体育场 商场 大厦 酒店 社区 工业园 开发区 车站 地铁站 博览中心 森林公园 古镇 监狱 矿场 核电站 水电站 沟 岭 峰 塔 教堂 纪念碑 市场 夜市 北路 南路 中路 东路 西路 胡同 里 花园 小区 邨 收费站 立交桥 遗址 陵园 大剧院 会展中心',
);

/** Puts names into the slots of templates. */
export class Filler {
  readonly #chinese: ChineseNames;
  readonly #sounds: SoundNames;
  readonly #places: SoundNames;
  readonly #families: string[];
  readonly #givens: string[];
  /** First names and family names of foreigners. */
  readonly #parts: string[];

  /** @param known how often, of all names, one of the dictionary is taken and not a made one */
  constructor(
    readonly names: Names,
    readonly random: Random,
    readonly known: number,
  ) {
    this.#chinese = new ChineseNames(names.chinese);
    this.#sounds = new SoundNames(names.foreign);
    this.#places = new SoundNames(names.abroad);
    const four = names.eastern.filter((name) => name.length === 4);
    this.#families = four.map((name) => name.slice(0, 2));
    this.#parts = names.foreign
      .filter((name) => name.includes('·'))
      .flatMap((name) => name.split('·'))
      .filter((part) => part.length > 1);
    this.#givens = four.map((name) => name.slice(2));
  }

  /** A name for a slot. @param bare whether it follows a place or another body that it belongs to */
  name(slot: string, bare = false): string {
    const { random, names } = this;
    const known = random.chance(this.known);
    switch (slot) {
      case 'PC':
        return known && random.chance(0.6) ? random.pick(names.chinese) : this.#chinese.make(random);
      case 'PF':
        if (!known) return this.#foreigner();
        // Often by one part of the name alone, as the news does after the first time.
        return random.chance(0.4) ? random.pick(this.#parts) : random.pick(names.foreign);
      case 'PJ':
        return known ? random.pick(names.eastern) : random.pick(this.#families) + random.pick(this.#givens);
      case 'PS':
        return this.#chinese.surname(random);
      case 'LC':
        return known || random.chance(0.4)
          ? random.pick(names.home)
          : this.#chinese.core(random) + random.pick(w('市 县 区 镇 乡 村 州'));
      case 'LF':
        return random.chance(0.35)
          ? random.pick(names.abroad.slice(0, 300))
          : known
            ? random.pick(names.abroad)
            : this.#places.make(random) +
              (random.chance(0.25) ? random.pick(w('州 省 市 区 镇 岛 地区 县')) : '');
      case 'LN':
        return known ? random.pick(names.nature) : this.#stem() + random.pick(SITES);
      case 'OG':
        if (bare) return random.chance(0.7) ? random.pick(BUREAUS) : random.pick(OFFICES);
        if (known) return random.pick(names.government);
        return random.chance(0.5)
          ? random.pick(names.abroad.slice(0, 250)) + random.pick(OFFICES)
          : random.pick(names.home) + random.pick(BUREAUS);
      case 'OC':
        return known && !bare ? random.pick(names.company) : this.#company(bare);
      case 'OU':
        if (bare) return random.pick(PARTS);
        return known
          ? random.pick(names.school)
          : this.#place() + (random.chance(0.2) ? this.#chinese.core(random) : '') + random.pick(SCHOOLS);
      case 'OM':
        return known && !bare ? random.pick(names.media) : (bare ? '' : this.#place()) + random.pick(MEDIA);
      case 'OP':
        if (known && !bare) return random.pick(names.party);
        return (
          (bare ? '' : this.#place()) +
          (random.chance(0.3) ? random.pick(TEAMS) + (random.chance(0.3) ? '队' : '') : random.pick(BODIES))
        );
      default:
        throw new Error(`no slot is called ${slot}`);
    }
  }

  #foreigner(): string {
    const parts = [this.#sounds.make(this.random)];
    while (parts.length < 3 && this.random.chance(0.35)) parts.push(this.#sounds.make(this.random));
    return parts.join('·');
  }

  /** A name in Latin letters: the whole one, a part of it, without its spaces, or the first letters. */
  #latin(type: number): string {
    const { random } = this;
    const whole = random.pick(this.names.latin[type]!);
    const parts = whole.split(' ');
    const draw = random.next();
    if (type === ORGANIZATION && parts.length > 2 && draw < 0.5)
      return parts
        .map((part) => part[0])
        .join('')
        .toUpperCase();
    if (draw < 0.6) return type === PERSON ? parts.at(-1)! : parts[0]!;
    return draw < 0.8 ? parts.join('') : whole;
  }

  #place(): string {
    return this.random.chance(0.65) ? this.name('LC') : this.name('LF');
  }

  /** What a firm, a street or a school may be called by. */
  #stem(): string {
    const { random } = this;
    if (random.chance(0.15)) return this.#chinese.make(random);
    if (random.chance(0.25)) return this.#places.make(random);
    return this.#chinese.core(random);
  }

  #company(bare: boolean): string {
    const { random } = this;
    const place = !bare && random.chance(0.3) ? this.name('LC').replace(/[省市县区]$/, '') : '';
    const stem = random.chance(0.3) ? this.#sounds.make(random) : this.#chinese.core(random);
    const trade = random.chance(0.65) ? random.pick(TRADES) : '';
    const firm = random.chance(0.6) || (!trade && random.chance(0.6)) ? random.pick(FIRMS) : '';
    return place + stem + trade + firm;
  }

  /**
   * A template with its slots filled. A body that stands right behind a place or a body is marked together with it, as readers
   * see one name in 北京市文物局.
   */
  fill(template: string): Sentence {
    let text = '';
    const spans: Span[] = [];
    let last = 0;
    for (const match of template.matchAll(/\{([A-Z]{2})\}/g)) {
      const between = template.slice(last, match.index);
      text += between;
      const slot = match[1]!;
      const type = slot[0] === 'P' ? PERSON : slot[0] === 'L' ? PLACE : ORGANIZATION;
      const before = spans.at(-1);
      const joins =
        between === '' &&
        before?.end === text.length &&
        type === ORGANIZATION &&
        before.type !== PERSON &&
        slot !== 'OM' &&
        !(slot === 'OC' && before.type === ORGANIZATION) &&
        !(slot === 'OP' && before.type === ORGANIZATION);
      let name = this.name(slot, joins);
      if (!joins && LATIN.has(slot) && this.random.chance(0.05)) name = this.#latin(type);
      if (joins) {
        before!.end += name.length;
        before!.type = ORGANIZATION;
      } else spans.push({ start: text.length, end: text.length + name.length, type });
      text += name;
      if (LATIN.has(slot) && this.random.chance(0.06) && /\p{Script=Han}/u.test(name)) {
        const latin = this.#latin(type);
        text += '（';
        spans.push({ start: text.length, end: text.length + latin.length, type });
        text += `${latin}）`;
      }
      last = match.index + match[0].length;
    }
    text += template.slice(last);
    return { text, spans };
  }

  /** A sentence with some of its names replaced by others of the same type. */
  swap({ text, spans }: Sentence, probability: number): Sentence {
    let out = '';
    let last = 0;
    const swapped: Span[] = [];
    for (const span of spans) {
      out += text.slice(last, span.start);
      const old = text.slice(span.start, span.end);
      const name = this.random.chance(probability) ? this.#like(old, span.type) : old;
      swapped.push({ start: out.length, end: out.length + name.length, type: span.type });
      out += name;
      last = span.end;
    }
    return { text: out + text.slice(last), spans: swapped };
  }

  #like(old: string, type: number): string {
    if (!/^[\p{Script=Han}·]{2,}$/u.test(old)) return old;
    if (type === PERSON) return this.name(old.length < 4 && !old.includes('·') ? 'PC' : 'PF');
    if (type === PLACE) {
      if (/[省市县縣区區镇鎮乡鄉村]$/.test(old)) return this.name('LC');
      if (/[山河江湖海岛島路街桥橋港站寺]$/.test(old)) return this.name('LN');
      return this.name(old.length > 2 ? 'LF' : this.random.chance(0.5) ? 'LC' : 'LF');
    }
    if (/[学學院校所]$/.test(old)) return this.name('OU');
    if (/[部局厅廳署府军軍]$/.test(old)) return this.name('OG');
    if (/[报報台社视視]$/.test(old)) return this.name('OM');
    if (/[司团團行业業]$/.test(old)) return this.name('OC');
    return this.name('OP');
  }
}

/** The templates of a folder: sentences, one a line. Lines with an unknown slot are left out, and counted. */
export function readTemplates(folder: string): { templates: string[]; broken: number } {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const all = files
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  const templates = [...new Set(all)].filter((line) =>
    [...line.matchAll(/\{([^}]*)\}?/g)].every(([whole, slot]) => SLOTS.has(slot!) && whole.endsWith('}')),
  );
  return { templates, broken: all.length - templates.length };
}

/** Slots whose names are sometimes written in Latin letters. */
const LATIN = new Set(w('PF LF OC OM OP'));
const SLOTS = new Set(w('PC PF PJ PS LC LF LN OG OC OU OM OP'));
