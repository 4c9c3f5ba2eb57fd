import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotator';
import type { Converter } from '../../../src/conversion/convert';
import { CompiledLexicon } from '../../../src/lexicon/compiled';
import { LayeredLexicon } from '../../../src/lexicon/layered';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { readTableFile } from '../../../src/packs/file';
import { importPack, PackError } from '../../../src/packs/import';
import { languageOf } from '../../../src/packs/language';
import { type Bundled, keepPacks, openPacks } from '../../../src/packs/packs';
import { readCompiled, readPacks, writePacks } from '../../../src/packs/store';
import { openLexicon } from '../../../tools/lexicon/open';

let bundled: Bundled;
let converter: Converter;
beforeAll(async () => {
  const { lexicon, converter: tables } = await openLexicon();
  converter = tables;
  bundled = { lexicon, language: languageOf(lexicon, converter) };
}, 120_000);
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const HEADER = 'type\thant\thans\taliases\treading\tenglish\trelations\tid';
const DESK = [
  HEADER,
  'person\t普京\t\t\t\tPutin, as our desk writes him\tleads>desk\tputin',
  'organization\t明報編輯部\t\tlater:編輯部|rank2:北京\t\tOur desk\t\tdesk',
  'term\t\t希望\t\t\tHope\t\t',
].join('\n');

/** The bundled lexicon with what is stored over it. */
async function layered(): Promise<Lexicon> {
  const packs = await openPacks(bundled.lexicon, async () => converter);
  return packs ? new LayeredLexicon(bundled.lexicon, packs) : bundled.lexicon;
}
const found = async (text: string) => {
  const { mentions, entities } = annotate([text], await layered());
  return mentions.map(({ surface, entity }) => [surface, entity === null ? null : entities[entity]!.source]);
};

describe('a pack', () => {
  it('wins over the bundled names, in both scripts, and marks what is else a word', async () => {
    await importPack('desk', DESK, bundled);
    expect(await found('普京希望去北京')).toEqual([
      ['普京', 'desk'],
      ['希望', 'desk'],
      ['北京', 'desk'],
    ]);
    expect(await found('在中國，明报编辑部說。編輯部也說')).toEqual([
      ['中國', 'Mingjian'],
      ['明报编辑部', 'desk'],
      ['編輯部', 'desk'],
    ]);
    expect(await found('編輯部也說')).toEqual([]);
  });

  it('leads by its relations to its own entities, and has their readings', async () => {
    await importPack('desk', DESK, bundled);
    const { entities } = annotate(['普京'], await layered());
    expect(entities.map(({ id, pinyin }) => [id, pinyin])).toEqual([
      ['own:desk:putin', 'pǔ jīng'],
      ['own:desk:desk', 'míng bào biān jí bù'],
    ]);
    expect(entities[0]!.related).toEqual([{ label: 'leads', entity: 1 }]);
    expect(entities[1]!.related).toEqual([{ label: 'led by', entity: 0 }]);
  });

  it('leaves all other names as they are', async () => {
    await importPack('desk', DESK, bundled);
    const lexicon = await layered();
    const names = ['美國', '習近平', '国家能源局', '中俄', '的', '說', '。'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names)), (parts) => {
        const text = parts.join('');
        expect(annotate([text], lexicon)).toEqual(annotate([text], bundled.lexicon));
      }),
      { numRuns: 50 },
    );
  });

  it('of two packs wins that was added last', async () => {
    await importPack('one', 'hant\tenglish\n普京\tOne\n', bundled);
    await importPack('two', 'hant\tenglish\n普京\tTwo\n', bundled);
    expect(await found('普京')).toEqual([['普京', 'two']]);
    await importPack('one', 'hant\tenglish\n普京\tOne again\n', bundled);
    expect(await found('普京')).toEqual([['普京', 'one']]);
    expect((await readPacks()).map(({ name, count }) => [name, count])).toEqual([
      ['two', 1],
      ['one', 1],
    ]);
  });

  it('is exported as what is imported again to the same', async () => {
    const pack = await importPack('desk', DESK, bundled);
    const first = (await readCompiled())!.bytes;
    const again = await importPack('desk', pack.table, bundled);
    expect(again).toEqual(pack);
    expect(Buffer.from((await readCompiled())!.bytes).equals(Buffer.from(first))).toBe(true);
  });

  it('is gone when it is removed', async () => {
    await importPack('desk', DESK, bundled);
    await keepPacks([], bundled);
    expect(await readCompiled()).toBeNull();
    expect(await found('希望')).toEqual([]);
  });
});

