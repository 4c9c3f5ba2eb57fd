import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isChinese, sample } from '@/src/article/language';

/** The one call that this script makes; the polyfill would be five times its size. Firefox has the name `chrome` as well. */
declare const chrome: {
  runtime: { sendMessage(message: unknown, done: () => void): void; lastError?: unknown };
};

/** Many sites write their text only after they have loaded: looked for again after these, in milliseconds, then no more. */
const AGAIN = [1000, 3000];

function look(again: readonly number[]): void {
  if (isChinese(sample(document))) {
    chrome.runtime.sendMessage({ kind: 'read' }, () => void chrome.runtime.lastError);
  } else if (again.length > 0) {
    setTimeout(() => look(again.slice(1)), again[0]);
  }
}

/**
 * The probe, in every page: looks at a sample of its text and calls for the reader where that is Chinese. Elsewhere nothing of
 * it stays. It is listed in the manifest by hand, because what WXT wraps round a content script is ten times its size.
 */
export default defineUnlistedScript(() => look(AGAIN));
