import fc from 'fast-check';
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

/** The names of each block as `surface id+id`; one that the dictionary does not know has no id. */
const namesIn = (...blocks: string[]) => namesBy(tagger, blocks);
const namesBy = (by: Tagger | null, blocks: string[]) =>
  recognize(blocks, lexicon, by).map(({ found }, i) =>
    found.map(({ start, end, entities }) =>
      `${blocks[i]!.slice(start, end)} ${entities.map((one) => lexicon.entity(one).id).join('+')}`.trim(),
    ),
  );
const names = (...blocks: string[]) => namesIn(...blocks).flat();

describe('a name that several bear', () => {
  it.each([
    ['創始人王寧表示，泡泡瑪特會成長', '王寧 wang-ning-pop-mart'],
    ['创始人王宁表示，泡泡玛特会成长', '王宁 wang-ning-pop-mart'],
    ['雲南省委召開會議，王寧出席並講話', '王寧 wang-ning-yunnan'],
    ['云南省委召开会议，王宁出席并讲话', '王宁 wang-ning-yunnan'],
    ['利物浦戰勝曼聯和阿森納', '利物浦 liverpool-fc'],
    ['利物浦战胜曼联和阿森纳', '利物浦 liverpool-fc'],
    ['NBA季後賽，湖人擊敗勇士，詹姆斯得到30分', '詹姆斯 lebron-james'],
  ])('is the one whom the article ties to others that it names: %s', (text, name) => {
    expect(names(text)).toContain(name);
  });

  it.each(['王寧來了', '王宁来了', '他叫詹姆斯，住在美國', '美國的卡特和史密斯得分', '我愛吃蘋果'])(
    'is nobody of the dictionary where nothing speaks for one: %s',
    (text) => {
      expect(names(text).filter((name) => / [a-z-]+$/.test(name) && !name.includes('territory'))).toEqual([]);
    },
  );

  it.each([
    ['阿富汗前總統加尼離開', '加尼 ashraf-ghani'],
    ['阿富汗前总统加尼离开', '加尼 ashraf-ghani'],
  ])('is who held the office that stands before it: %s', (text, name) => {
    expect(names(text)).toContain(name);
    expect(names(text.replace(/前[總总][統统]/, '人'))).not.toContain(name);
  });

  it('keeps its first meaning unless more speaks for another', () => {
    expect(names('國務院發布通知')).toContain('國務院 china-state-council');
    expect(names('魯比奧和李強說，國務院將調整')).toContain('國務院 china-state-council');
    expect(names('魯比奧表示，國務院將調整')).toContain('國務院 us-state-department');
    expect(names('鲁比奥表示，国务院将调整')).toContain('国务院 us-state-department');
  });

  it('means in the whole article what one place of it tells', () => {
    expect(namesIn('王寧說', '泡泡瑪特開店', '王寧又說')[0]).toEqual(['王寧 wang-ning-pop-mart']);
  });
});

describe('a one-character country', () => {
  it.each([
    ['中巴建交', '巴西總統說', '中巴 territory:CN+territory:BR'],
    ['中巴建交', '巴西总统说', '中巴 territory:CN+territory:BR'],
    ['巴方表示', '巴拿馬運河', '巴方 territory:PK'],
    ['巴方表示', '巴拿馬總統說', '巴方 territory:PA'],
    ['中烏兩國', '烏茲別克斯坦', '中烏 territory:CN+territory:UZ'],
    ['中乌两国', '乌兹别克斯坦', '中乌 territory:CN+territory:UZ'],
    ['中巴建交', '巴西和巴基斯坦', '中巴 territory:CN+territory:PK'],
    ['中巴建交', '巴西和巴拿馬', '中巴 territory:CN+territory:PK'],
    ['巴以和談', '巴西總統說', '巴以 territory:PS+territory:IL'],
    ['中方表示', '中非共和國', '中方 territory:CN'],
  ])('in %s beside %s', (text, other, name) => {
    expect(names(text, other)).toContain(name);
  });
});

describe('a namesake of somebody in office', () => {
  it.each([
    '（記者王毅）雨下了一天',
    '记者 王毅 摄',
    '本報記者 張三丰 王毅 北京報道',
    '責任編輯：王毅',
    '文/王毅',
    '中學教師李強說',
    '中学教师李强说',
    '小學的李強老師說',
    '村民李強說',
  ])('is not taken for him: %s', (text) => {
    const own = names(text).filter((name) => /^(王毅|李[強强])/.test(name));
    expect(own.map((name) => name.slice(2).trim())).toEqual(['']);
  });

  it.each([
    '外交部長王毅回答記者',
    '總理李強會見教師',
    '王毅對記者說',
    '会见记者后，王毅说',
    '向網友問好的是李強',
    '例行記者會由毛寧、王毅主持',
  ])('is himself in %s', (text) => {
    expect(names(text).some((name) => /^(王毅 wang-yi|李[強强] li-qiang)$/.test(name))).toBe(true);
  });

  it('is unknown in the whole article, unless that speaks for the one in office', () => {
    expect(names('記者李強報道', '李強說')).toEqual(['李強', '李強']);
    const both = names('記者李強報道', '國務院總理李強說');
    expect(both).toContain('李強');
    expect(both).toContain('李強 li-qiang');
  });
});

describe('resolution', () => {
  const SENTENCES = [
    '王寧說。', '泡泡瑪特開店。', '雲南省委開會。', '記者李強報道。', '李強說。', '國務院發布通知。', '魯比奧說。', '中巴建交。',
    '巴西總統說。', '小米發布手機。', '小米集團上市。', '利物浦輸了。', '曼聯和阿森納贏了。', '阿富汗前總統加尼說。', '加尼說。',
  ]; // biome-ignore format: one list

  it('does not depend on how an article is cut into blocks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 8 }), (sentences) => {
        // The tagger is left out: it looks across the end of a sentence.
        expect(namesBy(null, sentences).flat()).toEqual(namesBy(null, [sentences.join('')]).flat());
      }),
      { numRuns: 60 },
    );
  });
});
