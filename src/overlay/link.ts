import { element } from '../element';

/** A part of the card that opens another entity in it. */
export function linkTo(
  entity: number,
  open: (entity: number) => void,
  ...content: (Node | string)[]
): HTMLButtonElement {
  const link = element('button.link', { type: 'button' }, ...content);
  link.addEventListener('click', () => open(entity));
  return link;
}
