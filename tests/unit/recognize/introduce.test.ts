import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { recognize } from '../../../src/recognize/recognize';
import type { Tagger } from '../../../src/recognize/tagger';
import { openLexicon, openTagger } from '../../../tools/lexicon/open';

let lexicon: Lexicon;
let tagger: Tagger;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
  tagger = openTagger();
}, 120_000);

/** Of each unknown name how it is introduced, as `name: english | organization id` with `-` for none. */
function introductions(...blocks: string[]): string[] {
  return recognize(blocks, lexicon, tagger, 0.5).flatMap(({ found }, i) =>
    found
      .filter(({ entities, type }) => entities.length === 0 && type !== 'place')
      .map(({ start, end, introduction }) => {
        const name = blocks[i]!.slice(start, end);
        if (!introduction) return `${name}: -`;
        const { organization, english, block } = introduction;
        if (!organization) return `${name}: ${english}`;
        const of =
          organization.entity < 0
            ? blocks[block]!.slice(organization.start, organization.end)
            : lexicon.entity(organization.entity).id;
        return `${name}: ${english} | ${of}`;
      }),
  );
}

describe('the introduction of an unknown person', () => {
  it.each([
    ['泡泡瑪特國際集團副總裁曾曉芸表示，品牌將擴張。', '曾曉芸: vice president | pop-mart'],
    ['泡泡玛特国际集团副总裁曾晓芸表示，品牌将扩张。', '曾晓芸: vice president | pop-mart'],
    ['俄第一副總理曼羅羅夫稱，雙方合作富有成效。', '曼羅羅夫: first deputy prime minister | territory:RU'],
    ['俄第一副总理曼罗罗夫称，双方合作富有成效。', '曼罗罗夫: first deputy prime minister | territory:RU'],
    ['清華大學政治系副教授曾曉芸指出，這很難。', '曾曉芸: associate professor | 清華大學政治系'],
    ['台北市議員曾曉芸表示支持。', '曾曉芸: city councillor | taipei'],
    ['財政部副部長曾曉芸表示支持。', '曾曉芸: vice minister | finance-ministry'],
    [
      '騰訊聯合創始人兼首席執行官曾曉芸說，這很難。',
      '曾曉芸: co-founder and chief executive officer | tencent',
    ],
    ['前NASA宇航員曾曉芸說，這很難。', '曾曉芸: former astronaut | nasa'],
    ['《南方周末》記者曾曉芸說，這很難。', '曾曉芸: reporter | southern-weekly'],
    ['玻利維亞駐華公使銜參贊曾曉芸說，這很難。', '曾曉芸: minister-counselor | territory:BO'],
  ])('in %s', (text, expected) => {
    expect(introductions(text).find((one) => !one.endsWith(': -'))).toBe(expected);
  });

  it('may stand behind the name', () => {
    expect(introductions('律師曾曉芸到場。曾曉芸（騰訊副總裁）說，這很難。')[1]).toBe(
      '曾曉芸: vice president | tencent',
    );
    expect(introductions('記者曾曉芸說，曾曉芸，騰訊副總裁，將出席。')[0]).toBe(
      '曾曉芸: vice president | tencent',
    );
    expect(introductions('記者曾曉芸說，曾曉芸是騰訊副總裁。')[0]).toBe('曾曉芸: vice president | tencent');
  });

  it('holds wherever the name stands, and one that names an organization wins', () => {
    expect(introductions('曾曉芸來了。', '記者曾曉芸表示，很好。', '騰訊副總裁曾曉芸表示，很好。')).toEqual([
      '曾曉芸: vice president | tencent',
      '曾曉芸: vice president | tencent',
      '曾曉芸: vice president | tencent',
    ]);
  });

  it.each([
    ['騰訊宣布，總裁曾曉芸表示支持。', 'president'],
    ['訪華代表曾曉芸表示支持。', 'representative'],
    ['5日總統曾曉芸表示支持。', 'president'],
    ['日前總統曾曉芸表示支持。', 'president'],
  ])('names no organization in %s', (text, english) => {
    expect(introductions(text).at(-1)).toBe(`曾曉芸: ${english}`);
  });

  it.each(['騰訊副總裁的女兒曾曉芸表示，這很難。', '曾曉芸是騰訊副總裁的女兒，總監曾曉芸說。'])(
    'is not what belongs to somebody else in %s',
    (text) => {
      expect(introductions(text).join()).not.toContain('vice president');
    },
  );

  it('is not given to whom the dictionary knows', () => {
    const { found } = recognize(['發言人佩斯科夫表示'], lexicon, tagger)[0]!;
    expect(found.map(({ introduction }) => introduction)).toEqual([undefined]);
  });

  it.each([
    ['titles', '總裁'.repeat(2e5)],
    ['titles of one', '總裁兼'.repeat(2e5)],
    ['units', '外交部司'.repeat(1e5)],
    ['persons', '騰訊總裁王小明（總裁）表示，'.repeat(3e4)],
    ['marks', `${'《'.repeat(2e5)}社長王小明說。`],
    ['spaces', `總裁${' '.repeat(4e5)}王小明說。`],
  ])('takes time in proportion to a long text of %s', { timeout: 60_000 }, (_, text) => {
    const start = performance.now();
    recognize([text], lexicon);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('the introduction of an unknown organization', () => {
  const known = (text: string, name: string) => introductions(text).find((one) => one.startsWith(name));
  it.each([
    [
      '總部位於舊金山的人工智能公司藍楓網絡科技有限公司說，',
      '藍楓網絡科技有限公司: artificial intelligence company | geonames:5391959',
    ],
  ])('in %s', (text, expected) => {
    const [name] = expected.split(':');
    expect(known(text, name!)).toBe(expected);
  });
});
