import type { Entity, Related } from './annotation';

/** The related items of an entity by kind of tie, in the order in which the worker ranked them. */
export function relatedByLabel({ related }: Entity): [label: string, items: Related[]][] {
  const groups = new Map<string, Related[]>();
  for (const item of related) groups.set(item.label, [...(groups.get(item.label) ?? []), item]);
  return [...groups].map(([label, items]) => [label.charAt(0).toUpperCase() + label.slice(1), items]);
}

/** When a tie held, as short as a card has room for: `since 2012`, `2005–2012`, `until 2019`; empty where nobody knows. */
export function period({ since, until }: Related): string {
  const [from, to] = [since?.slice(0, 4), until?.slice(0, 4)];
  if (!to) return from ? `since ${from}` : '';
  if (!from) return `until ${to}`;
  return from === to ? from : `${from}–${to}`;
}
