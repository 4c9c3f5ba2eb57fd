import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotator';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { recognize } from '../../../src/recognize/recognize';
import type { Tagger } from '../../../src/recognize/tagger';
import { openLexicon, openTagger } from '../../../tools/lexicon/open';
import { aNewsText, splitsPair } from './texts';

let lexicon: Lexicon;
let tagger: Tagger;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
  tagger = openTagger();
}, 120_000);

const names = (...blocks: string[]) =>
  annotate(blocks, lexicon, tagger).mentions.map(({ surface, rest }) => surface + (rest ? ' (broken)' : ''));

describe('a broken name', () => {
  it.each([
    [['克里姆林宮發言人佩斯科', '夫在莫斯科表示']],
    [['克里姆林宮發言人佩斯科\n夫在莫斯科表示']],
    [['克里姆林宫发言人佩斯科 \r\n　　夫在莫斯科表示']],
    [['\n  克里姆林宮發言人佩斯科  \n', '\n\t夫在莫斯科表示']],
  ])('is one mention: %j', (blocks) => {
    const { mentions, entities } = annotate(blocks, lexicon, tagger);
    const name = mentions.find(({ rest }) => rest)!;
    expect(name.surface).toMatch(/^佩斯科夫$/);
    expect(entities[name.entity!]!.english).toBe('Dmitry Peskov');
    expect(blocks[name.block]!.slice(name.start, name.end)).toBe('佩斯科');
    expect(blocks[name.rest!.block]!.slice(name.rest!.start, name.rest!.end)).toBe('夫');
  });

  it('is found where its halves are words, though not names', () => {
    expect(names('这项通知是由国家', '能源局发布的')).toContain('国家能源局 (broken)');
  });

  it.each([
    [['今年一季度的數據在中國', '人民銀行昨天公布了報告']],
    [['外交部长王毅访问了北京', '大学生昨天举行活动']],
    [['各國領導人齊聚一堂談判中', '國務院昨日公布了名單']],
    [['请看下面的中', '国是']],
    [['克里姆林宮發言人佩斯科。', '夫在莫斯科表示']],
  ])('is none where two texts meet: %j', (blocks) => {
    expect(names(...blocks).join()).not.toContain('broken');
  });

  it('may be a title', () => {
    expect(names('本周上映的新片《雪落', '長河》票房第一')).toEqual(['雪落長河 (broken)']);
  });

  it('may be a name that the dictionary does not know', () => {
    const found = names(
      '泡泡瑪特國際集團副總裁陳曉',
      '芸表示，公司今年增長很快。',
      '陳曉芸還說，明年會更好。',
    );
    expect(found).toContain('陳曉芸 (broken)');
    expect(found).toContain('陳曉芸');
  });
});

describe('names of blocks', () => {
  it('are in range, in order and disjoint, the second halves too', () => {
    fc.assert(
      fc.property(fc.array(aNewsText, { maxLength: 5 }), (blocks) => {
        const taken = blocks.map((): [number, number][] => []);
        recognize(blocks, lexicon, tagger).forEach(({ found }, block) => {
          for (const { start, end, rest } of found) {
            for (const [at, from, to] of [
              [block, start, end],
              ...(rest ? [[rest.block, rest.start, rest.end]] : []),
            ] as const) {
              expect(from).toBeGreaterThanOrEqual(0);
              expect(to).toBeGreaterThan(from!);
              expect(to).toBeLessThanOrEqual(blocks[at!]!.length);
              expect(splitsPair(blocks[at!]!, from!) || splitsPair(blocks[at!]!, to!)).toBe(false);
              taken[at!]!.push([from!, to!]);
            }
          }
        });
        for (const ranges of taken) {
          const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
          sorted.forEach(([start], i) => {
            expect(start).toBeGreaterThanOrEqual(sorted[i - 1]?.[1] ?? 0);
          });
        }
      }),
    );
  });

  it.each([
    ['broken names', '佩斯科\n夫'],
    ['line breaks', '中\n'],
    ['line breaks without text', '\n'],
  ])('take time in proportion to a long text of %s', { timeout: 60_000 }, (_, piece) => {
    const time = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const began = performance.now();
      recognize([text], lexicon, tagger);
      return performance.now() - began;
    };
    time(20_000);
    expect(time(200_000)).toBeLessThan(40 * Math.max(time(20_000), 5));
  });
});
