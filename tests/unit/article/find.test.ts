// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../src/article/find';

const STORY = [
  '市政府二十五日宣布，新的地铁线路将于明年春天开通，全长三十二公里，沿途设二十一座车站。',
  '负责人在发布会上说，工程进展顺利，列车已经开始试运行，市民届时可以从机场直达市中心。',
  '专家认为，这条线路将缓解早晚高峰的拥堵，也会带动沿线的商业和住房，但票价仍有待听证。',
];
const LINKS = ['首页', '国际', '体育', '娱乐', '专题']
  .map((name) => `<li><a href="#">${name}</a></li>`)
  .join('');
const RELATED = ['暴雨袭击南方多地', '大学公布招生计划', '球队主场取得三连胜']
  .map((name) => `<li><a href="#">${name}，详情请看</a></li>`)
  .join('');
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

function find(body: string, title = '新地铁线路明年开通_社会_某某网') {
  const page = new DOMParser().parseFromString(`<title>${title}</title><body>${body}`, 'text/html');
  const article = findArticle(page);
  return article && { title: article.title, texts: article.blocks.map((block) => block.text) };
}

const HEAD = `<ul>${LINKS}</ul><h1>新地铁线路明年开通</h1><div>2024-05-25 10:20 来源：某某网</div>`;
const FOOT = '<div>版权所有，未经许可，不得转载。</div>';

