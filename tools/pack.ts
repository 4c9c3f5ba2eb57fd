import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip, gzipSync } from 'node:zlib';
import { foldText } from '../src/lexicon/fold';
import { writeTable } from '../src/packs/own-table';
import type { Row } from '../src/packs/row';
import { fold, toHans } from './lexicon/names';
import { Best } from './packs/best';
import { readWikidataLine, type WikidataRow } from './packs/wikidata';

const USAGE = `Usage: npm run pack -- --wikidata DUMP.json[.gz] --lang zh --out FILE.pack [--most N]

Keeps the N best-known entities of a Wikidata JSON dump (one entity a line) that have a Chinese and an English name: N is 100000
unless given. The pack is imported on the settings page of the extension.`;

/** Names of one spelling that a table can rank: `rank9:` is the last. */
const MOST_NAMESAKES = 9;

/**
 * Filters a Wikidata dump to the rows of a pack. What is in memory does not grow with the dump, only with `most`.
 * @param lines of the dump
 */
export async function wikidataRows(lines: AsyncIterable<string>, most: number): Promise<Row[]> {
  const best = new Best<WikidataRow>(most);
  for await (const line of lines) {
    const found = readWikidataLine(line);
    if (found) best.add(found.sitelinks, found);
  }
  return rankNamesakes(best.sorted().map(({ row }) => row));
}

/** Ranks what shares a name by how well known it is, and leaves to the first what it says of other names. */
function rankNamesakes(rows: Row[]): Row[] {
  const claims = new Map<string, number>();
  const claim = (name: string) => {
    const key = foldText(toHans(name), fold);
    claims.set(key, (claims.get(key) ?? 0) + 1);
    return claims.get(key)!;
  };
  const claimed = (name: string) => claims.has(foldText(toHans(name), fold));
  return rows.flatMap((row) => {
    const names = [
      ...new Set([row.hans, row.hant].filter(Boolean).map((name) => foldText(toHans(name), fold))),
    ];
    const rank = Math.max(...names.map(claim));
    if (rank > MOST_NAMESAKES) return [];
    const aliases = row.aliases.split('|').filter((alias) => alias && !claimed(alias));
    for (const alias of aliases) claim(alias);
    const ranked = rank > 1 ? [row.hans, row.hant].filter(Boolean).map((name) => `rank${rank}:${name}`) : [];
    return [{ ...row, aliases: [...ranked, ...aliases].join('|') }];
  });
}

async function* linesOf(path: string): AsyncIterable<string> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  // A pipe does not pass errors on, and readline ends quietly at one.
  let failure: Error | null = null;
  for (const stream of [file, input])
    stream.on('error', (error: Error) => {
      failure = error;
      lines.close();
    });
  yield* lines;
  if (failure) throw failure;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      wikidata: { type: 'string' },
      lang: { type: 'string', default: 'zh' },
      out: { type: 'string' },
      most: { type: 'string', default: '100000' },
    },
  });
  const most = Number(values.most);
  if (!values.wikidata || !values.out || values.lang !== 'zh' || !Number.isInteger(most) || most < 1) {
    console.error(values.lang === 'zh' ? USAGE : `Only --lang zh is known.\n\n${USAGE}`);
    process.exit(2);
  }
  const rows = await wikidataRows(linesOf(values.wikidata), most);
  if (!rows.length) {
    console.error(
      `${values.wikidata} has no entity with a Chinese and an English name. Is it a Wikidata JSON dump?`,
    );
    process.exit(1);
  }
  writeFileSync(values.out, gzipSync(writeTable(rows), { level: 9 }));
  console.log(`${values.out}: ${rows.length} names`);
}

if (process.argv[1] === import.meta.filename) {
  try {
    await main();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
