import { element } from './element';

/** The credits that the lexicon carries (`credits.txt`), with their addresses to follow. */
export function creditsView(text: string): HTMLElement[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => {
      const lines = paragraph.split('\n');
      // A source is a line and an indented one under it.
      if (!lines.some((line) => line.startsWith('  '))) return element('p', {}, ...linked(lines.join(' ')));
      const items: string[][] = [];
      for (const line of lines) {
        if (line.startsWith('  ')) items.at(-1)?.push(line.trim());
        else items.push([line]);
      }
      return element(
        'ul.credits',
        {},
        ...items.map(([name, ...about]) =>
          element('li', {}, element('b', {}, name!), element('span', {}, ...linked(about.join(' ')))),
        ),
      );
    });
}

/** A text with its addresses as links. */
const linked = (text: string): (Node | string)[] =>
  text
    .split(/(https:\/\/[^\s,)]+)/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith('https://')
        ? element('a', { href: part, target: '_blank', rel: 'noreferrer' }, part.replace('https://', ''))
        : part,
    );
