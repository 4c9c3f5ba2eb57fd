import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError, pack, type Section, section, unpack } from '../../../src/lexicon/format';

const aSection: fc.Arbitrary<Section> = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }),
  fc.uint32Array({ maxLength: 40 }),
  fc.int32Array({ maxLength: 40 }),
);
const aName = fc.stringMatching(/^[a-z][a-z.]{0,7}$/);
const someSections = fc.dictionary(aName, aSection, { maxKeys: 8, noNullPrototype: true });

const sample = {
  'k.base': Int32Array.of(-1, 7, 9),
  text: Uint8Array.of(1, 2, 3),
  codes: Uint16Array.of(65535),
};

describe('pack and unpack', () => {
  it('give back every section with its name, kind and content', () => {
    fc.assert(
      fc.property(someSections, (sections) => {
        const found = unpack(pack(sections));
        expect([...found.keys()].sort()).toEqual(Object.keys(sections).sort());
        for (const [name, values] of Object.entries(sections)) {
          expect(found.get(name)!.constructor).toBe(values.constructor);
          expect([...found.get(name)!]).toEqual([...values]);
        }
      }),
    );
  });

  it('lay every section on a multiple of 8 bytes, without a copy', () => {
    fc.assert(
      fc.property(someSections, (sections) => {
        const packed = pack(sections);
        expect(packed.byteLength % 8).toBe(0);
        for (const values of unpack(packed).values()) {
          expect(values.byteOffset % 8).toBe(0);
          expect(values.buffer).toBe(packed);
        }
      }),
    );
  });

  it('pack the view, not the buffer under it', () => {
    const view = Uint16Array.of(1, 2, 3, 4).subarray(1, 3);
    expect([...unpack(pack({ view })).get('view')!]).toEqual([2, 3]);
  });

  it('give the same bytes each time', () => {
    expect(new Uint8Array(pack(sample))).toEqual(new Uint8Array(pack(structuredClone(sample))));
  });

  it.each(['', 'ninechars', 'a b', '名'])('refuse to write a section named %j', (name) => {
    expect(() => pack({ [name]: new Uint8Array(1) })).toThrow(FormatError);
  });
});

describe('unpack refuses', () => {
  it('a file cut short anywhere', () => {
    const packed = pack(sample);
    for (let length = 0; length < packed.byteLength; length++) {
      expect(() => unpack(packed.slice(0, length)), `${length} bytes`).toThrow(FormatError);
    }
  });

  it('a file with any one byte changed', () => {
    const packed = pack(sample);
    for (let at = 0; at < packed.byteLength; at++) {
      const damaged = packed.slice(0);
      new Uint8Array(damaged)[at]! ^= 0x10;
      expect(() => unpack(damaged), `byte ${at}`).toThrow(FormatError);
    }
  });

  it('bytes that are something else', () => {
    const html = new TextEncoder().encode('<!doctype html><title>404</title>       ');
    expect(html.length % 8).toBe(0);
    expect(() => unpack(html.buffer)).toThrow('not a lexicon file');
  });

  it('a file of another version, and says so', () => {
    const packed = pack(sample);
    new DataView(packed).setUint32(4, 99, true);
    expect(() => unpack(packed)).toThrow('another version');
  });
});

describe('section', () => {
  it('finds a section of the kind that is asked for', () => {
    expect([...section(unpack(pack(sample)), 'k.base', Int32Array)]).toEqual([-1, 7, 9]);
  });

  it('refuses a missing one and one of another kind', () => {
    const sections = unpack(pack(sample));
    expect(() => section(sections, 'none', Uint8Array)).toThrow(FormatError);
    expect(() => section(sections, 'codes', Int32Array)).toThrow(FormatError);
  });
});
