import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Showing } from './annotation';

const KEY = 'settings';

const hosts = v.pipe(v.string(), v.maxLength(255));

/** The first version, which chose no script. */
const First = v.object({
  version: v.literal(1),
  /** Hosts on which the reader switched Mingjian off. */
  sitesOff: v.array(hosts),
  /** Whether to mark also the names that Mingjian is less sure of. */
  unsure: v.optional(v.boolean(), false),
});

/** The second version, which had one way to write readings. */
const Second = v.object({
  ...First.entries,
  version: v.literal(2),
  unsure: v.boolean(),
  /** Whose Traditional a page is shown in. */
  traditional: v.picklist(['tw', 'hk']),
  /** Hosts whose pages are always shown in one way; a host stands once. */
  sitesShown: v.array(v.object({ host: hosts, script: v.picklist(['original', 'hans', 'hant']) })),
});

/** How readings are written: pinyin with tone marks or numbers, Bopomofo, or Cantonese in Jyutping. */
export const NOTATIONS = ['marks', 'numbers', 'zhuyin', 'jyutping'] as const;
/** Schemes of colours for the tones; `safe` is told apart by colour-blind readers. */
export const TONE_COLOURS = ['none', 'pleco', 'mdbg', 'dummitt', 'safe'] as const;
/** When an ordinary word under the pointer is explained: never, while a key is held, or always. */
const WORD_KEYS = ['off', 'shift', 'alt', 'ctrl', 'always'] as const;
/** Whose speech is wanted, as the browser's voices are tagged. */
const VOICES = ['zh-CN', 'zh-TW', 'zh-HK'] as const;

const Settings = v.object({
  ...Second.entries,
  version: v.literal(3),
  notation: v.picklist(NOTATIONS),
  /** Whose dictionaries the pinyin follows: 垃圾 lājī or lèsè. */
  region: v.picklist(['mainland', 'taiwan']),
  toneColours: v.picklist(TONE_COLOURS),
  words: v.picklist(WORD_KEYS),
  voice: v.picklist(VOICES),
  /** The reader view: over which characters readings stand, and the size of the text in CSS pixels. */
  ruby: v.object({
    over: v.picklist(['all', 'names', 'none']),
    size: v.pipe(v.number(), v.integer(), v.minValue(12), v.maxValue(48)),
  }),
});

export type Settings = v.InferOutput<typeof Settings>;

const DEFAULT: Settings = {
  version: 3,
  sitesOff: [],
  unsure: false,
  traditional: 'tw',
  sitesShown: [],
  notation: 'marks',
  region: 'mainland',
  toneColours: 'none',
  words: 'shift',
  voice: 'zh-CN',
  ruby: { over: 'all', size: 20 },
};

/** Turns whatever is stored into settings of this version; what cannot be read counts as never set. */
export function parseSettings(stored: unknown): Settings {
  for (const version of [First, Second]) {
    const older = v.safeParse(version, stored);
    if (older.success) return { ...DEFAULT, ...older.output, version: 3 };
  }
  const parsed = v.safeParse(Settings, stored);
  return parsed.success ? parsed.output : DEFAULT;
}

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Whether Mingjian may work on this page. */
export function isOn(settings: Settings, host: string): boolean {
  return !settings.sitesOff.includes(host);
}

/** How pages of a host are always shown, or null where the reader has not said. */
export function shownOn(settings: Settings, host: string): Showing | null {
  return settings.sitesShown.find((site) => site.host === host)?.script ?? null;
}

/** Switches Mingjian on or off for a host and keeps it so. */
export async function switchSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await readSettings();
  const others = sitesOff.filter((site) => site !== host);
  await change({ sitesOff: on ? others : [...others, host] });
}

/** Shows pages of a host always in one way, or, with null, as they come. */
export async function alwaysShow(host: string, script: Showing | null): Promise<void> {
  const { sitesShown } = await readSettings();
  const others = sitesShown.filter((site) => site.host !== host);
  await change({ sitesShown: script ? [...others, { host, script }] : others });
}

/** Changes what is chosen once for all sites. */
export const choose = (
  changed: Partial<Omit<Settings, 'version' | 'sitesOff' | 'sitesShown'>>,
): Promise<void> => change(changed);

async function change(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...changed } });
}

/** Calls back with the settings each time they change, in any window. */
export function onSettings(changed: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) changed(parseSettings(changes[KEY]?.newValue));
  });
}

/** Beside the settings: when the reader's packs last changed, so that a worker need not look for packs where there are none. */
const PACKS = 'packs';

/** Whether the reader has packs. */
export async function hasPacks(): Promise<boolean> {
  return Boolean((await browser.storage.local.get(PACKS))[PACKS]);
}

/** Tells every window and the worker that the reader's packs have changed. */
export async function notePacks(count: number): Promise<void> {
  await browser.storage.local.set({ [PACKS]: count ? { count, changed: Date.now() } : null });
}

/** Calls back each time the packs have changed, in any window. */
export function onPacks(changed: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (PACKS in changes) changed();
  });
}
