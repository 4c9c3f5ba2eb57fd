import { beforeAll, describe, expect, it } from 'vitest';
import type { Converter } from '../../../src/conversion/convert';
import * as lists from '../../../src/recognize/title-list';
import { bodyBefore, endsInOffice, titleAfter, titleBefore } from '../../../src/recognize/titles';
import { openLexicon } from '../../../tools/lexicon/open';

let converter: Converter;
beforeAll(async () => {
  ({ converter } = await openLexicon());
}, 120_000);

/** The title at the end of a text and where it starts, as `start english`. */
const title = (text: string, from = 0, fields = true) => {
  const found = titleBefore(text, text.length, from, fields, () => true);
  return found && `${found.start} ${found.english}`;
};

describe('a title', () => {
  it.each([
    ['總統', '0 president'],
    ['第一副總理', '0 first deputy prime minister'],
    ['副總裁', '0 vice president'],
    ['首席執行官', '0 chief executive officer'],
    ['立委', '0 legislator'],
    ['立法會議員', '0 Legislative Council member'],
    ['行政長官', '0 chief executive'],
    ['發言人', '0 spokesperson'],
    ['院士', '0 academician'],
    ['助理教授', '0 assistant professor'],
    ['主任檢察官', '0 chief prosecutor'],
    ['前副總統', '0 former vice president'],
    ['資深副總經理', '0 senior deputy general manager'],
    ['常務副市長', '0 executive deputy mayor'],
    ['候任行政長官', '0 incoming chief executive'],
    ['聯席主席', '0 co-chair'],
    ['祕書長', '0 secretary-general'],
    ['公共關係總經理', '0 public relations general manager'],
    ['財務副總裁', '0 vice president of finance'],
    ['政治系副教授', '0 associate professor of politics'],
    ['社會學榮譽教授', '0 honorary professor of sociology'],
  ])('is read in either script: %s', (text, expected) => {
    expect(title(text)).toBe(expected);
    expect(title(converter.convert(text, 'hans'))).toBe(expected);
  });

  it('takes no prefix out of the organization before it', () => {
    expect(title('泡泡瑪特國際集團副總裁', 8)).toBe('8 vice president');
    expect(title('北京大學光華管理學院院長', 10)).toBe('8 dean');
  });

  it('takes no prefix out of another word', () => {
    const text = '日前總統';
    expect(titleBefore(text, 4, 0, true, (at) => at !== 1)).toMatchObject({ start: 2, english: 'president' });
  });

  it('takes what it is about only where that cannot be a company', () => {
    expect(title('科技董事長', 0, false)).toBe('2 chairman');
    expect(title('法學教授', 0, false)).toBe('0 professor of law');
    expect(title('財務部經理', 0, false)).toBe('0 finance manager');
  });

  it.each(['總', '發展', '', '😀'])('is not in %s', (text) => {
    expect(title(text)).toBeNull();
  });

  it('stands behind a name where one is called by it, and is no other word', () => {
    const behind = (text: string) => titleAfter(text, 2)?.english ?? null;
    expect(behind('王明教授說')).toBe('professor');
    expect(behind('王明副教授說')).toBe('associate professor');
    expect(behind('王明代表')).toBeNull();
    expect(behind('王明記者會')).toBeNull();
    expect(behind('王明主席團')).toBeNull();
    expect(behind('王明總統候選人')).toBeNull();
  });

  it('tells a name if it is held and not lived', () => {
    expect(endsInOffice('總經理', 3)).toBe(true);
    expect(endsInOffice('村民', 2)).toBe(false);
    expect(endsInOffice('女王', 2)).toBe(false);
  });
});

describe('what an organization is', () => {
  it.each([
    ['美國人工智能公司', 'artificial intelligence company'],
    ['初創企業', 'startup'],
    ['美国人工智能公司', 'artificial intelligence company'],
    ['一家公司', undefined],
  ])('in %s', (text, english) => {
    expect(bodyBefore(text, text.length)?.english).toBe(english);
  });
});

describe('the lists', () => {
  const entries = Object.entries(lists).flatMap(([name, list]) =>
    list
      .trim()
      .split(/[|\n]+/)
      .map((entry) => ({ name, entry, word: entry.split('=')[0]! })),
  );

  it('hold each word once, with its English', () => {
    expect(entries.length).toBeGreaterThan(900);
    expect(entries.filter(({ entry }) => !/^[\p{Script=Han}A-Z]+=[\p{L}'() -]*$/u.test(entry))).toEqual([]);
    for (const name of Object.keys(lists)) {
      const words = entries.filter((entry) => entry.name === name).map(({ word }) => word);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  it('are in Simplified, and found in Traditional as Taiwan and Hong Kong write it', () => {
    const titles = entries.filter(({ name }) => /OFFICES|ROYALTY|WALKS/.test(name)).map(({ word }) => word);
    for (const word of titles) {
      const plain = title(word);
      expect(plain, word).not.toBeNull();
      for (const standard of ['hant', 'tw', 'hk'] as const)
        expect(title(converter.convert(word, standard)), word).toBe(plain);
    }
  });
});
