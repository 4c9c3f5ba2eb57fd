import { Converter } from '@/src/conversion/convert';
import { creditsView } from '@/src/credits';
import { element } from '@/src/element';
import { CompiledLexicon } from '@/src/lexicon/compiled';
import { Once } from '@/src/once';
import { readPackageFile } from '@/src/package-file';
import { readTableFile } from '@/src/packs/file';
import { importPack, PackError } from '@/src/packs/import';
import { languageOf } from '@/src/packs/language';
import type { Pack } from '@/src/packs/pack';
import { type Bundled, keepPacks } from '@/src/packs/packs';
import { COLUMNS } from '@/src/packs/row';
import { readPacks } from '@/src/packs/store';
import { type PackNews, packsView } from '@/src/packs/view';
import {
  alwaysShow,
  choose,
  hasPacks,
  notePacks,
  onSettings,
  readSettings,
  type Settings,
  switchSite,
} from '@/src/settings';
import { drawReadings } from './readings';

const part = (id: string) => document.getElementById(id)!;

const bundled = new Once(async (): Promise<Bundled> => {
  const [index, strings, tables] = await Promise.all(
    ['index.bin', 'strings.bin', 'convert.bin'].map(async (name) =>
      (await readPackageFile(name)).arrayBuffer(),
    ),
  );
  const lexicon = new CompiledLexicon(index!, strings!);
  return { lexicon, language: languageOf(lexicon, Converter.from(tables!)) };
});

/** Does one thing with the packs, shows what came of it and tells the worker. */
async function change(work: (files: Bundled) => Promise<Omit<PackNews, 'bad' | 'problems'>>): Promise<void> {
  await drawPacks(null, true);
  try {
    const done = await work(await bundled.get());
    await notePacks((await readPacks()).length);
    await drawPacks({ ...done, bad: false, problems: [] });
  } catch (error) {
    const isKnown = error instanceof PackError;
    await drawPacks({
      message: isKnown
        ? error.message
        : 'Nothing was changed: the browser could not store it. Free some disk space and try again.',
      bad: true,
      problems: isKnown ? error.problems : [],
      undo: null,
    });
  }
}

function take(name: string, text: () => Promise<string>): void {
  void change(async (files) => {
    const before = await readPacks();
    const pack = await importPack(name, await text(), files);
    // A browser short of space may else throw out what an extension stores.
    void navigator.storage.persist().catch(() => {});
    const names = pack.count === 1 ? '1 name' : `${pack.count.toLocaleString('en')} names`;
    const verb = before.some((other) => other.name === name) ? 'Replaced' : 'Imported';
    return {
      message: `${verb} ${name}: ${names}. Reload open pages to see them.`,
      undo: () => restore(before),
    };
  });
}

function remove(pack: Pack): void {
  void change(async (files) => {
    const before = await readPacks();
    await keepPacks(
      before.filter(({ name }) => name !== pack.name),
      files,
    );
    return { message: `Removed ${pack.name}.`, undo: () => restore(before) };
  });
}

function restore(packs: Pack[]): void {
  void change(async (files) => {
    await keepPacks(packs, files);
    return { message: 'All is as it was before.', undo: null };
  });
}

/** Offers a text as a file to be saved. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/tab-separated-values' }));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const EXAMPLE = [
  [
    'national-library',
    'organization',
    '中國國家圖書館',
    '中国国家图书馆',
    'later:國圖',
    '',
    'National Library of China',
    'National library, in Beijing',
    '',
    '',
    '',
  ],
  [
    'zhongguancun',
    'place',
    '中關村',
    '',
    '',
    '',
    'Zhongguancun|Zhong Guan Cun',
    'Technology district in Haidian, Beijing',
    '',
    '',
    '',
  ],
];

async function drawPacks(news: PackNews | null = null, busy = false): Promise<void> {
  const view = packsView(await readPacks(), news, busy, {
    choose: (file) => take(file.name.replace(/(\.(tsv|csv|txt|pack|gz))+$/i, ''), () => readTableFile(file)),
    export: (pack) => save(`${pack.name}.tsv`, pack.table),
    remove,
    example: () =>
      save('mingjian-example.tsv', `${[COLUMNS, ...EXAMPLE].map((cells) => cells.join('\t')).join('\n')}\n`),
  });
  part('packs').replaceChildren(...view);
}

/** A list of sites with a button each, or a sentence where there is none. */
function sitesView(
  sites: [host: string, shown: string][],
  [label, spoken]: [label: string, spoken: string],
  press: (host: string) => void,
  none: string,
): HTMLElement {
  if (sites.length === 0) return element('p.empty', {}, none);
  const items = sites.map(([host, shown]) => {
    const name = host || 'files';
    const button = element('button', { type: 'button', 'aria-label': `${spoken} ${name}` }, label);
    button.addEventListener('click', () => press(host));
    return element('li', {}, element('b', {}, name), shown, button);
  });
  return element('ul.packs', {}, ...items);
}

const SHOWN = {
  original: 'always in the original',
  hans: 'always in Simplified',
  hant: 'always in Traditional',
};

function drawSites({ sitesOff, sitesShown }: Settings): void {
  part('sites-off').replaceChildren(
    sitesView(
      sitesOff.map((host) => [host, '']),
      ['Switch on', 'Switch on for'],
      (host) => void switchSite(host, true),
      'On for every site. The popup switches it off for one.',
    ),
  );
  part('sites-shown').replaceChildren(
    sitesView(
      sitesShown.map(({ host, script }) => [host, ` ${SHOWN[script]} `]),
      ['Remove', 'Remove the script of'],
      (host) => void alwaysShow(host, null),
      'Every site is shown as it comes. The popup chooses a script for one.',
    ),
  );
}

const standards = [...document.querySelectorAll<HTMLInputElement>('input[name=traditional]')];
for (const one of standards)
  one.addEventListener('change', () => void choose({ traditional: one.value as Settings['traditional'] }));

const unsure = part('unsure') as HTMLInputElement;
unsure.addEventListener('change', () => void choose({ unsure: unsure.checked }));

const wordKey = part('word-key') as HTMLSelectElement;
wordKey.addEventListener('change', () => void choose({ words: wordKey.value as Settings['words'] }));
const voice = part('voice') as HTMLSelectElement;
voice.addEventListener('change', () => void choose({ voice: voice.value as Settings['voice'] }));

function drawSettings(settings: Settings): void {
  wordKey.value = settings.words;
  voice.value = settings.voice;
  drawReadings(settings);
  unsure.checked = settings.unsure;
  for (const one of standards) one.checked = one.value === settings.traditional;
  drawSites(settings);
}

onSettings(drawSettings);
drawSettings(await readSettings());
await drawPacks();
const packs = await readPacks();
// Where the browser lost the note, but not the packs.
if (packs.length > 0 !== (await hasPacks())) await notePacks(packs.length);
part('credits').replaceChildren(...creditsView(await (await readPackageFile('credits.txt')).text()));
