import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** What the measuring entry answers, line by line. */
function evaluate(task: string, lines: readonly unknown[]): Record<string, unknown>[] {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { stdout, status, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/tsx'),
    ['tools/evaluate.ts', task],
    {
      cwd: ROOT,
      input,
      encoding: 'utf8',
    },
  );
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('evaluate', { timeout: 120_000 }, () => {
  it('annotates, in order, and goes on after a bad line', () => {
    const text = '俄總統新聞秘書佩斯科夫說，副總裁陳曉芸表示';
    const answers = evaluate('annotate', [{ id: 'a', text }, 'no JSON', { id: 'c' }, { id: 4, text: '' }]);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 'c', 4]);
    expect(answers[1]).toEqual({ id: null, error: expect.any(String) });
    expect(answers[2]).toEqual({ id: 'c', error: expect.any(String) });
    expect(answers[3]).toEqual({ id: 4, script: 'hans', mentions: [] });
    expect(answers[0]!.script).toBe('hant');
    expect(answers[0]!.mentions).toContainEqual({
      start: 7,
      end: 11,
      surface: '佩斯科夫',
      type: 'person',
      pinyin: 'pèi sī kē fū',
      spelling: 'Pèisīkēfū',
      english: 'Dmitry Peskov',
      entity: 'dmitry-peskov',
      known: true,
      confidence: 1,
    });
    expect(answers[0]!.mentions).toContainEqual({
      start: 16,
      end: 19,
      surface: '陳曉芸',
      type: 'person',
      pinyin: 'chén xiǎo yún',
      spelling: 'Chén Xiǎoyún',
      english: null,
      entity: null,
      known: false,
      confidence: 0.95,
      introduction: {
        role: '副總裁',
        roleEnglish: 'vice president',
        organization: '',
        organizationEnglish: null,
        entity: null,
      },
    });
  });

  it('converts to each standard and refuses another', () => {
    const text = '软件发展，头发；于谦';
    const answers = evaluate('convert', [
      ...['hant', 'tw', 'twp', 'hk', 'klingon'].map((to) => ({ id: to, text, to })),
      { id: 'hans', text: '軟體發展，頭髮；于謙', to: 'hans' },
    ]);
    expect(answers.map(({ text: answer }) => answer)).toEqual([
      '軟件發展，頭髮；于謙',
      '軟件發展，頭髮；于謙',
      '軟體發展，頭髮；于謙',
      '軟件發展，頭髮；于謙',
      undefined,
      '软体发展，头发；于谦',
    ]);
    expect(answers[4]).toEqual({ id: 'klingon', error: expect.any(String) });
  });

  it('reads, one entry for each character', () => {
    expect(evaluate('pinyin', [{ id: 1, text: '长江A🙂银行' }])).toEqual([
      { id: 1, syllables: ['cháng', 'jiāng', null, null, 'yín', 'háng'] },
    ]);
  });

  it('extracts an article and says what is none', () => {
    const paragraph =
      '<p>俄羅斯總統新聞秘書佩斯科夫表示，普京將於下月訪問中國，並與中國國家主席會談，雙方正在準備。</p>';
    const html = `<html><head><title>普京將訪華 - 某某網</title></head><body><nav><a href="#">首頁</a></nav><h1>普京將訪華</h1>${paragraph.repeat(4)}</body></html>`;
    const [article, english] = evaluate('extract', [
      { id: 1, url: 'https://example.org/a', html },
      { id: 2, url: null, html: '<title>Hello</title><p>Nothing Chinese here.</p>' },
    ]);
    expect(article).toMatchObject({ id: 1, article: true, lang: 'zh', script: 'hant', title: '普京將訪華' });
    expect(String(article!.text).split('\n')).toHaveLength(5);
    expect(english).toEqual({ id: 2, article: false, lang: null, script: null, title: 'Hello', text: '' });
  });
});
