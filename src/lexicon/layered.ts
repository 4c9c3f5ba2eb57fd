import type { EntityType } from '../annotation';
import type { CompiledLexicon } from './compiled';
import type { EntityEntry, Lexicon, RelationEntry } from './lexicon';

/**
 * A lexicon over another: what both have is the upper one's. Keys and entities of the upper are numbered on from those of the
 * lower. Of two keys over the same characters the cheaper wins on a path, so the upper must be compiled with the lower's costs
 * in view.
 */
export class LayeredLexicon implements Lexicon {
  readonly #lower: CompiledLexicon;
  readonly #upper: CompiledLexicon;
  #found: (end: number, key: number) => void = () => {};
  readonly #foundUpper = (end: number, key: number) => this.#found(end, key + this.#lower.keys);

  constructor(lower: CompiledLexicon, upper: CompiledLexicon) {
    this.#lower = lower;
    this.#upper = upper;
  }

  get size(): number {
    return this.#lower.size + this.#upper.size;
  }

  matches(text: string, start: number, found: (end: number, key: number) => void): void {
    this.#lower.matches(text, start, found);
    this.#found = found;
    this.#upper.matches(text, start, this.#foundUpper);
  }

  find(text: string): number {
    const key = this.#upper.find(text);
    return key < 0 ? this.#lower.find(text) : key + this.#lower.keys;
  }

  costOf(key: number): number {
    return key < this.#lower.keys ? this.#lower.costOf(key) : this.#upper.costOf(key - this.#lower.keys);
  }

  entityOf(key: number): number {
    if (key < this.#lower.keys) return this.#lower.entityOf(key);
    const entity = this.#upper.entityOf(key - this.#lower.keys);
    return entity < 0 ? -1 : entity + this.#lower.size;
  }

  entitiesOf(key: number): number[] {
    if (key < this.#lower.keys) return this.#lower.entitiesOf(key);
    return this.#upper.entitiesOf(key - this.#lower.keys).map((entity) => entity + this.#lower.size);
  }

  laterOf(key: number): readonly number[] {
    if (key < this.#lower.keys) return this.#lower.laterOf(key);
    return this.#upper.laterOf(key - this.#lower.keys).map((entity) => entity + this.#lower.size);
  }

  shortForm(unit: number): number {
    const entity = this.#upper.shortForm(unit);
    return entity < 0 ? this.#lower.shortForm(unit) : entity + this.#lower.size;
  }

  shortForms(unit: number): number[] {
    const own = this.#upper.shortForms(unit).map((entity) => entity + this.#lower.size);
    return [...own, ...this.#lower.shortForms(unit)];
  }

  reading(unit: number): string | null {
    return this.#lower.reading(unit);
  }

  typeOf(entity: number): EntityType {
    return entity < this.#lower.size
      ? this.#lower.typeOf(entity)
      : this.#upper.typeOf(entity - this.#lower.size);
  }

  isCountry(entity: number): boolean {
    return entity < this.#lower.size
      ? this.#lower.isCountry(entity)
      : this.#upper.isCountry(entity - this.#lower.size);
  }

  entity(entity: number): EntityEntry {
    return entity < this.#lower.size
      ? this.#lower.entity(entity)
      : this.#upper.entity(entity - this.#lower.size);
  }

  related(entity: number): RelationEntry[] {
    if (entity < this.#lower.size) return this.#lower.related(entity);
    return this.#upper
      .related(entity - this.#lower.size)
      .map((relation) => ({ ...relation, to: relation.to + this.#lower.size }));
  }
}
