// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../src/article/find';
import { fold } from '../../../src/article/fold';
import { scriptOf } from '../../../src/article/script';
import type { Article } from '../../../src/article/types';

/** Labelled third-party pages, kept outside the repository; tests/pages/score.ts runs them all in Chromium. */
const FOLDER = '../shared/pages';
const present = existsSync(join(FOLDER, 'pages.jsonl'));
if (!present) console.warn(`SKIPPED: no labelled pages in ${FOLDER}; the tests on real pages did not run.`);

interface Row {
  id: string;
  file: string;
  encoding: string;
  kind: 'article' | 'list' | 'other';
  other_type: string | null;
  grey: boolean;
  dom_body: boolean;
  script: string | null;
  title: string;
  title_alt: string[];
}

function lines<T>(file: string): T[] {
  if (!present) return [];
  return readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const rows = lines<Row>('pages.jsonl');
const bodies = new Map(
  lines<{ id: string; blocks: { t: string }[] }>('bodies.jsonl').map(({ id, blocks }) => [id, blocks]),
);

function find(row: Row): Article | null {
  const html = new TextDecoder(row.encoding).decode(readFileSync(join(FOLDER, row.file)));
  return findArticle(new DOMParser().parseFromString(html, 'text/html'));
}

/** How well two texts agree: the F1 measure of their 5-grams. */
function agreement(expected: string, found: string): number {
  const [wanted, got] = [grams(expected), grams(found)];
  let shared = 0;
  for (const gram of got) if (wanted.has(gram)) shared++;
  return (2 * shared) / (wanted.size + got.size);
}

function grams(text: string): Set<string> {
  const plain = fold(text);
  return new Set(Array.from({ length: Math.max(0, plain.length - 4) }, (_, i) => plain.slice(i, i + 5)));
}

describe.skipIf(!present)('real pages', () => {
  it('finds stories, their titles and scripts', () => {
    const articles = rows
      .filter((row) => row.kind === 'article' && row.dom_body)
      .filter((_, i) => i % 4 === 0);
    let found = 0;
    let titles = 0;
    let scripts = 0;
    let sum = 0;
    for (const row of articles) {
      const article = find(row);
      if (!article) continue;
      found++;
      const text = article.blocks.map((block) => block.text).join('\n');
      if ([row.title, ...row.title_alt].some((title) => fold(title) === fold(article.title))) titles++;
      if (scriptOf(text) === row.script) scripts++;
      sum += agreement(
        row.title +
          bodies
            .get(row.id)!
            .map((block) => block.t)
            .join(''),
        text,
      );
    }
    expect(found / articles.length).toBeGreaterThanOrEqual(0.92);
    expect(scripts).toBe(found);
    expect(titles / articles.length).toBeGreaterThanOrEqual(0.9);
    expect(sum / articles.length).toBeGreaterThanOrEqual(0.93);
  }, 30_000);

  it('takes no foreign page and hardly a list', () => {
    const foreign = rows.filter((row) => row.other_type?.startsWith('foreign'));
    expect(foreign.filter((row) => find(row) !== null).map((row) => row.id)).toEqual([]);
    const lists = rows.filter((row) => row.kind === 'list');
    expect(lists.filter((row) => find(row) !== null).length).toBeLessThanOrEqual(3);
  }, 30_000);
});
