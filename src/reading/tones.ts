/** The signs of the first to the fourth tone, as they combine with a letter. */
const SIGNS = '\u0304\u0301\u030c\u0300';
const SIGN = new RegExp(`[${SIGNS}]`);

/**
 * Turns one syllable with a tone number into the same with a tone mark: `lu:4` → `lǜ`, `ma5` → `ma`.
 * The mark goes on a or e, on the o of ou, else on the last vowel (GB/T 16159, Hànyǔ Pīnyīn standard).
 * Anything that is not such a syllable comes back unchanged. Capital letters are kept.
 */
export function toneMark(syllable: string): string {
  const match = /^([A-Za-zÜüêÊ:]+)([1-5])$/.exec(syllable);
  if (!match) return syllable;
  const plain = match[1]!.replace(/u:|v/g, 'ü').replace(/U:|V/g, 'Ü');
  const tone = Number(match[2]);
  if (tone === 5) return plain;
  const lower = plain.toLowerCase();
  let at = lower.search(/[aeê]/);
  if (at < 0) at = lower.indexOf('ou');
  if (at < 0) at = Math.max(...[...'iouü'].map((vowel) => lower.lastIndexOf(vowel)));
  if (at < 0) at = lower.search(/[mn]/);
  if (at < 0) return plain;
  return (plain.slice(0, at + 1) + SIGNS[tone - 1] + plain.slice(at + 1)).normalize('NFC');
}

/**
 * Turns one tone-marked syllable into the same with a tone number, `lǜ` → `lü4`, `de` → `de5`: the inverse of `toneMark`, with ü as
 * readers write it. Anything that is not such a syllable comes back unchanged. Capital letters are kept.
 */
export function toneNumber(syllable: string): string {
  const numbered = `${withoutTone(syllable)}${toneOf(syllable)}`;
  return isNumberedSyllable(numbered) ? numbered : syllable;
}

/** The tone of a tone-marked syllable, 1 to 4, 5 where it has no mark. */
export function toneOf(syllable: string): number {
  const sign = SIGN.exec(syllable.normalize('NFD'))?.[0];
  return sign ? SIGNS.indexOf(sign) + 1 : 5;
}

/** A tone-marked syllable without its mark; ü and ê keep theirs. */
export const withoutTone = (syllable: string): string =>
  syllable.normalize('NFD').replace(SIGN, '').normalize('NFC');

/** Whether a string is one pinyin syllable with a tone number, as CC-CEDICT and the entity files write them. */
export function isNumberedSyllable(syllable: string): boolean {
  return /^([bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(a|ai|an|ang|ao|e|ê|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|io|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|u:|u:e|u:an|u:n|ü|üe|m|n|ng|r)[1-5]$/i.test(
    syllable,
  );
}
