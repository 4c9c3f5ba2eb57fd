import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rubySegments } from '../../../src/reading/ruby';

describe('rubySegments', () => {
  it('gives each Chinese character a segment of its own, and the rest in runs', () => {
    expect(rubySegments('在2026年，𠮷「A」〇')).toEqual([
      { text: '在', start: 0, isCharacter: true },
      { text: '2026', start: 1, isCharacter: false },
      { text: '年', start: 5, isCharacter: true },
      { text: '，', start: 6, isCharacter: false },
      { text: '𠮷', start: 7, isCharacter: true },
      { text: '「A」', start: 9, isCharacter: false },
      { text: '〇', start: 12, isCharacter: true },
    ]);
  });

  it('loses and changes nothing, lone surrogates included', () => {
    const unit = fc.constantFrom('中', '國', '𠮷', '\ud842', '\udfb7', 'a', ' ', '，', '々', '👩‍👩‍👧');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const segments = rubySegments(text);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const { text: run, start, isCharacter } of segments) {
          expect(text.startsWith(run, start)).toBe(true);
          expect(isCharacter).toBe([...run].length === 1 && /\p{Script=Han}/u.test(run));
        }
      }),
    );
  });
});
