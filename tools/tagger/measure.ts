import { join } from 'node:path';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { recognize } from '../../src/recognize/recognize';
import type { Tagger } from '../../src/recognize/tagger';
import { TYPES } from '../../src/recognize/tags';
import { readArticles, readSentences, type Sentence, type Span } from './data';

interface Counts {
  right: number;
  found: number;
  wanted: number;
}

type Finder = (text: string) => Span[];

/** The ways to find names that are compared. */
function finders(lexicon: Lexicon, tagger: Tagger): Record<string, Finder> {
  const numbered = (spans: readonly { start: number; end: number; type: string }[]) =>
    spans.flatMap(({ start, end, type }) => {
      const number = (TYPES as readonly string[]).indexOf(type);
      return number < 0 ? [] : [{ start, end, type: number }];
    });
  return {
    dictionary: (text) => numbered(recognize([text], lexicon)[0]!.found),
    tagger: (text) => numbered(tagger.tag(text, lexicon).spans),
    both: (text) => numbered(recognize([text], lexicon, tagger)[0]!.found),
  };
}

/** The same for untyped names, where events, works and terms of the dictionary count too. */
function anyFinders(lexicon: Lexicon, tagger: Tagger): Record<string, Finder> {
  const untyped = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => ({ start, end, type: 0 }));
  return {
    dictionary: (text) => untyped(recognize([text], lexicon)[0]!.found),
    tagger: (text) => untyped(tagger.tag(text, lexicon).spans),
    both: (text) => untyped(recognize([text], lexicon, tagger)[0]!.found),
  };
}

/** Counts exact spans of the right type. */
function measure(sentences: readonly { text: string; spans: readonly Span[] }[], find: Finder): Counts {
  const counts = { right: 0, found: 0, wanted: 0 };
  for (const { text, spans } of sentences) {
    const key = ({ start, end, type }: Span) => `${start} ${end} ${type}`;
    const wanted = new Set(spans.map(key));
    const found = find(text).map(key);
    counts.wanted += wanted.size;
    counts.found += found.length;
    counts.right += found.filter((one) => wanted.has(one)).length;
  }
  return counts;
}

/** Precision, recall and F1 in percent. */
function rates({ right, found, wanted }: Counts): [number, number, number] {
  const precision = (100 * right) / (found || 1);
  const recall = (100 * right) / (wanted || 1);
  return [precision, recall, (2 * precision * recall) / (precision + recall || 1)];
}

/** Scores the tagger alone on some sentences. */
export function scoreHeld(
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  tagger: Tagger,
  print: (line: string) => void,
): void {
  print(row('held out', 'tagger', rates(measure(sentences, finders(lexicon, tagger).tagger!))));
}

/** Scores every finder on every set that is measured on. */
export function scoreAll(
  shared: string,
  lexicon: Lexicon,
  tagger: Tagger,
  print: (line: string) => void,
): void {
  for (const name of ['uner-zh_gsd-dev', 'uner-zh_gsdsimp-dev', 'uner-zh_pud-dev']) {
    const sentences = readSentences(join(shared, 'ner', `${name}.jsonl`));
    for (const [way, find] of Object.entries(finders(lexicon, tagger))) {
      print(row(name, way, rates(measure(sentences, find))));
      if (way === 'dictionary') continue;
      const each = TYPES.map((type, number) => {
        const only = sentences.map(({ text, spans }) => ({
          text,
          spans: spans.filter((span) => span.type === number),
        }));
        const rate = rates(measure(only, (text) => find(text).filter((span) => span.type === number)));
        return `${type} ${rate.map((value) => value.toFixed(1)).join(' ')}`;
      });
      print(`    ${each.join(' | ')}`);
    }
  }
  const articles = readArticles(join(shared, 'linking/cleek-dev.jsonl'));
  for (const [way, find] of Object.entries(anyFinders(lexicon, tagger)))
    print(row('cleek-dev', way, rates(measure(articles, find))));
}

const row = (set: string, way: string, rate: number[]) =>
  `${set.padEnd(20)} ${way.padEnd(11)} P ${rate[0]!.toFixed(1)}  R ${rate[1]!.toFixed(1)}  F1 ${rate[2]!.toFixed(1)}`;
