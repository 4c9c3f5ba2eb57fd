import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annotation, CONFIDENT, type Mention } from '../../src/annotation';
import { describe } from '../../src/annotator';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { recognize } from '../../src/recognize/recognize';
import type { Tagger } from '../../src/recognize/tagger';

/** A name that an article of the set holds. */
interface Wanted {
  block: number;
  start: number;
  surface: string;
  type: string;
  /** Name of the record it means, or empty. */
  name: string;
  composed: boolean;
  /** Name of the record it may be, or empty. */
  perhaps: string;
  /** Organization and role that introduce it, or empty. */
  introduction: string;
}

interface Article {
  kind: string;
  blocks: string[];
  wanted: Wanted[];
  /** Marks that may stand or not: their surfaces. */
  free: Set<string>;
}

/** How well the names of the articles are found; `faults` says what is amiss, one line each. */
export interface NewsScore {
  characters: number;
  names: number;
  found: number;
  /** Of the names that mean a record, how many there are and how many mean the right one. */
  linked: number;
  linkedRight: number;
  composed: number;
  composedRight: number;
  introduced: number;
  introducedRight: number;
  perhaps: number;
  perhapsRight: number;
  /** Marks on what is no name, or not that one. */
  wrong: number;
  faults: string[];
}

const MARK = /\{([^|}]+)\|([a-z]+)([^}]*)\}/gu;

/** The articles of `news.txt`; what the marks there mean is told in its first lines. */
export function readNews(): Article[] {
  const lines = readFileSync(join(import.meta.dirname, 'news.txt'), 'utf8').split('\n');
  const articles: Article[] = [];
  let kind = '';
  let open: Article | null = null;
  for (const line of lines) {
    if (line.startsWith('%')) kind = line.slice(1).trim();
    if (line.startsWith('%') || line === '') {
      open = null;
      continue;
    }
    if (!open) {
      open = { kind, blocks: [], wanted: [], free: new Set() };
      articles.push(open);
    }
    readBlock(line, open);
  }
  return articles;
}

/** A `/` in a marked name is a paragraph's end. */
function readBlock(line: string, article: Article): void {
  let text = '';
  let at = 0;
  for (const { 0: mark, 1: marked = '', 2: type = '', 3: rest = '', index } of line.matchAll(MARK)) {
    text += line.slice(at, index);
    at = index + mark.length;
    const surface = marked.replace('/', '');
    if (type === 'skip') article.free.add(surface);
    else {
      const [, introduction = ''] = /<([^>]*)>/.exec(rest) ?? [];
      const what = rest.replace(/<[^>]*>/, '').trim();
      article.wanted.push({
        block: article.blocks.length,
        start: text.length,
        surface,
        type,
        name: /^[+?]/.test(what) ? '' : what,
        composed: what === '+',
        perhaps: what.startsWith('?') ? what.slice(1) : '',
        introduction: introduction.trim(),
      });
    }
    if (marked.includes('/')) {
      article.blocks.push(text + marked.split('/')[0]);
      text = marked.split('/')[1]!;
    } else text += marked;
  }
  article.blocks.push(text + line.slice(at));
}

/** Scores what a reader is shown by default. */
export function scoreNews(lexicon: Lexicon, tagger: Tagger): NewsScore {
  const score: NewsScore = {
    characters: 0,
    names: 0,
    found: 0,
    linked: 0,
    linkedRight: 0,
    composed: 0,
    composedRight: 0,
    introduced: 0,
    introducedRight: 0,
    perhaps: 0,
    perhapsRight: 0,
    wrong: 0,
    faults: [],
  };
  for (const article of readNews()) {
    const { blocks } = article;
    const found = recognize(blocks, lexicon, tagger, CONFIDENT);
    scoreArticle(article, describe(blocks, found, lexicon), score);
  }
  return score;
}

function scoreArticle(
  { kind, blocks, wanted, free }: Article,
  annotation: Annotation,
  score: NewsScore,
): void {
  const shown = annotation.mentions;
  const fault = (what: string) => score.faults.push(`${kind}: ${what}`);
  const nameOf = (entity: number | null | undefined) => {
    const card = entity == null ? null : annotation.entities[entity]!;
    return card ? [card.hans, card.hant] : [];
  };
  score.characters += blocks.reduce((sum, block) => sum + block.length, 0);
  const right = new Set<Mention>();
  const count = (total: 'linked' | 'composed' | 'introduced' | 'perhaps', is: boolean, what: string) => {
    score[total]++;
    if (is) score[`${total}Right`]++;
    else fault(what);
  };
  for (const one of wanted) {
    score.names++;
    const mention = shown.find(
      ({ block, start, surface, type }) =>
        block === one.block && start === one.start && surface === one.surface && type === one.type,
    );
    if (!mention) {
      fault(`${one.surface} is not found`);
      continue;
    }
    score.found++;
    right.add(mention);
    const { surface, entity, composed, introduction, perhaps } = mention;
    if (one.name) count('linked', nameOf(entity).includes(one.name), `${surface} is ${nameOf(entity)[0]}`);
    else if (entity !== null && one.type !== 'relation') fault(`${surface} is ${nameOf(entity)[0]}`);
    if (one.composed)
      count('composed', composed === true && !!mention.english, `${surface} is not put together`);
    if (one.perhaps)
      count('perhaps', nameOf(perhaps).includes(one.perhaps), `${surface} may be ${nameOf(perhaps)[0]}`);
    if (one.introduction) {
      const told = introduction ? `${introduction.organization} ${introduction.role}`.trim() : 'nobody';
      count('introduced', told === one.introduction, `${surface} is introduced as ${told}`);
    }
  }
  for (const mention of shown) {
    if (right.has(mention) || free.has(mention.surface)) continue;
    score.wrong++;
    fault(`${mention.surface} is marked as ${mention.type}`);
  }
}
