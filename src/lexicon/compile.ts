import { ENTITY_TYPES } from '../annotation';
import { buildTrie } from './build-trie';
import { compileWords } from './compile-words';
import { foldText } from './fold';
import type { Section } from './format';
import { COST_SCALE, LATER_BIT, LN_TOTAL, packDate, UNMARKED_BIT } from './postings';
import { type EntityRecord, RELATION_KINDS, RELATION_LABELS, type Surface, type WordRecord } from './records';
import { packStrings } from './text';

/** The most relations that a record keeps; a card shows fewer. */
const RELATIONS_KEPT = 24;

type Sections = Record<string, Section>;

/** The sections of each compiled file; no two of `index` and `strings` have one name, so that both may go into one file. */
export interface Compiled {
  /** Keys, postings, ranks, relations and the usual reading of each character: read when the worker wakes. */
  index: Sections;
  /** Names and descriptions of entities: decoded one by one. */
  strings: Sections;
  /** Readings and glosses of ordinary words. */
  words: Sections;
}

/**
 * Compiles entities and words. The same input gives the same bytes.
 * @param entities distinct ids; relation targets must exist
 * @param frequency how often a Simplified word stands in 60 million, 0 when unknown
 * @param characters the usual reading of single characters, tone-marked
 * @param fold see `makeFold`
 * @throws Error on a relation to an id that does not exist, or two records of one id
 */
export function compile(
  entities: readonly EntityRecord[],
  words: readonly WordRecord[],
  frequency: (hans: string) => number,
  characters: ReadonlyMap<string, string>,
  fold: (unit: number) => number,
): Compiled {
  const order = [...entities].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const named = postNames(order, fold);
  const worded = new Set(
    words.filter(isRunning).flatMap(({ hans, hant }) => [foldText(hans, fold), foldText(hant, fold)]),
  );

  // Names first, so that the index needs postings for them only; words have a file of their own.
  const keys = [...[...named.keys()].sort(), ...[...worded].filter((key) => !named.has(key)).sort()];
  const short = order.flatMap((entity, i) => entity.short.map((form) => [form.charCodeAt(0), i] as const));

  const syllables = [...new Set(characters.values())].sort();
  const numbers = new Map(syllables.map((syllable, i) => [syllable, i + 1]));
  const readings = new Uint16Array(65536);
  for (const [character, syllable] of characters) {
    if (character.length === 1) readings[character.charCodeAt(0)] = numbers.get(syllable)!;
  }
  const index = {
    ...buildTrie(keys, 'k', fold),
    'k.cost': Uint8Array.from(keys, (key) => cost(key, frequency(key), named.get(key))),
    ...lists(keys.slice(0, named.size), named, 'k'),
    'e.type': Uint8Array.from(order, (entity) => ENTITY_TYPES.indexOf(entity.type)),
    ...relations(order),
    's.unit': Uint16Array.from(short, ([unit]) => unit),
    's.ent': Uint32Array.from(short, ([, entity]) => entity),
    'e.land': Uint32Array.from(order.flatMap(({ id }, i) => (id.startsWith('territory:') ? [i] : []))),
    'c.read': readings,
    ...packStrings(['', ...syllables], 'c'),
  };
  const strings = packEntities(order, characters);
  return { index, strings, words: compileWords(words, keys, fold) };
}

/** Whether a text is cut into this word; single characters and what has letters or marks in it are only looked up. */
const isRunning = ({ hans, hant }: WordRecord) =>
  [hans, hant].every(
    (form) => form.length > 1 && /^\p{Script=Han}+$/u.test(form) && [...form].length === form.length,
  );

/** Puts one more number behind a key. */
function add(lists: Map<string, Set<number>>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.add(value);
  else lists.set(key, new Set([value]));
}

/**
 * The postings of each name: those that are marked before those that are not, of these the first meaning of a surface first, and
 * then the better known entity.
 */
function postNames(order: readonly EntityRecord[], fold: (unit: number) => number): Map<string, Set<number>> {
  const claims = order.flatMap(({ surfaces }, entity) =>
    surfaces.map((surface) => ({ key: foldText(surface.text, fold), entity, surface })),
  );
  claims.sort((a, b) => turn(a.surface) - turn(b.surface) || a.entity - b.entity);
  const named = new Map<string, Set<number>>();
  const seen = new Set<string>();
  for (const { key, entity, surface } of claims) {
    // One entity may write two forms that fold alike: the first counts.
    if (seen.has(`${key} ${entity}`)) continue;
    seen.add(`${key} ${entity}`);
    const bits = surface.marked ? 0 : surface.later ? UNMARKED_BIT | LATER_BIT : UNMARKED_BIT;
    add(named, key, (entity | bits) >>> 0);
  }
  return named;
}

