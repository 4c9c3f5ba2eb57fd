import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { configs } from 'opencc-js/preset';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Standard } from '../../../src/annotation';
import { applyEdits, Converter, type Edit } from '../../../src/conversion/convert';
import { FormatError } from '../../../src/lexicon/format';
import { compileConversion } from '../../../tools/lexicon/conversion';

const STANDARDS: Standard[] = ['hans', 'hant', 'tw', 'twp', 'hk'];
const CASES = new URL('../../../../shared/conversion/opencc-dev.jsonl', import.meta.url);

let file: ArrayBuffer;
let converter: Converter;
/** OpenCC's dictionaries without what news writes otherwise. */
let plain: Converter;

beforeAll(() => {
  file = compileConversion();
  converter = Converter.from(file);
  plain = Converter.from(compileConversion(false));
}, 60_000);

const columns = (config: string, step: number, column: 0 | 1) =>
  (configs[config]!.conversionChain[step] as string[])
    .flatMap((dictionary) => dictionary.split('|').map((entry) => entry.split(' ')[column]!))
    .filter((phrase) => !/[\ud800-\udfff]/.test(phrase));

const simplified = columns('s2t', 0, 0);
const traditional = columns('s2t', 0, 1);
const regional = columns('s2twp', 1, 0);
const variants = [...columns('t2s', 0, 0), ...columns('tw2s', 0, 0)];

