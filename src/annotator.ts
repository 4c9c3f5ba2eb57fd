import type { Annotation, Entity, EntityType, Mention, Related, Script } from './annotation';
import { scriptOf } from './article/script';
import type { EntityEntry, Lexicon, RelationEntry } from './lexicon/lexicon';
import { nameSyllables } from './reading/names';
import { characterSyllables, joinSyllables, splitReading } from './reading/pinyin';
import type { Readings, Region } from './reading/read';
import { englishOf, wholeOf } from './recognize/bodies/english';
import { recognizeForReading } from './recognize/for-reading';
import type { Found, Introduction, Recognized } from './recognize/found';
import { segment } from './recognize/lattice';
import { perhaps } from './recognize/perhaps';
import { recognize } from './recognize/recognize';
import { Speller } from './recognize/spelling/spell';
import type { Tagger } from './recognize/tagger';

/** Code units that tell the script of an article for certain. */
const SCRIPT_SAMPLE = 2000;
/** Relations that a card shows of one entity. */
const RELATED_SHOWN = 8;
/** Unknown names of an article for which it is asked whom they may mean: each takes a millisecond. */
const MOST_GUESSES = 20;
/** Other names that a card shows of one entity. */
const ALIASES_SHOWN = 6;

/**
 * Annotates the blocks of one article: the one call behind the worker, the evaluation entry and the tests.
 * @param blocks the texts of the article's blocks; offsets in the answer are UTF-16 code units into them
 */
export function annotate(
  blocks: readonly string[],
  lexicon: Lexicon,
  tagger: Tagger | null = null,
  readings: Readings | null = null,
): Annotation {
  return describe(blocks, recognize(blocks, lexicon, tagger), lexicon, readings);
}

/**
 * Says what the names are that were found in the blocks.
 * @param recognized see `recognize`, which needs no more of a lexicon than its index
 * @param readings read the names that the lexicon lacks as they stand there; without it each character has its usual reading
 */
export function describe(
  blocks: readonly string[],
  recognized: readonly Recognized[],
  lexicon: Lexicon,
  readings: Readings | null = null,
  region: Region = 'mainland',
): Annotation {
  const script = scriptOf(blocks.join('\n').slice(0, SCRIPT_SAMPLE)) ?? 'hans';
  const table = new EntityTable(lexicon, script, region === 'taiwan' ? readings : null);
  const mentions: Mention[] = [];
  const introduced: [Mention, Introduction][] = [];
  const written = new Map<string, Pick<Mention, 'pinyin' | 'spelling'>>();
  recognized.forEach(({ tokens, found }, block) => {
    const usualOf = (name: Found, surface: string) => {
      if (!readings || name.entities.length > 0) return characterSyllables(surface, lexicon);
      inContext ??= readings.read(blocks[block]!, tokens, found, lexicon);
      const own = inContext.slice(name.start, name.end);
      return [...own, ...characterSyllables(surface.slice(own.length), lexicon)];
    };
    let inContext: (string | null)[] | null = null;
    for (const one of found) {
      const surface = surfaceOf(blocks, block, one);
      const name = known(one, surface, lexicon);
      const { rest } = name;
      const entity = table.add(name);
      const card = entity === null ? null : table.cards[entity]!;
      const key = `${surface} ${entity}`;
      const reading = written.get(key) ?? table.readingOf(name, surface, usualOf(name, surface));
      written.set(key, reading);
      const mention: Mention = {
        block,
        start: name.start,
        end: name.end,
        surface,
        type: name.type,
        entity,
        ...reading,
        english: card?.english ?? null,
        known: card !== null,
        confidence: name.confidence,
        ...(rest && { rest }),
        ...(name.parts && table.partsOf(name, surface)),
      };
      mentions.push(mention);
      if (name.introduction) introduced.push([mention, name.introduction]);
    }
  });
  if (introduced.length) addIntroductions(introduced, blocks, mentions, table);
  table.addRelated();
  return { script, mentions, entities: table.cards };
}

