import type { Lexicon } from '../lexicon/lexicon';
import { COST_SCALE } from '../lexicon/postings';
import type { Cut, Evidence } from './evidence';
import type { Found } from './found';
import { isFragment } from './fragments';

/** What the article names otherwise too is as sure as the dictionary; what it only speaks for, nearly. */
const NAMED = 1;
const TIED = 0.95;
/** How much must speak for an entity that a name does not mean by itself. */
const LEAST = 1;
/** The same for a form that is seen so often that it is mostly a word (蘋果). */
const LEAST_OF_WORD = 2;
const SELDOM = 13 * COST_SCALE;
/** How often the article is gone through. */
const ROUNDS = 3;
/** It must be this many times what speaks for the one that the name means by itself. */
const TIMES = 2;
/** What counts as named otherwise, see `Evidence`. */
const OTHERWISE = 3;

/** An office that a country's name may stand before, and its holder's behind. */
const OFFICE =
  /^(?:现任|現任|前|时任|時任|候任|副)?(?:总统|總統|总理|總理|首相|主席|国王|國王|女王|外长|外長|外交部长|外交部長|防长|防長|国防部长|國防部長|财长|財長|议长|議長|总书记|總書記|领导人|領導人|最高领袖|最高領袖|国务卿|國務卿)$/;
const LONGEST_OFFICE = 8;
const OFFICE_LABELS = new Set(['leads', 'deputy head of', 'works for', 'country']);

/** What a name stands for throughout an article, and how sure that is. */
interface Choice {
  entity: number;
  confidence: number;
}

/**
 * Makes each ambiguous name of an article mean the entity that the article speaks for: the one it names otherwise too (小米 beside
 * 小米集團), or the one tied to others that it names (王寧 beside 泡泡瑪特). Without such evidence a name means what it means by
 * itself, which may be nothing.
 */
export class Resolver {
  readonly #lexicon: Lexicon;
  readonly #evidence: Evidence;
  readonly #candidates = new Map<number, readonly number[]>();
  readonly #choices = new Map<number, Choice>();

  constructor(evidence: Evidence, lexicon: Lexicon) {
    this.#evidence = evidence;
    this.#lexicon = lexicon;
  }

