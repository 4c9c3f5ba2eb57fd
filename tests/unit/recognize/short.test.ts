import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import type { Found } from '../../../src/recognize/found';
import { segment } from '../../../src/recognize/lattice';
import { findShort } from '../../../src/recognize/short';
import { openLexicon } from '../../../tools/lexicon/open';
import { aNewsText, splitsPair } from './texts';

let lexicon: Lexicon;
beforeAll(async () => {
  ({ lexicon } = await openLexicon());
}, 120_000);

/** The short forms found in a text, given the full names of it as `type full`. */
function shortIn(text: string, full: string[], more: Partial<Found> = {}): string[] {
  const names = full.map((one): Found => {
    const [type, name] = one.split(' ') as [Found['type'], string];
    const start = text.indexOf(name);
    return { start, end: start + name.length, type, entities: [], confidence: 0.95, ...more };
  });
  names.sort((a, b) => a.start - b.start);
  const found = findShort([text], [segment(text, lexicon)], [names], lexicon)[0]!;
  return found
    .filter(({ start }) => !names.some((name) => name.start === start))
    .map(({ start, end, type, entities }) => [type, text.slice(start, end), ...entities].join(' '));
}

describe('a short form', () => {
  it.each([
    ['尼古拉·格魯申科說，格魯申科的家', 'person 尼古拉·格魯申科', ['person 格魯申科']],
    ['尼古拉·格鲁申科说，格鲁申科的家', 'person 尼古拉·格鲁申科', ['person 格鲁申科']],
    ['格魯申科來了。尼古拉•格魯申科說', 'person 尼古拉•格魯申科', ['person 格魯申科']],
    ['昆明珞濤材料有限公司成立，珞濤的產品', 'organization 昆明珞濤材料有限公司', ['organization 珞濤']],
    ['昆明珞涛材料有限公司成立，珞涛的产品', 'organization 昆明珞涛材料有限公司', ['organization 珞涛']],
  ])('is found in %s', (text, full, short) => {
    expect(shortIn(text, [full])).toEqual(short);
  });

  it('stands for the entity of the full name, as surely as that', () => {
    const text = '尼古拉·格魯申科說，格魯申科的家';
    expect(shortIn(text, ['person 尼古拉·格魯申科'], { entities: [7] })).toEqual(['person 格魯申科 7']);
    expect(shortIn(text, ['person 尼古拉·格魯申科'], { confidence: 0.7 })).toEqual([]);
  });

  it.each([
    ['格魯申科夫說', '尼古拉·格魯申科說'],
    ['阿·格魯申科說', '尼古拉·格魯申科說'],
    ['電影《老格魯申科》', '尼古拉·格魯申科說'],
  ])('is not cut out of another name: %s', (text, full) => {
    expect(shortIn(`${full}。${text}`, [`person ${full.slice(0, -1)}`])).toEqual([]);
  });

  it.each([
    ['約翰·華盛頓說，華盛頓下雨', 'person 約翰·華盛頓'],
    ['約翰·史密斯說，約翰走了', 'person 約翰·史密斯'],
    ['北京新世界股份有限公司成立，新世界的大門', 'organization 北京新世界股份有限公司'],
    ['北京文博衍生品創新孵化中心說，孵化中心的中心', 'organization 北京文博衍生品創新孵化中心'],
    ['該公司說，公司', 'organization 該公司'],
    ['王小明說，小明走了', 'person 王小明'],
  ])('is never a word or a name by itself: %s', (text, full) => {
    expect(shortIn(text, [full])).toEqual([]);
  });

  it('is not what two names share', () => {
    const text = '尼古拉·格魯申科和奧麗加·格魯申科說，格魯申科的家';
    expect(shortIn(text, ['person 尼古拉·格魯申科', 'person 奧麗加·格魯申科'])).toEqual([]);
  });

  it('gives spans that are in order, disjoint and between characters, and takes no name away', () => {
    const pieces = fc.constantFrom(
      '格魯申科',
      '尼古拉·格魯申科',
      '珞濤',
      '昆明珞濤材料有限公司',
      '說，',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, aNewsText), { maxLength: 8 }), (all) => {
        const text = all.join('');
        const names: Found[] = [];
        for (const { index, 0: name } of text.matchAll(/尼古拉·格魯申科|昆明珞濤材料有限公司/gu)) {
          const type = name.length > 8 ? 'organization' : 'person';
          names.push({ start: index, end: index + name.length, type, entities: [], confidence: 0.95 });
        }
        const found = findShort([text], [segment(text, lexicon)], [names], lexicon)[0]!;
        let at = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
          at = end;
        }
        for (const name of names) expect(found).toContainEqual(name);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const text = `尼古拉·格魯申科說，${'格魯申科'.repeat(2e5)}`;
    const start = performance.now();
    shortIn(text, ['person 尼古拉·格魯申科']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
