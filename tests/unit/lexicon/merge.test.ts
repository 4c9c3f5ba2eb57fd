import { describe, expect, it } from 'vitest';
import { merge } from '../../../tools/lexicon/merge';
import { entity } from './records';

const texts = (record: { surfaces: { text: string }[] } | undefined) =>
  record?.surfaces.map(({ text }) => text);

describe('merge', () => {
  it('lets the hand-written record win and keeps the surfaces that only the package has', () => {
    const own = entity('territory:RU', '俄羅斯', '俄罗斯', {
      type: 'place',
      english: 'Russia',
      description: 'by hand',
    });
    const found = entity('territory:RU', '俄國', '俄国', {
      type: 'place',
      english: 'Russian Federation',
      source: 'Unicode CLDR',
    });
    const merged = merge([[own], [found]]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ english: 'Russia', description: 'by hand', source: 'Mingjian' });
    expect(texts(merged[0])).toEqual(['俄罗斯', '俄羅斯', '俄国', '俄國']);
  });

  it('drops a weaker twin of the same type, also in the other script', () => {
    const strong = entity('strong', '蘇丹', '苏丹', { type: 'place', source: 'Unicode CLDR' });
    const weak = entity('weak', '蘇丹', '蘇丹', { type: 'place', source: 'GeoNames' });
    expect(merge([[strong], [weak]]).map(({ id }) => id)).toEqual(['strong']);
  });

  it('drops whatever claims the name of a hand-written record, and keeps two package records of different type', () => {
    const own = entity('own', '波音', '波音', { type: 'organization' });
    const other = entity('other', '波音', '波音', { type: 'place', source: 'GeoNames' });
    expect(merge([[own], [other]]).map(({ id }) => id)).toEqual(['own']);
    expect(merge([[{ ...own, source: 'CC-CEDICT' }], [other]]).map(({ id }) => id)).toEqual(['own', 'other']);
  });

  it('keeps namesakes that stand in one source', () => {
    const one = entity('one', '王偉', '王伟');
    expect(merge([[one, { ...one, id: 'two' }]])).toHaveLength(2);
  });

  it('drops relations to what did not come in', () => {
    const relations = [
      { kind: 'located-in', target: 'gone' },
      { kind: 'located-in', target: 'b' },
    ] as const;
    const merged = merge([[entity('a', '王', '王', { relations: [...relations] }), entity('b', '李', '李')]]);
    expect(merged[0]!.relations).toEqual([{ kind: 'located-in', target: 'b' }]);
  });

  it('changes none of the records that it was given', () => {
    const own = entity('x', '俄羅斯', '俄罗斯');
    merge([[own], [entity('x', '俄國', '俄国')]]);
    expect(texts(own)).toEqual(['俄罗斯', '俄羅斯']);
  });
});
