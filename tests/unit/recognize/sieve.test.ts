import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { unpack } from '../../../src/lexicon/format';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { Characters } from '../../../src/recognize/characters';
import { Observed } from '../../../src/recognize/observe';
import { Sieve } from '../../../src/recognize/sieve';
import { openLexicon, TAGGER_FILE } from '../../../tools/lexicon/open';
import { aNewsText } from './texts';

let lexicon: Lexicon;
let seen: Observed;
let sieve: Sieve;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
  const sections = unpack(new Uint8Array(readFileSync(TAGGER_FILE)).buffer);
  seen = new Observed(Characters.from(sections));
  sieve = new Sieve(sections);
}, 120_000);

const stretches = (text: string) => {
  seen.read(text, lexicon);
  const found: [number, number][] = [];
  for (let next = 0; sieve.seek(seen, next); next = sieve.next) found.push([sieve.start, sieve.end]);
  return found;
};

it('lets names through and not what is never in one', () => {
  const text = '我們希望經濟發展，因為陳少棠表示支持';
  const kept = stretches(text).map(([start, end]) => text.slice(start, end));
  expect(kept.some((part) => part.includes('陳少棠'))).toBe(true);
  expect(kept.join('').length).toBeLessThan(text.length / 2);
});

it('gives stretches of whole words, in order and apart', () => {
  fc.assert(
    fc.property(aNewsText, (text) => {
      const found = stretches(text);
      const starts = new Set(seen.tokens.map(({ start }) => start));
      const ends = new Set(seen.tokens.map(({ end }) => end));
      let last = -1;
      for (const [start, end] of found) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(starts.has(start) && ends.has(end)).toBe(true);
        last = end;
      }
    }),
  );
});
