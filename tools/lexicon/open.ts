import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from '../../src/conversion/convert';
import { CompiledLexicon } from '../../src/lexicon/compiled';
import { Words } from '../../src/lexicon/words';
import { buildLexicon, LEXICON_FOLDER } from './build';

const read = (name: string): ArrayBuffer => new Uint8Array(readFileSync(join(LEXICON_FOLDER, name))).buffer;

/** The compiled lexicon, built first where its sources have changed. */
export async function openLexicon(): Promise<{
  lexicon: CompiledLexicon;
  words: Words;
  converter: Converter;
}> {
  await buildLexicon();
  return {
    lexicon: new CompiledLexicon(read('index.bin'), read('strings.bin')),
    words: new Words(read('words.bin')),
    converter: Converter.from(read('convert.bin')),
  };
}
