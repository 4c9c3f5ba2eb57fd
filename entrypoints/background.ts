import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { askPage, parseWorkerRequest, type WorkerRequest } from '@/src/messages';
import { readPackageFile } from '@/src/package-file';
import { openPacks } from '@/src/packs/packs';
import { Service } from '@/src/service';
import { hasPacks, isOn, onPacks, onSettings, readSettings } from '@/src/settings';

const service = new Service(
  async (name) => (await readPackageFile(name)).arrayBuffer(),
  async (bundled, converter) => ((await packed) ? openPacks(bundled, converter) : null),
);
/** Both asked while the lexicon is being read, and kept up to date, so that no article waits for them. */
let packed = hasPacks();
let settings = readSettings();

/** Puts a script of the package into the top frame of a tab; a tab that forbids it is left alone. */
async function inject(tab: number, file: '/reader.js' | '/probe.js'): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] }).catch(() => {});
}

async function answer(
  request: WorkerRequest,
  tab: { id?: number | undefined; url?: string | undefined } | undefined,
): Promise<string> {
  const chosen = await settings;
  const { unsure, region } = chosen;
  const cantonese = chosen.notation === 'jyutping';
  switch (request.kind) {
    case 'read':
      if (tab?.id !== undefined && isOn(chosen, new URL(tab.url ?? 'about:blank').host)) {
        await inject(tab.id, '/reader.js');
      }
      return '';
    case 'annotate':
      return JSON.stringify(await service.annotate(request.blocks, unsure, cantonese, region));
    case 'readings':
      return JSON.stringify(await service.read(request.texts, region, cantonese));
    case 'word':
      return JSON.stringify(await service.lookUp(request.text, request.at));
    case 'convert':
      return JSON.stringify(await service.convert(request.texts, request.to));
  }
}

async function toggleScript(tab: { id?: number | undefined } | undefined): Promise<void> {
  if (tab?.id !== undefined) await askPage(tab.id, { kind: 'toggle-script' });
}

export default defineBackground(() => {
  // Whatever the worker was woken for, the lexicon is what it will be asked for next.
  service.prepare();

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const request = parseWorkerRequest(message);
    return request && sender.id === browser.runtime.id ? answer(request, sender.tab) : undefined;
  });

  onSettings((changed) => {
    settings = Promise.resolve(changed);
  });

  onPacks(() => {
    packed = hasPacks();
    service.forgetPacks();
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-script') void toggleScript(tab);
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'toggle-script') void toggleScript(tab);
  });

  browser.runtime.onInstalled.addListener(async () => {
    browser.contextMenus.create({
      id: 'toggle-script',
      title: 'Show this page in the other Chinese script',
      contexts: ['page'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
    // Pages that were open before have no probe, or one that lost its extension in an update.
    for (const tab of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] })) {
      if (tab.id !== undefined && !tab.discarded) await inject(tab.id, '/probe.js');
    }
  });
});
