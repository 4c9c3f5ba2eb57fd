import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { recognize } from '../../../src/recognize/recognize';
import { openLexicon } from '../../../tools/lexicon/open';

let lexicon: Lexicon;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
}, 120_000);

const names = (...blocks: string[]) =>
  recognize(blocks, lexicon).flatMap(({ found }, block) =>
    found.map(({ start, end, type }) => `${blocks[block]!.slice(start, end)}/${type}`),
  );

describe('a title in title marks', () => {
  it('is a work, known or not, without the marks', () => {
    expect(names('新片《雪落長河》下周上映')).toEqual(['雪落長河/work']);
    expect(names('歌手唱了〈雪落長河〉')).toEqual(['雪落長河/work']);
  });

  it('takes the place of the names in it', () => {
    expect(names('电影《上海女孩》上映')).toEqual(['上海女孩/work']);
  });

  it('but not when it is a whole sentence', () => {
    expect(names('發表《在北京與東京之間尋找共同語言的十二年》一文')).toEqual(['北京/place', '東京/place']);
  });

  it('is what the dictionary says it is', () => {
    expect(names('《人民日报》评论')).toEqual(['人民日报/organization']);
  });

  it('is an organization when it comes out every day', () => {
    expect(names('《雪河日報》報道')).toEqual(['雪河日報/organization']);
    expect(names('《雪河体育报》报道')).toEqual(['雪河体育报/organization']);
    expect(names('《雪河海报》展出')).toEqual(['雪河海报/work']);
  });

  it('is found again without its marks, but only where words start and end', () => {
    expect(names('新片《雪落長河》下周上映。', '雪落長河的導演說')).toEqual([
      '雪落長河/work',
      '雪落長河/work',
    ]);
    // A title that is a word too is not looked for.
    expect(names('《荒野》获奖。', '他走进荒野。')).toEqual(['荒野/work']);
  });

  it('needs both marks, and something Chinese between them', () => {
    expect(names('《雪落長河')).toEqual([]);
    expect(names('《雪落，長河》')).toEqual([]);
    expect(names('《Time》')).toEqual([]);
  });
});
