/** The three types of names that the tagger tells apart, in the order of their numbers from 0. */
export const TYPES = ['person', 'place', 'organization'] as const;

/** Number of tags: 0 is outside; then begin, inside, end and single of each type. */
export const TAGS = 1 + 4 * TYPES.length;
export const OUTSIDE = 0;

export const beginOf = (type: number) => 1 + 4 * type;
export const insideOf = (type: number) => 2 + 4 * type;
export const endOf = (type: number) => 3 + 4 * type;
export const singleOf = (type: number) => 4 + 4 * type;

/** Tags after which a name is over or none was: what may stand last, and before any of `OPENING`. */
export const CLOSED: readonly number[] = [
  OUTSIDE,
  ...TYPES.flatMap((_, type) => [endOf(type), singleOf(type)]),
];
/** Tags that start a name or none: what may stand first, and after any of `CLOSED`. */
export const OPENING: readonly number[] = [
  OUTSIDE,
  ...TYPES.flatMap((_, type) => [beginOf(type), singleOf(type)]),
];
