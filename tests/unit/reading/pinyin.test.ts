import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSyllables, readAsIn, splitReading, surnameFirst } from '../../../src/reading/pinyin';
import { surnameLength, surnameReading } from '../../../src/reading/surnames';

/** A surface and one entry for each of its code units. */
const aReading = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(['習', 'xí'], ['近', 'jìn'], ['平', 'píng'], ['夢', 'mèng'])
        .map(([surface, syllable]) => ({ surface, syllables: [syllable!] as (string | null)[] })),
      fc
        .constantFrom('·', '-', ' ', '，', '《')
        .map((surface) => ({ surface, syllables: [null] as (string | null)[] })),
      fc
        .constantFrom('HERE', 'APEC', 'X', '20')
        .map((surface) => ({ surface, syllables: Array.from(surface, () => null) as (string | null)[] })),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => ({
    surface: parts.map(({ surface }) => surface).join(''),
    syllables: parts.flatMap(({ syllables }) => syllables),
  }));

describe('joinSyllables', () => {
  it.each([
    ['習近平', ['xí', 'jìn', 'píng'], 'xí jìn píng'],
    ['HERE奇夢島', [null, null, null, null, 'qí', 'mèng', 'dǎo'], 'HERE qí mèng dǎo'],
    ['佩·科', ['pèi', null, 'kē'], 'pèi kē'],
    ['第20屆', ['dì', null, null, 'jiè'], 'dì 20 jiè'],
    ['', [], ''],
  ])('writes %s', (surface, syllables, pinyin) => {
    expect(joinSyllables(surface, syllables)).toBe(pinyin);
  });
});

describe('splitReading', () => {
  it('takes apart what joinSyllables wrote', () => {
    fc.assert(
      fc.property(aReading, ({ surface, syllables }) => {
        expect(splitReading(surface, joinSyllables(surface, syllables))).toEqual(syllables);
      }),
    );
  });

  it.each([
    ['de的', 'de de', [null, null, 'de']],
    ['COVID-19疫情', 'COVID-19 yì qíng', [...Array.from('COVID-19', () => null), 'yì', 'qíng']],
    ['Windows 11系统', 'Windows 11 xì tǒng', [...Array.from('Windows 11', () => null), 'xì', 'tǒng']],
    ['HERE奇夢島', 'qí mèng dǎo', [null, null, null, null, 'qí', 'mèng', 'dǎo']],
  ])('reads %s beside its letters', (surface, pinyin, syllables) => {
    expect(splitReading(surface, pinyin)).toEqual(syllables);
  });

  it('counts code units, so that a character outside the basic plane has two entries', () => {
    expect(splitReading('王𠮷明', 'wáng jí míng')).toEqual(['wáng', 'jí', null, 'míng']);
  });

  it.each([
    ['習近平', 'xí jìn'],
    ['習近', 'xí jìn píng'],
    ['習', ''],
  ])('gives null where %s and %j do not go together', (surface, pinyin) => {
    expect(splitReading(surface, pinyin)).toBeNull();
  });
});

describe('readAsIn', () => {
  it('reads a short form as the full name is read', () => {
    expect(readAsIn('重行', ['zhòng', 'xíng'], '重庆银行', 'chóng qìng yín háng')).toEqual(['chóng', 'háng']);
  });

  it('keeps the usual reading of what the name does not have, and null where there is none', () => {
    expect(readAsIn('重X大', ['zhòng', null, 'dà'], '重庆', 'chóng qìng')).toEqual(['chóng', null, 'dà']);
  });
});

describe('surnameFirst', () => {
  const generic = (name: string) => Array.from(name, () => 'x');
  it.each([
    ['曾國藩', ['zēng', 'x', 'x']],
    ['單霁翔', ['shàn', 'x', 'x']],
    ['万俟卨', ['mò', 'qí', 'x']],
    ['尉遲恭', ['yù', 'chí', 'x']],
    ['歐陽修', ['x', 'x', 'x']],
    ['王國', ['x', 'x']],
    ['', []],
  ])('reads the head of %s', (name, syllables) => {
    expect(surnameFirst(name, generic(name))).toEqual(syllables);
  });

  it('changes nothing in the list that it was given', () => {
    const given = generic('曾國藩');
    surnameFirst('曾國藩', given);
    expect(given).toEqual(['x', 'x', 'x']);
  });
});

describe('surnames', () => {
  it.each([
    ['歐陽修', 2],
    ['欧阳修', 2],
    ['万俟卨', 2],
    ['單于', 1],
    ['曾國藩', 1],
    ['的士', 0],
    ['', 0],
  ] as const)('%s starts with one of %i characters', (name, length) => {
    expect(surnameLength(name)).toBe(length);
  });

  it('have a reading of their own only where it is not the usual one', () => {
    expect(surnameReading('曾')).toBe('zēng');
    expect(surnameReading('王')).toBeNull();
    expect(surnameReading('constructor')).toBeNull();
  });
});
