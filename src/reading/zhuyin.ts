import { toneOf, withoutTone } from './tones';

/** Reads `a ㄚ o ㄛ`: a spelling, then what it is in zhuyin. */
function table(pairs: string): Map<string, string> {
  const words = pairs.split(/\s+/);
  return new Map(words.flatMap((word, i) => (i % 2 ? [[words[i - 1]!, word]] : [])));
}

const INITIALS = table(
  'b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ',
);

/** What can follow an initial and also stand alone. */
const OPEN = 'a ㄚ o ㄛ e ㄜ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ';

const FINALS = table(
  `${OPEN} i ㄧ ia ㄧㄚ ie ㄧㄝ iao ㄧㄠ iu ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ uan ㄨㄢ un ㄨㄣ uang ㄨㄤ
   ong ㄨㄥ ü ㄩ üe ㄩㄝ üan ㄩㄢ ün ㄩㄣ iong ㄩㄥ`,
);

/** Syllables without an initial; r is the ending of 花兒, m, n and ng are interjections. */
const WHOLE = table(
  `${OPEN} ê ㄝ er ㄦ yi ㄧ ya ㄧㄚ yo ㄧㄛ ye ㄧㄝ yai ㄧㄞ yao ㄧㄠ you ㄧㄡ yan ㄧㄢ yin ㄧㄣ yang ㄧㄤ ying ㄧㄥ wu ㄨ wa ㄨㄚ wo ㄨㄛ wai ㄨㄞ
   wei ㄨㄟ wan ㄨㄢ wen ㄨㄣ wang ㄨㄤ weng ㄨㄥ yu ㄩ yue ㄩㄝ yuan ㄩㄢ yun ㄩㄣ yong ㄩㄥ r ㄦ m ㄇ n ㄋ ng ㄫ hm ㄏㄇ hng ㄏㄫ`,
);

const SIGNS = ['', 'ˊ', 'ˇ', 'ˋ'];

/**
 * Writes one tone-marked pinyin syllable in zhuyin: `guó` → ㄍㄨㄛˊ, `de` → ˙ㄉㄜ, `r` → ㄦ.
 * @returns null for what is not spelt as a syllable
 */
export function zhuyin(syllable: string): string | null {
  const plain = withoutTone(syllable).toLowerCase();
  const sounds = WHOLE.get(plain) ?? withInitial(plain);
  if (sounds === null || plain === 'r') return sounds;
  const tone = toneOf(syllable);
  return tone === 5 ? `˙${sounds}` : sounds + SIGNS[tone - 1];
}

function withInitial(plain: string): string | null {
  const [, initial = '', spelt = ''] = /^([zcs]h|[bpmfdtnlgkhjqxzcsr])(.+)$/.exec(plain) ?? [];
  const front = /[jqx]/.test(initial);
  const sharp = /[zcsr]/.test(initial);
  // zhi and si have no vowel of their own; u after j, q and x is ü.
  if (sharp && spelt === 'i') return INITIALS.get(initial)!;
  const final = FINALS.get(front ? spelt.replace(/^u/, 'ü') : spelt);
  if (!final) return null;
  const fits = /^ㄧ/.test(final) ? !sharp : /^ㄩ/.test(final) ? front || /[nl]/.test(initial) : !front;
  return fits ? INITIALS.get(initial)! + final : null;
}
