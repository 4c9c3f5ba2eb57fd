const MARKS: Record<string, string> = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  ü: 'ǖǘǚǜ',
  m: 'm̄ḿm̌m̀',
  n: 'n̄ńňǹ',
};

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
  let at = lower.search(/[ae]/);
  if (at < 0) at = lower.indexOf('ou');
  if (at < 0) at = Math.max(...[...'iouü'].map((vowel) => lower.lastIndexOf(vowel)));
  if (at < 0) at = lower.search(/[mn]/);
  if (at < 0) return plain;
  const letter = lower[at]!;
  const marked =
    [...(MARKS[letter] ?? letter).normalize('NFC').matchAll(/\P{M}\p{M}*/gu)][tone - 1]?.[0] ?? letter;
  return plain.slice(0, at) + (plain[at] === letter ? marked : marked.toUpperCase()) + plain.slice(at + 1);
}

/** Whether a string is one pinyin syllable with a tone number, as CC-CEDICT and the entity files write them. */
export function isNumberedSyllable(syllable: string): boolean {
  return /^([bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(a|ai|an|ang|ao|e|ê|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|io|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|u:|u:e|u:an|u:n|ü|üe|m|n|ng|r)[1-5]$/i.test(
    syllable,
  );
}
