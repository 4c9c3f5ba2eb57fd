import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { englishOf } from '../../../src/recognize/bodies/english';
import { recognize } from '../../../src/recognize/recognize';
import { openLexicon } from '../../../tools/lexicon/open';
import { aNewsText, splitsPair } from './texts';

let lexicon: Lexicon;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
}, 120_000);

const find = (text: string) => recognize([text], lexicon)[0]!.found;
const surfaceOf = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);
/** The composed names of a text, `surface: English`. */
const composed = (text: string) =>
  find(text)
    .filter(({ parts }) => parts)
    .map((name) => `${surfaceOf(text, name)}: ${englishOf(name, surfaceOf(text, name), lexicon)}`);

describe('a name made of known parts', () => {
  it.each([
    ['重慶市文物局介紹', '重慶市文物局', 'Chongqing Municipal Cultural Heritage Bureau'],
    ['重庆市文物局介绍', '重庆市文物局', 'Chongqing Municipal Cultural Heritage Bureau'],
    ['廣東省高級人民法院判決', '廣東省高級人民法院', "Guangdong Provincial High People's Court"],
    ['在杭州市教育局', '杭州市教育局', 'Hangzhou Municipal Education Bureau'],
    ['在杭州教育局', '杭州教育局', 'Hangzhou Education Bureau'],
    ['中共杭州市委说', '中共杭州市委', 'Hangzhou Municipal Committee of the Communist Party of China'],
    ['花蓮縣衛生局說', '花蓮縣衛生局', 'Hualien County Health Bureau'],
    ['台北市環保局說', '台北市環保局', 'Taipei City Environmental Protection Bureau'],
    ['上海市浦東新區人民政府', '上海市浦東新區人民政府', "Pudong New Area People's Government, Shanghai"],
    [
      '浙江省杭州市公安局交警支队',
      '浙江省杭州市公安局交警支队',
      'Traffic Police Brigade, Hangzhou Municipal Public Security Bureau, Zhejiang',
    ],
    ['杭州市第一人民醫院', '杭州市第一人民醫院', "Hangzhou No. 1 People's Hospital"],
    ['武漢大學第三醫院', '武漢大學第三醫院', 'Wuhan University Third Hospital'],
    ['武汉大学附属中学', '武汉大学附属中学', 'Wuhan University Affiliated High School'],
    ['俄宗教事務部表示', '俄宗教事務部', 'Russian Ministry of Religious Affairs'],
    ['俄宗教事务部表示', '俄宗教事务部', 'Russian Ministry of Religious Affairs'],
    ['斐濟外交部表示', '斐濟外交部', 'Ministry of Foreign Affairs of Fiji'],
    ['荷蘭駐上海總領事館', '荷蘭駐上海總領事館', 'Dutch Consulate General in Shanghai'],
    ['斐濟駐華大使館', '斐濟駐華大使館', 'Embassy of Fiji in China'],
    ['斐济驻美国大使馆', '斐济驻美国大使馆', 'Embassy of Fiji in the United States'],
    ['斐濟議會通過', '斐濟議會', 'Parliament of Fiji'],
    ['成都市政府說', '成都市政府', 'Chengdu Municipal Government'],
    ['中国香港队', '香港队', 'Hong Kong team'],
    ['德克薩斯州政府說', '德克薩斯州政府', 'Texas State Government'],
    ['喀麥隆國家隊獲勝', '喀麥隆國家隊', 'Cameroon national team'],
    ['教育部新聞司說', '教育部新聞司', 'Information Department, Ministry of Education'],
  ])('in %s', (text, surface, english) => {
    expect(composed(text)).toEqual([`${surface}: ${english}`]);
  });

  it.each([
    '重慶市教育局長', '重庆市民政策', '美國商務部門', '美国队长', '浙江省杭州市', '以外交部', '南京政府', '北京人大', '來和馬伊加政府作對', '北京圖書館員',
    '日本教育部長', '該市教育局', '文物局', '第三醫院', '美國駐軍大使館',
  ])('is not in %s', (text) => {
    expect(composed(text)).toEqual([]);
  }); // biome-ignore format: one list

  it('is the dictionary’s name where it has the whole', () => {
    const ids = (text: string) => find(text).map(({ entities }) => lexicon.entity(entities[0]!).id);
    expect(ids('俄外交部')).toEqual(['russia-mfa']);
    expect(ids('北京市文物局')).toEqual(['beijing-heritage-bureau']);
  });

  it('has parts that tile it', () => {
    const text = '在浙江省杭州市公安局交警支队';
    const [name] = find(text);
    expect(name!.parts!.map((part) => surfaceOf(surfaceOf(text, name!), part))).toEqual([
      '浙江省',
      '杭州市',
      '公安局',
      '交警支队',
    ]);
    expect(name!.parts!.map(({ entity }) => (entity < 0 ? '' : lexicon.entity(entity).english[0]))).toEqual([
      'Zhejiang',
      'Hangzhou',
      '',
      '',
    ]);
  });

  it('stands in order, disjoint, in range and between characters, tiled by its parts, in any text', () => {
    const pieces = fc.constantFrom(
      '北京市',
      '文物局',
      '俄',
      '美國',
      '駐',
      '華',
      '大使館',
      '第三',
      '醫院',
      '武漢大學',
      '委',
      '中共',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, aNewsText), { maxLength: 8 }), (all) => {
        const text = all.join('');
        let last = 0;
        for (const name of find(text)) {
          expect(name.start).toBeGreaterThanOrEqual(last);
          expect(name.end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, name.start) || splitsPair(text, name.end)).toBe(false);
          last = name.end;
          if (!name.parts) continue;
          let at = 0;
          for (const { start, end } of name.parts) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(name.end - name.start);
          expect(englishOf(name, surfaceOf(text, name), lexicon)).toMatch(/^[\p{L}\d]/u);
        }
      }),
    );
  });

  it.each(['北京市文物局', '俄', '美國駐華大使館', '浙江省杭州市', '第三醫院', '武漢大學第三'])(
    'takes time in proportion to a long text of %s',
    { timeout: 60_000 },
    (piece) => {
      const text = piece.repeat(1e6 / piece.length);
      const start = performance.now();
      recognize([text], lexicon);
      expect(performance.now() - start).toBeLessThan(8000);
    },
  );
});
