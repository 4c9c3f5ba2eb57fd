import type { Lexicon } from '../lexicon/lexicon';
import { combine } from './combine';
import { echo } from './echo';
import type { Found, Recognized } from './found';
import { isFragment } from './fragments';
import { introduce } from './introduce';
import { RELATION_KEY, segment, type Token } from './lattice';
import { findPersons, type PersonSpan } from './persons';
import { relationAt } from './relations';
import type { Tagger } from './tagger';

/** The dictionary's names, and what is not one. */
const CERTAIN = 1;
/** A person whom a title before and a verb behind tell. */
const FRAMED = 0.95;

/**
 * Finds the names in the blocks of one article.
 * @param blocks texts; a name does not cross from one into the next
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
  const persons = findPersons(blocks, lexicon);
  const cut = blocks.map((text) => {
    const { tokens, spans: all } = tagger?.tag(text, lexicon) ?? {
      tokens: segment(text, lexicon),
      spans: [],
    };
    // Of a Latin name that the dictionary does not know there is nothing to say.
    const spans = all.filter(({ start, end }) => /\p{Script=Han}/u.test(text.slice(start, end)));
    return { text, tokens, spans, known: knownNames(text, tokens, lexicon) };
  });
  const named = keysOfNames(cut);
  const tagged = echo(
    blocks,
    cut.map(({ tokens }) => tokens),
    cut.map(({ spans }) => spans),
  );
  const recognized = cut.map(({ text, tokens, known }, i) => {
    const all = withPersons(withLater(known, text, tokens, named, lexicon), persons[i]!);
    return {
      tokens,
      found: combine(
        all,
        tagged[i]!.filter(({ score }) => score >= least),
      ),
    };
  });
  return introduce(blocks, recognized, lexicon);
}

/** By which keys the article names each entity. */
function keysOfNames(
  blocks: readonly { tokens: readonly Token[]; known: readonly Found[] }[],
): Map<number, Set<number>> {
  const named = new Map<number, Set<number>>();
  for (const { tokens, known } of blocks) {
    let at = 0;
    for (const { start, entities } of known) {
      while (tokens[at]!.end <= start) at++;
      // 訪華 is one token, and its name the second half.
      const key = tokens[at]!.start === start ? tokens[at]!.key : RELATION_KEY;
      for (const entity of entities) {
        const keys = named.get(entity);
        if (keys) keys.add(key);
        else named.set(entity, new Set([key]));
      }
    }
  }
  return named;
}

/**
 * Adds the forms that mean an entity only where the article names it in full as well: 小米 beside 小米集團. Such a form is also
 * somebody else's name at times (商湯, a king): not here, unless the article names that one otherwise too.
 */
function withLater(
  known: Found[],
  text: string,
  tokens: readonly Token[],
  named: ReadonlyMap<number, ReadonlySet<number>>,
  lexicon: Lexicon,
): Found[] {
  const later: Found[] = [];
  tokens.forEach(({ start, end, key }, at) => {
    const entity = key < 0 ? undefined : lexicon.laterOf(key).find((candidate) => named.has(candidate));
    if (entity === undefined || (named.get(lexicon.entityOf(key))?.size ?? 0) > 1) return;
    const type = lexicon.typeOf(entity);
    if (!isFragment(text, tokens, at, type === 'person'))
      later.push({ start, end, type, entities: [entity], confidence: CERTAIN });
  });
  if (!later.length) return known;
  const starts = new Set(later.map(({ start }) => start));
  return [...known.filter(({ start }) => !starts.has(start)), ...later].sort((a, b) => a.start - b.start);
}

function knownNames(text: string, tokens: readonly Token[], lexicon: Lexicon): Found[] {
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
