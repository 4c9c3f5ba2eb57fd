import { readFileSync } from 'node:fs';
import { annotate } from '../../src/annotator';
import { CompiledLexicon } from '../../src/lexicon/compiled';

/**
 * One start of a dictionary, in a process of its own: from the bytes on the disk to the names of an article. `views` is what
 * ships, `cedict` parses CC-CEDICT's text as pop-up dictionaries do, `json` reads the same entries as JSON into a map.
 * Prints the milliseconds and the megabytes of heap, with and without the buffers.
 */
const [, , way, folder, cedict, article] = process.argv as string[];
const blocks = JSON.parse(readFileSync(article!, 'utf8')) as string[];
const bytes = (name: string) => new Uint8Array(readFileSync(`${folder}/${name}`)).buffer;

/** Longest match over a map: the least that a dictionary does with a text. */
function longestMatches(text: string, entries: ReadonlyMap<string, unknown>): number {
  let found = 0;
  for (let start = 0; start < text.length; start++) {
    for (let end = Math.min(text.length, start + 12); end > start; end--) {
      if (!entries.has(text.slice(start, end))) continue;
      found++;
      start = end - 1;
      break;
    }
  }
  return found;
}

type Entry = [hant: string, hans: string, pinyin: string, gloss: string];

function mapOf(entries: Iterable<Entry>): Map<string, Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set([entry[0], entry[1]])) {
      const list = map.get(key);
      if (list) list.push(entry);
      else map.set(key, [entry]);
    }
  }
  return map;
}

function* parse(text: string): Iterable<Entry> {
  for (const line of text.split('\n')) {
    const match = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\//.exec(line);
    if (match) yield match.slice(1, 5) as Entry;
  }
}

const ways: Record<string, () => unknown> = {
  views() {
    const lexicon = new CompiledLexicon(bytes('index.bin'), bytes('strings.bin'), true);
    annotate(blocks, lexicon);
    return lexicon;
  },
  cedict() {
    const map = mapOf(parse(readFileSync(`${cedict}.u8`, 'utf8')));
    for (const block of blocks) longestMatches(block, map);
    return map;
  },
  json() {
    const map = mapOf(JSON.parse(readFileSync(`${cedict}.json`, 'utf8')) as Entry[]);
    for (const block of blocks) longestMatches(block, map);
    return map;
  },
};

gc!();
const before = process.memoryUsage();
const start = performance.now();
const kept = ways[way!]!();
const took = performance.now() - start;
gc!();
const after = process.memoryUsage();
console.log(
  JSON.stringify({
    took,
    heap: (after.heapUsed - before.heapUsed) / 1e6,
    buffers: (after.arrayBuffers - before.arrayBuffers) / 1e6,
    kept: typeof kept,
  }),
);
