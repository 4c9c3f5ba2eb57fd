import { createRequire } from 'node:module';
import { Converter } from 'opencc-js';
import { foldText, makeFold } from '../../src/lexicon/fold';
import type { Surface } from '../../src/lexicon/records';

const require = createRequire(import.meta.url);

/** Traditional (OpenCC, Taiwan or Hong Kong standard) to Simplified. */
export const toHans = Converter({ from: 't', to: 'cn' });
/** Simplified to the characters that Hong Kong and Taiwan newspapers write: OpenCC's Taiwan standard, which is nearest to both. */
export const toHant = Converter({ from: 'cn', to: 'tw' });
/** Where a Simplified character spells a sound it stays the plain one that newspapers write: 馬里, 採→采, 幹→干. */
const PLAIN = new Map(Object.entries({ 裡: '里', 幹: '干', 範: '范', 採: '采', 捲: '卷', 準: '准' }));
/** Simplified to Traditional, for a name that is spelt by sound or that no converter's word list knows. */
export const toHantSound = (hans: string) =>
  toHant(hans).replace(/[裡幹範採捲準]/gu, (character) => PLAIN.get(character)!);

/** Of a name's forms in several places the one that is its Traditional spelling, else what the converter makes of it. */
export const traditionalOf = (hans: string, forms: readonly string[]): string =>
  forms.find((form) => form !== hans && foldText(form, fold) === foldText(hans, fold)) ?? toHantSound(hans);

/** Japanese characters to Simplified: 巣 to 巢, 沢 to 泽. */
export const fromJapanese = Converter({ from: 'jp', to: 'cn' });

/** The folding that the lexicon's keys are matched under, from OpenCC's own character table. */
export const fold = makeFold(new Map([...characterPairs()].filter(([from, to]) => from !== to)));

function* characterPairs(): Iterable<[string, string]> {
  const standard = Converter({ from: 't', to: 'cn' });
  const hongKong = Converter({ from: 'hk', to: 'cn' });
  for (let unit = 0x3400; unit <= 0x9fff; unit++) {
    const character = String.fromCharCode(unit);
    const hans = standard(character);
    // Variants that only Hong Kong writes: 衞 for 衛, 敍 for 敘.
    yield [character, hans === character ? hongKong(character) : hans];
  }
  for (let unit = 0xf900; unit <= 0xfaff; unit++) {
    const character = String.fromCharCode(unit);
    yield [character, standard(character.normalize('NFKC'))];
  }
  // 鉅 is 巨 in the table and 钜 in names.
  yield ['钜', '巨'];
}

export const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);

/** Both scripts of each form, without repetition, all marked or not. */
export function surfacesOf(forms: readonly string[], marked: boolean, toTraditional = toHant): Surface[] {
  const texts = new Set<string>();
  for (const form of forms) for (const text of [form, toHans(form), toTraditional(form)]) texts.add(text);
  return [...texts].map((text) => ({ text, marked }));
}

/** Reads a JSON file of an installed package. */
export const readPackage = (path: string): unknown => require(path);
