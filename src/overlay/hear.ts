import { canSpeak, type Speech, speak } from '../speech';
import { button } from './button';

/** A button that reads a text aloud; hidden where this device has no voice for it. */
export function hearButton(text: string, voice: Speech): HTMLButtonElement {
  const hear = button('', 'Hear it', () => speak(text, voice));
  hear.className = 'hear';
  hear.hidden = !canSpeak(voice);
  return hear;
}
