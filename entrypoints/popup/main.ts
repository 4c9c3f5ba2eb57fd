import { browser } from 'wxt/browser';
import type { Showing } from '@/src/annotation';
import type { ReadingStyle } from '@/src/drawn-reading';
import { askPage, type PageRequest, type PageState } from '@/src/messages';
import { alwaysShow, readSettings, shownOn, switchSite } from '@/src/settings';
import { type PopupListener, popupView } from '@/src/summary/view';

const main = document.querySelector('main')!;

/** The tab that the popup speaks of: the active one, or the one named in the address where the popup stands in a tab itself. */
async function findTab(): Promise<number | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Asks the tab's reader, which is put there first where it is missing. Null where the browser lets nobody in. */
async function ask(tab: number, request: PageRequest): Promise<PageState | null> {
  const state = await askPage(tab, request);
  if (state) return state;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/reader.js'] });
  } catch {
    return null;
  }
  return askPage(tab, request);
}

/** What can be pressed, in order: who works by keyboard goes on at the same one when the popup is drawn anew. */
const controls = () => [...main.querySelectorAll<HTMLElement>('button, input, summary')];

async function run(): Promise<void> {
  const tab = await findTab();
  const show = (state: PageState | null, always: Showing | null, style?: ReadingStyle) => {
    const listener: PopupListener = {
      async request(request) {
        if (tab === null) return;
        if (request.kind === 'show' && state) {
          // What is pressed next goes by this choice, not by what a long page still shows.
          show({ ...state, showing: request.script }, always && request.script, style);
          // Who has a script for the site and takes another one wants that for the site.
          if (always) await alwaysShow(state.host, request.script);
        }
        main.ariaBusy = 'true';
        await draw(await ask(tab, request));
        main.ariaBusy = 'false';
        if (request.kind === 'jump' && !location.search) window.close();
      },
      openSample() {
        void browser.tabs.create({ url: browser.runtime.getURL('/demo.html') });
        window.close();
      },
      openStory() {
        void browser.tabs.create({ url: browser.runtime.getURL(`/read.html?tab=${tab}`) });
        window.close();
      },
      async switchSite(host, on) {
        await switchSite(host, on);
        await refresh();
      },
      async alwaysShow(host, script) {
        await alwaysShow(host, script);
        await refresh();
      },
    };
    const pressed = controls().indexOf(document.activeElement as HTMLElement);
    main.replaceChildren(...popupView(state, listener, always, style));
    controls()[pressed]?.focus();
  };
  const draw = async (state: PageState | null) => {
    const settings = await readSettings();
    show(state, state && shownOn(settings, state.host), settings);
  };
  const refresh = async (): Promise<void> => {
    const state = tab === null ? null : await ask(tab, { kind: 'state' });
    await draw(state);
    if (state?.status === 'working') setTimeout(() => void refresh(), 150);
  };
  await refresh();
}

document.querySelector('footer button')!.addEventListener('click', () => {
  void browser.runtime.openOptionsPage();
  window.close();
});

void run();
