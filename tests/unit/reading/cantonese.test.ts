import fc from 'fast-check';
import ToJyutping from 'to-jyutping';
import { beforeAll, describe, expect, it } from 'vitest';
import { Converter } from '../../../src/conversion/convert';
import { readCantonese } from '../../../src/reading/cantonese';
import { Jyutping } from '../../../src/reading/jyutping';
import { surnameFirst } from '../../../src/reading/pinyin';
import { cantoneseSurname, surnameLength } from '../../../src/reading/surnames';
import { cedictWords } from '../../../tools/lexicon/cedict';
import { compileConversion } from '../../../tools/lexicon/conversion';
import { compileJyutping } from '../../../tools/lexicon/jyutping';

let jyutping: Jyutping;
let converter: Converter;
beforeAll(() => {
  jyutping = Jyutping.from(compileJyutping());
  converter = Converter.from(compileConversion());
}, 60_000);

const read = (text: string, inside?: Uint8Array) => readCantonese(text, jyutping, converter, inside);

describe('readCantonese', () => {
  it.each([
    ['会议为期三天，达成协议', '會議為期三天，達成協議'],
    ['油价上涨，请听录音', '油價上漲，請聽錄音'],
    ['种类繁多的关系', '種類繁多的關係'],
    ['两只鹿在这里', '兩隻鹿在這裡'],
  ])('reads %s as %s', (hans, hant) => {
    expect(read(hans)).toEqual(jyutping.read(hant));
    expect(read(hant)).toEqual(jyutping.read(hant));
  });

  it('reads nearly every word of CC-CEDICT alike in both scripts', () => {
    const pairs = cedictWords().filter(({ hans, hant }) => hans !== hant && hans.length === hant.length);
    const differing = pairs.filter(({ hans, hant }) => read(hans).join() !== read(hant).join());
    expect(pairs.length).toBeGreaterThan(50_000);
    expect(differing.length / pairs.length).toBeLessThan(0.006);
  }, 60_000);

  it('keeps to the edges of words in either script', () => {
    const inside = Uint8Array.from([0, 1, 0, 1, 0]);
    for (const text of ['海外長期', '海外长期']) {
      expect(read(text)[2]).toBe('zoeng2');
      expect(read(text, inside)[2]).toBe('coeng4');
    }
  });

  it('has one entry for each code unit of any text', () => {
    // 𫛭 becomes 鵟 and 𬇙 浿, of one code unit instead of two.
    const piece = fc.constantFrom(
      '国',
      '会',
      '里',
      '長',
      '豈',
      '𫛭',
      '𬇙',
      '𨋢',
      '\ud860',
      '\udee2',
      'a',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const readings = read(text);
        expect(readings).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) {
          const han = /\p{Script=Han}/u.test(characterAt(text, i));
          // Beyond the basic plane some characters are unknown where a text is Traditional.
          if (!han || text.codePointAt(i)! < 0x10000) expect(readings[i] !== null, `${text} ${i}`).toBe(han);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** The character that starts at an offset; a lone half where none does. */
const characterAt = (text: string, at: number) =>
  at > 0 && text.codePointAt(at - 1)! > 0xffff ? text[at]! : String.fromCodePoint(text.codePointAt(at)!);

describe('cantoneseSurname', () => {
  it.each([
    ['曾蔭權', 'zang1 jam1 kyun4'],
    ['区诺轩', 'au1 nok6 hin1'],
    ['尉遲恭', 'wat1 ci4 gung1'],
    ['陳大文', 'can4 daai6 man4'],
    ['constructor', ''],
  ])('reads the head of %s', (name, reading) => {
    expect(surnameFirst(name, read(name), cantoneseSurname).filter(Boolean).join(' ')).toBe(reading);
  });

  it('gives only surnames, and readings that the characters have', () => {
    const candidates = (text: string) =>
      ToJyutping.getJyutpingCandidates(text).map(([, readings]) => readings);
    const surnames = '曾任区區单單查华華翟解仇乐樂'
      .split('')
      .concat('尉迟 尉遲 长孙 長孫 令狐 万俟'.split(' '));
    for (const surname of surnames) {
      const reading = cantoneseSurname(surname)!.split(' ');
      expect(surnameLength(surname), surname).toBe(surname.length);
      const known = candidates(surname);
      expect(
        reading.every((syllable, i) => known[i]!.includes(syllable)),
        surname,
      ).toBe(true);
    }
    expect(cantoneseSurname('王')).toBeNull();
  });
});
