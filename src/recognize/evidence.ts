import type { Lexicon } from '../lexicon/lexicon';
import type { Found } from './found';
import { RELATION_KEY, type Token } from './lattice';

/** A block of an article with its words and the dictionary's names in it, in order, disjoint. */
export interface Cut {
  text: string;
  tokens: Token[];
  known: Found[];
}

/** What counts for an entity, in ties to what the article names. */
const NAMED_OTHERWISE = 3;
const TIE = 1;
const SHARED = 0.5;
/** Fellow members count no more than this together. */
const SHARED_MOST = 1;

/** Ties that say where somebody or something is: nearly every article names the country, whoever it speaks of. */
const WEAK = new Set(['country', 'located in']);

/** What an article says for one entity or another: whom it names, and who is tied to whom. */
export class Evidence {
  readonly #lexicon: Lexicon;
  /** By which keys the article names each entity. */
  readonly #keys = new Map<number, Set<number>>();
  /** By team or union, the members that the article names. */
  #members: Map<number, number[]> | null = null;

  constructor(blocks: readonly Cut[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const { tokens, known } of blocks) {
      let at = 0;
      for (const { start, entities } of known) {
        while (tokens[at]!.end <= start) at++;
        // 訪華 is one token, and its name the second half.
        const key = tokens[at]!.start === start ? tokens[at]!.key : RELATION_KEY;
        for (const entity of entities) this.add(entity, key);
      }
    }
  }

  /** Counts a name of an entity in. */
  add(entity: number, key: number): void {
    const keys = this.#keys.get(entity);
    if (keys) keys.add(key);
    else this.#keys.set(entity, new Set([key]));
    this.#members = null;
  }

  /** Whether the article names an entity by another name than this key. */
  names(entity: number, but: number): boolean {
    const keys = this.#keys.get(entity);
    return keys !== undefined && (keys.size > 1 || !keys.has(but));
  }

  /**
   * How much the article speaks for an entity, apart from one of its names.
   * @param key of the name that could mean it
   * @returns 0 where nothing does, 1 for a tie to an entity that the article names
   */
  weigh(entity: number, key: number): number {
    let sum = this.names(entity, key) ? NAMED_OTHERWISE : 0;
    let shared = 0;
    const organization = this.#lexicon.typeOf(entity) === 'organization';
    for (const { label, to } of this.#lexicon.related(entity)) {
      if (WEAK.has(label) || this.#lexicon.isCountry(to)) continue;
      if (this.names(to, key)) sum += TIE;
      if (organization && label === 'member of')
        shared += SHARED * this.#membersOf(to).filter((one) => one !== entity && this.names(one, key)).length;
    }
    return sum + Math.min(shared, SHARED_MOST);
  }

  #membersOf(union: number): readonly number[] {
    if (this.#members === null) {
      this.#members = new Map();
      for (const entity of this.#keys.keys()) {
        if (this.#lexicon.typeOf(entity) !== 'organization') continue;
        for (const { label, to } of this.#lexicon.related(entity)) {
          if (label !== 'member of') continue;
          this.#members.set(to, [...(this.#members.get(to) ?? []), entity]);
        }
      }
    }
    return this.#members.get(union) ?? [];
  }
}
