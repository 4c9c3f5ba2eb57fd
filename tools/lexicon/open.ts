import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from '../../src/conversion/convert';
import { Lexicon } from '../../src/lexicon/lexicon';
import { Words } from '../../src/lexicon/words';
import { buildLexicon, LEXICON_FOLDER } from './build';

const read = (name: string): ArrayBuffer => new Uint8Array(readFileSync(join(LEXICON_FOLDER, name))).buffer;

/** The compiled lexicon, built first where its sources have changed. */
export async function openLexicon(): Promise<{ lexicon: Lexicon; words: Words; converter: Converter }> {
  await buildLexicon();
  return {
    lexicon: new Lexicon(read('index.bin'), read('strings.bin')),
    words: new Words(read('words.bin')),
    converter: Converter.from(read('convert.bin')),
  };
}
