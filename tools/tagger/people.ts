import type { CompiledLexicon } from '../../src/lexicon/compiled';
import { surnameLength } from '../../src/reading/surnames';
import type { Random } from './random';

/** The dictionary's names by the slot of a template that they fit. */
export interface Names {
  chinese: string[];
  foreign: string[];
  /** Japanese and Korean names in characters. */
  eastern: string[];
  /** Chinese provinces, cities, counties; foreign countries and cities; mountains, rivers, roads. */
  home: string[];
  abroad: string[];
  nature: string[];
  government: string[];
  company: string[];
  school: string[];
  media: string[];
  party: string[];
  /** Names in Latin letters, by type. */
  latin: [person: string[], place: string[], organization: string[]];
}

const SOUNDS =
  '阿埃艾爱安昂奥巴白班邦保鲍贝本比彼别宾波伯博勃布采查茨达大戴丹当道德登邓迪蒂第丁东杜敦多俄恩尔伐法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根古顾圭哈海汉豪赫亨洪侯胡华怀惠霍基吉季加贾坚简杰捷金津居卡凯坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾里利莉丽连廉列烈林琳龙隆卢鲁路露伦罗洛律吕马玛迈麦曼芒毛梅蒙孟米密缅敏明摩莫姆木穆纳娜奈南内尼年涅宁纽农努诺欧帕派潘庞培佩彭蓬皮平珀普奇齐恰乔切琴丘热仁日荣茹儒瑞若萨塞赛桑瑟森沙珊莎山尚绍舍圣施石什史士舒斯丝松苏索所塔泰坦汤唐陶特滕提廷通图土托瓦万旺威韦维魏温文翁沃乌伍武西希锡夏香肖谢辛欣兴匈许雅亚延扬耶叶伊依易因英永尤约赞泽扎詹张章哲珍芝智朱卓兹子宗祖佐娅黛妮婕薇艾埔瓜绕';
const SOUND = new Set(SOUNDS);
const MEDIA = /(报|日报|晚报|社|电视|电台|新闻|网|周刊|杂志|广播|时报|邮报|台|传媒)$/;
const SCHOOL = /(大学|学院|学校|中学|小学|医院|研究所|研究院|实验室|科学院|中心|智库|博物馆|图书馆|研究会)$/;
const PARTY =
  /(党|协会|联盟|工会|俱乐部|队|联合会|组织|基金会|总会|学会|委员会|阵线|运动|同盟|公会|足协|联赛)$/;
const STATE =
  /(部|局|厅|署|院|政府|法院|检察院|警察|军|部队|议会|国会|办公室|总统府|白宫|海关|大使馆|领事馆|人大|政协|国务院|司|处)$/;
const NATURE =
  /(山|河|江|湖|海|岛|峡|湾|港|路|街|桥|公园|机场|站|寺|宫|沙漠|高原|平原|半岛|海峡|群岛|山脉|峰|大厦|广场|水库|线|瀑布|运河|洋|礁|滩|谷|塔|宫|庙|大道|岭|盆地|城楼)$/;
const DIVISION = /(省|市|县|区|镇|乡|州|盟|旗|村|街道)$/;

