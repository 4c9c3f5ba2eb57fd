import { foldText } from '../src/lexicon/fold';
import type { EntityEntry, Lexicon } from '../src/lexicon/lexicon';
import type { Words } from '../src/lexicon/words';
import { authored } from './lexicon/authored';
import { fold } from './lexicon/names';
import { openLexicon } from './lexicon/open';

/**
 * What the lexicon knows of a name, in lines for a terminal: `npm run entity -- 佩斯科夫`.
 * @param places where each hand-written id stands (`file:line`)
 * @returns null for a name that it does not know
 */
export function describeName(
  name: string,
  lexicon: Lexicon,
  words: Words,
  places: ReadonlyMap<string, string>,
): string | null {
  const key = lexicon.find(name);
  const short = name.length === 1 ? lexicon.shortForm(name.charCodeAt(0)) : -1;
  if (key < 0 && short < 0) return null;
  const meant = key < 0 ? -1 : lexicon.entityOf(key);
  const entities = key < 0 ? [] : lexicon.entitiesOf(key);
  const parts = entities.map((number) => describeEntity(number, headline(number, meant), lexicon, places));
  if (short >= 0) parts.push(describeEntity(short, 'in pairs and sides only (中俄, 俄方)', lexicon, places));
  for (const number of key < 0 ? [] : words.of(key)) {
    const { hans, hant, syllables, gloss } = words.word(number, name);
    parts.push(`word  ${scripts(hans, hant)}  ${syllables.join(' ')}\n  ${gloss || 'no gloss'}`);
  }
  const variants = foldText(name, fold);
  const heading = meant < 0 ? `${name} is not marked on its own.` : `${name} is marked.`;
  return [variants === name ? heading : `${heading} Looked up as ${variants}.`, ...parts].join('\n\n');
}

const headline = (number: number, meant: number) => (number === meant ? 'meant' : 'possible');
const scripts = (hans: string, hant: string) => (hans === hant ? hant : `${hant} ${hans}`);

function describeEntity(
  number: number,
  role: string,
  lexicon: Lexicon,
  places: ReadonlyMap<string, string>,
): string {
  const entry = lexicon.entity(number);
  const { id, type, hans, hant, pinyin, english, description, asOf, aliases } = entry;
  const lines: [label: string, text: string][] = [
    ['name', scripts(hans, hant)],
    ['pinyin', pinyin],
    ['English', english.join(', ')],
    ['what', description],
    ['as of', asOf],
    ['aliases', aliases.map(([text, reading]) => (reading ? `${text} (${reading})` : text)).join(', ')],
    ...lexicon
      .related(number)
      .map(({ label, to, since, until }): [string, string] => [
        label,
        `${nameOf(lexicon.entity(to))}${since || until ? ` ${since}..${until}` : ''}`,
      ]),
    ['Wikidata', entry.wikidata],
    ['source', places.has(id) ? `assets/entities/${places.get(id)}` : entry.source],
  ];
  const shown = lines.filter(([, text]) => text).map(([label, text]) => `  ${label.padEnd(16)}${text}`);
  return [`${id}  ${type}, ${role}`, ...shown].join('\n');
}

const nameOf = ({ id, hant, english }: EntityEntry) => `${hant} ${english[0]} (${id})`;

if (process.argv[1] === import.meta.filename) {
  const name = process.argv[2]?.trim();
  if (!name) {
    console.error('Usage: npm run entity -- NAME');
    process.exit(2);
  }
  const { lexicon, words } = await openLexicon();
  const text = describeName(name, lexicon, words, authored().places);
  if (text === null) {
    console.error(`The lexicon does not know ${name}.`);
    process.exit(1);
  }
  console.log(text);
}
