import { describe, expect, it } from 'vitest';
import { scriptOf } from '../../../src/article/script';

describe('scriptOf', () => {
  it.each([
    ['国务院总理在北京会见了来访的外国客人', 'hans'],
    ['國務院總理在北京會見了來訪的外國客人', 'hant'],
    ['台湾地区领导人的说法', 'hans'],
    ['台灣地區領導人的說法', 'hant'],
  ] as const)('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  it('decides by majority where both occur', () => {
    expect(scriptOf('報導引述中国官员的话说，两国关系发展顺利')).toBe('hans');
  });

  it.each(['', '中文', 'Beijing 2024', '人工智能大会在上海'.replaceAll('会', '')])(
    'says nothing of %j',
    (text) => {
      expect(scriptOf(text)).toBeNull();
    },
  );

  it('counts neither side for characters that both write', () => {
    expect(scriptOf('皇后吃了台上的面，干涉后里才周云')).toBeNull();
  });
});
