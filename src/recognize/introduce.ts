import type { Lexicon } from '../lexicon/lexicon';
import { appositionBefore, type Block, type Introduced } from './apposition';
import type { Found, Introduction, Recognized } from './found';
import { titleAfter } from './titles';

/** Places of a name at which an introduction is looked for: it comes early, or not at all. */
const MOST_PLACES = 30;
/** Code units of an aside that still says who somebody is. */
const LONGEST_ASIDE = 40;
const ONE = /^(?:一[名位个個家间間])?(?:知名|著名)?的?/;
const BE = /^(?:现任|現任|是|係)/;
const SPACE = /\s/;
const DOTS = /[·‧•・]/u;
const CLOSES = new Set(')）');

/**
 * Finds how the article introduces the persons and organizations that the lexicon does not know: 泡泡瑪特國際集團副總裁 in front
 * of 陳曉芸, 教授 behind her, or both in brackets. The first introduction that names an organization or a country wins, else the
 * first there is; it holds for the name wherever it stands. Linear: only so much text is looked at around each name.
 * @param blocks the texts of one article
 * @returns what `recognized` holds, with the introductions that there are
 */
export function introduce(
  blocks: readonly string[],
  recognized: readonly Recognized[],
  lexicon: Lexicon,
): Recognized[] {
  const introductions = new Map<string, Introduction>();
  const tries = new Map<string, number>();
  recognized.forEach(({ tokens, found }, number) => {
    const block = { number, text: blocks[number]!, tokens, found };
    found.forEach((name, at) => {
      const key = keyOf(name, block.text);
      if (key === null || introductions.get(key)?.organization) return;
      const tried = tries.get(key) ?? 0;
      if (tried === MOST_PLACES) return;
      tries.set(key, tried + 1);
      const introduction = introductionOf(block, at, lexicon);
      if (introduction && (introduction.organization || !introductions.has(key)))
        introductions.set(key, introduction);
    });
  });
  if (introductions.size === 0) return [...recognized];
  // 布朗科娃 is who 娜塔莎·布朗科娃 was said to be.
  for (const [key, introduction] of [...introductions]) {
    const [type, name = ''] = key.split(' ');
    const parts = name.split(DOTS);
    for (const part of parts.length > 1 ? parts : []) {
      if (!introductions.has(`${type} ${part}`)) introductions.set(`${type} ${part}`, introduction);
    }
  }
  return recognized.map(({ tokens, found }, number) => ({
    tokens,
    found: found.map((name) => {
      const key = keyOf(name, blocks[number]!);
      const introduction = key === null ? undefined : introductions.get(key);
      return introduction ? { ...name, introduction } : name;
    }),
  }));
}

/** What a name that the lexicon lacks is looked up by, or null for any other. */
const keyOf = ({ start, end, type, entities }: Found, text: string): string | null =>
  entities.length === 0 && (type === 'person' || type === 'organization') && end - start > 1
    ? `${type} ${text.slice(start, end)}`
    : null;

function introductionOf(block: Block, at: number, lexicon: Lexicon): Introduction | null {
  const { text, found } = block;
  const { start, end, type } = found[at]!;
  const kind = type as Introduced;
  const before = appositionBefore(block, skipBack(text, start), kind, lexicon)?.introduction ?? null;
  if (before?.organization) return before;
  return aside(block, end, kind, lexicon) ?? before ?? (kind === 'person' ? calledBy(block, at) : null);
}

/** Where the text before a name ends, without the spaces and an aside such as （CEO） between. */
function skipBack(text: string, start: number): number {
  let end = start;
  while (end > 0 && SPACE.test(text[end - 1]!)) end--;
  if (!CLOSES.has(text.charAt(end - 1))) return end;
  const aside = /[（(][\w\s.&-]+[)）]$/.exec(text.slice(Math.max(0, end - LONGEST_ASIDE), end));
  return aside ? end - aside[0].length : end;
}

/** The title right behind a name: 王教授. */
function calledBy({ number, text, found }: Block, at: number): Introduction | null {
  const title = titleAfter(text, found[at]!.end);
  // 王明教授李華: the title is the next one's.
  if (!title || found[at + 1]?.start === title.end) return null;
  return {
    block: number,
    organization: null,
    role: { start: title.start, end: title.end },
    english: title.english,
    ofState: title.ofState,
  };
}

/** What stands behind a name in brackets, between commas or after 是, where it is an apposition and nothing else. */
function aside(block: Block, start: number, kind: Introduced, lexicon: Lexicon): Introduction | null {
  const { text } = block;
  const rest = text.slice(start, start + LONGEST_ASIDE);
  const opens = BE.exec(rest)?.[0].length ?? (/^[（(，,]/.test(rest) ? 1 : 0);
  if (opens === 0) return null;
  const skip = opens + (/^[（(，,]/.test(rest) ? 0 : ONE.exec(rest.slice(opens))![0].length);
  const length = rest.slice(skip).search(/^[（(]/.test(rest) ? /[)），,；;]/ : /[，,。；;]/);
  if (length <= 0) return null;
  const apposition = appositionBefore(block, start + skip + length, kind, lexicon);
  return apposition?.start === start + skip ? apposition.introduction : null;
}
