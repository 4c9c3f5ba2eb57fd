import type { Lexicon } from '../lexicon/lexicon';
import { joinBroken } from './broken';
import { combine } from './combine';
import { compose } from './compose';
import { echo } from './echo';
import { type Cut, Evidence } from './evidence';
import type { Found, Recognized } from './found';
import { isFragment } from './fragments';
import { introduce } from './introduce';
import { RELATION_KEY, segment, type Token } from './lattice';
import { partNamesakes } from './namesakes';
import { findPersons, type PersonSpan } from './persons';
import { relationAt } from './relations';
import { Resolver } from './resolve';
import { findShort } from './short';
import { resolveSides } from './sides';
import type { TaggedSpan, Tagger } from './tagger';
import { withWorks } from './works';

/** The dictionary's names, and what is not one. */
const CERTAIN = 1;
/** A person whom a title before and a verb behind tell. */
const FRAMED = 0.95;

/** Of a name in Latin letters that the dictionary lacks a card says little that the reader does not see: not marked unless asked for. */
const LATIN = 0.8;
const HAN = /\p{Script=Han}/u;

/**
 * Finds the names in the blocks of one article.
 * @param blocks texts
 * @param tagger finds names that the lexicon does not know; without it only persons are found whom their frame tells
 * @param least of what the tagger finds, how sure a name must be: what is left out takes no place from other names
 * @returns for each block its words and its names
 */
export function recognize(
  blocks: readonly string[],
  lexicon: Lexicon,
  tagger: Tagger | null = null,
  least = 0,
): Recognized[] {
  const cut = recognizeEach(blocks, lexicon, tagger, least);
  const whole = joinBroken(
    blocks,
    cut,
    lexicon,
    (text, deep) => recognizeEach([text], lexicon, deep ? tagger : null, least)[0]!.found,
  );
  return introduce(blocks, whole, lexicon);
}

/** Finds the names that stand within one block. */
function recognizeEach(
  blocks: readonly string[],
  lexicon: Lexicon,
  tagger: Tagger | null,
  least: number,
): Recognized[] {
  const persons = findPersons(blocks, lexicon);
  const cut = blocks.map((text): Cut & { spans: TaggedSpan[] } => {
    const { tokens, spans: all } = tagger?.tag(text, lexicon) ?? {
      tokens: segment(text, lexicon),
      spans: [],
    };
    const spans = all.map((span) => (HAN.test(text.slice(span.start, span.end)) ? span : unsure(span)));
    return { text, tokens, spans, known: knownNames(text, tokens, lexicon) };
  });
  const evidence = new Evidence(cut, lexicon);
  const resolver = new Resolver(evidence, lexicon);
  const sided = resolveSides(cut, resolver.names(cut), evidence, lexicon);
  const known = sided.map((names, i) => compose(blocks[i]!, cut[i]!.tokens, names, lexicon));
  const words = cut.map(({ tokens }) => tokens);
  const tagged = echo(
    blocks,
    words,
    cut.map(({ spans }) => spans),
  );
  const framed = known.map((names, i) => withPersons(names, persons[i]!));
  const sure = withWorks(blocks, words, framed, lexicon);
  const all = blocks.map((text, i) => {
    const spans = tagged[i]!.filter(({ score }) => score >= least);
    return resolver.link(text, combine(sure[i]!, spans));
  });
  const parted = partNamesakes(blocks, all, evidence, lexicon);
  const found = findShort(blocks, words, parted, lexicon);
  return cut.map(({ tokens }, i) => ({ tokens, found: found[i]! }));
}

export function knownNames(text: string, tokens: readonly Token[], lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = knownName(text, tokens, at, lexicon);
    if (name) found.push(name);
  }
  return found;
}

function knownName(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): Found | null {
  const token = tokens[at]!;
  if (token.key === RELATION_KEY) {
    const { start, end, entities } = relationAt(text, token.start, lexicon)!;
    return { start, end, entities, type: entities.length > 1 ? 'relation' : 'place', confidence: CERTAIN };
  }
  if (token.key < 0 || token.end - token.start < 2) return null;
  const entity = lexicon.entityOf(token.key);
  if (entity < 0) return null;
  const type = lexicon.typeOf(entity);
  if (type !== 'term' && type !== 'event' && isFragment(text, tokens, at, type === 'person')) return null;
  return { start: token.start, end: token.end, entities: [entity], type, confidence: CERTAIN };
}

/**
 * A person's name that its frame tells wins over the towns and seas that its characters happen to spell (黃海東), but not over a
 * known name that it stands in. Both lists are in order and disjoint, so one walk along the two will do.
 */
function withPersons(known: Found[], persons: PersonSpan[]): Found[] {
  const all: Found[] = [];
  let next = 0;
  for (const { start, end } of persons) {
    while (next < known.length && known[next]!.end <= start) all.push(known[next++]!);
    const over = known[next];
    if (over && over.start <= start && end <= over.end) continue;
    all.push({ start, end, type: 'person', entities: [], confidence: FRAMED });
    while (next < known.length && known[next]!.start < end) next++;
  }
  return [...all, ...known.slice(next)];
}

const unsure = (span: TaggedSpan): TaggedSpan => ({ ...span, score: Math.min(span.score, LATIN) });