/** Sorts the dictionary's names into kinds. */
export function gatherNames(lexicon: CompiledLexicon): Names {
  const names: Names = {
    chinese: [],
    foreign: [],
    eastern: [],
    home: [],
    abroad: [],
    nature: [],
    government: [],
    company: [],
    school: [],
    media: [],
    party: [],
    latin: [[], [], []],
  };
  for (let entity = 0; entity < lexicon.size; entity++) {
    const type = lexicon.typeOf(entity);
    if (type !== 'person' && type !== 'place' && type !== 'organization') continue;
    const { id, hans, english, description, source, aliases } = lexicon.entity(entity);
    const forms = [hans, ...aliases.map(([text]) => text)].filter((text) =>
      /^[\p{Script=Han}·]{2,}$/u.test(text),
    );
    if (/^[A-Za-z .'\u00c0-\u024f-]{2,24}$/.test(english[0] ?? ''))
      names.latin[type === 'person' ? 0 : type === 'place' ? 1 : 2].push(english[0]!);
    for (const text of new Set(forms)) {
      if (type === 'person') names[personKind(text, english[0] ?? '', description)].push(text);
      else if (type === 'place') names[placeKind(text, id, source, description)].push(text);
      else names[organizationKind(text)].push(text);
    }
  }
  return names;
}

function personKind(text: string, english: string, description: string): 'chinese' | 'foreign' | 'eastern' {
  if (text.includes('·') || text.length > 4) return 'foreign';
  if (/Japan|Korea/.test(description) && !Array.from(text).every((character) => SOUND.has(character)))
    return 'eastern';
  const surname = surnameLength(text);
  if (!surname || text.length - surname > 2 || text.length === surname) return 'foreign';
  const sounds = Array.from(text).every((character) => SOUND.has(character));
  const isChinese = /Chin|Taiwan|Hong Kong|Macau|Macao|dynasty|Beijing|Shanghai|Party/.test(description);
  if (sounds && !isChinese && !/^[A-Z][a-z]{1,5} [A-Z][a-z-]+$/.test(english)) return 'foreign';
  return 'chinese';
}

function placeKind(
  text: string,
  id: string,
  source: string,
  description: string,
): 'home' | 'abroad' | 'nature' {
  if (id.startsWith('territory:')) return 'abroad';
  if (NATURE.test(text) && !DIVISION.test(text)) return 'nature';
  if (source === 'GeoNames') return /China|Taiwan|Hong Kong|Macao/.test(description) ? 'home' : 'abroad';
  if (Array.from(text).every((character) => SOUND.has(character)) && !DIVISION.test(text)) return 'abroad';
  return DIVISION.test(text) || text.length < 4 ? 'home' : 'abroad';
}

function organizationKind(text: string): 'government' | 'company' | 'school' | 'media' | 'party' {
  if (MEDIA.test(text)) return 'media';
  if (SCHOOL.test(text)) return 'school';
  if (PARTY.test(text)) return 'party';
  if (STATE.test(text)) return 'government';
  return 'company';
}

const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

/** Draws keys in proportion to their counts. */
class Weighted {
  readonly #keys: string[];
  readonly #sums: number[] = [];

  constructor(counts: ReadonlyMap<string, number>) {
    this.#keys = [...counts.keys()];
    let sum = 0;
    for (const key of this.#keys) {
      sum += counts.get(key)!;
      this.#sums.push(sum);
    }
  }

  draw(random: Random): string {
    const at = random.next() * this.#sums.at(-1)!;
    let low = 0;
    let high = this.#keys.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return this.#keys[low]!;
  }
}

/** Makes Chinese names from the surnames and the characters of given names of known ones. */
export class ChineseNames {
  readonly surnames = new Map<string, number>();
  /** Characters of given names. */
  readonly given = new Map<string, number>();
  readonly #surname: Weighted;
  readonly #one: Weighted;
  readonly #first: Weighted;
  readonly #second: Weighted;

  constructor(names: readonly string[]) {
    const one = new Map<string, number>();
    const first = new Map<string, number>();
    const second = new Map<string, number>();
    for (const name of names) {
      const length = surnameLength(name);
      count(this.surnames, name.slice(0, length));
      const given = name.slice(length);
      for (const character of given) count(this.given, character);
      if (given.length === 1) count(one, given);
      else {
        count(first, given[0]!);
        count(second, given[1]!);
      }
    }
    this.#surname = new Weighted(this.surnames);
    this.#one = new Weighted(one);
    this.#first = new Weighted(first);
    this.#second = new Weighted(second);
  }

  surname(random: Random): string {
    return this.#surname.draw(random);
  }

  make(random: Random): string {
    const surname = this.#surname.draw(random);
    if (random.chance(0.2)) return surname + this.#one.draw(random);
    return surname + this.#first.draw(random) + this.#second.draw(random);
  }

  /** Two characters as in the names of firms, streets and schools. */
  core(random: Random): string {
    return this.#first.draw(random) + this.#second.draw(random);
  }
}

/** Makes foreign names character by character, each drawn by the two before it. */
export class SoundNames {
  readonly #next = new Map<string, string[]>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      for (const part of name.split('·')) {
        if (part.length < 2 || part.length > 7) continue;
        if (!Array.from(part).every((character) => SOUND.has(character))) continue;
        const marked = `^^${part}$`;
        for (let i = 2; i < marked.length; i++) {
          const key = marked.slice(i - 2, i);
          const list = this.#next.get(key) ?? [];
          list.push(marked[i]!);
          this.#next.set(key, list);
          const short = marked[i - 1]!;
          const shortList = this.#next.get(short) ?? [];
          shortList.push(marked[i]!);
          this.#next.set(short, shortList);
        }
      }
    }
  }

  make(random: Random): string {
    for (;;) {
      let name = '^^';
      while (!name.endsWith('$') && name.length < 10) {
        const two = this.#next.get(name.slice(-2));
        // Often by one character only: else the names would be those that the model has learnt.
        const list = two && random.chance(0.6) ? two : this.#next.get(name.slice(-1))!;
        name += random.pick(list);
      }
      const made = name.slice(2, -1);
      if (name.endsWith('$') && made.length >= 2 && made.length <= 6) return made;
    }
  }
}

/** Whether every character may spell a sound of a foreign name. */
export const isSound = (text: string) => Array.from(text).every((character) => SOUND.has(character));
