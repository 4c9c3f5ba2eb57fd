import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie } from '../../../src/lexicon/build-trie';
import { foldText, makeFold } from '../../../src/lexicon/fold';
import { pack, unpack } from '../../../src/lexicon/format';
import { Trie } from '../../../src/lexicon/trie';

const fold = makeFold(
  new Map([
    ['國', '国'],
    ['薴', '苧'],
    ['苧', '苎'],
  ]),
);
const trieOf = (keys: readonly string[], folding?: (unit: number) => number) =>
  Trie.from(unpack(pack(buildTrie(keys, 't', folding))), 't');

// Few characters, so that keys are prefixes of each other; 😀 and 😁 share their first half.
const aText = fc
  .array(fc.constantFrom('国', '國', 'a', 'ａ', '·', '・', '😀', '😁', '𠮷', '\ud83d'), { maxLength: 8 })
  .map((characters) => characters.join(''));
const someKeys = fc.uniqueArray(
  aText.filter((text) => text !== ''),
  { selector: (text) => foldText(text, fold), maxLength: 60 },
);

/** What `matches` should report, found by looking each prefix up. */
function prefixes(keys: readonly string[], text: string, start: number): [end: number, key: number][] {
  const numbers = new Map(keys.map((key, i) => [foldText(key, fold), i]));
  const found: [number, number][] = [];
  for (let end = start + 1; end <= text.length; end++) {
    const key = numbers.get(foldText(text.slice(start, end), fold));
    if (key !== undefined) found.push([end, key]);
  }
  return found;
}

describe('Trie', () => {
  it('finds just the keys that a map finds', () => {
    fc.assert(
      fc.property(someKeys, fc.array(aText), (keys, others) => {
        const trie = trieOf(keys, fold);
        const numbers = new Map(keys.map((key, i) => [foldText(key, fold), i]));
        for (const text of [...keys, ...others]) {
          expect(trie.find(text), JSON.stringify(text)).toBe(numbers.get(foldText(text, fold)) ?? -1);
        }
      }),
    );
  });

  it('matches just what a search prefix by prefix finds, shortest first', () => {
    fc.assert(
      fc.property(someKeys, aText, aText, (keys, head, tail) => {
        const trie = trieOf(keys, fold);
        const text = `${head}${keys[0] ?? ''}x${tail}`;
        for (let start = 0; start <= text.length; start++) {
          const found: [number, number][] = [];
          trie.matches(text, start, (end, key) => found.push([end, key]));
          expect(found).toEqual(prefixes(keys, text, start));
        }
      }),
    );
  });

  it('holds thousands of keys over a large alphabet', () => {
    const keys = Array.from({ length: 6000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7919) % 5000), 0x4e00 + (i % 61), 0x4e00 + i),
    );
    const trie = trieOf(keys);
    keys.forEach((key, i) => {
      expect(trie.find(key)).toBe(i);
      expect(trie.find(key.slice(0, 2))).toBe(-1);
    });
  });

  it('of no keys finds nothing', () => {
    expect(trieOf([]).find('国')).toBe(-1);
    expect(trieOf([]).find('')).toBe(-1);
  });
});

describe('buildTrie', () => {
  it('refuses two keys that fold alike', () => {
    expect(() => buildTrie(['中国', '中國'], 't', fold)).toThrow(/two keys fold to 中[国國]/);
    expect(() => buildTrie(['中国', '中國'], 't')).not.toThrow();
  });

  it('refuses an empty key', () => {
    expect(() => buildTrie(['a', ''], 't')).toThrow('an empty key');
  });
});

describe('makeFold', () => {
  it('folds scripts, widths and middle dots, and leaves the rest', () => {
    expect(foldText('國Ａ９・a国x', fold)).toBe('国A9·a国x');
  });

  it('is done after one pass, also where one table entry leads to the next', () => {
    expect(foldText('薴', fold)).toBe('苎');
    for (let unit = 0; unit < 65536; unit++) expect(fold(fold(unit))).toBe(fold(unit));
  });
});
