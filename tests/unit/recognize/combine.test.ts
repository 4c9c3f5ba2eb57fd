import { describe, expect, it } from 'vitest';
import { combine } from '../../../src/recognize/combine';
import { echo } from '../../../src/recognize/echo';
import type { Found } from '../../../src/recognize/found';
import type { TaggedSpan } from '../../../src/recognize/tagger';

const known = (start: number, end: number, type: Found['type'] = 'place'): Found => ({
  start,
  end,
  type,
  entities: [start],
  confidence: 1,
});
const tagged = (start: number, end: number, score = 0.95, type: TaggedSpan['type'] = 'organization') => ({
  start,
  end,
  type,
  score,
});

describe('combine', () => {
  it('keeps the names of both where they do not meet', () => {
    const spans = combine([known(0, 2), known(8, 10)], [tagged(4, 6), tagged(12, 14)]);
    expect(spans.map(({ start }) => start)).toEqual([0, 4, 8, 12]);
  });

  it('lets a longer span take the place of the names that it holds', () => {
    expect(combine([known(0, 3), known(3, 5)], [tagged(0, 6)])).toEqual([
      { start: 0, end: 6, type: 'organization', entities: [], confidence: 0.95 },
    ]);
  });

  it('keeps names that fill a longer span', () => {
    expect(combine([known(0, 2), known(2, 4)], [tagged(0, 4)])).toEqual([known(0, 2), known(2, 4)]);
  });

  it('makes one of places that a sure span of a place joins, and takes it for the last', () => {
    expect(combine([known(0, 2), known(2, 4)], [tagged(0, 4, 0.95, 'place')])).toEqual([
      {
        ...known(2, 4),
        start: 0,
        parts: [
          { start: 0, end: 2, entity: known(0, 2).entities[0] },
          { start: 2, end: 4, entity: known(2, 4).entities[0] },
        ],
      },
    ]);
    expect(combine([known(0, 2), known(2, 4)], [tagged(0, 4, 0.6, 'place')])).toHaveLength(2);
  });

  it('keeps the dictionary’s name over the same span and over one inside it', () => {
    expect(combine([known(0, 3)], [tagged(0, 3)])).toEqual([known(0, 3)]);
    expect(combine([known(0, 5)], [tagged(1, 3)])).toEqual([known(0, 5)]);
  });

  it('lets a span cross a name of the dictionary only when it is very sure', () => {
    expect(combine([known(0, 3)], [tagged(2, 5, 0.7)])).toEqual([known(0, 3)]);
    expect(combine([known(0, 3)], [tagged(2, 5, 0.95)])).toHaveLength(1);
    expect(combine([known(0, 3)], [tagged(2, 5, 0.95)])[0]).toMatchObject({ start: 2, end: 5 });
  });
});

describe('echo', () => {
  const words = (text: string) => Array.from(text, (_, start) => ({ start, end: start + 1, key: -1 }));

  it('finds a sure name in the other blocks of the article, and in the same', () => {
    const texts = ['陳曉芸說', '後來陳曉芸走了'];
    const spans = echo(texts, texts.map(words), [[tagged(0, 3, 0.95, 'person')], []]);
    expect(spans[1]).toEqual([{ start: 2, end: 5, type: 'person', score: expect.any(Number) }]);
  });

  it('does not cut a name out of a word, nor follow one that it is not sure of', () => {
    const texts = ['金山說', '舊金山'];
    const tokens = [words(texts[0]!), [{ start: 0, end: 3, key: 7 }]];
    expect(echo(texts, tokens, [[tagged(0, 2)], []])[1]).toEqual([]);
    expect(echo(texts, texts.map(words), [[tagged(0, 2, 0.5)], []])[1]).toEqual([]);
  });
});
