import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ToJyutping from 'to-jyutping';
import { beforeAll, describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/lexicon/format';
import { Jyutping, toneOf } from '../../../src/reading/jyutping';
import { newsReadings } from '../../../tools/lexicon/cantonese-news';
import { cedictWords } from '../../../tools/lexicon/cedict';
import { compileJyutping, packWords } from '../../../tools/lexicon/jyutping';
import { jyutpingWords } from '../../../tools/lexicon/to-jyutping';

let file: ArrayBuffer;
let jyutping: Jyutping;
/** Only what to-jyutping has. */
let plain: Jyutping;
beforeAll(() => {
  file = compileJyutping();
  jyutping = Jyutping.from(file);
  plain = Jyutping.from(compileJyutping(false));
}, 60_000);

const show = (readings: readonly (string | null)[]) => readings.map((reading) => reading ?? '-').join(' ');

/** What the package itself reads, one entry for each code unit. */
const expected = (text: string) =>
  ToJyutping.getJyutpingList(text).flatMap(([character, reading]) =>
    character.length === 2 ? [reading, null] : [reading],
  );

const list = jyutpingWords();
const words = [...list.keys()];
/** Sentences in the manner of news. */
const news = readFileSync(join(import.meta.dirname, '../../../tools/bench/news.txt'), 'utf8').split('\n');

describe('the word list of to-jyutping', () => {
  it('has a syllable or two for each character', () => {
    expect(words.length).toBeGreaterThan(45_000);
    const odd = [...list].filter(
      ([word, reading]) =>
        reading.length !== Array.from(word).length ||
        !reading.every((syllables) => /^[a-z]+[1-6]( [a-z]+[1-6])?$/.test(syllables)),
    );
    expect(odd).toEqual([]);
  });

  it('is read as the package reads it', () => {
    const wrong = [...list].filter(
      ([word, reading]) =>
        reading.join() !==
        ToJyutping.getJyutpingList(word)
          .map(([, syllables]) => syllables)
          .join(),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the file', () => {
  it('is small and always the same', () => {
    expect(file.byteLength).toBeLessThan(1_000_000);
    expect(Buffer.from(compileJyutping()).equals(Buffer.from(file))).toBe(true);
  }, 30_000);

  it('is refused when damaged', () => {
    const damaged = file.slice(0);
    new Uint8Array(damaged)[5000]! ^= 1;
    expect(() => Jyutping.from(damaged)).toThrow(FormatError);
    expect(() => Jyutping.from(file.slice(0, -8))).toThrow(FormatError);
  });
});

describe('what news adds', () => {
  it.each([
    ['外長', 'ngoi6 zoeng2'],
    ['死亡率', 'sei2 mong4 leot2'],
    ['參謀長', 'caam1 mau4 zoeng2'],
    ['總量', 'zung2 loeng6'],
    ['曾蔭權', 'zang1 jam1 kyun4'],
    ['曾經', 'cang4 ging1'],
    ['商量', 'soeng1 loeng4'],
    ['行長', 'hong4 zoeng2'],
  ])('reads %s', (text, reading) => {
    expect(show(jyutping.read(text))).toBe(reading);
  });

  it('changes single syllables of a few hundred words', () => {
    const found = [...newsReadings(plain)];
    expect(found.length).toBeGreaterThan(400);
    expect(found.length).toBeLessThan(800);
    for (const [word, reading] of found) {
      const before = plain.read(word);
      const changed = reading.filter((syllable, i) => syllable !== before[i]).length;
      expect([reading.length, changed > 0 && changed < 3], word).toEqual([word.length, true]);
    }
  });
});

describe('Jyutping', () => {
  it.each([
    ['國家機關', 'gwok3 gaa1 gei1 gwaan1'],
    ['重庆银行', 'cung4 hing3 ngan4 hong4'],
    ['A股，漲', '- gu2 - zoeng3'],
    ['一瓩', 'jat1 cin1 ngaa5'],
    ['𨋢', 'lip1 -'],
    ['', ''],
  ])('reads %s', (text, reading) => {
    expect(show(jyutping.read(text))).toBe(reading);
  });

  it('reads any text as the package does', () => {
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...words).map((word) => word.slice(1)),
      fc.constantFrom('\ud860', '\udee2', '，', '🙂', 'HK'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(plain.read(text)).toEqual(expected(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads sentences and all of CC-CEDICT as the package does', () => {
    const texts = [...news, ...cedictWords().flatMap(({ hans, hant }) => [hans, hant])];
    expect(texts.filter((text) => plain.read(text).join() !== expected(text).join())).toEqual([]);
  }, 60_000);

  it('takes no part of one word and of the next', () => {
    expect(show(jyutping.read('海外長期'))).toBe('hoi2 ngoi6 zoeng2 kei4');
    const inside = Uint8Array.from([0, 1, 0, 1, 0]);
    expect(show(jyutping.read('海外長期', inside))).toBe('hoi2 ngoi6 coeng4 kei4');
  });

  it('takes the longest word that the edges of words allow', () => {
    const toy = new Map(
      ['甲', '乙', '甲乙', '乙甲', '甲乙甲', '甲𨋢', '𨋢乙甲甲'].map((word) => [
        word,
        Array.from(word, (_, i) => `${word.length}${i}`),
      ]),
    );
    const small = Jyutping.from(packWords(toy));
    const text = fc.array(fc.constantFrom('甲', '乙', '𨋢', '丙')).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, fc.uint8Array({ minLength: 40, maxLength: 40, max: 1 }), (given, inside) => {
        expect(small.read(given, inside)).toEqual(oneByOne(given, toy, inside));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['一', '國', '𨋢', '\ud860', 'a'])('reads a megabyte of %j as fast as anything', (character) => {
    const text = character.repeat(1e6);
    const start = performance.now();
    expect(jyutping.read(text)).toHaveLength(text.length);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** What `read` should give, by looking up every slice of the text. */
function oneByOne(text: string, readings: ReadonlyMap<string, readonly string[]>, inside: Uint8Array) {
  const out: (string | null)[] = [];
  const fits = (start: number, end: number) =>
    inside.subarray(start + 1, end).every(Boolean) || (!inside[start] && !inside[end]);
  for (let start = 0; start < text.length; ) {
    let end = text.length;
    while (end > start && !(readings.has(text.slice(start, end)) && fits(start, end))) end--;
    const reading = readings.get(text.slice(start, end)) ?? [];
    const characters = Array.from(text.slice(start, Math.max(end, start + 1)));
    for (const [i, character] of characters.entries())
      out.push(reading[i] ?? null, ...(character.length === 2 ? [null] : []));
    start = Math.max(end, start + 1);
  }
  return out;
}

describe('toneOf', () => {
  it.each([
    ['gwok3', 3],
    ['ng5', 5],
    ['cin1 ngaa5', 5],
  ])('of %s is %i', (syllable, tone) => {
    expect(toneOf(syllable)).toBe(tone);
  });
});
