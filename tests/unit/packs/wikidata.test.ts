import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPack } from '../../../src/packs/import';
import { languageOf } from '../../../src/packs/language';
import { openLexicon } from '../../../tools/lexicon/open';
import { wikidataRows } from '../../../tools/pack';
import { Best } from '../../../tools/packs/best';
import { readWikidataLine } from '../../../tools/packs/wikidata';

const value = (text: string) => ({ value: text });
const statement = (id: string) => [{ mainsnak: { datavalue: { value: { id } } } }];
interface Item {
  hans?: string;
  hant?: string;
  zh?: string;
  en?: string;
  aliases?: string[];
  claims?: Record<string, unknown>;
  sitelinks?: number;
}
const lineOf = (
  id: string,
  { hans, hant, zh, en, aliases = [], claims = { P31: statement('Q5') }, sitelinks = 1 }: Item,
) =>
  `${JSON.stringify({
    type: 'item',
    id,
    labels: {
      ...(zh && { zh: value(zh) }),
      ...(hans && { 'zh-hans': value(hans) }),
      ...(hant && { 'zh-hant': value(hant) }),
      ...(en && { en: value(en) }),
    },
    descriptions: { en: value('what it is') },
    aliases: { zh: aliases.map(value) },
    claims,
    sitelinks: Object.fromEntries(Array.from({ length: sitelinks }, (_, i) => [`wiki${i}`, {}])),
  })},`;

describe('readWikidataLine', () => {
  it('reads names of both scripts, other names, what it is and how well known', () => {
    const item = {
      hans: '马友友',
      hant: '馬友友',
      en: 'Yo-Yo Ma',
      aliases: ['友友', '大提琴家馬友友'],
      sitelinks: 60,
    };
    expect(readWikidataLine(lineOf('Q234891', item))).toEqual({
      sitelinks: 60,
      row: {
        id: 'q234891',
        type: 'person',
        hans: '马友友',
        hant: '馬友友',
        aliases: '大提琴家馬友友',
        reading: '',
        english: 'Yo-Yo Ma',
        description: 'what it is',
        as_of: '',
        wikidata: 'Q234891',
        relations: '',
      },
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['person', { P31: statement('Q5'), P625: [] }],
    ['place', { P31: statement('Q515'), P625: [] }],
    ['organization', { P625: [], P159: [] }],
    ['work', { P577: [], P50: [] }],
    ['event', { P585: [] }],
  ])('tells a %s by its statements', (type, claims) => {
    expect(readWikidataLine(lineOf('Q1', { zh: '名字', en: 'Name', claims }))?.row.type).toBe(type);
  });

  it.each<[string, string]>([
    ['without English', lineOf('Q1', { zh: '北京' })],
    ['without Chinese', lineOf('Q1', { en: 'Peking' })],
    ['whose Chinese name is Latin', lineOf('Q1', { zh: 'IBM', en: 'IBM' })],
    ['of one character', lineOf('Q1', { zh: '京', en: 'Peking' })],
    ['whose kind nothing tells', lineOf('Q1', { zh: '北京', en: 'Peking', claims: {} })],
    [
      'that is a list',
      lineOf('Q1', { zh: '北京列表', en: 'List', claims: { P31: statement('Q13406463'), P585: [] } }),
    ],
    [
      'that is a surname',
      lineOf('Q1', { zh: '歐陽', en: 'Ouyang', claims: { P31: statement('Q101352'), P585: [] } }),
    ],
    ['that is no JSON', '{"labels": {"zh"'],
    ['of the frame', '['],
  ])('leaves out a line %s', (_, line) => {
    expect(readWikidataLine(line)).toBeNull();
  });
});

describe('Best', () => {
  it('keeps what sorting everything would keep', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(12), (scores, most) => {
        const best = new Best<number>(most);
        for (const [i, score] of scores.entries()) best.add(score, i);
        const all = scores.map((score, i) => ({ score, i })).sort((a, b) => b.score - a.score || a.i - b.i);
        expect(best.sorted()).toEqual(all.slice(0, most).map(({ i }) => i));
      }),
    );
  });
});

describe('a pack of a dump', () => {
  it('is a table without a mistake, namesakes ranked by how well known they are', async () => {
    const { lexicon, converter } = await openLexicon();
    const lines = [
      lineOf('Q1', { zh: '張軍', en: 'Zhang Jun', sitelinks: 2 }),
      lineOf('Q2', {
        hans: '张军',
        hant: '張軍',
        en: 'Zhang Jun',
        aliases: ['首席大法官張軍'],
        sitelinks: 9,
      }),
      lineOf('Q3', { zh: '大法官張軍', en: 'Other', aliases: ['首席大法官張軍'], sitelinks: 1 }),
      ...Array.from({ length: 12 }, (_, i) =>
        lineOf(`Q${i + 4}`, { zh: '王偉', en: 'Wang Wei', sitelinks: 3 }),
      ),
    ];
    const rows = await wikidataRows(Readable.from(lines), 100);
    expect(rows.filter(({ hans }) => hans === '王偉')).toHaveLength(9);
    expect(rows.map(({ id, aliases }) => `${id} ${aliases}`)).toEqual(
      expect.arrayContaining(['q2 首席大法官張軍', 'q1 rank2:張軍', 'q3 ']),
    );
    const { writeTable } = await import('../../../src/packs/own-table');
    const { problems, pack } = readPack('w', writeTable(rows), languageOf(lexicon, converter), '2026-01-01');
    expect(problems).toEqual([]);
    expect(pack!.count).toBe(12);
  }, 120_000);
});

describe('npm run pack', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (args: string[], more: NodeJS.ProcessEnv = {}) =>
    execFileSync('npx', ['tsx', 'tools/pack.ts', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, ...more },
    });

  it('streams a dump that is larger than its memory', async () => {
    const filler = 'x'.repeat(2000);
    function* dump() {
      yield '[\n';
      // 400 MB of JSON, with a heap of 96.
      for (let i = 1; i <= 200_000; i++)
        yield `${lineOf(`Q${i}`, { zh: `第${i}號`.replace(/\d/g, (d) => '零一二三四五六七八九'[Number(d)]!), en: filler, sitelinks: i % 50 })}\n`;
      yield ']\n';
    }
    const path = join(folder, 'dump.json.gz');
    await pipeline(Readable.from(dump()), createGzip({ level: 1 }), createWriteStream(path));
    const out = join(folder, 'my.pack');
    const said = run(['--wikidata', path, '--lang', 'zh', '--out', out, '--most', '300'], {
      NODE_OPTIONS: '--max-old-space-size=96',
    });
    expect(said).toContain('300 names');
    expect(gunzipSync(readFileSync(out)).toString().trim().split('\n')).toHaveLength(301);
  }, 300_000);

  it.each<[string, string[], RegExp]>([
    ['no arguments', [], /Usage/],
    ['another language', ['--wikidata', 'x', '--lang', 'ja', '--out', 'y'], /Only --lang zh/],
    ['no file', ['--wikidata', 'missing.json', '--out', 'y'], /ENOENT/],
    ['no dump', ['--wikidata', 'package.json', '--out', 'y'], /has no entity/],
  ])(
    'says what is wrong with %s',
    (_, args, message) => {
      expect(() => run(args)).toThrow(message);
    },
    60_000,
  );

  it('says that a dump is damaged', () => {
    const path = join(folder, 'broken.json.gz');
    writeFileSync(path, 'no gzip');
    expect(() => run(['--wikidata', path, '--out', join(folder, 'y')])).toThrow(/incorrect header/);
  }, 60_000);
});
