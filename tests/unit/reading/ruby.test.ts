import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rubySegments } from '../../../src/reading/ruby';

describe('rubySegments', () => {
  it('gives each Chinese character a segment of its own, and the rest in runs', () => {
    expect(rubySegments('在2026年𠮷A〇').flat()).toEqual([
      { text: '在', start: 0, isCharacter: true },
      { text: '2026', start: 1, isCharacter: false },
      { text: '年', start: 5, isCharacter: true },
      { text: '𠮷', start: 6, isCharacter: true },
      { text: 'A', start: 8, isCharacter: false },
      { text: '〇', start: 9, isCharacter: true },
    ]);
  });

  it('keeps the punctuation with its character that must not begin or end a line', () => {
    const groups = rubySegments('他說：「（一）2%，甲」。A「B」乙……');
    expect(groups.map((group) => group.map(({ text }) => text).join(''))).toEqual([
      ...['他', '說：', '「（一）', '2%，', '甲」。', 'A「B」', '乙……'],
    ]);
  });

  it('takes time in proportion to the text, whatever it is', () => {
    const hostile = '（'.repeat(300_000);
    expect(rubySegments(hostile)).toHaveLength(1);
    expect(rubySegments(`${hostile}中${'。'.repeat(300_000)}`).length).toBeLessThan(5);
  });

  it('loses and changes nothing, lone surrogates included', () => {
    const unit = fc.constantFrom('中', '國', '𠮷', '\ud842', '\udfb7', 'a', ' ', '，', '々', '👩‍👩‍👧');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const segments = rubySegments(text).flat();
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const { text: run, start, isCharacter } of segments) {
          expect(text.startsWith(run, start)).toBe(true);
          expect(isCharacter).toBe([...run].length === 1 && /\p{Script=Han}/u.test(run));
        }
      }),
    );
  });
});
