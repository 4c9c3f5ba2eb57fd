/** What a single character at the end of a place's name says that it is, with the English that says so too. */
const KINDS: [characters: string, english: RegExp][] = [
  ['山岭嶺峰峯', /\b(mount|mt|mountains?|hills?|peak|range|ridge)\b/],
  ['江河川溪', /\b(river|creek|stream)\b/],
  ['湖池泽澤', /\b(lake|pond|lago)\b/],
  ['海洋', /\b(sea|ocean)\b/],
  ['岛島屿嶼', /\b(island|isle|islet)\b/],
  ['湾灣', /\b(bay|gulf)\b/],
  ['港', /\b(port|harbou?r)\b/],
  ['峡峽', /\b(gorges?|strait)\b/],
  ['角', /\b(cape|point)\b/],
  ['路', /\b(road|avenue)\b/],
  ['街', /\b(street|road)\b/],
  ['桥橋', /\bbridge\b/],
  ['寺庙廟', /\b(temple|monastery|mosque)\b/],
  ['站', /\bstation\b/],
  ['道府', /\b(province|prefecture|road)\b/],
];
const KIND_OF = new Map(
  KINDS.flatMap(([characters, english]) => [...characters].map((one) => [one, english] as const)),
);
/** Of these a name of two characters or more needs no English: 罗纳河 is the Rhone. */
const CLEAR = new Set('山岭嶺峰峯江河湖海洋岛島屿嶼寺');
/** Divisions of a country: apart from a name of two characters or more (四川省), 县 and 区 from one of one as well (忠县). */
const DIVISION = new Set('省市州盟旗镇鎮乡鄉村县縣区區町');
const EVEN_AFTER_ONE = new Set('县縣区區');
/** Kinds of more than one character. */
const LONG =
  /.(特[别別]行政[区區]|特[区區]|自治[区區州县縣旗]|民族[乡鄉]|[地新林矿礦][区區]|街道|[群半列][岛島]|海[峡峽]|[高平草]原|盆地|山[脉脈]|沙漠|[运運]河|水[库庫]|[广廣][场場]|大[桥橋]|公[园園]|大[街道]|公路)$/;
/** One word by now, or never two. */
const WHOLE = new Set(['长江', '長江', '长城', '長城', '旧金山', '舊金山']);

/**
 * Where the name of a place falls into its own name and its kind, written apart: Sìchuān Shěng, Tài Shān. Names of which the kind
 * has become a part stay whole, which their English tells: Qingdao, but Mount Tai (GB/T 16159, 6.2.2).
 * @param plain the syllables without tones, joined
 * @param english empty where the dictionary does not know the place
 * @returns the offset of the kind, or 0
 */
export function kindStart(name: string, plain: string, english: readonly string[]): number {
  if (WHOLE.has(name)) return 0;
  const long = LONG.exec(name);
  if (long) return long.index + 1;
  const lower = english.map((one) => one.toLowerCase());
  if (lower.some((one) => one.replace(/[^a-z]/g, '') === plain)) return 0;
  const last = name.at(-1)!;
  const own = name.length - 1;
  if (DIVISION.has(last)) return own >= (EVEN_AFTER_ONE.has(last) ? 1 : 2) ? own : 0;
  const kind = KIND_OF.get(last);
  if (!kind || own < 1) return 0;
  return (own > 1 && CLEAR.has(last)) || lower.some((one) => kind.test(one)) ? own : 0;
}
