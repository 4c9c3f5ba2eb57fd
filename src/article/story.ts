import type { Passage } from './passage';

/** Characters of the shortest flash that counts as a story, and the punctuation of the driest prose, per character. */
const SHORTEST = 60;
const COMMAS = 0.02;
const STOPS = 0.005;

/**
 * Whether what stands below a headline reads as one story.
 *
 * By its punctuation: prose has commas and full stops, lists have neither. And by its rhythm: a channel page alternates
 * between a linked headline and its summary, a story does not.
 *
 * @param column the passages from the first to the last of the story, with what interrupts them
 * @param body those of them that are the story's own
 */
export function isStory(column: Passage[], body: Passage[]): boolean {
  const text = body.map((passage) => passage.text).join('');
  return (
    text.length >= SHORTEST &&
    count(text, /[，、；,]/g) >= COMMAS * text.length &&
    count(text, /[。！？]/g) >= STOPS * text.length &&
    !alternates(column)
  );
}

/** Whether half of the prose follows a link of its own, three times or more: a story may have two related links inside. */
function alternates(column: Passage[]): boolean {
  let prose = 0;
  let announced = 0;
  let link = false;
  for (const { linked, weight } of column) {
    if (linked) link = true;
    if (weight === 0) continue;
    prose++;
    if (link) announced++;
    link = false;
  }
  return announced > 2 && announced >= prose / 2;
}

const count = (text: string, characters: RegExp) => text.match(characters)?.length ?? 0;
