import { authored } from './lexicon/authored';
import { commonWords } from './lexicon/cedict';

/** `npm run check:entities [-- FILE…]`: what is wrong with the hand-written entities, by file, line and field. */
const files = process.argv.slice(2).map((path) => path.split('/').at(-1)!);
const { records, problems, places } = authored();
const asked = problems.filter(
  ({ file, message }) => !files.length || files.some((name) => name === file || message.includes(name)),
);
for (const { file, line, field, message } of asked) console.error(`${file}:${line}: ${field}: ${message}`);
if (files.length) {
  const common = commonWords();
  for (const { id, type, surfaces } of records) {
    if (type === 'term' || !files.some((name) => places.get(id)!.startsWith(`${name}:`))) continue;
    for (const { text, marked } of surfaces)
      if (marked && common.has(text))
        console.error(`${places.get(id)}: "${text}" is an ordinary word: later: or leave out`);
  }
}
console.log(`${records.length} entities, ${asked.length} problems`);
process.exit(asked.length ? 1 : 0);
