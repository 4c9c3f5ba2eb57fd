import type { Annotation, Entity, Mention } from '../annotation';
import { joinSyllables, surnameFirst } from './pinyin';
import { cantoneseSurname } from './surnames';

type Syllables = readonly (string | null)[];

/**
 * Adds how names are read in Cantonese: mentions as in the texts where they stand, entities by their Traditional name.
 * @param blocks how the texts of the annotation's blocks are read, one entry for each code unit of each
 * @param read reads a name by itself, in the same way
 */
export function addJyutping(
  { mentions, entities }: Annotation,
  blocks: readonly Syllables[],
  read: (name: string) => Syllables,
): void {
  for (const mention of mentions) {
    const { block, start, end, rest, surface } = mention;
    const own = blocks[block]!.slice(start, end);
    const more = rest ? blocks[rest.block]!.slice(rest.start, rest.end) : [];
    mention.jyutping = written(surface, [...own, ...more], mention);
  }
  for (const entity of entities) entity.jyutping = written(entity.hant, read(entity.hant), entity);
}

/** A name whose spelling has a surname by itself is read with that surname's own reading. */
function written(name: string, syllables: Syllables, { type, spelling }: Mention | Entity): string {
  const hasSurname = type === 'person' && spelling.includes(' ') && !/[·•‧・]/.test(name);
  return joinSyllables(name, hasSurname ? surnameFirst(name, syllables, cantoneseSurname) : syllables);
}
