import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { recognize } from '../../../src/recognize/recognize';
import { openLexicon } from '../../../tools/lexicon/open';
import { aNewsText, splitsPair } from './texts';

let lexicon: Lexicon;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
}, 120_000);

/** The names of each block as `surface id+id`; an unknown person has no id. */
const namesIn = (...blocks: string[]) =>
  recognize(blocks, lexicon).map(({ found }, i) =>
    found.map(({ start, end, entities }) =>
      [blocks[i]!.slice(start, end), ...entities.map((entity) => lexicon.entity(entity).id)].join(' '),
    ),
  );
const names = (text: string) => namesIn(text)[0]!;
const surfaces = (text: string) => names(text).map((name) => name.split(' ')[0]);

describe('known names', () => {
  it.each([
    ['習近平會見普京', ['習近平 xi-jinping', '普京 vladimir-putin']],
    ['习近平会见普京', ['习近平 xi-jinping', '普京 vladimir-putin']],
    ['習近平与聯合国', ['習近平 xi-jinping', '聯合国 un']],
    ['北京APEC会议', ['北京 beijing', 'APEC apec']],
    ['北京ＡＰＥＣ会议', ['北京 beijing', 'ＡＰＥＣ apec']],
    ['HERE奇夢島公佈', ['HERE奇夢島 here-qimengdao']],
  ])('in %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('are told from names that they stand in', () => {
    expect(surfaces('中国国家能源局')).toEqual(['中国国家能源局']);
    expect(surfaces('北京外國語大學')).toEqual(['北京外國語大學']);
    expect(surfaces('在華盛頓')).toEqual(['華盛頓']);
  });

  it.each(['SAPECO', 'APEC2026', 'xAPEC', 'ＸＡＰＥＣ', 'AP EC'])(
    'are not found inside the Latin word %s',
    (text) => {
      expect(names(`在${text}上`)).toEqual([]);
    },
  );

  it.each(['我們發展合作', '希望友好', '十二个人参与', '問題的關係', '人民生活'])(
    'are not in the ordinary %s',
    (text) => {
      expect(names(text)).toEqual([]);
    },
  );
});

describe('a form that is also something else', () => {
  const later = (...blocks: string[]) => namesIn(...blocks).flat();

  it('is a name beside the full one, before it or after, in another block as well', () => {
    expect(later('小米發布手機', '小米集團說')).toEqual(['小米 xiaomi', '小米集團 xiaomi']);
    expect(later('小米集團說', '小米發布手機')).toEqual(['小米集團 xiaomi', '小米 xiaomi']);
    expect(later('小米粥好喝', '小米上市')).toEqual([]);
  });

  it('is whom the article names in full, and not the king of that name', () => {
    expect(later('商湯發布模型，商湯科技表示')).toEqual(['商湯 sensetime', '商湯科技 sensetime']);
  });
});

