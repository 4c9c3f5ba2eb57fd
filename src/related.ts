import type { Entity } from './annotation';

/** The related items of an entity by kind of tie, in the order in which the worker ranked them. */
export function relatedByLabel({ related }: Entity): [label: string, entities: number[]][] {
  const groups = new Map<string, number[]>();
  for (const [label, entity] of related) groups.set(label, [...(groups.get(label) ?? []), entity]);
  return [...groups].map(([label, entities]) => [label.charAt(0).toUpperCase() + label.slice(1), entities]);
}
