import { compile } from '../../src/lexicon/compile';
import { compileReadings } from '../../src/lexicon/compile-readings';
import { CompiledLexicon } from '../../src/lexicon/compiled';
import { pack } from '../../src/lexicon/format';
import type { EntityRecord } from '../../src/lexicon/records';
import { authored } from './authored';
import { cedictEntities, commonWords, personalNames } from './cedict';
import { cedictWords } from './cedict-words';
import { cldrTerms } from './cldr-terms';
import { compileConversion } from './conversion';
import { credits } from './credits';
import { townships } from './divisions';
import { geonames, inChina, readGeonames } from './geonames';
import { compileJyutping } from './jyutping';
import { merge } from './merge';
import { fold } from './names';
import { characterReadings, frequencies, readAliases } from './readings';
import { territories } from './territories';
import { dictionaryReadings } from './word-readings';

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
  const cedict = cedictEntities();
  const counties = new Map(cedict.map(({ hans, english: name }) => [hans, name]));
  const places = await readGeonames();
  const words = commonWords();
  const merged = merge([
    records,
    countries,
    cldrTerms(),
    cedict,
    geonames(places, { words, persons: nameParts(records), countries: english }),
    townships(inChina(places), words, counties),
  ]);
  const characters = characterReadings();
  return merged.map((record) => readAliases(record, characters));
}

/** First names and surnames, so that no town is marked for somebody: CC-CEDICT's, and the parts of hand-written names (古特雷斯). */
function nameParts(records: readonly EntityRecord[]): Set<string> {
  const parts = personalNames();
  for (const { type, surfaces } of records) {
    if (type !== 'person') continue;
    for (const { text } of surfaces)
      if (text.includes('·')) for (const part of text.split('·')) parts.add(part);
  }
  return parts;
}

/** The compiled files by name. */
export async function gather(): Promise<Record<string, ArrayBuffer>> {
  const characters = characterReadings();
  const { index, strings, words } = compile(
    await gatherEntities(),
    cedictWords(),
    frequencies(),
    characters,
    fold,
  );
  const packed = pack(index);
  const keys = new CompiledLexicon(packed, null);
  const readings = compileReadings(dictionaryReadings(), characters, (word) => keys.find(word), fold);
  return {
    'index.bin': packed,
    'strings.bin': pack(strings),
    'words.bin': pack(words),
    'readings.bin': pack(readings),
    'convert.bin': compileConversion(),
    'jyutping.bin': compileJyutping(),
    'credits.txt': new TextEncoder().encode(credits()).buffer,
  };
}