describe('findArticle', () => {
  it('takes the headline and the story, without what stands round it', () => {
    expect(find(`${HEAD}<div>${paragraphs(STORY)}</div><ul>${RELATED}</ul>${FOOT}`)).toEqual({
      title: '新地铁线路明年开通',
      texts: ['新地铁线路明年开通', ...STORY],
    });
  });

  it('takes text between br as well', () => {
    expect(find(`${HEAD}<div>${STORY.join('<br><br>')}</div>${FOOT}`)?.texts.slice(1)).toEqual(STORY);
  });

  it('takes a lead that stands outside the main column', () => {
    const lead = `<div><p><b>${STORY[0]}${STORY[1]}</b></p></div>`;
    const body = `<section><div>${paragraphs([...STORY, ...STORY])}</div></section>`;
    expect(find(`${HEAD}${lead}${body}${FOOT}`)?.texts[1]).toBe(STORY[0]! + STORY[1]!);
  });

  it('leaves out links, adverts, asides and labels amid the story', () => {
    const inserts =
      `<ul>${RELATED}</ul><p>立即下载某某App，看更多新闻</p><aside><p>另一条消息，与此无关，请勿混淆。</p></aside>` +
      '<p>责任编辑：王某</p>';
    const [first, ...rest] = STORY;
    expect(find(`${HEAD}<div><p>${first}</p>${inserts}${paragraphs(rest)}</div>`)?.texts.slice(1)).toEqual(
      STORY,
    );
  });

  it('leaves out a rights notice longer than the story', () => {
    const notice = `本网站所载内容版权所有，${'未经书面许可，任何单位和个人不得转载、摘编、镜像。'.repeat(12)}`;
    expect(find(`${HEAD}<div>${paragraphs(STORY)}</div><div><p>${notice}</p></div>`)?.texts.slice(1)).toEqual(
      STORY,
    );
  });

  it('repeats no headline that stands in the story again', () => {
    expect(find(`${HEAD}<div><p>新地铁线路明年开通</p>${paragraphs(STORY)}</div>`)?.texts).toEqual([
      '新地铁线路明年开通',
      ...STORY,
    ]);
  });

  it('finds the story above a second mention of its headline', () => {
    const page = `<ul>${LINKS}</ul><div>${paragraphs(STORY)}</div><p>新地铁线路明年开通</p>${FOOT}`;
    expect(find(page)?.texts).toEqual(['新地铁线路明年开通', ...STORY]);
  });

  it('takes the line above the story where the document names no title', () => {
    expect(
      find(`<ul>${LINKS}</ul><div>新地铁线路明年春天开通</div><div>${paragraphs(STORY)}</div>`, '')?.title,
    ).toBe('新地铁线路明年春天开通');
  });

  it('finds a story inside an open shadow tree', () => {
    const page = document.implementation.createHTMLDocument('新地铁线路明年开通');
    page.body.innerHTML = '<article-view></article-view>';
    page.querySelector('article-view')!.attachShadow({
      mode: 'open',
    }).innerHTML = `<h1>新地铁线路明年开通</h1><div>${paragraphs(STORY)}</div>`;
    expect(findArticle(page)?.blocks.map((block) => block.text)).toEqual(['新地铁线路明年开通', ...STORY]);
  });

  it('gives the live nodes and changes nothing', () => {
    document.title = '新地铁线路明年开通';
    document.body.innerHTML = `${HEAD}<div>${paragraphs(STORY)}</div>`;
    const before = document.documentElement.outerHTML;
    const nodes = findArticle(document)!.blocks.flatMap((block) => block.spans.map((span) => span.node));
    expect(nodes.every((node) => node.isConnected && node.ownerDocument === document)).toBe(true);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('takes a story whose every paragraph an editor has wrapped', () => {
    const wrapped = STORY.map((text) => `<div><div><span>${text}</span></div></div>`).join('');
    const rules = '<li>请尊重他人，文明上网，不要人身攻击，违者后果自负，谢谢配合。</li>'.repeat(6);
    expect(find(`${HEAD}<section>${wrapped}</section><ul>${rules}</ul>${FOOT}`)?.texts.slice(1)).toEqual(
      STORY,
    );
  });

  it('leaves out what the page names a player or comments, however long, unless the headline stands in it', () => {
    const said = `<p>${'我觉得很好，希望票价不要太高，我们等了很久。'.repeat(9)}</p>`.repeat(2);
    const player = '<div class="video-player"><p>广告剩余十五秒，您可以关闭，即将播放。</p></div>';
    const [first, ...rest] = STORY;
    const body = `<div><p>${first}</p>${player}${paragraphs(rest)}</div><div class="hot-comment">${said}</div>`;
    expect(find(HEAD + body)?.texts.slice(1)).toEqual(STORY);
    expect(find(`<main class="comment page">${HEAD}${body}</main>`)?.texts.slice(1)).toEqual(STORY);
  });

  it('takes the heading above the story where the document names only its site', () => {
    const heading = '<h1>新地铁明年通车</h1><p>2024年5月25日 某某网 记者王某</p>';
    expect(find(`<ul>${LINKS}</ul>${heading}<div>${paragraphs(STORY)}</div>`, '某某网')).toEqual({
      title: '新地铁明年通车',
      texts: ['新地铁明年通车', ...STORY],
    });
  });

  it('is silent on a channel page of headlines and summaries', () => {
    const items = [...STORY, ...STORY].map(
      (text, i) => `<h3><a href="#">第${i}条新闻的标题在这里</a></h3><p>${text}</p>`,
    );
    expect(find(`<ul>${LINKS}</ul><div>${items.join('')}</div>`, '即时新闻_某某网')).toBeNull();
  });

  it('is silent on a page of links', () => {
    expect(find(`<ul>${LINKS.repeat(20)}${RELATED.repeat(20)}</ul>`)).toBeNull();
  });

  it('is silent on Japanese, Korean and English', () => {
    const japanese =
      '岸田首相は二十五日、首相官邸で記者団に対し、経済対策の取りまとめを指示したと明らかにした。'.repeat(4);
    const korean = '대통령은 25일 서울에서 기자회견을 열고, 새로운 경제 정책을 발표했다고 밝혔다. '.repeat(6);
    const english = 'The minister met his guest on Friday, and both sides agreed to go on talking. '.repeat(
      6,
    );
    for (const text of [japanese, korean, english]) expect(find(`<h1>x</h1><p>${text}</p>`)).toBeNull();
  });

  it('is silent on an English story under a Chinese menu', () => {
    const english = 'The minister met his guest on Friday, and both sides agreed to go on talking. '.repeat(
      3,
    );
    expect(find(`<ul>${LINKS.repeat(12)}</ul><div>${paragraphs([english, english])}</div>`)).toBeNull();
  });

  it('is silent on an empty page', () => {
    expect(find('')).toBeNull();
    expect(findArticle(document.implementation.createDocument(null, 'x'))).toBeNull();
  });
});
