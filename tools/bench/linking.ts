import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { recognize } from '../../src/recognize/recognize';
import type { Tagger } from '../../src/recognize/tagger';

/** How names in articles were linked to the lexicon's entities, in mentions. */
export interface LinkingCounts {
  /** Mentions whose article in Wikipedia is an entity of the lexicon. */
  wanted: number;
  /** Of those, found with exactly their span and linked to that entity. */
  right: number;
  /** Found with exactly their span and linked to another one. */
  wrong: number;
  /** Mentions that Wikipedia has and the lexicon lacks, linked to an entity of the lexicon all the same. */
  strange: number;
}

/** One mention that was not linked as it should be. */
export interface LinkingError {
  article: string;
  surface: string;
  title: string;
  /** The English name of the entity that it was linked to, or an empty string. */
  linked: string;
}

interface Line {
  id: string;
  text: string;
  /** Offsets in characters. */
  mentions: { start: number; end: number; surface: string; zhwiki: string | null }[];
}

/**
 * Measures whether names are linked to the right entities. The lexicon has an entity where one of its names is the title of the
 * Wikipedia article, in either script and without what stands in brackets behind it.
 * @param file JSON lines of articles with the names in them and the titles of their articles in Chinese Wikipedia
 * @param onError called with each mention that is linked wrongly
 */
export function measureLinking(
  file: string,
  lexicon: Lexicon,
  tagger: Tagger,
  onError: (error: LinkingError) => void = () => {},
): LinkingCounts {
  const counts: LinkingCounts = { wanted: 0, right: 0, wrong: 0, strange: 0 };
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { id, text, mentions } = JSON.parse(line) as Line;
    const { found } = recognize([text], lexicon, tagger)[0]!;
    const linked = new Map(found.map(({ start, end, entities }) => [`${start} ${end}`, entities]));
    const unit = (at: number) => Array.from(text).slice(0, at).join('').length;
    for (const { start, end, surface, zhwiki } of mentions) {
      if (zhwiki === null) continue;
      const key = lexicon.find(zhwiki.replace(/ \(.*\)$/, ''));
      const wanted = key < 0 ? [] : lexicon.entitiesOf(key);
      const entities = linked.get(`${unit(start)} ${unit(end)}`);
      if (wanted.length > 0) counts.wanted++;
      if (entities === undefined || entities.length === 0) continue;
      if (entities.some((entity) => wanted.includes(entity))) {
        counts.right++;
        continue;
      }
      counts[wanted.length > 0 ? 'wrong' : 'strange']++;
      const english = entities.map((entity) => lexicon.entity(entity).english[0]).join(' + ');
      onError({ article: id, surface, title: zhwiki, linked: english });
    }
  }
  return counts;
}
