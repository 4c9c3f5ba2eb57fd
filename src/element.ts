import type { Script } from './annotation';

/**
 * Makes an HTML element. Text goes in as text nodes only, never as markup.
 * @param tag its name, with classes after dots: `button.close`
 * @param attributes set as they are; `false` and `undefined` are left out, `true` is the empty string
 * @param children elements and strings, in order; `null` is left out
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K | `${K}.${string}`,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name as K);
  if (classes.length) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A run of Chinese text, marked with its script so that the browser picks the right shapes. */
export const chinese = <K extends keyof HTMLElementTagNameMap>(
  tag: K | `${K}.${string}`,
  text: string,
  script: Script,
) => element<K>(tag, { lang: script === 'hans' ? 'zh-Hans' : 'zh-Hant' }, text);