const turn = ({ marked, meaning = 1 }: Surface) => (marked ? meaning : 99);

/** For each key the numbers it stands for: where its list starts, and all lists end to end. */
function lists(keys: readonly string[], postings: ReadonlyMap<string, ReadonlySet<number>>, prefix: string) {
  const starts = new Uint32Array(keys.length + 1);
  keys.forEach((key, i) => {
    starts[i + 1] = starts[i]! + (postings.get(key)?.size ?? 0);
  });
  const values = keys.flatMap((key) => [...(postings.get(key) ?? [])]);
  return { [`${prefix}.start`]: starts, [`${prefix}.list`]: Uint32Array.from(values) };
}

/** What `CompiledLexicon.entity` reads: nothing is written that follows from the rest. */
function packEntities(order: readonly EntityRecord[], characters: ReadonlyMap<string, string>): Sections {
  const sources = [...new Set(order.map(({ source }) => source))].sort();
  const texts = order.map((entity) => {
    const { id, hans, hant, pinyin, english, description, asOf, wikidata = '' } = entity;
    const usual = Array.from(hans, (character) => characters.get(character) ?? '?').join(' ');
    const aliases = new Map(entity.surfaces.map((surface) => [surface.text, surface.pinyin]));
    aliases.delete(hans);
    aliases.delete(hant);
    const list = Array.from(aliases, ([text, reading]) => (reading ? `${text}=${reading}` : text));
    return [
      id.endsWith(hans) ? `${id.slice(0, -hans.length)}~` : id,
      hans,
      hant === hans ? '' : hant,
      pinyin === usual ? '' : pinyin,
      english,
      description,
      asOf,
      list.join('|'),
      wikidata,
    ]
      .join('\t')
      .replace(/\t+$/, '');
  });
  return {
    ...packStrings(texts, 'e'),
    'e.src': Uint8Array.from(order, ({ source }) => sources.indexOf(source)),
    ...packStrings(sources, 'o'),
  };
}

/** A name that no corpus counts costs like a rare word, less the longer it is: long names are seldom chance. */
function cost(key: string, count: number, entities: ReadonlySet<number> = new Set()): number {
  const marked = [...entities].some((posting) => posting < UNMARKED_BIT);
  const seen = count > 0 ? LN_TOTAL - Math.log(count) : Number.POSITIVE_INFINITY;
  const unseen = marked ? Math.max(6, 16.5 - 0.75 * key.length) : Math.max(10, 18 - 0.5 * key.length);
  return Math.max(1, Math.min(255, Math.round(COST_SCALE * Math.min(seen, unseen))));
}

function relations(order: readonly EntityRecord[]) {
  const indexOf = new Map(order.map((entity, i) => [entity.id, i]));
  if (indexOf.size !== order.length) throw new Error('two entities have the same id');
  const kinds = Object.keys(RELATION_KINDS);
  const lists: Set<string>[] = order.map(() => new Set());
  const found: { at: number; priority: number; label: string; to: number; dates: [number, number] }[] = [];
  order.forEach((entity, from) => {
    for (const { kind, target, from: since = '', to: until = '' } of entity.relations) {
      const to = indexOf.get(target);
      if (to === undefined)
        throw new Error(`${entity.id}: ${kind} points at ${target}, which does not exist`);
      const [own, inverse] = RELATION_KINDS[kind];
      const priority = kinds.indexOf(kind);
      const dates: [number, number] = [packDate(since), packDate(until)];
      found.push({ at: from, priority, label: own, to, dates });
      if (inverse) found.push({ at: to, priority, label: inverse, to: from, dates });
    }
  });
  // The most telling kind first, of a kind what still holds, and of that the better known entity (`order` is by rank).
  const over = ({ dates: [, until] }: { dates: [number, number] }) => Number(until > 0);
  found.sort((a, b) => a.at - b.at || over(a) - over(b) || a.priority - b.priority || a.to - b.to);
  const offsets = new Uint32Array(order.length + 1);
  const values: number[] = [];
  const dated: number[] = [];
  let next = 0;
  order.forEach((_, at) => {
    for (; next < found.length && found[next]!.at === at; next++) {
      const { label, to, dates } = found[next]!;
      const key = `${label} ${to}`;
      if (lists[at]!.size >= RELATIONS_KEPT || lists[at]!.has(key)) continue;
      lists[at]!.add(key);
      values.push(RELATION_LABELS.indexOf(label), to);
      dated.push(...dates);
    }
    offsets[at + 1] = values.length / 2;
  });
  return { 'r.off': offsets, 'r.pair': Uint32Array.from(values), 'r.date': Uint16Array.from(dated) };
}
