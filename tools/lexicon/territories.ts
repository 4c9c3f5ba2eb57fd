import type { EntityRecord } from '../../src/lexicon/records';
import { readingOf } from './name-readings';
import { readPackage, surfacesOf, traditionalOf } from './names';

interface Localised {
  main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
}

const territoriesIn = (locale: string) =>
  (readPackage(`cldr-localenames-full/main/${locale}/territories.json`) as Localised).main[locale]!
    .localeDisplayNames.territories;

/** Countries and territories of Unicode CLDR with the names that the mainland, Taiwan and Hong Kong give them. */
export function territories(): EntityRecord[] {
  const english = territoriesIn('en');
  const hans = territoriesIn('zh');
  const others = [territoriesIn('zh-Hant'), territoriesIn('zh-Hant-HK')];
  const records: EntityRecord[] = [];
  for (const [code, name] of Object.entries(hans)) {
    if (
      !/^[A-Z]{2}$/.test(code) ||
      ['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'].includes(code) ||
      !english[code]
    )
      continue;
    const forms = [name, ...others.map((names) => names[code] ?? name)].map((form) =>
      form.replace(/^中国|^中國/, (m) => (form.length > 4 ? '' : m)),
    );
    const clean = forms.filter((form) => !/[（()]/.test(form));
    const main = clean[0] ?? forms[0]!;
    records.push({
      id: `territory:${code}`,
      type: 'place',
      hans: main,
      hant: traditionalOf(main, clean),
      pinyin: readingOf(main),
      english: english[code]!,
      description: '',
      asOf: '',
      surfaces: surfacesOf(clean, true),
      short: [],
      relations: [],
      source: 'Unicode CLDR',
      rank: 200,
    });
  }
  return records;
}
