import { browser } from 'wxt/browser';

/** Reads a compiled file of the package: `index.bin`, `credits.txt`. The only thing that Mingjian ever fetches. */
export const readPackageFile = (name: string): Promise<Response> =>
  fetch(browser.runtime.getURL(`/lexicon/${name}` as '/'));
