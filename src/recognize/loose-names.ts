import type { Lexicon } from '../lexicon/lexicon';
import { isSpeltBySound } from './fragments';
import type { Token } from './lattice';
import type { PersonSpan } from './persons';
import { frameOf, surnameAt, wordAt } from './surname-frame';
import type { TaggedSpan, Tagger } from './tagger';

/** From so many points on it is a name by its frame alone. */
const ENOUGH = 3;
/** What it counts for when the tagger sees a person there, by how sure it is: asked only where that would decide. */
const TAGGED: readonly [sure: number, points: number][] = [
  [0.9, 6],
  [0.5, 4],
];
const MOST = TAGGED[0]![1];
const STOPS = /[，。；：！？…,;:!?\n]/u;

/** A text of one block and its words, which tile it. */
export interface Cut {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * Finds the names around offsets where much hangs on whether a character is part of one: 于 of 局长于建国说 and of 会议于昨日举行.
 * Offsets are few, so it looks at each more closely than at a whole article; the tagger is asked for single clauses.
 * @param doubts for each block the offsets, ascending
 * @returns for each block the names that hold one of its offsets, in order, disjoint
 */
export function findLooseNames(
  blocks: readonly Cut[],
  doubts: readonly (readonly number[])[],
  lexicon: Lexicon,
  tagger: Tagger,
): PersonSpan[][] {
  const known = new Set<string>();
  const told = blocks.map((block, i) => {
    const clauses = new Clauses(block.text, lexicon, tagger);
    return around(doubts[i]!, (at) => {
      const span = nameAt(block, at, clauses, lexicon, tagger);
      if (span) known.add(block.text.slice(span.start, span.end));
      return span;
    });
  });
  // A name that is told in one place is known in the others.
  return blocks.map(({ text, tokens }, i) =>
    around(doubts[i]!, (at) => spanAt(told[i]!, at) ?? knownAt(text, at, wordAt(tokens, at), known)),
  );
}

/** The names around offsets, each once. */
function around(doubts: readonly number[], find: (at: number) => PersonSpan | null): PersonSpan[] {
  const spans: PersonSpan[] = [];
  for (const at of doubts) {
    const span = at < (spans.at(-1)?.end ?? 0) ? null : find(at);
    if (span && span.start >= (spans.at(-1)?.end ?? 0)) spans.push({ start: span.start, end: span.end });
  }
  return spans;
}

/** The span that holds an offset; spans are in order and disjoint, and there may be as many as characters. */
function spanAt<S extends PersonSpan>(spans: readonly S[], at: number): S | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.start <= at ? span : null;
}

function nameAt(
  { text, tokens }: Cut,
  at: number,
  clauses: Clauses,
  lexicon: Lexicon,
  tagger: Tagger,
): PersonSpan | null {
  const word = wordAt(tokens, at);
  // 鲜于 is doubted for its second character.
  const first = at > 0 && surnameAt(text, at - 1) === 2 ? at - 1 : at;
  const length = surnameAt(text, first);
  const frame = length ? frameOf(text, first, length, tokens, lexicon, tagger.characters) : null;
  if (frame && frame.points >= ENOUGH) return { start: first, end: frame.end };
  const isNear = frame ? frame.points + MOST >= ENOUGH : false;
  if (!isNear && !isLoose(text, at, word, tokens)) return null;
  const tagged = clauses.nameAround(at);
  if (!tagged) return null;
  if (tagged.start === first) return frame && frame.points + pointsOf(tagged.score) >= ENOUGH ? tagged : null;
  // 庄里 is in the village; 里 is of a name only where that is spelt by sounds.
  if (text[at] === '里' && tagged.end - tagged.start < 3) return null;
  return word.end - word.start === 1 ? tagged : null;
}

const pointsOf = (score: number) => TAGGED.find(([sure]) => score >= sure)?.[1] ?? 0;

/** Whether a character stands by itself beside a surname or among characters that spell sounds, as names do. */
function isLoose(text: string, at: number, word: Token, tokens: readonly Token[]): boolean {
  if (word.end - word.start > 1) return false;
  const isSingle = (other: number) => {
    if (other < 0 || other >= text.length) return false;
    const { start, end } = wordAt(tokens, other);
    return end - start === 1;
  };
  const before = isSingle(at - 1);
  const after = isSingle(at + 1);
  if (before && surnameAt(text, at - 1) > 0) return true;
  if (before && after && isSpeltBySound(text.slice(at - 1, at + 2))) return true;
  return /[·‧•・]/u.test(text.slice(Math.max(0, at - 2), at + 3));
}

/** A known name that holds an offset, unless it cuts the word that it starts in. */
function knownAt(text: string, at: number, word: Token, known: ReadonlySet<string>): PersonSpan | null {
  for (let start = at; start >= Math.max(0, at - 2); start--) {
    for (let end = start + 4; end > Math.max(at, start + 1); end--) {
      if (known.has(text.slice(start, end)) && (word.end <= at + 1 || word.end <= end)) return { start, end };
    }
  }
  return null;
}

/** What the tagger finds in the clauses of a text, each tagged when it is first asked about. */
class Clauses {
  #from = 0;
  #to = 0;
  #spans: TaggedSpan[] = [];

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
    readonly tagger: Tagger,
  ) {}

  /** The person that the tagger sees around an offset, or the name of foreign sounds. */
  nameAround(at: number): TaggedSpan | null {
    if (at < this.#from || at >= this.#to) this.#tag(at);
    return spanAt(this.#spans, at);
  }

  #tag(at: number): void {
    let from = at;
    let to = at;
    while (from > 0 && !STOPS.test(this.text[from - 1]!)) from--;
    while (to < this.text.length && !STOPS.test(this.text[to]!)) to++;
    this.#from = from;
    this.#to = to;
    this.#spans = this.tagger
      .tag(this.text.slice(from, to), this.lexicon)
      .spans.map(({ start, end, type, score }) => ({ start: start + from, end: end + from, type, score }))
      .filter(
        ({ start, end, type, score }) =>
          pointsOf(score) > 0 &&
          (type === 'person' || (end - start > 2 && isSpeltBySound(this.text.slice(start, end)))),
      );
  }
}
