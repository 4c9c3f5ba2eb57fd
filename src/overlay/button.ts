import { element } from '../element';

/** A small button of the card. @param pressed of one that switches something: whether it is on */
export function button(sign: string, label: string, press: () => void, pressed?: boolean): HTMLButtonElement {
  const made = element(
    'button',
    {
      type: 'button',
      'aria-label': label,
      title: label,
      'aria-pressed': pressed === undefined ? undefined : String(pressed),
    },
    sign,
  );
  made.addEventListener('click', press);
  return made;
}
