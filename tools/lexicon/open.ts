import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from '../../src/conversion/convert';
import { CompiledLexicon } from '../../src/lexicon/compiled';
import { Words } from '../../src/lexicon/words';
import { Tagger } from '../../src/recognize/tagger';
import { buildLexicon, LEXICON_FOLDER } from './build';

/** The tagger's weights, which the training script writes. */
export const TAGGER_FILE = join(import.meta.dirname, '../../assets/tagger/tagger.bin');

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

/** A file as the package has it: compiled, or for the tagger committed with its training record. */
export function readShipped(name: string): ArrayBuffer {
  const path = name === 'tagger.bin' ? TAGGER_FILE : join(LEXICON_FOLDER, name);
  return new Uint8Array(readFileSync(path)).buffer;
}
