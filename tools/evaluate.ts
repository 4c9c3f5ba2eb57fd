import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { annotate, readText } from '../src/annotator';
import { applyEdits } from '../src/conversion/edit';
import { convertTexts } from '../src/service';
import { openLexicon, openReadings, openTagger } from './lexicon/open';

/** The measuring entry: JSON lines in, JSON lines out, in order, by the code that ships. See docs/EVALUATE.md. */
type Task = (input: unknown) => object;

const Text = v.object({ text: v.string() });
const PinyinInput = v.object({ text: v.string(), region: v.optional(v.picklist(['mainland', 'taiwan'])) });
const ConvertInput = v.object({ text: v.string(), to: v.picklist(['hans', 'hant', 'tw', 'twp', 'hk']) });
const ExtractInput = v.object({ url: v.optional(v.nullable(v.string())), html: v.string() });

async function taskOf(name: string): Promise<Task | null> {
  if (name === 'extract') {
    const { extract } = await import('./extract');
    return (input) => {
      return extract(v.parse(ExtractInput, input).html);
    };
  }
  const { lexicon, converter } = await openLexicon();
  const tagger = openTagger();
  const readings = openReadings();
  const tasks: Record<string, Task> = {
    annotate(input) {
      const { text } = v.parse(Text, input);
      const { script, mentions, entities } = annotate([text], lexicon, tagger, readings);
      const idOf = (entity: number | null) => (entity === null ? null : entities[entity]!.id);
      return {
        script,
        mentions: mentions.map(({ block: _, entity, parts, introduction, perhaps, ...mention }) => ({
          ...mention,
          entity: idOf(entity),
          ...(parts && { parts: parts.map((part) => entities[part]!.id) }),
          ...(introduction && { introduction: { ...introduction, entity: idOf(introduction.entity) } }),
          ...(perhaps !== undefined && { perhaps: idOf(perhaps) }),
        })),
      };
    },
    convert(input) {
      const { text, to } = v.parse(ConvertInput, input);
      return { text: applyEdits(text, convertTexts([text], to, lexicon, converter, tagger)[0]!) };
    },
    pinyin(input) {
      const { text, region } = v.parse(PinyinInput, input);
      return { syllables: readText(text, lexicon, readings, tagger, region) };
    },
  };
  return tasks[name] ?? null;
}

const task = await taskOf(process.argv[2] ?? '');
if (!task) {
  console.error('Usage: npm run --silent evaluate -- annotate|convert|pinyin|extract < lines.jsonl');
  process.exit(2);
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  let id: unknown = null;
  let answer: object;
  try {
    const input = JSON.parse(line) as { id?: unknown } | null;
    id = input?.id ?? null;
    answer = task(input);
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  if (!process.stdout.write(`${JSON.stringify({ id, ...answer })}\n`)) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
