import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/lexicon/format';
import { packStrings, Strings } from '../../../src/lexicon/text';

const roundTrip = (list: readonly string[]) => {
  const strings = Strings.from(unpack(pack(packStrings(list, 'x'))), 'x');
  return Array.from({ length: strings.length }, (_, i) => strings.at(i));
};

describe('Strings', () => {
  it('gives every string back, whatever its length and script', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (list) => {
        expect(roundTrip(list)).toEqual(list);
      }),
    );
  });

  it('keeps a byte order mark at the start of a string', () => {
    expect(roundTrip(['\ufeff名', '', '鑑'])).toEqual(['\ufeff名', '', '鑑']);
  });
});
