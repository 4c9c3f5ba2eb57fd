/** A name's posting is the number of an entity; this bit says that the entity is not marked under this surface. */
export const UNMARKED_BIT = 0x8000_0000;

/** The cost of a key is this many times the natural logarithm of one in how many words of running text it is. */
export const COST_SCALE = 12;
