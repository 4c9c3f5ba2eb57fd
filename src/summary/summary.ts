import type { Annotation, EntityType, Introduction } from '../annotation';
import type { Reading } from '../reading/written';

/** Who first, then what, then the words. */
const ORDER: readonly EntityType[] = ['person', 'organization', 'place', 'relation', 'event', 'work', 'term'];

/** One name of a page with all its places. */
export interface SummaryItem {
  /** The surface that the page uses most. */
  surface: string;
  /** Of that surface. */
  reading: Reading;
  english: string | null;
  /** Index into `Annotation.entities`, or null for a name that the dictionary does not know. */
  entity: number | null;
  /** Who the page says it is, for a name that the dictionary does not know. */
  introduction?: Introduction | undefined;
  /** Index into `Annotation.entities` of whom it may be. */
  perhaps?: number | undefined;
  /** Indexes into `Annotation.mentions`, in reading order. */
  mentions: number[];
}

export interface SummaryGroup {
  type: EntityType;
  items: SummaryItem[];
  /** Mentions in the whole group. */
  count: number;
}

/** An item while it is counted. */
interface Tally extends SummaryItem {
  type: EntityType;
  surfaces: Map<string, number>;
}

/**
 * Who and what a page is about: its names by type, the most named first, then in the order in which they first stand.
 * Different surfaces of one entity are one item.
 */
export function summarize(annotation: Annotation): SummaryGroup[] {
  const items = new Map<string, Tally>();
  annotation.mentions.forEach((mention, index) => {
    const type = mention.entity === null ? mention.type : annotation.entities[mention.entity]!.type;
    const key = mention.entity === null ? `${type} ${mention.surface}` : String(mention.entity);
    const { surface, pinyin, spelling, jyutping, english, entity, introduction, perhaps } = mention;
    const reading = { pinyin, spelling, ...(jyutping !== undefined && { jyutping }) };
    const item: Tally = items.get(key) ?? {
      type,
      surface,
      reading,
      english,
      entity,
      introduction,
      perhaps,
      mentions: [],
      surfaces: new Map(),
    };
    items.set(key, item);
    item.mentions.push(index);
    const count = (item.surfaces.get(surface) ?? 0) + 1;
    item.surfaces.set(surface, count);
    if (count > item.surfaces.get(item.surface)!) Object.assign(item, { surface, reading });
  });
  return ORDER.flatMap((type) => {
    const own = [...items.values()]
      .filter((item) => item.type === type)
      .sort((a, b) => b.mentions.length - a.mentions.length);
    if (own.length === 0) return [];
    const count = own.reduce((sum, item) => sum + item.mentions.length, 0);
    return [{ type, count, items: own.map(({ type: _, surfaces: __, ...item }) => item) }];
  });
}
