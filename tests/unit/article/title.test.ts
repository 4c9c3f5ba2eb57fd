// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blocksIn } from '../../../src/article/blocks';
import { passageOf } from '../../../src/article/passage';
import { headlineOf, lineAbove } from '../../../src/article/title';

function headline(title: string, body: string, og = '') {
  const page = new DOMParser().parseFromString(`<title>${title}</title><body>${body}`, 'text/html');
  if (og) page.head.insertAdjacentHTML('beforeend', `<meta property="og:title" content="${og}">`);
  return headlineOf(page, blocksIn(page.body).map(passageOf));
}

describe('headlineOf', () => {
  it('takes the heading that the title confirms', () => {
    expect(headline('两国外长举行会谈_国际_某某网', '<h1>某某网</h1><h1>两国外长 举行会谈</h1>')).toEqual({
      title: '两国外长 举行会谈',
      index: 1,
    });
  });

  it('takes a heading that og:title confirms', () => {
    expect(headline('某某网', '<h2>兩國外長舉行會談</h2>', '兩國外長舉行會談 | 某某網').index).toBe(0);
  });

  it('prefers the heading to a line that says the same', () => {
    const { index } = headline(
      '两国外长举行会谈',
      '<div>两国外长举行会谈</div><p>首页</p><h1>两国外长举行会谈</h1>',
    );
    expect(index).toBe(2);
  });

  it('takes a plain line where there is no heading', () => {
    expect(headline('两国外长举行会谈--某某网', '<div>首页</div><div>两国外长举行会谈</div>').index).toBe(1);
  });

  it('does not take the name of a section', () => {
    expect(headline('两国外长在北京举行会谈_国际新闻', '<h1>国际新闻</h1><p>正文</p>')).toEqual({
      title: '两国外长在北京举行会谈',
      index: -1,
    });
  });

  it.each([
    ['两国外长举行会谈_国际_某某网', '两国外长举行会谈'],
    ['兩國外長舉行會談 | 兩岸 | 某某日報', '兩國外長舉行會談'],
    ['两国外长举行会谈--国际--某某网', '两国外长举行会谈'],
    ['兩國外長在台北舉行會談 - 某某新聞網 Some News Network Online', '兩國外長在台北舉行會談'],
    ['视频丨两国外长举行会谈_某某网', '视频丨两国外长举行会谈'],
    ['COVID-19 疫情最新消息汇总-某某网', 'COVID-19 疫情最新消息汇总'],
    ['', ''],
  ])('cuts %j to %j', (title, cut) => {
    expect(headline(title, '').title).toBe(cut);
  });
});

describe('lineAbove', () => {
  it('takes the line that says most just above the story', () => {
    document.body.innerHTML =
      '<a href="#">某某网新闻中心的一条很长的链接文字</a><div>两国外长在北京举行会谈</div><div>2024-05-25</div><p>正文。</p>';
    const passages = blocksIn(document.body).map(passageOf);
    expect(lineAbove(passages, 3)).toEqual({ title: '两国外长在北京举行会谈', index: 1 });
  });

  it('takes nothing rather than a short line', () => {
    document.body.innerHTML = '<div>新闻</div><p>正文。</p>';
    expect(lineAbove(blocksIn(document.body).map(passageOf), 1)).toBeNull();
  });
});