  /**
   * The dictionary's names of all blocks anew: some mean another entity now, and forms that are names only in this article (小米)
   * have come in.
   * @returns for each block its names, in order, disjoint
   */
  names(blocks: readonly Cut[]): Found[][] {
    const ambiguous = blocks.map((block) => this.#ambiguousIn(block));
    // Who is chosen speaks for others: 湖人 beside NBA, and then 詹姆斯 beside 湖人.
    for (let round = 0, more = true; more && round < ROUNDS; round++) more = this.#chooseAll();
    return blocks.map(({ text, tokens, known }, block) => {
      const chosen: Found[] = [];
      for (const at of ambiguous[block]!) {
        const { start, end, key } = tokens[at]!;
        const choice = this.#choices.get(key);
        if (!choice) continue;
        const type = this.#lexicon.typeOf(choice.entity);
        if (isFragment(text, tokens, at, type === 'person')) continue;
        chosen.push({ start, end, type, entities: [choice.entity], confidence: choice.confidence });
      }
      if (chosen.length === 0) return known;
      const starts = new Set(chosen.map(({ start }) => start));
      return [...known.filter(({ start }) => !starts.has(start)), ...chosen].sort(
        (a, b) => a.start - b.start,
      );
    });
  }

  /**
   * Names that were found without the dictionary take the entity of their type that the article speaks for.
   * @param found of one block, in order, disjoint
   */
  link(text: string, found: readonly Found[]): Found[] {
    return found.map((name, at) => {
      const key = name.entities.length > 0 ? -1 : this.#lexicon.find(text.slice(name.start, name.end));
      if (key < 0) return name;
      const own = this.#lexicon
        .entitiesOf(key)
        .filter((entity) => this.#lexicon.typeOf(entity) === name.type);
      const told = own.find((entity) => this.#isTold(text, found[at - 1], name.start, entity));
      const entity = told ?? this.#best(own, key, LEAST)?.entity;
      return entity === undefined ? name : { ...name, entities: [entity] };
    });
  }

  /** The tokens whose key can mean something that it does not mean by itself. What the words before tell is chosen at once. */
  #ambiguousIn({ text, tokens, known }: Cut): number[] {
    const ambiguous: number[] = [];
    let next = 0;
    tokens.forEach(({ start, end, key }, at) => {
      if (key < 0 || end - start < 2) return;
      const candidates = this.#candidatesOf(key);
      if (candidates.length === 0) return;
      ambiguous.push(at);
      while (next < known.length && known[next]!.end <= start) next++;
      const entity = candidates.find((one) => this.#isTold(text, known[next - 1], start, one));
      if (entity !== undefined) this.#choices.set(key, { entity, confidence: TIED });
    });
    return ambiguous;
  }

  #candidatesOf(key: number): readonly number[] {
    let candidates = this.#candidates.get(key);
    if (candidates === undefined) {
      const meant = this.#lexicon.entityOf(key);
      candidates =
        meant < 0
          ? this.#lexicon.laterOf(key)
          : this.#lexicon.entitiesOf(key).filter((entity) => entity !== meant);
      this.#candidates.set(key, candidates);
    }
    return candidates;
  }

  /** Chooses once for every ambiguous name. Returns whether anything was chosen that was not before. */
  #chooseAll(): boolean {
    let more = false;
    for (const [key, candidates] of this.#candidates) {
      if (candidates.length === 0 || this.#choices.has(key)) continue;
      const meant = this.#lexicon.entityOf(key);
      const rival = meant < 0 ? 0 : this.#evidence.weigh(meant, key);
      const best = this.#best(candidates, key, TIMES * rival);
      if (!best || best.weight < (meant < 0 ? this.#least(key, best.entity) : LEAST)) continue;
      this.#choices.set(key, best);
      more = true;
    }
    for (const [key, { entity }] of this.#choices) this.#evidence.add(entity, key);
    return more;
  }

  /** How much must speak for an entity whose name means nothing by itself. */
  #least(key: number, entity: number): number {
    const isWord = this.#lexicon.costOf(key) < SELDOM && this.#lexicon.typeOf(entity) !== 'person';
    return isWord ? LEAST_OF_WORD : LEAST;
  }

  /** The candidate for which most speaks, or null when that is less than `least`, or as much for another one. */
  #best(candidates: readonly number[], key: number, least: number): (Choice & { weight: number }) | null {
    let entity = -1;
    let weight = 0;
    let second = 0;
    for (const candidate of candidates) {
      const own = this.#evidence.weigh(candidate, key);
      if (own > weight) [entity, weight, second] = [candidate, own, weight];
      else if (own > second) second = own;
    }
    if (entity < 0 || weight < least || weight === second) return null;
    return { entity, weight, confidence: weight >= OTHERWISE ? NAMED : TIED };
  }

  /**
   * Whether what stands right before a name says who or what it is: who leads the country named there (阿富汗總統加尼), or what
   * lies in the place named there (北京市朝陽區).
   */
  #isTold(text: string, before: Found | undefined, start: number, entity: number): boolean {
    if (before?.end === start && this.#lexicon.typeOf(entity) === 'place') {
      const place = before.entities[0];
      return this.#lexicon.related(entity).some(({ label, to }) => label === 'located in' && to === place);
    }
    if (!before || start - before.end > LONGEST_OFFICE || this.#lexicon.typeOf(entity) !== 'person')
      return false;
    const country = before.entities[0];
    if (country === undefined || !this.#lexicon.isCountry(country)) return false;
    if (!OFFICE.test(text.slice(before.end, start))) return false;
    return this.#lexicon.related(entity).some(({ label, to }) => to === country && OFFICE_LABELS.has(label));
  }
}
