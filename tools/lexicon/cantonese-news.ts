import type { Jyutping } from '../../src/reading/jyutping';
import { cedictWords } from './cedict';

/** Where a character is read so in Mandarin, it is not read so in Cantonese, but so: 長 that is zhǎng is zoeng2, never coeng4. */
const COUNTERPARTS: readonly (readonly [character: string, mandarin: string, never: string, but: string])[] =
  [
    ['長', 'zhǎng', 'coeng4', 'zoeng2'],
    ['率', 'lǜ', 'seot1', 'leot2'],
    ['量', 'liàng', 'loeng4', 'loeng6'],
    ['將', 'jiàng', 'zoeng1', 'zoeng3'],
    ['藏', 'zàng', 'cong4', 'zong6'],
    ['傳', 'zhuàn', 'cyun4', 'zyun6'],
    ['重', 'chóng', 'zung6', 'cung4'],
    ['重', 'chóng', 'cung5', 'cung4'],
    ['樂', 'yuè', 'lok6', 'ngok6'],
    ['調', 'tiáo', 'diu6', 'tiu4'],
    ['曾', 'zēng', 'cang4', 'zang1'],
  ];

/** Words that CC-CEDICT itself reads wrong. */
const LEFT_OUT = new Set(['調研人員']);

/**
 * Words that news has and to-jyutping lacks, or reads as something else: 外長, 死亡率, 參謀長. They are those of CC-CEDICT whose one
 * Mandarin reading rules out what to-jyutping makes of them.
 * @param jyutping to-jyutping's own words
 * @returns for each Traditional word a syllable for each character
 */
export function newsReadings(jyutping: Jyutping): Map<string, string[]> {
  const mandarin = new Map<string, Set<string>>();
  for (const { hant, pinyin } of cedictWords())
    mandarin.set(hant, (mandarin.get(hant) ?? new Set()).add(pinyin));
  const found = new Map<string, string[]>();
  for (const [word, readings] of mandarin) {
    if (readings.size > 1 || word.length < 2 || LEFT_OUT.has(word)) continue;
    const pinyin = [...readings][0]!.split(' ');
    const before = jyutping.read(word);
    if (pinyin.length !== word.length || before.includes(null)) continue;
    const after = before.map((syllable, i) => corrected(word[i]!, pinyin[i]!, syllable!));
    if (after.join() !== before.join()) found.set(word, after);
  }
  // 行 is read haang4, hang4, hong4 and hong2, and Mandarin does not tell which.
  return found.set('行長', ['hong4', 'zoeng2']);
}

const corrected = (character: string, pinyin: string, syllable: string): string =>
  COUNTERPARTS.find(
    ([one, mandarin, never]) => one === character && mandarin === pinyin && never === syllable,
  )?.[3] ?? syllable;
