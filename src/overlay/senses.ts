import type { Script } from '../annotation';
import { chinese, element } from '../element';

/** A part of a sense: English, Chinese, or the reading of the Chinese before it. */
export type SensePart = { kind: 'text' | 'chinese' | 'reading'; text: string };

/** What is in no written form: brackets, bars, marks. */
const NO_FORM = String.raw`\s|[\](),;:/"`;
/** `裡|里[lǐ]` and `王欽若|王钦若`, with letters too (B超); `行[háng]` and `行`; a reading alone, `[lǐ]`. */
const CHINESE = new RegExp(
  String.raw`(?:([^${NO_FORM}]+)\|([^${NO_FORM}]+)|((?=\S*?\p{Script=Han})[^${NO_FORM}A-Za-z]+))(?:\[([^\]]*)\])?|\[([^\]]*)\]`,
  'gu',
);

/** Takes a sense, as CC-CEDICT writes it, apart for a reader of one script. */
export function senseParts(sense: string, script: Script): SensePart[] {
  const readable = sense
    .replace(/\bCL:/g, 'measure word ')
    .replace(/,(?=\p{Script=Han})/gu, ', ')
    .replace(/\bTaiwan pr\. /, 'in Taiwan ')
    .replace(/\balso pr\. /, 'also ');
  const parts: SensePart[] = [];
  const add = (kind: SensePart['kind'], text: string | undefined) => {
    if (text) parts.push({ kind, text });
  };
  let done = 0;
  for (const match of readable.matchAll(CHINESE)) {
    const [whole, hant, hans, form, reading, alone] = match;
    add('text', readable.slice(done, match.index));
    add('chinese', form ?? (script === 'hant' ? hant : hans));
    add('reading', reading ?? alone);
    done = match.index + whole.length;
  }
  add('text', readable.slice(done));
  return parts;
}

/** A sense as the card shows it. */
export function senseNodes(sense: string, script: Script): (Node | string)[] {
  return senseParts(sense, script).flatMap(({ kind, text }, i) => {
    if (kind === 'text') return text;
    if (kind === 'chinese') return chinese('span', text, script);
    return [i === 0 ? '' : ' ', element('span.reading', { lang: 'zh-Latn' }, text)];
  });
}
