import { FIRST_HAN, KIND, LAST_HAN } from '../../src/recognize/characters';
import { fold } from '../lexicon/names';
import type { ChineseNames, Names } from './people';
import { isSound } from './people';

/** The sections that `Characters.from` reads. */
export function characterSections(names: Names, chinese: ChineseNames) {
  const folded = new Uint16Array(65536);
  const kinds = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    const to = fold(unit);
    kinds[unit] = kindOf(to);
    folded[unit] = kinds[unit] === KIND.digit ? 48 : kinds[unit] === KIND.dot ? 0xb7 : to;
  }
  const traits = new Uint8Array(LAST_HAN - FIRST_HAN + 1);
  const set = (character: string, bits: number) => {
    const unit = fold(character.charCodeAt(0));
    if (unit >= FIRST_HAN && unit <= LAST_HAN) traits[unit - FIRST_HAN]! |= bits;
  };
  for (const [surname, count] of chinese.surnames) {
    if (surname.length === 1) set(surname, count > 40 ? 3 : count > 8 ? 2 : 1);
  }
  const words = frequencies([...names.home, ...names.government, ...names.company, ...names.school]);
  for (const [character, count] of chinese.given) {
    const odds = count / ((words.get(character) ?? 0) * 0.2 + 3);
    const often = count > 40 ? 3 : count > 12 ? 2 : count > 3 ? 1 : 0;
    set(character, Math.min(7, 1 + often + (odds > 2 ? 3 : odds > 0.7 ? 2 : odds > 0.3 ? 1 : 0)) << 2);
  }
  const sounds = frequencies([...names.foreign, ...names.abroad.filter(isSound)]);
  for (const [character, count] of sounds) {
    if (!isSound(character)) continue;
    const odds = count / (count + (words.get(character) ?? 0) + (chinese.given.get(character) ?? 0) + 5);
    set(character, (count < 20 ? 1 : odds > 0.8 ? 3 : odds > 0.5 ? 2 : 1) << 5);
  }
  const ends = frequencies(
    [
      ...names.home,
      ...names.nature,
      ...names.government,
      ...names.company,
      ...names.school,
      ...names.media,
      ...names.party,
    ]
      .filter((name) => name.length > 2)
      .map((name) => name.at(-1)!),
  );
  for (const [character, count] of ends) if (count >= 12 && !isSound(character)) set(character, 0x80);
  for (const character of '司团学部局厅署院会党队军社报台所校府厂行省市县区镇村州岛山河江湖海路街站港')
    set(character, 0x80);
  return { 'c.fold': folded, 'c.kind': kinds, 'c.trait': traits };
}

function frequencies(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names)
    for (const character of name) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** The kind of a folded code unit. */
function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[0-9０-９]/.test(character)) return KIND.digit;
  if (unit === 0xb7) return KIND.dot;
  if (/[\p{Script=Han}\ud800-\udfff]/u.test(character) || (unit >= 0xd800 && unit <= 0xdfff)) return KIND.han;
  if (/\p{L}/u.test(character)) return KIND.latin;
  if (character === '、') return KIND.list;
  if (/[,，:：;；]/.test(character)) return KIND.comma;
  if (/[。.!！?？…\n]/.test(character)) return KIND.stop;
  if (/[《〈<]/.test(character)) return KIND.title;
  if (/[(（「『“‘【〔[]/.test(character)) return KIND.open;
  if (/[)）」』”’】〕》〉>\]]/.test(character)) return KIND.close;
  if (/\s/.test(character)) return KIND.space;
  return KIND.mark;
}
