import { compile } from '../../../src/lexicon/compile';
import { CompiledLexicon } from '../../../src/lexicon/compiled';
import { makeFold } from '../../../src/lexicon/fold';
import { pack } from '../../../src/lexicon/format';
import type { EntityRecord, WordRecord } from '../../../src/lexicon/records';
import { Words } from '../../../src/lexicon/words';

/** A record for a test: what is not given is plain. Its two names are its marked surfaces. */
export function entity(
  id: string,
  hant: string,
  hans: string,
  more: Partial<EntityRecord> = {},
): EntityRecord {
  return {
    id,
    type: 'person',
    hans,
    hant,
    pinyin: [...hans].map(() => 'x').join(' '),
    english: id,
    description: '',
    asOf: '',
    surfaces: [...new Set([hans, hant])].map((text) => ({ text, marked: true })),
    short: [],
    relations: [],
    source: 'Mingjian',
    rank: 100,
    ...more,
  };
}

const FOLD = makeFold(
  new Map([...'國国謙谦鬆松華华會会'.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from!, to!])),
);

/** Compiles hand-made records and opens what comes out. */
export function open(
  entities: readonly EntityRecord[],
  words: readonly WordRecord[] = [],
  characters: ReadonlyMap<string, string> = new Map(),
) {
  const files = compile(entities, words, () => 0, characters, FOLD);
  const [index, strings, wordFile] = [pack(files.index), pack(files.strings), pack(files.words)];
  return {
    lexicon: new CompiledLexicon(index, strings),
    words: new Words(wordFile),
    bytes: [index, strings, wordFile],
  };
}
