import type { Lexicon } from '../lexicon/lexicon';
import type { Cut, Evidence } from './evidence';
import type { Found } from './found';
import { RELATION_KEY } from './lattice';

/** Characters with which the names of several countries begin: 中烏 is Ukraine, or Uzbekistan in an article about that. */
const SHARED = new Set('巴乌烏塞新尼伊吉加土马馬波埃');
/** 巴 beside 以 is Palestine, whoever else is in the news. */
const ISRAEL = '以';

/**
 * Makes a one-character form in pairs and sides (中巴, 巴方) mean the only country of that first character that the article names
 * in full (巴西), where it does not name the usual one.
 * @param names of each block, in order, disjoint
 */
export function resolveSides(
  blocks: readonly Cut[],
  names: readonly (readonly Found[])[],
  evidence: Evidence,
  lexicon: Lexicon,
): Found[][] {
  const full = countriesByFirst(blocks, names, lexicon);
  if (full.size === 0) return names.map((found) => [...found]);
  const meant = new Map<number, number>();
  for (const [first, countries] of full) {
    const usual = lexicon.shortForm(first.charCodeAt(0));
    if (usual >= 0 && countries.size === 1 && !evidence.names(usual, RELATION_KEY))
      meant.set(usual, [...countries][0]!);
  }
  return names.map((found, block) =>
    found.map((name) => {
      if (!name.entities.some((entity) => meant.has(entity))) return name;
      const surface = blocks[block]!.text.slice(name.start, name.end);
      if (surface.length !== 2 || surface.includes(ISRAEL)) return name;
      return { ...name, entities: name.entities.map((entity) => meant.get(entity) ?? entity) };
    }),
  );
}

/** The countries that are named in full, by the first character of the name, where that is one that several share. */
function countriesByFirst(
  blocks: readonly Cut[],
  names: readonly (readonly Found[])[],
  lexicon: Lexicon,
): Map<string, Set<number>> {
  const full = new Map<string, Set<number>>();
  names.forEach((found, block) => {
    const { text } = blocks[block]!;
    for (const { start, end, entities, type } of found) {
      const first = text.charAt(start);
      if (type !== 'place' || end - start < 2 || !SHARED.has(first) || !lexicon.isCountry(entities[0]!))
        continue;
      if (lexicon.shortForm(text.charCodeAt(start)) === entities[0]) continue;
      full.set(first, (full.get(first) ?? new Set()).add(entities[0]!));
    }
  });
  return full;
}
