import { type Held, heldIn, isTyping } from './held';

/** What the pointer does, in terms of the overlay. Coordinates are CSS pixels of the viewport. */
export interface PointerListener {
  /** The pointer rests or moves slowly here, or a key was pressed or let go while it rests. At most once a frame. */
  rest(x: number, y: number, held: Held | null): void;
  /** The reader types, or used a shortcut of the page. */
  typed(): void;
  /** A button went down outside the card: the reader may be about to select. */
  down(): void;
  /** A press and release in one place, by mouse or finger, on nothing that acts by itself. */
  press(x: number, y: number): void;
}

/** Faster than this, in CSS pixels a millisecond, the pointer is on its way to somewhere else. */
const PASSING = 1.5;
/** After this long without an event, in milliseconds, a pointer was at rest and a jump says nothing of its speed. */
const PAUSE = 100;
/** A pointer that stops gives no event: this long after its last one it rests, in milliseconds. */
const SETTLED = 40;

/** Keys that type nothing and start nothing. Escape is followed elsewhere. */
const HOLDING = new Set(['Shift', 'Alt', 'AltGraph', 'Control', 'Meta', 'Escape']);

/** Elements that do something when pressed: the press is theirs. */
const ACTING =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [contenteditable]';

/**
 * Follows the pointer at the cost of one test a frame, none while a button is down (the reader is selecting).
 * @param host the card's element, where the pointer is the card's own affair
 * @returns a function that stops following
 */
export function followPointer(host: Element, listener: PointerListener): () => void {
  const stopped = new AbortController();
  const options = { signal: stopped.signal, passive: true, capture: true };
  let last = { x: 0, y: 0, at: 0 };
  /** Whether the pointer is over the page, and not the card. */
  let inPage = false;
  let isDown = false;
  let held: Held | null = null;
  /** A key that was held while a button went down was for that: to select, to open a link in another tab. */
  let used = false;
  let frame = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const forget = () => {
    clearTimeout(settling);
    cancelAnimationFrame(frame);
  };
  const test = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => listener.rest(last.x, last.y, used ? null : held));
  };
  const hold = (event: MouseEvent | KeyboardEvent) => {
    held = heldIn(event);
    used &&= held !== null;
  };

  window.addEventListener(
    'pointermove',
    (event) => {
      isDown = event.buttons !== 0;
      inPage = event.pointerType !== 'touch' && event.target !== host;
      if (!inPage || isDown) return;
      hold(event);
      const { clientX: x, clientY: y, timeStamp: at } = event;
      // Browsers that blur timers give equal time stamps: those count as one millisecond.
      const elapsed = Math.max(1, at - last.at);
      const speed = Math.hypot(x - last.x, y - last.y) / elapsed;
      last = { x, y, at };
      clearTimeout(settling);
      if (speed <= PASSING || elapsed > PAUSE) test();
      else settling = setTimeout(test, SETTLED);
    },
    options,
  );

  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target === host || !event.isTrusted) return;
      forget();
      isDown = true;
      hold(event);
      used = held !== null;
      listener.down();
    },
    options,
  );

  window.addEventListener(
    'pointerout',
    (event) => {
      if (!event.relatedTarget) inPage = false;
    },
    options,
  );

  const key = (event: KeyboardEvent) => {
    if (event.target === host || !event.isTrusted || event.repeat) return;
    const before = held;
    hold(event);
    if (event.type === 'keydown' && !HOLDING.has(event.key)) listener.typed();
    else if (held !== before && inPage && !isDown && !isTyping(event)) test();
  };
  window.addEventListener('keydown', key, options);
  window.addEventListener('keyup', key, options);

  window.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || event.target === host || !event.isTrusted) return;
      if ((event.target as Element | null)?.closest?.(ACTING)) return;
      if (!getSelection()?.isCollapsed) return;
      listener.press(event.clientX, event.clientY);
    },
    options,
  );

  return () => {
    stopped.abort();
    forget();
  };
}