describe('relations of countries', () => {
  it.each([
    ['巴以和談', ['巴以 territory:PS territory:IL']],
    ['中巴建交', ['中巴 territory:CN territory:PK']],
    ['中俄關係', ['中俄 territory:CN territory:RU']],
    ['俄中关系', ['俄中 territory:RU territory:CN']],
    ['美日兩國', ['美日 territory:US territory:JP']],
    ['俄方表示', ['俄方 territory:RU']],
    ['普京訪華', ['普京 vladimir-putin', '華 territory:CN']],
    ['对华政策', ['华 territory:CN']],
    ['中意兩國', ['中意 territory:CN territory:IT']],
    ['其中俄方', ['俄方 territory:RU']],
    ['談判中俄羅斯表示', ['俄羅斯 territory:RU']],
    ['會議中日本首相', ['日本 territory:JP']],
  ])('in %s', (text, expected) => {
    expect(names(text).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    '其中俄羅斯',
    '烏沙科夫',
    '中意的人',
    '中西合璧',
    '新老朋友',
    '對方',
    '官方',
    '中方圓',
    '中美洲',
    '華為',
  ])('are not in %s', (text) => {
    const pairs = recognize([text], lexicon)[0]!.found.filter(({ type }) => type === 'relation');
    expect(pairs).toEqual([]);
    expect(surfaces(text)).not.toContain('中俄');
  });

  it('are a relation as a pair and a place as one side', () => {
    const types = recognize(['中俄和俄方'], lexicon)[0]!.found.map(({ type }) => type);
    expect(types).toEqual(['relation', 'place']);
  });
});

describe('unknown persons', () => {
  it.each([
    ['副總裁陳曉芸21表示', '陳曉芸'],
    ['副总裁陈晓芸21日表示', '陈晓芸'],
    ['公共關係總經理黃海東表示', '黃海東'],
    ['记者王小明。', '王小明'],
    ['總裁歐陽曉芸說', '歐陽曉芸'],
    ['主任李某先生', '李某'],
  ])('in %s', (text, name) => {
    expect(names(text)).toContain(name);
  });

  it('take the place of towns and seas that their characters spell', () => {
    const found = surfaces('HERE奇夢島公共關係總經理黃海東表示');
    expect(found).toContain('HERE奇夢島');
    expect(found).toContain('黃海東');
    expect(found).not.toContain('黃海');
  });

  it('are found again in the whole article, also in earlier blocks', () => {
    expect(namesIn('王小明来了', '主任王小明表示，王小明好')).toEqual([['王小明'], ['王小明', '王小明']]);
  });

  it.each([
    '總經理高度重視',
    '主任會議',
    '总经理向大会表示',
    '主席和代表说',
    '老師說',
    '記者會',
    '專家組表示',
    '負責人應該說',
    '主席普京表示',
    '總經理',
  ])('are not in %s', (text) => {
    expect(recognize([text], lexicon)[0]!.found.filter(({ entities }) => entities.length === 0)).toEqual([]);
  });

  it('do not break a longer known name', () => {
    expect(names('主席習近平表示')).toEqual(['習近平 xi-jinping']);
  });
});

describe('recognize', () => {
  it('gives spans that are in order, disjoint, in range and between characters', () => {
    fc.assert(
      fc.property(fc.array(aNewsText, { maxLength: 4 }), (blocks) => {
        const all = recognize(blocks, lexicon);
        expect(all).toHaveLength(blocks.length);
        all.forEach(({ found }, i) => {
          const text = blocks[i]!;
          let at = 0;
          for (const { start, end, entities } of found) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
            expect(entities.length).toBeLessThanOrEqual(2);
            at = end;
          }
        });
      }),
    );
  });

  it('gives each block what it gives it alone, but for persons whose frame stands elsewhere', () => {
    fc.assert(
      fc.property(fc.array(aNewsText, { maxLength: 4 }), (blocks) => {
        const together = recognize(blocks, lexicon);
        blocks.forEach((block, i) => {
          const alone = recognize([block], lexicon)[0]!;
          expect(together[i]!.tokens).toEqual(alone.tokens);
          const strangers = together[i]!.found.filter(({ entities }) => entities.length === 0);
          const apart = (name: { start: number; end: number }) =>
            !strangers.some((one) => one.start < name.end && name.start < one.end);
          expect(together[i]!.found.filter(apart)).toEqual(alone.found.filter(apart));
        });
      }),
    );
  });

  const rare = (i: number) => String.fromCharCode(0x4e00 + (i % 3000), 0x4e00 + ((i * 13) % 2999));
  it.each([
    ['one character', '中'.repeat(1e6)],
    ['digits', '1'.repeat(1e6)],
    ['emoji', '😀'.repeat(5e5)],
    ['names without punctuation', '習近平普京佩斯科夫外交部'.repeat(8e4)],
    ['country pairs', '中俄'.repeat(5e5)],
    ['one framed person', '總經理王小明'.repeat(1.6e5)],
    ['many framed persons', Array.from({ length: 20_000 }, (_, i) => `總經理王${rare(i)}表示，`).join('')],
  ])('takes time in proportion to the text: a megabyte of %s', { timeout: 60_000 }, (_, text) => {
    // It takes well under a second; a walk that is quadratic in any of these takes minutes.
    const start = performance.now();
    expect(recognize([text], lexicon)[0]!.tokens.at(-1)!.end).toBe(text.length);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
