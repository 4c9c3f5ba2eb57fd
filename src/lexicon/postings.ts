/** A posting is the number of an entity or a word. This bit says that it is a word's … */
export const WORD_BIT = 0x8000_0000;
/** … and this one that the entity is not marked under this surface. */
export const UNMARKED_BIT = 0x4000_0000;
export const INDEX_MASK = 0x3fff_ffff;

/** The cost of a key is this many times the natural logarithm of one in how many words of running text it is. */
export const COST_SCALE = 12;
