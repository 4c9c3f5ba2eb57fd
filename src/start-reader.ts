import { browser } from 'wxt/browser';
import { askAnnotation, askConversion, askWord, isConnected, parsePageRequest } from './messages';
import { Reader } from './reader';
import { isOn, onSettings, readSettings, type Settings, shownOn } from './settings';

/** Starts a reader in this document, listening to the popup and to the reader's settings. */
export async function startReader(): Promise<void> {
  const reader = new Reader(document, {
    annotate: askAnnotation,
    convert: askConversion,
    lookUp: askWord,
    isConnected,
  });

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const request = parsePageRequest(message);
    if (!request || sender.id !== browser.runtime.id) return undefined;
    if (request.kind === 'article') return Promise.resolve(JSON.stringify(reader.article()));
    return reader.answer(request).then((state) => JSON.stringify(state));
  });
  let on: boolean | null = null;
  const apply = (settings: Settings) => {
    const { host } = location;
    void reader.prefer({ ...settings, always: shownOn(settings, host) });
    const wanted = isOn(settings, host);
    if (wanted === on) return;
    on = wanted;
    void (on ? reader.start() : reader.stop());
  };
  onSettings(apply);
  apply(await readSettings());
}
