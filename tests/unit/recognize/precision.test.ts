import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { recognize } from '../../../src/recognize/recognize';
import { openLexicon } from '../../../tools/lexicon/open';

let lexicon: Lexicon;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
}, 120_000);

const surfaces = (text: string) =>
  recognize([text], lexicon)[0]!.found.map(({ start, end }) => text.slice(start, end));

describe('a piece of a longer name', () => {
  it.each([
    ['馬里內蒂的思想', '馬里'],
    ['作家邁蒙尼德寫道', '尼德'],
    ['家住蒙卡達兵營', '卡達'],
    ['乔治·布什誉为', '乔治'],
    ['薩達姆·海珊總統', '海珊'],
    ['被告許金山涉案', '金山'],
    ['中山南路上', '中山'],
    ['在美國廣豐縣人', '豐縣'],
    ['三方博弈的中美台關係', '美台'],
    ['直接以台語說', '以台'],
    ['以意外地方式', '以意'],
    ['在巴黎開店', '以巴'],
    ['對華為的制裁', '華'],
    ['也有重卡、中巴、大客車', '中巴'],
    ['与西方国家', '西方'],
    ['也增設人行步道', '人行'],
    ['17日电', '日电'],
    ['小金人奖', '小金'],
    ['邀请四国领导人', '四国'],
  ])('in %s is not marked', (text, piece) => {
    expect(surfaces(text)).not.toContain(piece);
  });

  it.each([
    ['在巴黎開店', '巴黎'],
    ['台中議會', '台中'],
    ['向華為出售', '華為'],
    ['普京訪華期間', '華'],
    ['驻华大使说', '华'],
    ['中巴建交', '中巴'],
    ['巴以和谈', '巴以'],
    ['中美台關係', '中美'],
    ['北京街头', '北京'],
    ['李强对此表示', '李强'],
    ['史蒂夫·乔布斯说', '史蒂夫·乔布斯'],
  ])('but in %s the name is', (text, name) => {
    expect(surfaces(text)).toContain(name);
  });
});

describe('an unknown person', () => {
  it.each([
    ['校长江波说，“至少”', '江波'],
    ['區議員曾建議，政府', null],
    ['負責人李小姐表示', null],
  ])('in %s ends before the verb', (text, name) => {
    const unknown = recognize([text], lexicon)[0]!.found.filter(({ entities }) => entities.length === 0);
    expect(unknown.map(({ start, end }) => text.slice(start, end))).toEqual(name ? [name] : []);
  });
});

describe('a ministry', () => {
  it('of no named country is not said to be China’s', () => {
    const id = (text: string) => lexicon.entity(recognize([text], lexicon)[0]!.found[0]!.entities[0]!).id;
    expect(id('外交部發言人')).toBe('foreign-ministry');
    expect(id('中國外交部發言人')).toBe('china-mfa');
    expect(id('美國商務部')).not.toBe('china-mofcom');
  });
});
