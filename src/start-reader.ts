import { browser } from 'wxt/browser';
import { askAnnotation, askConversion, isConnected, parsePageRequest } from './messages';
import { Reader } from './reader';
import { isOn, onSettings, readSettings, type Settings, shownOn } from './settings';

/** Starts a reader in this document, listening to the popup and to the reader's settings. */
export async function startReader(): Promise<void> {
  const reader = new Reader(document, { annotate: askAnnotation, convert: askConversion, isConnected });

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const request = parsePageRequest(message);
    if (!request || sender.id !== browser.runtime.id) return undefined;
    return reader.answer(request).then((state) => JSON.stringify(state));
  });
  let on: boolean | null = null;
  const apply = (settings: Settings) => {
    const { host } = location;
    const { traditional, region, notation, toneColours } = settings;
    const readings = { notation, toneColours };
    void reader.prefer({ traditional, always: shownOn(settings, host), readings, region });
    const wanted = isOn(settings, host);
    if (wanted === on) return;
    on = wanted;
    void (on ? reader.start() : reader.stop());
  };
  onSettings(apply);
  apply(await readSettings());
}
