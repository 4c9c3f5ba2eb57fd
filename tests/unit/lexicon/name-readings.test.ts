import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../tools/lexicon/name-readings';
import { toHantSound } from '../../../tools/lexicon/names';

describe('readingOf', () => {
  it.each([
    ['朝鲜人民军', 'cháo xiǎn rén mín jūn'],
    ['塞尔维亚', 'sài ěr wéi yà'],
    ['底特律活塞', 'dǐ tè lǜ huó sāi'],
    ['斯堪的纳维亚', 'sī kān dì nà wéi yà'],
    ['都江堰市', 'dū jiāng yàn shì'],
    ['乌什', 'wū shí'],
    ['藏南', 'zàng nán'],
    ['收藏家', 'shōu cáng jiā'],
    ['厦门大学', 'xià mén dà xué'],
    ['APEC峰会', 'APEC fēng huì'],
  ])('reads %s as a name', (hans, reading) => {
    expect(readingOf(hans)).toBe(reading);
  });

  it.each([
    ['曾国藩', 'zēng guó fān'],
    ['单霁翔', 'shàn jì xiáng'],
    ['任正非', 'rén zhèng fēi'],
  ])('reads the surname of %s', (hans, reading) => {
    expect(readingOf(hans, true)).toBe(reading);
  });
});

describe('toHantSound', () => {
  it.each([
    ['马里乌波尔', '馬里烏波爾'],
    ['纳曼干', '納曼干'],
    ['白采尔科维', '白采爾科維'],
  ])('writes %s as newspapers do', (hans, hant) => {
    expect(toHantSound(hans)).toBe(hant);
  });
});
