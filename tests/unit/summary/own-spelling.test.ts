import { describe, expect, it } from 'vitest';
import { isOwnSpelling } from '../../../src/own-spelling';

describe('isOwnSpelling', () => {
  it.each([
    ['person', 'Dmitry Peskov', 'Pèisīkēfū', true],
    ['person', 'Ma Ying-jeou', 'Mǎ Yīngjiǔ', true],
    ['person', 'Sanae Takaichi', 'Gāoshì Zǎomiáo', true],
    ['person', 'Xi Jinping', 'Xí Jìnpíng', false],
    ['person', 'Fei-Fei Li', 'Lǐ Fēifēi', false],
    ['person', 'Ouyang Xiu', 'Ōuyáng Xiū', false],
    ['person', "Xi'an Wang", "Wáng Xī'ān", false],
    ['person', 'Lü Dongbin', 'Lǚ Dòngbīn', false],
    ['person', null, 'Chén Xiǎoyún', false],
    ['organization', 'National Energy Administration', 'Guójiā Néngyuánjú', false],
  ] as const)('of a %s, %s beside %s: %s', (type, english, spelling, own) => {
    expect(isOwnSpelling(type, english, spelling)).toBe(own);
  });
});
