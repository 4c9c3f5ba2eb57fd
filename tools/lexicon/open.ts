import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from '../../src/conversion/convert';
import { CompiledLexicon } from '../../src/lexicon/compiled';
import { Words } from '../../src/lexicon/words';
import { Readings } from '../../src/reading/read';
import { Tagger } from '../../src/recognize/tagger';
import { buildLexicon, LEXICON_FOLDER } from './build';

/** The tagger's weights, which the training script writes. */
export const TAGGER_FILE = join(import.meta.dirname, '../../assets/tagger/tagger.bin');
/** The weights by which a character's reading is chosen, which its training script writes. */
export const READING_FILE = join(import.meta.dirname, '../../assets/reading/reading.bin');
const TRAINED = new Map([
  ['tagger.bin', TAGGER_FILE],
  ['reading.bin', READING_FILE],
]);

/** The compiled lexicon, built first where its sources have changed. */
export async function openLexicon(): Promise<{
  lexicon: CompiledLexicon;
  words: Words;
  converter: Converter;
}> {
  await buildLexicon();
  return {
    lexicon: new CompiledLexicon(readShipped('index.bin'), readShipped('strings.bin')),
    words: new Words(readShipped('words.bin')),
    converter: Converter.from(readShipped('convert.bin')),
  };
}

/** The tagger that ships. */
export const openTagger = (): Tagger => new Tagger(readShipped('tagger.bin'));

/** What reads a text aloud, of the same build as the lexicon. */
export const openReadings = (): Readings =>
  new Readings(readShipped('readings.bin'), readShipped('reading.bin'));

/** A file as the package has it: compiled, or for what is trained committed with its record. */
export function readShipped(name: string): ArrayBuffer {
  return new Uint8Array(readFileSync(TRAINED.get(name) ?? join(LEXICON_FOLDER, name))).buffer;
}
