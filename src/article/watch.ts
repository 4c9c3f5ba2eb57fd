/** Milliseconds of quiet after which a changed page is looked at, and the longest wait while it never falls quiet. */
const QUIET = 300;
const LONGEST = 2000;
/** After a look the page rests this many times as long as the look took. */
const REST = 4;

/** What a change of style may hide or show. */
const SHOWING = ['class', 'style', 'hidden', 'open'];

/** A page under watch. */
export interface Watch {
  /** Watches an open shadow tree as well: changes inside it are not seen from outside. */
  also(root: ShadowRoot): void;
  /** Has the page looked at as if it had changed. */
  soon(): void;
  stop(): void;
}

/**
 * Watches a page with one observer and one timer. What has changed is noted as it comes and looked at once the page has been
 * quiet for 300 ms, or 2 s after the first change; never while the look before is still under way.
 *
 * @param notice told of each batch of changes, so it must be cheap; returns whether anything of it is worth a look
 * @param look called from a timer
 */
export function watchPage(
  page: Document,
  notice: (records: MutationRecord[]) => boolean,
  look: () => Promise<void>,
): Watch {
  let first = 0;
  let last = 0;
  let earliest = 0;
  let wanted = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;

  const arm = () => {
    const due = Math.max(earliest, Math.min(last + QUIET, first + LONGEST));
    timer = setTimeout(wake, Math.max(0, due - performance.now()));
  };
  // The one timer is not moved by later batches: it looks at the clock when it fires and sleeps on.
  const wake = () => {
    if (Math.max(earliest, Math.min(last + QUIET, first + LONGEST)) > performance.now()) return arm();
    timer = undefined;
    void lookOnce();
  };
  const lookOnce = async () => {
    wanted = false;
    looking = true;
    const began = performance.now();
    await look().catch(() => {});
    looking = false;
    first = performance.now();
    earliest = first + REST * (first - began);
    if (wanted && !stopped) arm();
  };
  const soon = () => {
    if (stopped) return;
    last = performance.now();
    if (wanted) return;
    wanted = true;
    if (looking) return;
    first = last;
    arm();
  };

  const observer = new MutationObserver((records) => {
    if (notice(records)) soon();
  });
  const also = (root: Document | ShadowRoot) =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: SHOWING,
    });
  also(page);

  return {
    also,
    soon,
    stop() {
      stopped = true;
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}
