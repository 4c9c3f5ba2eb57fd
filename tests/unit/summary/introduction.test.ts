import { describe, expect, it } from 'vitest';
import { introductionInEnglish } from '../../../src/introduction';

describe('introductionInEnglish', () => {
  it.each([
    ['vice president', 'Pop Mart', 'Vice president of Pop Mart'],
    ['president', 'United States', 'President of the United States'],
    ['spokesperson', 'Ministry of Foreign Affairs', 'Spokesperson of the Ministry of Foreign Affairs'],
    ['professor of law', 'Peking University', 'Professor of law, Peking University'],
    ['co-chair', null, 'Co-chair'],
  ])('%s, %s', (roleEnglish, organizationEnglish, expected) => {
    expect(
      introductionInEnglish({ role: '', roleEnglish, organization: '', organizationEnglish, entity: null }),
    ).toBe(expected);
  });
});
