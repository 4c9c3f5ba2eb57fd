/** What the overlay's keys do. */
export interface KeyListener {
  /** To the next (1) or previous (-1) name of the page. */
  step(by: 1 | -1): void;
  /** Looks up the word at the start of the selection. @returns false when there is none, so that the page gets the key */
  look(): boolean;
  /** @returns false when there was nothing to close, so that the page gets the key */
  close(): boolean;
}

/** Alt+J and Alt+K, and Alt+L to look a word up, by their place on the keyboard: with Alt a Mac types other letters. Neither opens a menu anywhere. */
const STEPS: Record<string, 1 | -1> = { KeyJ: 1, KeyK: -1 };

/**
 * Listens for the keys that walk through the names and look up a word.
 * @returns a function that stops listening
 */
export function followKeys(listener: KeyListener): () => void {
  const stopped = new AbortController();
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const step = event.altKey ? STEPS[event.code] : undefined;
      if (step) listener.step(step);
      else if (event.altKey) {
        if (event.code !== 'KeyL' || !listener.look()) return;
      } else if (event.key !== 'Escape' || !listener.close()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal: stopped.signal, capture: true },
  );
  return () => stopped.abort();
}
