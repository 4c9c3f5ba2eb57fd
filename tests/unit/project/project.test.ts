import { describe, expect, it } from 'vitest';
import config from '../../../wxt.config';
import { filesIn, importsOf, read, wordsOf } from './sources';

const SHIPPED = [...filesIn('src', /\.ts$/), ...filesIn('entrypoints', /\.ts$/)];

/** The floors of docs/design: a file may import from its own floor and from those below. */
const FLOORS: [floor: number, files: RegExp][] = [
  [
    1,
    /^src\/(lexicon|article)\/|^src\/(annotation|word-lookup|settings|speech|element|related|own-spelling|introduction|credits|once|palette|type-colours|tone-colours)\./,
  ],
  [2, /^src\/(recognize|reading|conversion|summary|packs)\/|^src\/(messages|package-file|drawn-reading)\.ts/],
  [3, /^src\/(overlay|read)\/|^src\/(annotator|service|reader|start-reader)\.ts/],
  [4, /^(entrypoints|tools)\//],
];
const floorOf = (file: string) => FLOORS.find(([, files]) => files.test(file))?.[0];
const roomOf = (file: string) => /^src\/(\w+)\//.exec(file)?.[1] ?? file;

describe('imports', () => {
  const all = [...SHIPPED, ...filesIn('tools', /\.ts$/)];
  const arrows = all.flatMap((from) =>
    importsOf(from)
      .filter((to) => /^(src|entrypoints|tools|tests)\//.test(to))
      .map((to) => ({ from, to })),
  );

  it('are all on a floor', () => {
    expect(arrows.length).toBeGreaterThan(100);
    expect(SHIPPED.filter((file) => !floorOf(file))).toEqual([]);
    expect(arrows.filter(({ to }) => !floorOf(to))).toEqual([]);
  });

  it('never go up', () => {
    expect(arrows.filter(({ from, to }) => floorOf(from)! < floorOf(to)!)).toEqual([]);
  });

  it('never run in a circle, neither between files nor between rooms', () => {
    for (const nodeOf of [(file: string) => file, roomOf]) {
      const next = new Map<string, Set<string>>();
      for (const { from, to } of arrows.filter(({ from: file }) => file.startsWith('src/'))) {
        if (nodeOf(from) === nodeOf(to)) continue;
        next.set(nodeOf(from), (next.get(nodeOf(from)) ?? new Set()).add(nodeOf(to)));
      }
      expect(circleIn(next)).toBeNull();
    }
  });

  // What runs in a worker, in Node and in a test alike.
  const PURE =
    /^src\/(recognize|lexicon|reading)\/|^src\/(annotation|annotator|once|service|word-lookup)\.ts|^src\/conversion\/(convert|edit|dictionaries|name-forms)\.ts|^src\/article\/script\.ts/;

  it('lead from what is pure only to what is pure', () => {
    const out = SHIPPED.filter((file) => PURE.test(file)).flatMap((file) =>
      importsOf(file)
        .filter((to) => !PURE.test(to))
        .map((to) => `${file} > ${to}`),
    );
    expect(out).toEqual([]);
  });

  it('leave the document and the browser out of what is pure', () => {
    const used = SHIPPED.filter((file) => PURE.test(file)).flatMap((file) =>
      wordsOf(file)
        .filter(({ text }) =>
          /^(document|window|browser|chrome|navigator|location|(HTML)?\w*Element)$/.test(text),
        )
        .map(({ text, line }) => `${file}:${line} ${text}`),
    );
    expect(used).toEqual([]);
  });

  it('reach the browser from few places', () => {
    const users = SHIPPED.filter((file) =>
      importsOf(file).some((name) => /^(wxt\/browser|webextension-polyfill)$/.test(name)),
    );
    expect(
      users.filter(
        (file) => !/^entrypoints\/|^src\/(messages|settings|package-file|start-reader)\.ts$/.test(file),
      ),
    ).toEqual([]);
    expect(users).toContain('src/messages.ts');
  });
});

/** A node that can be reached from itself, with the way there, or null. */
function circleIn(next: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const walk = (node: string, way: string[]): string[] | null => {
    if (way.includes(node)) return [...way, node];
    if (done.has(node)) return null;
    for (const to of next.get(node) ?? []) {
      const circle = walk(to, [...way, node]);
      if (circle) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of next.keys()) {
    const circle = walk(node, []);
    if (circle) return circle;
  }
  return null;
}

/** Where the shipped code says one of these words, as a name or in a string. */
const said = (words: RegExp) =>
  SHIPPED.flatMap((file) =>
    wordsOf(file)
      .filter(({ text }) => words.test(text))
      .map(({ line }) => `${file}:${line}`),
  );

describe('shipped code', () => {
  it('never makes markup or code of a string', () => {
    expect(
      said(
        /^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseFromString|srcdoc|eval|Function|execCommand|writeln)$/,
      ),
    ).toEqual([]);
    const writes = SHIPPED.filter((file) => /\bdocument\s*\.\s*write\b/.test(read(file)));
    expect(writes).toEqual([]);
  });

  it('asks for nothing over the network: the one fetch reads the package', () => {
    const places = said(
      /^(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|WebTransport)$/,
    );
    expect(places).toHaveLength(1);
    expect(places[0]).toMatch(/^src\/package-file\.ts:/);
    expect(read('src/package-file.ts')).toMatch(/fetch\(browser\.runtime\.getURL\(/);
  });

  it('names no address to load from', () => {
    const pages = filesIn('entrypoints', /\.(html|css)$/);
    expect(pages.filter((file) => /https?:|["'(]\/\//.test(read(file)))).toEqual([]);
  });

  it('comes in files of at most 400 lines', () => {
    const files = ['src', 'entrypoints', 'tools'].flatMap((folder) =>
      filesIn(folder, /\.(ts|mjs|css|html)$/),
    );
    const long = files.filter((file) => read(file).split('\n').length > 400);
    expect(files.length).toBeGreaterThan(60);
    expect(long).toEqual([]);
  });
});

describe('the manifest', () => {
  const manifestFor = async (browser: 'chrome' | 'firefox') => {
    const { manifest } = config;
    if (typeof manifest !== 'function') throw new Error('the manifest depends on the browser');
    return manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 });
  };
  const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

  // A version that asks for more is disabled by Chrome until the reader agrees.
  it.each(['chrome', 'firefox'] as const)(
    'asks in %s for the final permissions and no others',
    async (browser) => {
      const manifest = await manifestFor(browser);
      expect(manifest.permissions).toEqual(['storage', 'scripting', 'contextMenus']);
      expect(manifest.host_permissions).toEqual(PAGES);
      expect(manifest.content_scripts!.map(({ matches }) => matches)).toEqual([PAGES]);
      for (const more of [
        'optional_permissions',
        'optional_host_permissions',
        'externally_connectable',
        'web_accessible_resources',
      ] as const) {
        expect(manifest[more]).toBeUndefined();
      }
    },
  );

  it.each(['chrome', 'firefox'] as const)('lets %s load from the package only', async (browser) => {
    const policy = (await manifestFor(browser)).content_security_policy as { extension_pages: string };
    const rules = Object.fromEntries(
      policy.extension_pages.split(/;\s*/).map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
    );
    expect(rules['default-src']).toEqual(["'none'"]);
    expect(rules['script-src']).toEqual(["'self'"]);
    expect(rules['connect-src']).toEqual(["'self'"]);
    expect(policy.extension_pages).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
  });
});