const mixOf = (...pools: string[][]) =>
  fc
    .array(fc.oneof(...pools.map((pool) => fc.constantFrom(...pool)), fc.string({ maxLength: 3 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));

/** Spans with a replacement, ascending and disjoint, as the recognizer would give them. */
const withFixed = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.array(fc.nat(), { maxLength: 6 })).map(([value, cuts]) => {
    const at = [...new Set(cuts.map((cut) => cut % (value.length + 1)))].sort((a, b) => a - b);
    const fixed: Edit[] = [];
    for (let i = 0; i + 1 < at.length; i += 2)
      fixed.push([at[i]!, at[i + 1]!, i % 4 ? '名' : value.slice(at[i], at[i + 1])]);
    return { text: value, fixed };
  });

describe('the file', () => {
  test('is small and always the same', () => {
    expect(file.byteLength).toBeLessThan(2 * 1024 * 1024);
    expect(Buffer.from(compileConversion()).equals(Buffer.from(file))).toBe(true);
  }, 30_000);

  test('is refused when damaged', () => {
    const damaged = file.slice(0);
    new Uint8Array(damaged)[5000]! ^= 1;
    expect(() => Converter.from(damaged)).toThrow(FormatError);
  });
});

describe('against OpenCC', () => {
  test("OpenCC's own cases", () => {
    if (!existsSync(CASES)) return console.warn(`SKIPPED: ${CASES.pathname} is not here`);
    const cases = readFileSync(CASES, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const wrong = cases.filter(({ text, to, expect: right }) => !right.includes(converter.convert(text, to)));
    console.log(
      `OpenCC's cases: ${cases.length - wrong.length} of ${cases.length}; not ${wrong.map(({ id }) => id).join(', ')}`,
    );
    expect(wrong.length / cases.length).toBeLessThan(0.015);
  });

  test.each([
    ['hant', 't'],
    ['tw', 'tw'],
    ['twp', 'twp'],
    ['hk', 'hk'],
  ] as const)('Simplified and mixed text to %s', (to, theirs) => {
    const oracle = OpenCC.Converter({ from: 'cn', to: theirs });
    fc.assert(
      fc.property(mixOf(simplified, simplified, traditional, regional), (mix) => {
        const text = `个${mix}`; // so that it is never taken for a Traditional text
        expect(plain.convert(text, to)).toBe(oracle(text));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['tw', 'tw'],
    ['twp', 'twp'],
    ['hk', 'hk'],
  ] as const)('Traditional text to %s', (to, theirs) => {
    const oracle = OpenCC.Converter({ from: 't', to: theirs });
    for (const text of ['說這裏裝爲麪', '觀衆喫麪的牀', '這個羣組的線說'])
      expect(plain.convert(text, to)).toBe(oracle(text));
  });

  test('Traditional text of Taiwan to Simplified, nearly always', () => {
    // Nearly: one table stands for two, so that overlapping phrases of both may go another way. Simplified characters outside
    // the Basic Plane are left out, because opencc-js leaves most of them out of its tables.
    const oracle = OpenCC.Converter({ from: 'tw', to: 'cn' });
    const texts = fc
      .sample(mixOf(traditional, variants), 2000)
      .filter((text) => !/[\ud800-\udfff]/.test(converter.convert(text, 'hans')));
    const same = texts.filter((text) => converter.convert(text, 'hans') === oracle(text));
    expect(same.length / texts.length).toBeGreaterThan(0.99);
  });
});

describe('edits', () => {
  test('are disjoint, ascending, minimal at their ends, and give what convert gives', () => {
    fc.assert(
      fc.property(
        withFixed(mixOf(simplified, traditional, variants)),
        fc.constantFrom(...STANDARDS),
        ({ text, fixed }, to) => {
          const edits = converter.edits(text, to, fixed);
          let at = -1;
          for (const [start, end, value] of edits) {
            expect(start).toBeGreaterThan(at);
            expect(end).toBeGreaterThan(start);
            expect(value).not.toBe(text.slice(start, end));
            if (value.length === end - start && !/[\ud800-\udfff]/.test(value + text.slice(start, end))) {
              for (let i = 0; i < value.length; i++) expect(value[i]).not.toBe(text[start + i]);
            }
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
          expect(applyEdits(text, edits)).toBe(converter.convert(text, to, fixed));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('cover only what changes', () => {
    expect(converter.edits('我们在台湾说话', 'hans')).toEqual([]);
    expect(converter.edits('他说话了', 'hant')).toEqual([[1, 3, '說話']]);
    expect(converter.edits('软件', 'twp')).toEqual([[0, 2, '軟體']]);
    expect(converter.edits('用打印机说', 'twp')).toEqual([[1, 5, '印表機說']]);
    expect(converter.edits('用U盘看', 'twp')).toEqual([[1, 3, '隨身碟']]);
  });

  test('compatibility ideographs become the usual ones', () => {
    expect(converter.convert('\uf902马', 'hant')).toBe('車馬');
    expect(converter.edits('\uf902', 'hans')).toEqual([[0, 1, '车']]);
  });
});

describe('fixed spans', () => {
  test('win over the tables', () => {
    expect(converter.convert('王复到了台湾', 'tw')).toBe('王復到了臺灣');
    expect(converter.convert('王复到了台湾', 'tw', [[0, 2, '王复']])).toBe('王复到了臺灣');
    expect(converter.edits('于谦来了', 'hant', [[0, 2, '于謙']])).toEqual([[1, 3, '謙來']]);
    expect(converter.convert('川普说', 'twp', [[0, 2, '川普']])).toBe('川普說');
  });

  test('end the phrases beside them', () => {
    expect(converter.convert('头发', 'hant')).toBe('頭髮');
    expect(converter.convert('头发', 'hant', [[0, 1, '頭']])).toBe('頭發');
  });

  test('are all kept', () => {
    fc.assert(
      fc.property(withFixed(mixOf(simplified)), fc.constantFrom(...STANDARDS), ({ text, fixed }, to) => {
        // Between fixed spans the text converts as if it stood alone, after a character that settles its script.
        let expected = '';
        let at = 0;
        const source = `个${text}`;
        const spans = fixed.map(([start, end, name]): Edit => [start + 1, end + 1, name]);
        for (const [start, end, name] of [...spans, [source.length, source.length, ''] as Edit]) {
          const alone = `个，${source.slice(at, start)}`;
          expected += converter.convert(alone, to).slice(converter.convert('个，', to).length) + name;
          at = end;
        }
        expect(converter.convert(source, to, spans)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what news writes otherwise', () => {
  test.each([
    ['香港回归，线性回归', 'tw', '香港回歸，線性迴歸'],
    ['胡同里的合作伙伴', 'tw', '胡同裡的合作夥伴'],
    ['岩石潮湿', 'tw', '岩石潮濕'],
    ['46天后，天后说', 'tw', '46天後，天后說'],
    ['一只只，99只', 'hk', '一隻隻，99隻'],
  ] as const)('%s to %s', (text, to, expected) => {
    expect(converter.convert(text, to)).toBe(expected);
  });

  test("is left to OpenCC in OpenCC's own standard", () => {
    expect(converter.convert('香港回归，胡同', 'hant')).toBe('香港迴歸，衚衕');
  });
});

describe('with words', () => {
  const convert = (text: string, inside: number[]) =>
    applyEdits(text, converter.edits(text, 'tw', [], Uint8Array.from(inside)));

  test('no phrase takes a part of one and of the next', () => {
    expect(converter.convert('展示了如何', 'tw')).toBe('展示瞭如何');
    expect(convert('展示了如何', [0, 1, 0, 0, 1, 0])).toBe('展示了如何');
  });

  test('a phrase of whole words or within one stands', () => {
    expect(convert('头发', [0, 1, 0])).toBe('頭髮');
    expect(convert('头发', [0, 0, 0])).toBe('頭髮');
    expect(convert('长头发', [0, 1, 1, 0])).toBe('長頭髮');
  });
});