/** Says of unknown names who the article says they are, and whom they may mean. */
function addIntroductions(
  introduced: readonly [Mention, Introduction][],
  blocks: readonly string[],
  mentions: readonly Mention[],
  table: EntityTable,
): void {
  const { lexicon } = table;
  const standing = new Map(mentions.map((mention) => [placeOf(mention.block, mention), mention]));
  const named = table.named();
  const guesses = new Map<string, number | null>();
  for (const [mention, introduction] of introduced) {
    const { block, organization, role, earlier, english } = introduction;
    const text = (span: { start: number; end: number }) => blocks[block]!.slice(span.start, span.end);
    const owner = organization && standing.get(placeOf(block, organization));
    const entity =
      owner?.entity ?? (organization && organization.entity >= 0 ? table.single(organization.entity) : null);
    mention.introduction = {
      role: (earlier ? text(earlier) : '') + text(role),
      roleEnglish: english,
      organization: organization ? text(organization) : '',
      organizationEnglish: owner?.english ?? (entity === null ? null : table.cards[entity]!.english),
      entity,
    };
    const { surface } = mention;
    if (mention.type === 'person' && !guesses.has(surface) && guesses.size < MOST_GUESSES)
      guesses.set(surface, perhaps(surface, introduction, named, lexicon));
    const guess = guesses.get(surface) ?? null;
    if (mention.type === 'person' && guess !== null) mention.perhaps = table.single(guess);
  }
}

const placeOf = (block: number, { start, end }: { start: number; end: number }) => `${block} ${start} ${end}`;

/**
 * The reading of each character of the texts of one article.
 * @param tagger tells persons that the lexicon lacks
 * @returns for each text one entry for each code unit: a tone-marked syllable, or null for what is not a Chinese character
 */
export function readTexts(
  texts: readonly string[],
  lexicon: Lexicon,
  readings: Readings,
  tagger: Tagger | null = null,
  region: Region = 'mainland',
): (string | null)[][] {
  return recognizeForReading(texts, lexicon, tagger).map(({ tokens, found }, i) =>
    readings.read(texts[i]!, tokens, found, lexicon, region),
  );
}

/** The same for one text, one entry for each code point. */
export function readText(
  text: string,
  lexicon: Lexicon,
  readings: Readings,
  tagger: Tagger | null = null,
  region: Region = 'mainland',
): (string | null)[] {
  const units = readTexts([text], lexicon, readings, tagger, region)[0]!;
  let unit = 0;
  return Array.from(text, (character) => {
    const syllable = units[unit]!;
    unit += character.length;
    return syllable;
  });
}

/** The characters of a name, without the break that may part them. */
const surfaceOf = (blocks: readonly string[], block: number, { start, end, rest }: Found): string =>
  blocks[block]!.slice(start, end) + (rest ? blocks[rest.block]!.slice(rest.start, rest.end) : '');

/** A composed name that the dictionary has after all, in other words for the country, is that. */
function known(name: Found, surface: string, lexicon: Lexicon): Found {
  const whole = name.parts && name.entities.length === 0 ? wholeOf(name, surface, lexicon) : -1;
  if (whole < 0) return name;
  const { parts: _, ...rest } = name;
  return { ...rest, type: lexicon.typeOf(whole), entities: [whole] };
}

/** The entities of one annotation, each once. */
class EntityTable {
  readonly cards: Entity[] = [];
  readonly #indexOf = new Map<number | string, number>();
  readonly #speller: Speller;

  /**
   * @param script of the article, in which other names are shown
   * @param taiwan reads names as Taiwan does; null where the mainland's readings are wanted
   */
  constructor(
    readonly lexicon: Lexicon,
    readonly script: Script,
    readonly taiwan: Readings | null,
  ) {
    this.#speller = new Speller(lexicon);
  }

  /** The index of the card for a name, or null for a name that the dictionary does not know. */
  add(name: Found): number | null {
    if (name.entities.length === 0) return null;
    return name.entities.length === 1
      ? this.single(name.entities[0]!)
      : this.#pair(name.entities[0]!, name.entities[1]!);
  }

  /** How a name is read where it stands. */
  readingOf(
    name: Found,
    surface: string,
    usual: readonly (string | null)[],
  ): Pick<Mention, 'pinyin' | 'spelling'> {
    const own = nameSyllables(surface, name, usual, this.lexicon);
    const syllables = this.#regional(surface, own, name.type);
    const [entity, second] = name.entities;
    const meant =
      entity === undefined || second !== undefined ? null : { entity, ...this.lexicon.entity(entity) };
    return {
      pinyin: joinSyllables(surface, syllables),
      spelling: this.#speller.spell(surface, syllables, meant?.type ?? name.type, meant),
    };
  }

  /** How an entity is read: as its record says, or in Taiwan. */
  #entityReading(entity: number, entry: EntityEntry): Pick<Entity, 'pinyin' | 'spelling'> {
    const own = this.taiwan && splitReading(entry.hant, entry.pinyin);
    const syllables = own && this.#regional(entry.hant, own, entry.type);
    const pinyin = syllables ? joinSyllables(entry.hant, syllables) : entry.pinyin;
    return { pinyin, spelling: this.#speller.spellEntity({ entity, ...entry, pinyin }) };
  }

