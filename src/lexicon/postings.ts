/** A name's posting is the number of an entity; this bit says that the entity is not marked under this surface. */
export const UNMARKED_BIT = 0x8000_0000;
/** Beside `UNMARKED_BIT`: it is marked in an article that names the entity by another surface as well. */
export const LATER_BIT = 0x4000_0000;
/** What is left of a posting: the number of the entity. */
export const ENTITY_BITS = 0x3fff_ffff;

/** The cost of a key is this many times the natural logarithm of one in how many words of running text it is. */
export const COST_SCALE = 12;
/** The logarithm of the number of words that frequencies are counted in. */
export const LN_TOTAL = Math.log(6e7);

/** A month, or 0 for none: four bits of month (0: the year alone) under the year. */
export function packDate(date: string): number {
  const [year, month] = date.split('-');
  return date ? Number(year) * 16 + Number(month ?? 0) : 0;
}

/** The `YYYY-MM`, `YYYY` or empty string that `packDate` was given. */
export function unpackDate(packed: number): string {
  const month = packed & 15;
  const year = String(packed >> 4).padStart(4, '0');
  return packed === 0 ? '' : month ? `${year}-${String(month).padStart(2, '0')}` : year;
}
