import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'settings';

const Settings = v.object({
  version: v.literal(1),
  /** Hosts on which the reader switched Mingjian off. */
  sitesOff: v.array(v.pipe(v.string(), v.maxLength(255))),
  /** Whether to mark also the names that Mingjian is less sure of. */
  unsure: v.optional(v.boolean(), false),
});

export type Settings = v.InferOutput<typeof Settings>;

const FIRST: Settings = { version: 1, sitesOff: [], unsure: false };

/** Turns whatever is stored into settings of this version; what cannot be read counts as never set. */
export function parseSettings(stored: unknown): Settings {
  const parsed = v.safeParse(Settings, stored);
  return parsed.success ? parsed.output : FIRST;
}

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Whether Mingjian may work on this page. */
export function isOn(settings: Settings, host: string): boolean {
  return !settings.sitesOff.includes(host);
}

/** Switches Mingjian on or off for a host and keeps it so. */
export async function switchSite(host: string, on: boolean): Promise<void> {
  const settings = await readSettings();
  const others = settings.sitesOff.filter((site) => site !== host);
  await browser.storage.local.set({ [KEY]: { ...settings, sitesOff: on ? others : [...others, host] } });
}

/** Marks also the names that Mingjian is less sure of, or no longer. */
export async function markUnsure(unsure: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), unsure } });
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
