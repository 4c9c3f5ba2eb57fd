const DOTS = new Set([...'·•‧∙⋅・･﹒'].map((dot) => dot.charCodeAt(0)));

/**
 * Makes the folding under which the lexicon's keys are matched: Traditional to Simplified, full width to half width, and the
 * many middle dots of foreign names to one. The compiled trie holds it in its code table, so it costs nothing at run time.
 * @param simplified the Simplified character of a Traditional one, both single code units
 * @returns a function from code unit to code unit
 */
export function makeFold(simplified: ReadonlyMap<string, string>): (unit: number) => number {
  const table = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  for (const [from, to] of simplified)
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  for (const dot of DOTS) table[dot] = 0xb7;
  // 薴 → 苧 → 苎: folded text must fold to itself, or a key would differ from the text it came from.
  for (let unit = 0; unit < table.length; unit++) {
    for (let to = table[table[unit]!]!; to !== table[unit]; to = table[to]!) table[unit] = to;
  }
  return (unit) => table[unit]!;
}

/** Folds a whole string. */
export function foldText(text: string, fold: (unit: number) => number): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(fold(text.charCodeAt(i)));
  return out;
}
