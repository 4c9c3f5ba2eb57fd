import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { readText, readTexts } from '../../../src/annotator';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import type { Readings, Region } from '../../../src/reading/read';
import type { Tagger } from '../../../src/recognize/tagger';
import { openLexicon, openReadings, openTagger } from '../../../tools/lexicon/open';

let lexicon: Lexicon;
let readings: Readings;
let tagger: Tagger;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
  readings = openReadings();
  tagger = openTagger();
}, 120_000);

const read = (text: string, region: Region = 'mainland') =>
  readText(text, lexicon, readings, tagger, region)
    .map((one) => one ?? '-')
    .join(' ');
const units = (text: string) => readTexts([text], lexicon, readings, tagger)[0]!;

describe('characters with several readings', () => {
  it.each([
    ['发现了问题', '发现了問題', 'fā xiàn le wèn tí'],
    ['重建工作还没有完成', '重建工作還沒有完成', 'chóng jiàn gōng zuò hái méi yǒu wán chéng'],
    ['取得了进展，跑得快', '取得了進展，跑得快', 'qǔ dé le jìn zhǎn - pǎo de kuài'],
    ['头发和发展', '頭髮和發展', 'tóu fa hé fā zhǎn'],
    ['干部和干燥', '幹部和乾燥', 'gàn bù hé gān zào'],
    ['三只小猪只好', '三隻小豬只好', 'sān zhī xiǎo zhū zhǐ hǎo'],
    ['看着他写著作', '看著他寫著作', 'kàn zhe tā xiě zhù zuò'],
    ['这东西很便宜', '這東西很便宜', 'zhè dōng xi hěn pián yi'],
    ['大夫说', '大夫說', 'dài fu shuō'],
  ])('are read by what stands around them: %s', (hans, hant, expected) => {
    expect(read(hans)).toBe(expected);
    expect(read(hant)).toBe(expected);
  });

  it('keep the only reading that a Traditional character has, whatever stands around it', () => {
    const around = fc.stringMatching(/^[頭理展部的了在一，長還我們]{0,6}$/u);
    const only = fc.constantFrom(['髮', 'fà'], ['發', 'fā'], ['隻', 'zhī'], ['幹', 'gàn'], ['鬥', 'dòu']);
    fc.assert(
      fc.property(around, only, around, (before, [character, reading], after) => {
        const given = units(before + character + after)[before.length]!;
        // Neutral in words such as 頭髮.
        expect([reading, reading!.normalize('NFD').replace(/[\u0300-\u030c]/g, '')]).toContain(given);
      }),
    );
  });

  it('are read alike in both scripts', () => {
    const toHant = Converter({ from: 'cn', to: 'tw' });
    const sentences = [
      '公司董事长表示，长江沿线的重建工作还没有完成。',
      '银行行长率领代表团参观了音乐厅，受到当地人的欢迎。',
      '教授将教材交给学生，要求他们调查人参的产量。',
      '他得了第一名，跑得很快，还得感谢教练。',
      '少数地区的降水量减少，农民为此感到难过。',
    ];
    for (const sentence of sentences) expect(read(toHant(sentence)), sentence).toBe(read(sentence));
  });
});

describe('neutral tones and erhua', () => {
  it.each([
    ['我们的知识', 'wǒ men de zhī shi'],
    ['弟弟有困难', 'dì di yǒu kùn nan'],
    ['一点儿', 'yī diǎn r'],
    ['儿子', 'ér zi'],
    ['一样', 'yī yàng'],
    ['不是', 'bù shì'],
  ])('are as the dictionary has them, without change of tone: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('surnames', () => {
  it.each([
    ['主任曾小明表示，曾经', 'zhǔ rèn zēng xiǎo míng biǎo shì - céng jīng'],
    ['地产商任志强表示，任何人', 'dì chǎn shāng rén zhì qiáng biǎo shì - rèn hé rén'],
    ['名单上的单位', 'míng dān shàng de dān wèi'],
    ['发言人单晓明表示', 'fā yán rén shàn xiǎo míng biǎo shì'],
    ['智能手机的功能', 'zhì néng shǒu jī de gōng néng'],
  ])('have their own reading in persons’ names only: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('Taiwan', () => {
  it.each([
    ['垃圾', 'lè sè'],
    ['企業的研究', 'qì yè de yán jiù'],
    ['我和他和平相處', 'wǒ hàn tā hé píng xiāng chǔ'],
    ['法國農業企業協會', 'fà guó nóng yè qì yè xié huì'],
    ['危機與期限', 'wéi jī yǔ qí xiàn'],
    ['法國', 'fà guó'],
  ])('reads %s otherwise', (text, expected) => {
    expect(read(text, 'taiwan')).toBe(expected);
    expect(read(text)).not.toBe(expected);
  });

  it('reads the mainland’s way what nothing is noted of', () => {
    expect(read('總統府前的廣場', 'taiwan')).toBe(read('總統府前的廣場'));
  });
});

describe('any text', () => {
  it('gets one entry for each code unit, a syllable only where a Chinese character is', () => {
    const odd = fc.constantFrom('长', '了', '和', '\ud842', '\udfb7', '😀', 'A', '１', '\n', ' ', '曾', '·');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(odd).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const given = units(text);
        expect(given).toHaveLength(text.length);
        given.forEach((syllable, i) => {
          if (syllable === null) return;
          expect(syllable).toMatch(/^[\p{L}\p{M}]+$/u);
          expect(text[i]).toMatch(/[\p{Script=Han}]/u);
        });
      }),
    );
  });

  it('is read alike alone and after other texts', () => {
    const text = '银行行长还得重建';
    const before = units(text);
    units('很长的一段文字，'.repeat(200));
    expect(units(text)).toEqual(before);
  });

  it.each(['长', '曾', '的', '𠮷', '\ud842'])(
    'costs the same a character when it is a million of %s',
    (one) => {
      const time = (length: number) => {
        const text = one.repeat(length);
        const start = performance.now();
        expect(units(text)).toHaveLength(text.length);
        return performance.now() - start;
      };
      time(20_000);
      const short = time(100_000 / one.length);
      expect(time(1_000_000 / one.length)).toBeLessThan(60 * short + 500);
    },
    60_000,
  );
});
