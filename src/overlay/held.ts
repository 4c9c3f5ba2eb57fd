/** A key that is held down alone. */
export type Held = 'shift' | 'alt' | 'ctrl';

/** The one key that is held during an event; null where there is none, or several: those are for something else. */
export function heldIn(event: MouseEvent | KeyboardEvent): Held | null {
  const { shiftKey: shift, altKey: alt, ctrlKey: ctrl, metaKey } = event;
  const held = Object.entries({ shift, alt, ctrl }).flatMap(([name, down]) => (down ? [name as Held] : []));
  return held.length === 1 && !metaKey ? held[0]! : null;
}

/** Whether a key goes into a text that the reader writes. */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
