import type { EntityRecord } from '../../src/lexicon/records';
import { readingOf } from './name-readings';
import { isHan, readPackage, surfacesOf, toHans, toHantSound, traditionalOf } from './names';
import { frequencies } from './readings';

const LOCALES = ['zh', 'zh-Hant', 'zh-Hant-HK'] as const;
type Locale = 'en' | (typeof LOCALES)[number];

/** Languages that are none: `mul` several, `und` unknown. */
const NO_LANGUAGE = new Set(['mul', 'und', 'zxx', 'mis', 'root']);
/** Codes with X that are money; the others are metals, baskets and tests. */
const SHARED_CURRENCIES = new Set(['XAF', 'XCD', 'XOF', 'XPF', 'XCG']);
/** Above so many in 60 million words a reader knows it: 英語, 美元. */
const KNOWN_TO_ALL = 60;

const languages = (locale: Locale): Record<string, string> =>
  (
    readPackage(`cldr-localenames-full/main/${locale}/languages.json`) as {
      main: Record<string, { localeDisplayNames: { languages: Record<string, string> } }>;
    }
  ).main[locale]!.localeDisplayNames.languages;

function currencies(locale: Locale): Record<string, string> {
  const { main } = readPackage(`cldr-numbers-full/main/${locale}/currencies.json`) as {
    main: Record<string, { numbers: { currencies: Record<string, { displayName?: string }> } }>;
  };
  return Object.fromEntries(
    Object.entries(main[locale]!.numbers.currencies).map(([code, { displayName }]) => [
      code,
      displayName ?? '',
    ]),
  );
}

/** Languages and currencies of Unicode CLDR, under the names that the mainland, Taiwan and Hong Kong give them. */
export function cldrTerms(): EntityRecord[] {
  const isLanguage = (code: string) => /^[a-z]{2,3}$/.test(code) && !NO_LANGUAGE.has(code);
  const isCurrency = (code: string) => !code.startsWith('X') || SHARED_CURRENCIES.has(code);
  return [
    ...terms('language', languages, isLanguage, 'Language'),
    ...terms('currency', currencies, isCurrency, 'Currency'),
  ];
}

function terms(
  kind: string,
  namesIn: (locale: Locale) => Record<string, string>,
  isOne: (code: string) => boolean,
  description: string,
): EntityRecord[] {
  const english = namesIn('en');
  const chinese = LOCALES.map(namesIn);
  const count = frequencies();
  return Object.keys(chinese[0]!).flatMap((code): EntityRecord[] => {
    const forms = [...new Set(chinese.map((names) => names[code] ?? ''))].filter(
      (form) => form.length > 2 && isHan(form) && (kind === 'currency' || /[语語文话話]$/.test(form)),
    );
    const [hans] = forms;
    // What carries years in brackets is money no longer.
    if (!hans || !isOne(code) || !english[code] || /[()]/.test(english[code])) return [];
    const known = forms.some((form) => count(toHans(form)) > KNOWN_TO_ALL);
    return [
      {
        id: `${kind}:${code.toLowerCase()}`,
        type: 'term',
        hans,
        hant: traditionalOf(hans, forms),
        pinyin: readingOf(hans),
        english: english[code],
        description: kind === 'currency' ? `${description}, ${code}` : description,
        asOf: '',
        surfaces: [
          ...surfacesOf(
            forms.filter((form) => !form.endsWith('文')),
            !known,
            toHantSound,
          ),
          // 古埃及文 is the beginning of 古埃及文明 before it is a language.
          ...surfacesOf(
            forms.filter((form) => form.endsWith('文')),
            false,
            toHantSound,
          ),
        ],
        short: [],
        relations: [],
        source: 'Unicode CLDR',
        rank: 100,
      },
    ];
  });
}