describe('what an update leaves', () => {
  it.each<[string, (bytes: ArrayBuffer) => { stamp: string; bytes: ArrayBuffer } | null]>([
    ['of another build', (bytes) => ({ stamp: '0 0', bytes })],
    ['missing', () => null],
  ])('is compiled anew where the compiled file is %s', async (_, change) => {
    await importPack('desk', DESK, bundled);
    const { stamp, bytes } = (await readCompiled())!;
    await writePacks(await readPacks(), change(bytes));
    expect(await found('希望')).toEqual([['希望', 'desk']]);
    expect((await readCompiled())!.stamp).toBe(stamp);
  });

  it('is compiled anew where the compiled file is damaged', async () => {
    await importPack('desk', DESK, bundled);
    const { stamp, bytes } = (await readCompiled())!;
    const damaged = bytes.slice(0);
    new Uint8Array(damaged)[500]! ^= 1;
    await writePacks(await readPacks(), { stamp, bytes: damaged });
    expect(await found('希望')).toEqual([['希望', 'desk']]);
    expect(() => new CompiledLexicon(damaged, damaged)).toThrow();
  });
});

describe('a broken table', () => {
  const problemsOf = async (text: string) => {
    const error = await importPack('desk', text, bundled).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(PackError);
    return (error as PackError).problems.map(({ line, field, message }) => `${line} ${field} ${message}`);
  };

  it.each([
    ['hant\tenglish\n北京\t\n', '2 english is empty'],
    ['hant\tenglish\n\tPeking\n', '2 hant is empty'],
    ['hant\tenglish\n京\tPeking\n', '2 hant "京" is one character'],
    ['hant\tenglish\ttype\n北京\tPeking\ttown\n', '2 type "town" is not a type'],
    ['hant\tenglish\tid\n北京\tPeking\tterritory:CN\n', '2 id "territory:CN" is Mingjian’s own'],
    ['hant\tenglish\trelations\n北京\tPeking\tleads>beijing\n', '2 relations "beijing" does not exist'],
    ['hant\tenglish\treading\n北京\tPeking\tBei3\n', '2 reading 1 syllables do not fit 北京'],
    ['hant\tenglish\n北京\tPeking\n武漢\tWuhan\n北京\tBeijing\n', '4 aliases "北京" already means line-2'],
    ['hant\tenglish\tid\n北京\tPeking\ta\n武漢\tWuhan\ta\n', '3 id "a" is taken'],
  ])('imports nothing and tells the line: %j', async (text, message) => {
    await importPack('before', DESK, bundled);
    const before = await readCompiled();
    expect((await problemsOf(text))[0]).toContain(message);
    expect((await readPacks()).map(({ name }) => name)).toEqual(['before']);
    expect(await readCompiled()).toEqual(before);
  });

  it('tells of every mistake, in the order of the lines', async () => {
    const problems = await problemsOf('hant\tenglish\ttype\n北京\t\t\n武漢\tWuhan\tx\n\t\ty\n');
    expect(problems.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      '2 english',
      '3 type',
      '4 type',
      '4 hant',
      '4 hans',
      '4 english',
    ]);
  });
});

describe('readTableFile', () => {
  const gzip = async (text: string) =>
    new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  const utf16 = (text: string) =>
    new Blob([new Uint16Array([0xfeff, ...[...text].map((c) => c.charCodeAt(0))])]);

  it('reads UTF-8, UTF-16 and gzip', async () => {
    expect(await readTableFile(new Blob(['北京']))).toBe('北京');
    expect(await readTableFile(utf16('北京'))).toBe('北京');
    expect(await readTableFile(await gzip('北京'))).toBe('北京');
  });

  it.each<[string, () => Promise<Blob>, RegExp]>([
    ['not UTF-8', async () => new Blob([new Uint8Array([0xb1, 0xb1, 0xbe, 0xa9])]), /not text in UTF-8/],
    ['cut short', async () => (await gzip('北京')).slice(0, 12), /damaged/],
    ['no gzip', async () => new Blob([new Uint8Array([0x1f, 0x8b, 1, 2, 3])]), /damaged/],
    ['too large', async () => gzip('北京'.repeat(30_000_000)), /larger than 150 MB/],
  ])(
    'says in a sentence what is wrong with a file that is %s',
    async (_, file, message) => {
      await expect(readTableFile(await file())).rejects.toThrow(message);
    },
    60_000,
  );
});
