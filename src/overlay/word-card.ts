import { otherScript, type Script } from '../annotation';
import { type ReadingStyle, readingElement } from '../drawn-reading';
import { chinese, element } from '../element';
import type { Reading } from '../reading/written';
import type { Speech } from '../speech';
import type { FoundWord, WordLookup, WordMeaning } from '../word-lookup';
import { button } from './button';
import { hearButton } from './hear';
import { senseNodes } from './senses';

/** Words that the page has at one place. */
export interface WordsHere {
  /** The text that their offsets are in. */
  text: string;
  words: WordLookup;
}

/** What the card shows of an ordinary word. */
export interface WordContent extends WordsHere {
  script: Script;
  pinned: boolean;
  voice: Speech;
  /** How readings are drawn. */
  style: ReadingStyle;
}

/** What the reader does in it. */
interface WordListener {
  /** To the next (1) or previous (-1) word. */
  step(by: 1 | -1): void;
  pin(): void;
  close(): void;
}

/** Senses of a shorter or longer word that are shown under the word itself. */
const FEW = 4;

/** The parts of a card for a word. @param content with at least one word */
export function wordParts(content: WordContent, { step, pin, close }: WordListener): HTMLElement[] {
  const { text, words, script, pinned, voice, style } = content;
  const [word, ...others] = words as [FoundWord, ...WordLookup];
  const surface = surfaceOf(word, text);
  const { meanings } = word;
  const forms = new Set(meanings.map((meaning) => otherForm(meaning, surface)));
  const shared = forms.size === 1;
  const sources = [...new Set(meanings.map(({ source }) => source))];
  return [
    element(
      'header',
      {},
      chinese('h2', surface, scriptOfSurface(meanings[0]!, surface, script)),
      shared ? formNode(meanings[0]!, surface, script) : null,
      element('span.kind', {}, 'Word'),
    ),
    ...meanings.flatMap((meaning) => meaningParts(meaning, surface, script, shared, style)),
    ...othersParts(others, text, script, style),
    element(
      'footer',
      {},
      element('span.source', {}, `Source: ${sources.join(', ')}`),
      hearButton(surface, voice),
      button('‹', 'Previous word', () => step(-1)),
      button('›', 'Next word', () => step(1)),
      button(pinned ? '◉' : '◎', 'Keep this card open', pin, pinned),
      button('✕', 'Close', close),
    ),
  ];
}

/** The other words at a place, in smaller type. */
export function othersParts(
  others: WordLookup,
  text: string,
  script: Script,
  style: ReadingStyle,
): HTMLElement[] {
  if (others.length === 0) return [];
  const rows = others.flatMap((word) => {
    const surface = surfaceOf(word, text);
    return word.meanings.flatMap((meaning, i) => [
      i === 0 ? chinese('dt', surface, scriptOfSurface(meaning, surface, script)) : element('dt'),
      element(
        'dd',
        {},
        formNode(meaning, surface, script),
        readingElement('span.reading', readingOf(meaning), style),
        ' ',
        ...meaning.senses
          .slice(0, FEW)
          .flatMap((sense, at) => [at ? '; ' : '', ...senseNodes(sense, script)]),
        meaning.senses.length > FEW ? ' …' : '',
      ),
    ]);
  });
  return [element('dl.others', {}, ...rows)];
}

/** What a screen reader calls the card. */
export const wordLabel = ({ text, words }: WordsHere): string =>
  [surfaceOf(words[0]!, text), words[0]!.meanings[0]!.senses[0]].filter(Boolean).join(', ');

const surfaceOf = ({ start, end }: FoundWord, text: string) => text.slice(start, end);

function meaningParts(
  meaning: WordMeaning,
  surface: string,
  script: Script,
  shared: boolean,
  style: ReadingStyle,
): HTMLElement[] {
  const senses = meaning.senses.map((sense) => element('li', {}, ...senseNodes(sense, script)));
  return [
    element(
      'p.pinyin',
      {},
      shared ? null : formNode(meaning, surface, script),
      readingElement('span.reading', readingOf(meaning), style),
    ),
    element('ol.senses', {}, ...senses),
  ];
}

/** Ordinary words are read syllable by syllable. */
function readingOf({ syllables }: WordMeaning): Reading {
  const pinyin = syllables.join(' ');
  return { pinyin, spelling: pinyin };
}

/** The script that a surface is written in, where the word tells; else the page's. */
function scriptOfSurface({ hans, hant }: WordMeaning, surface: string, script: Script): Script {
  if (hans === hant) return script;
  return surface === hans ? 'hans' : surface === hant ? 'hant' : script;
}

/** How the other script writes a word, or an empty string where it writes it alike. */
function otherForm({ hans, hant }: WordMeaning, surface: string): string {
  return surface === hans ? (hant === hans ? '' : hant) : hans;
}

function formNode(meaning: WordMeaning, surface: string, script: Script): HTMLElement | null {
  const form = otherForm(meaning, surface);
  if (!form) return null;
  return chinese('span.other', form, otherScript(scriptOfSurface(meaning, surface, script)));
}
