/** Milliseconds of quiet after which a changed page is reported, and the longest wait while it never falls quiet. */
const QUIET = 300;
const LONGEST = 2000;

/**
 * Reports that a page's text has changed, once it has been quiet for 300 ms, or 2 s after the first change.
 *
 * A batch of mutations costs one clock reading and no look at the records, so a page that never stops changing costs next
 * to nothing here: the one timer is not moved by later batches, it looks at the clock when it fires and sleeps on.
 *
 * @param changed called with no arguments, from a timer
 * @returns stops watching; `changed` is not called afterwards
 */
export function watchPage(root: Document, changed: () => void): () => void {
  let first = 0;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    const due = Math.min(last + QUIET, first + LONGEST);
    const wait = due - performance.now();
    if (wait > 0) {
      timer = setTimeout(look, wait);
    } else {
      timer = undefined;
      changed();
    }
  };

  const observer = new MutationObserver(() => {
    last = performance.now();
    if (timer !== undefined) return;
    first = last;
    timer = setTimeout(look, QUIET);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });

  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