  /** A name's reading as the reader's region has it. */
  #regional(surface: string, ours: (string | null)[], type: EntityType): (string | null)[] {
    if (!this.taiwan) return ours;
    const name = { start: 0, end: surface.length, type, entities: [] };
    return this.taiwan.inTaiwan(surface, segment(surface, this.lexicon), [name], ours, this.lexicon);
  }

  /** The entities that have a card so far. */
  named(): Set<number> {
    return new Set([...this.#indexOf.keys()].filter((key) => typeof key === 'number'));
  }

  /** What a mention says of a name that is put together from others, or is the last of them (浙江省杭州市). */
  partsOf(name: Found, surface: string): Pick<Mention, 'parts'> & Partial<Mention> {
    const entities = name.parts!.flatMap(({ entity }) => (entity < 0 ? [] : [this.single(entity)]));
    const parts = [...new Set(entities)];
    if (name.entities.length > 0) return { parts };
    return { parts, composed: true, english: englishOf(name, surface, this.lexicon) };
  }

  /** Adds what the cards so far are related to, so that a related item opens in the same card. */
  addRelated(): void {
    const mentioned = new Map(
      [...this.#indexOf].filter(([key]) => typeof key === 'number') as [number, number][],
    );
    for (const [entity, card] of mentioned) {
      for (const relation of this.#mostTelling(entity, mentioned).slice(0, RELATED_SHOWN)) {
        this.cards[card]!.related.push(tie(relation, this.single(relation.to)));
      }
    }
    // Of those that came in as related, only what is here already: the answer must not pull in the whole dictionary.
    for (const [entity, card] of this.#indexOf as Map<number, number>) {
      if (typeof entity !== 'number' || mentioned.has(entity)) continue;
      for (const relation of this.lexicon.related(entity)) {
        const there = this.#indexOf.get(relation.to);
        if (there !== undefined && this.cards[card]!.related.length < RELATED_SHOWN)
          this.cards[card]!.related.push(tie(relation, there));
      }
    }
  }

  /** The relations of an entity, of each kind those first that the article names too. */
  #mostTelling(entity: number, mentioned: ReadonlyMap<number, number>): RelationEntry[] {
    const related = this.lexicon.related(entity);
    const labels = [...new Set(related.map(({ label }) => label))];
    const order = ({ label, until, to }: RelationEntry) =>
      (until ? 1000 : 0) + 2 * labels.indexOf(label) + Number(!mentioned.has(to));
    return related.sort((a, b) => order(a) - order(b));
  }

  /** The index of the card of one entity. */
  single(entity: number): number {
    const existing = this.#indexOf.get(entity);
    if (existing !== undefined) return existing;
    const entry = this.lexicon.entity(entity);
    const shown: string[] = [];
    for (const [text] of entry.aliases) {
      if (shown.length === ALIASES_SHOWN) break;
      if ((scriptOf(text) ?? this.script) === this.script) shown.push(text);
    }
    // Named one by one: leaving one out of a copy takes as long as all the rest of this.
    return this.#put(entity, {
      id: entry.id,
      type: entry.type,
      hans: entry.hans,
      hant: entry.hant,
      ...this.#entityReading(entity, entry),
      english: entry.english[0]!,
      description: entry.description,
      asOf: entry.asOf,
      aliases: shown,
      related: [],
      source: entry.source,
    });
  }

  #pair(first: number, second: number): number {
    const cards = [first, second].map((entity) => this.single(entity));
    const [one, two] = cards.map((card) => this.cards[card]!) as [Entity, Entity];
    const key = [one.id, two.id].map((id) => id.replace('territory:', '')).join('-');
    const existing = this.#indexOf.get(key);
    if (existing !== undefined) return existing;
    return this.#put(key, {
      id: `relation:${key}`,
      type: 'relation',
      hans: `${one.hans}–${two.hans}`,
      hant: `${one.hant}–${two.hant}`,
      pinyin: `${one.pinyin} – ${two.pinyin}`,
      spelling: `${one.spelling} – ${two.spelling}`,
      english: `${one.english}–${two.english}`,
      description: `Between ${one.english} and ${two.english}`,
      asOf: '',
      aliases: [],
      related: cards.map((entity) => ({ label: 'country', entity })),
      source: 'Mingjian',
    });
  }

  #put(key: number | string, card: Entity): number {
    this.#indexOf.set(key, this.cards.length);
    return this.cards.push(card) - 1;
  }
}

const tie = ({ label, since, until }: RelationEntry, entity: number): Related => ({
  label,
  entity,
  ...(since && { since }),
  ...(until && { until }),
});
