import { compile } from '../../src/lexicon/compile';
import { pack } from '../../src/lexicon/format';
import type { EntityRecord } from '../../src/lexicon/records';
import { authored } from './authored';
import { cedictEntities, cedictWords, commonWords, personalNames } from './cedict';
import { compileConversion } from './conversion';
import { credits } from './credits';
import { geonames } from './geonames';
import { merge } from './merge';
import { fold } from './names';
import { characterReadings, frequencies, readAliases } from './readings';
import { territories } from './territories';

/** Every entity of the lexicon, from the most trusted source to the least. */
async function gatherEntities(): Promise<EntityRecord[]> {
  const { records, problems } = authored();
  if (problems.length) {
    throw new Error(
      problems.map(({ file, line, field, message }) => `${file}:${line}: ${field} ${message}`).join('\n'),
    );
  }
  const countries = territories();
  const english = new Map(countries.map((record) => [record.id.slice('territory:'.length), record.english]));
  const merged = merge([
    records,
    countries,
    cedictEntities(),
    await geonames(commonWords(), personalNames(), english),
  ]);
  return merged.map(readAliases);
}

/** The compiled files by name. */
export async function gather(): Promise<Record<string, ArrayBuffer>> {
  const { index, strings, words } = compile(
    await gatherEntities(),
    cedictWords(),
    frequencies(),
    characterReadings(),
    fold,
  );
  return {
    'index.bin': pack(index),
    'strings.bin': pack(strings),
    'words.bin': pack(words),
    'convert.bin': compileConversion(),
    'credits.txt': new TextEncoder().encode(credits()).buffer,
  };
}
