import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledLexicon } from '../../../src/lexicon/compiled';
import { foldText } from '../../../src/lexicon/fold';
import type { Words } from '../../../src/lexicon/words';
import { lookUp } from '../../../src/recognize/look-up';
import { cedictWords } from '../../../tools/lexicon/cedict-words';
import { fold } from '../../../tools/lexicon/names';
import { openLexicon } from '../../../tools/lexicon/open';

let lexicon: CompiledLexicon;
let words: Words;
/** By folded spelling: the readings of every word of the dictionary. */
const spelled = new Map<string, string[]>();
beforeAll(async () => {
  ({ lexicon, words } = await openLexicon());
  for (const { hans, hant, pinyin } of cedictWords())
    for (const key of new Set([foldText(hans, fold), foldText(hant, fold)]))
      spelled.set(key, [...(spelled.get(key) ?? []), pinyin]);
}, 120_000);

const at = (text: string, character: string) => lookUp(text, text.indexOf(character), lexicon, words);
const surfaces = (text: string, character: string) =>
  at(text, character).map(({ start, end }) => text.slice(start, end));

describe('lookUp', () => {
  it.each([
    ['十二个人参与了讨论', '参', ['参与', '人参', '参']],
    ['他在研究生命起源', '生', ['生命', '研究生', '生']],
    ['中华人民共和国成立了', '民', ['中华人民共和国', '人民', '民']],
    ['國家能源局將舉行會談', '源', ['國家能源局', '能源', '源']],
    ['他们去唱卡拉OK了', 'O', ['卡拉OK']],
    ['他们去唱卡拉OK了', '拉', ['卡拉OK', '拉']],
    ['穿T恤的人', '恤', ['T恤', '恤']],
    ['他说APEC会议', 'E', ['APEC']],
    ['他说QKPZ会议', 'K', []],
    ['他说，好', '，', []],
  ])('%s at %s: %j', (text, character, expected) => {
    const found = surfaces(text, character);
    expect(found[0]).toBe(expected[0]);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('tells each reading of one spelling, and of two only the one that is written', () => {
    const readings = (text: string) =>
      lookUp(text, 0, lexicon, words)[0]!.meanings.map(
        ({ hant, syllables }) => `${hant} ${syllables.join(' ')}`,
      );
    expect(readings('行')).toEqual(expect.arrayContaining(['行 xíng', '行 háng']));
    expect(readings('干')).toEqual(expect.arrayContaining(['干 gān', '乾 gān', '幹 gàn']));
    expect(readings('乾')).toEqual(['乾 gān', '乾 qián']);
    expect(readings('乹')).toEqual(['乹 gān', '乹 qián']);
    expect(readings('国國')).toEqual(['國 guó']);
  });

  it('says of a name what its own record says, by any of its names', () => {
    const senses = (text: string) =>
      lookUp(text, 1, lexicon, words)[0]!.meanings.map((meaning) => meaning.senses);
    expect(senses('拜登')).toEqual([['Joe Biden', expect.stringContaining('2021–2025')]]);
    expect(senses('川普')[0]![0]).toBe('Donald Trump');
    expect(lookUp('川普', 0, lexicon, words)[0]!.meanings[0]!.syllables).toEqual(['chuān', 'pǔ']);
  });

  it('finds what is written in both scripts at once', () => {
    expect(surfaces('中華人民共和国成立了', '華')[0]).toBe('中華人民共和国');
    expect(at('參与讨论', '与')[0]!.meanings[0]).toMatchObject({ hans: '参与', hant: '參與' });
    expect(at('习近平會见', '见')[0]!.meanings[0]).toMatchObject({ hans: '会见', hant: '會見' });
    expect(at('習近平会见', '近')[0]!.meanings[0]).toMatchObject({ hans: '习近平', hant: '習近平' });
  });

  it('finds every word over a place that a search for each substring finds, and no other', () => {
    const pieces = [
      '研究',
      '生命',
      '起源',
      '中國',
      '中华',
      '人',
      '民',
      '共和',
      'T恤',
      'OK',
      '卡拉',
      'a',
      '1',
      '，',
      '𠮷',
      '乾',
      '发',
      '髮',
      '行',
      '\ud842',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        (parts, pick) => {
          const text = parts.join('');
          const place = pick % text.length;
          const expected: string[] = [];
          for (let start = 0; start <= place; start++)
            for (let end = place + 1; end <= text.length; end++) {
              const splits = [start, end].some(
                (edge) => /^[A-Za-z0-9]{2}$/.test(text.slice(edge - 1, edge + 1)) && edge > 0,
              );
              const key = lexicon.find(text.slice(start, end));
              const isName = key >= 0 && lexicon.entityOf(key) >= 0;
              if (!splits && (isName || spelled.has(foldText(text.slice(start, end), fold))))
                expected.push(`${start} ${end}`);
            }
          const found = lookUp(text, place, lexicon, words);
          expect(found.map(({ start, end }) => `${start} ${end}`).sort()).toEqual(expected.sort());
          for (const { start, end, meanings } of found) {
            const known = spelled.get(foldText(text.slice(start, end), fold)) ?? [];
            expect(meanings.length).toBeGreaterThan(0);
            const key = lexicon.find(text.slice(start, end));
            if (key < 0 || lexicon.entityOf(key) < 0)
              for (const { syllables } of meanings) expect(known).toContain(syllables.join(' '));
          }
          const lengths = found.slice(1).map(({ start, end }) => end - start);
          expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes less than 5 ms a look-up of the longest text', () => {
    const text = '中華人民共和國國家能源局將與俄羅斯能源部舉行會談討論天然氣合作的具體安排'
      .repeat(4)
      .slice(0, 121);
    lookUp(text, 60, lexicon, words);
    const start = performance.now();
    for (let i = 0; i < 50; i++) lookUp(text, 40 + i, lexicon, words);
    expect((performance.now() - start) / 50).toBeLessThan(5);
  });
});
