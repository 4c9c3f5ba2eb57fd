import type { EntityType } from './annotation';

/**
 * Whether the English of a name is how its bearer spells it, and not its reading in pinyin: Dmitry Peskov, Ma Ying-jeou. Such a
 * person is known by it, so that it stands before the reading.
 * @param spelling the reading, spelled as a name
 */
export function isOwnSpelling(type: EntityType, english: string | null, spelling: string): boolean {
  return type === 'person' && english !== null && wordsOf(english) !== wordsOf(spelling);
}

/** The letters of each word, in whatever order they stand: Fei-Fei Li is Lǐ Fēifēi. */
const wordsOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’-]/gu, '')
    .toLowerCase()
    .split(/\P{L}+/u)
    .sort()
    .join(' ');
