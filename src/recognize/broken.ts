import type { Lexicon } from '../lexicon/lexicon';
import type { Found } from './found';
import { NO_KEY, segment, type Token, tokenFrom } from './lattice';

/** How far to each side of a break a name is looked for, in code units. */
const REACH = 16;
/** A line shorter than this is an entry of a list, not text that goes on in the next line. */
const LINE = 8;
/** How often in an article names are looked for over a break: a page may be made of breaks. */
const MOST = 500;
/** How sure a name that the dictionary lacks must be. */
const SURE = 0.95;

const BREAK = /(?<=\p{Script=Han})[^\S\n]*\n\s*(?=\p{Script=Han})/gu;
const ENDS = /\p{Script=Han}\s*$/u;
const STARTS = /^\s*\p{Script=Han}/u;

/** A place where text may go on after a break: at the end of a line, or of a paragraph that ends without a mark. */
interface Seam {
  before: { block: number; end: number };
  after: { block: number; start: number };
}

interface Range {
  start: number;
  end: number;
  name: Found | null;
}

type Broken = Found & { rest: NonNullable<Found['rest']> };

interface Cut {
  tokens: Token[];
  found: Found[];
}

/**
 * Finds names that the end of a line or of a paragraph breaks (佩斯科 | 夫), as one with two ranges. Only where the halves are
 * not words or names in their own right: 中國 at the end of a headline and 人民銀行 at the start of the story stay two.
 * @param blocks texts of one article
 * @param cut the words and names of each block, found in each by itself
 * @param find finds names in a short text; `deep` says whether those that the dictionary lacks are wanted too
 * @returns the same with those names in place of the pieces that were found of them
 */
export function joinBroken(
  blocks: readonly string[],
  cut: readonly Cut[],
  lexicon: Lexicon,
  find: (text: string, deep: boolean) => Found[],
): Cut[] {
  let looked = 0;
  const look = (text: string, deep: boolean) => (looked++ < MOST ? find(text, deep) : []);
  /** By block, in order: the ranges of the broken names, and at its first range the name. */
  const ranges: Range[][] = blocks.map(() => []);
  for (const seam of seamsOf(blocks)) {
    const broken = nameAcross(seam, blocks, cut, lexicon, look);
    if (!broken) continue;
    const { block, name } = broken;
    const { start, end, rest } = name;
    if ((ranges[block]!.at(-1)?.end ?? 0) > start) continue;
    ranges[block]!.push({ start, end, name });
    ranges[rest.block]!.push({ start: rest.start, end: rest.end, name: null });
  }
  return cut.map(({ tokens, found }, block) => ({
    tokens,
    found: ranges[block]!.length ? among(found, ranges[block]!) : found,
  }));
}

/** The names of one block with the broken ones among them, in place of what their ranges touch. */
function among(found: readonly Found[], ranges: readonly Range[]): Found[] {
  const all: Found[] = [];
  let next = 0;
  for (const { start, end, name } of ranges) {
    while (next < found.length && found[next]!.end <= start) all.push(found[next++]!);
    while (next < found.length && found[next]!.start < end) next++;
    if (name) all.push(name);
  }
  return [...all, ...found.slice(next)];
}

function* seamsOf(blocks: readonly string[]): Generator<Seam> {
  for (let block = 0; block < blocks.length; block++) {
    const text = blocks[block]!;
    if (text.includes('\n')) {
      for (const { index, 0: space } of text.matchAll(BREAK))
        yield { before: { block, end: index }, after: { block, start: index + space.length } };
    }
    const next = blocks[block + 1];
    if (next === undefined || !ENDS.test(text.slice(-REACH)) || !STARTS.test(next.slice(0, REACH))) continue;
    const end = text.trimEnd().length;
    if (end >= LINE)
      yield {
        before: { block, end },
        after: { block: block + 1, start: next.length - next.trimStart().length },
      };
  }
}

function nameAcross(
  { before, after }: Seam,
  blocks: readonly string[],
  cut: readonly Cut[],
  lexicon: Lexicon,
  find: (text: string, deep: boolean) => Found[],
): { block: number; name: Broken } | null {
  const from = wholeFrom(blocks[before.block]!, Math.max(0, before.end - REACH));
  const head = afterBreak(blocks[before.block]!.slice(from, before.end));
  const tail = beforeBreak(blocks[after.block]!.slice(after.start, after.start + REACH));
  const text = head + tail;
  const seam = head.length;
  const left = wordBefore(cut[before.block]!.tokens, before.end);
  const right = wordAfter(cut[after.block]!.tokens, after.start);
  const loose = isLoose(left) || isLoose(right);
  // Most breaks part no name: the words of both sides together tell that soonest.
  if (!loose && !isNamed(acrossIn(segment(text, lexicon), seam), lexicon)) return null;
  const crossing = (deep: boolean) =>
    find(text, deep).find(({ start, end, type }) => start < seam && seam < end && type !== 'relation');
  const known = crossing(false);
  const name = known?.entities.length ? known : loose ? crossing(true) : undefined;
  if (!name || (name.end - name.start === 2 && !(isLoose(left) && isLoose(right)))) return null;
  if (name.entities.length === 0 && name.confidence < SURE) return null;
  if (
    !loose &&
    [text.slice(name.start, seam), text.slice(seam, name.end)].some((part) => isName(part, lexicon))
  )
    return null;
  return {
    block: before.block,
    name: {
      ...name,
      start: before.end - (seam - name.start),
      end: before.end,
      rest: { block: after.block, start: after.start, end: after.start + name.end - seam },
    },
  };
}

/** The word that ends at an offset. */
function wordBefore(tokens: readonly Token[], end: number): Token | undefined {
  const token = tokens[tokenFrom(tokens, end) - 1];
  return token?.end === end ? token : undefined;
}

/** The word that starts at an offset. */
function wordAfter(tokens: readonly Token[], start: number): Token | undefined {
  const token = tokens[tokenFrom(tokens, start)];
  return token?.start === start ? token : undefined;
}

/** Whether a word is a single character that no word covers, as the half of a name is. */
const isLoose = (token: Token | undefined) => token?.key === NO_KEY && token.end === token.start + 1;

/** The word of a text that holds an offset within it. */
const acrossIn = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens.find(({ start, end }) => start < at && at < end);

/** Whether a word is the name of something, by itself or in some articles. */
const isNamed = (token: Token | undefined, lexicon: Lexicon) =>
  token !== undefined && token.key >= 0 && lexicon.entitiesOf(token.key).length > 0;

const isName = (text: string, lexicon: Lexicon) => {
  const key = lexicon.find(text);
  return key >= 0 && lexicon.entityOf(key) >= 0;
};

const afterBreak = (text: string) => text.slice(text.lastIndexOf('\n') + 1);
const beforeBreak = (text: string) => text.split('\n', 1)[0]!;

/** The offset, or the next one where it lies inside a surrogate pair. */
const wholeFrom = (text: string, at: number) => at + Number((text.charCodeAt(at) & 0xfc00) === 0xdc00);
