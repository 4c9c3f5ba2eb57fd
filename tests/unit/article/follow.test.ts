// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as find from '../../../src/article/find';
import { Follower } from '../../../src/article/follow';
import type { Article } from '../../../src/article/types';

const STORY = [
  '市政府二十五日宣布，新的地铁线路将于明年春天开通，全长三十二公里，沿途设二十一座车站。',
  '负责人在发布会上说，工程进展顺利，列车已经开始试运行，市民届时可以从机场直达市中心。',
  '专家认为，这条线路将缓解早晚高峰的拥堵，也会带动沿线的商业和住房，但票价仍有待听证。',
];
const LATE = '另据报道，邻近的两座城市也在规划各自的线路，预计三年之内全部动工。';
const OTHER = [
  '气象台二十六日发布预警，未来三天南方多地将有暴雨，部分地区雨量可达两百毫米，请注意防范。',
  '铁路部门说，受天气影响，多趟列车停运或者晚点，旅客可以在车站或者网上办理退票和改签手续。',
  '多所学校已经停课，医院、电力和供水部门都安排了人员值守，救援队伍也已提前到达各个乡镇。',
  '专家提醒，山区居民要留意山洪和滑坡，遇到积水的道路不要冒险通过，出门之前先看最新的消息。',
  '记者在现场看到，河水已经漫过堤岸，附近的居民正在撤离，志愿者忙着把物资搬到高处的仓库里。',
];
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const story = (title: string, texts: string[]) => `<article><h1>${title}</h1>${paragraphs(texts)}</article>`;

let follower: Follower;
let seen: (Article | null)[] = [];
const texts = () => seen.at(-1)?.blocks.map((block) => block.text);

async function follow(html: string, whole = false) {
  document.title = '新地铁线路明年开通';
  document.body.innerHTML = html;
  follower = new Follower(document, whole, async (article) => void seen.push(article));
  await follower.start();
}

/** Lets the page fall quiet. */
const quiet = () => vi.advanceTimersByTimeAsync(2500);
const element = (html: string) => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild!;
};
const column = () => document.querySelector('article')!;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  seen = [];
  history.replaceState(null, '', '/first');
});

afterEach(() => {
  follower.stop();
  vi.useRealTimers();
});

const TITLE = '新地铁线路明年开通';

describe('a followed story', () => {
  it('is told at first, and not again while the page rests', async () => {
    await follow(`<main>${story(TITLE, STORY)}</main>`);
    await quiet();
    expect(seen).toHaveLength(1);
    expect(texts()).toEqual([TITLE, ...STORY]);
  });

  it('gets the paragraphs that come late, in their place; the others stay the same objects', async () => {
    await follow(`<main>${story(TITLE, STORY)}</main>`);
    const before = seen[0]!.blocks;
    const full = vi.spyOn(find, 'findArticle');
    column().children[1]!.after(element(`<p>${LATE}</p>`));
    await quiet();
    expect(texts()).toEqual([TITLE, STORY[0], LATE, STORY[1], STORY[2]]);
    expect(seen[1]!.blocks.filter((block) => before.includes(block))).toHaveLength(4);
    expect(full).not.toHaveBeenCalled();
    full.mockRestore();
  });

  it('gets text that is put between br, and text that is unfolded', async () => {
    await follow(
      `<main><article><h1>${TITLE}</h1><div>${STORY.join('<br>')}</div><p hidden>${LATE}</p></article></main>`,
    );
    expect(texts()).toEqual([TITLE, ...STORY]);
    document.querySelector('p')!.hidden = false;
    document.querySelector('article div')!.append(document.createElement('br'), OTHER[0]!);
    await quiet();
    expect(texts()).toEqual([TITLE, ...STORY, OTHER[0], LATE]);
  });

  it('loses what is taken away or hidden', async () => {
    await follow(`<main>${story(TITLE, [...STORY, LATE])}</main>`);
    column().lastElementChild!.remove();
    (column().lastElementChild as HTMLElement).style.display = 'none';
    await quiet();
    expect(texts()).toEqual([TITLE, STORY[0], STORY[1]]);
  });

  it('is corrected where its words are', async () => {
    await follow(`<main>${story(TITLE, STORY)}</main>`);
    (column().children[2]!.firstChild as Text).data = LATE;
    await quiet();
    expect(texts()).toEqual([TITLE, STORY[0], LATE, STORY[2]]);
  });

  it('gets no links, adverts, buttons, asides or what is typed', async () => {
    await follow(`<main>${story(TITLE, STORY)}<footer></footer></main><div id="ads"></div>`);
    for (const html of [
      '<p><a href="#">相关的另一条新闻，点击就可以看到</a></p>',
      '<p>立即下载某某App，看更多新闻</p>',
      `<aside><p>${LATE}</p></aside>`,
      `<div contenteditable="true"><p>${LATE}</p></div>`,
      `<script>var text = '${LATE}'</script>`,
      '<p>收藏</p>',
    ])
      column().append(element(html));
    document.querySelector('#ads')!.append(element(`<p>${LATE.repeat(8)}</p>`));
    await quiet();
    expect(seen).toHaveLength(1);
  });

  it('is followed by the next one of an endless page, that of another address too', async () => {
    await follow(`<main>${story(TITLE, STORY)}</main>`);
    document.querySelector('main')!.append(element(story('南方多地将有暴雨', OTHER)));
    await quiet();
    expect(texts()).toEqual([TITLE, ...STORY, '南方多地将有暴雨', ...OTHER]);
    history.replaceState(null, '', '/second');
    document.title = '南方多地将有暴雨';
    document.querySelectorAll('article')[1]!.append(element(`<p>${LATE}</p>`));
    await quiet();
    expect(texts()).toEqual([TITLE, ...STORY, '南方多地将有暴雨', ...OTHER, LATE]);
  });

  it('is followed by one whose shell comes first', async () => {
    await follow(`<main>${story(TITLE, STORY)}</main>`);
    document
      .querySelector('main')!
      .append(element('<section><h2>南方多地将有暴雨</h2><div></div></section>'));
    await quiet();
    for (const text of OTHER) document.querySelector('section div')!.append(element(`<p>${text}</p>`));
    await quiet();
    expect(texts()).toEqual([TITLE, ...STORY, '南方多地将有暴雨', ...OTHER]);
  });

  it('is replaced where the page shows another in its place', async () => {
    await follow(`<main>${story(TITLE, STORY)}</main>`);
    history.pushState(null, '', '/second');
    document.title = '南方多地将有暴雨';
    document.querySelector('main')!.innerHTML = story('南方多地将有暴雨', OTHER);
    await quiet();
    expect(seen.at(-1)!.title).toBe('南方多地将有暴雨');
    expect(texts()).toEqual(['南方多地将有暴雨', ...OTHER]);
  });

  it('ends with its text, and begins where text comes', async () => {
    await follow(`<main>${story(TITLE, STORY)}</main>`);
    document.querySelector('main')!.innerHTML = '<p>加载中</p>';
    await quiet();
    expect(seen.at(-1)).toBeNull();
    document.querySelector('main')!.innerHTML = story(TITLE, STORY);
    await quiet();
    expect(texts()).toEqual([TITLE, ...STORY]);
  });

  it('is not read again for what else goes on in the page', async () => {
    await follow(`<main>${story(TITLE, STORY)}</main><div id="else"></div>`);
    const full = vi.spyOn(find, 'findArticle');
    const elsewhere = document.querySelector('#else')!;
    for (let i = 0; i < 300; i++) {
      elsewhere.replaceChildren(element(`<p>上涨${i}点，成交<b>${i}</b>手</p>`), `${i}:00`);
      elsewhere.className = `tick-${i}`;
      await vi.advanceTimersByTimeAsync(10);
    }
    await quiet();
    expect(seen).toHaveLength(1);
    expect(full).not.toHaveBeenCalled();
    full.mockRestore();
  });

  it('takes no notice of what is written while it is paused', async () => {
    await follow(`<main>${story(TITLE, STORY)}</main>`);
    follower.pause();
    (column().children[1]!.firstChild as Text).data = STORY[0]!.replace('线', '線');
    await quiet();
    follower.resume();
    await quiet();
    expect(seen).toHaveLength(1);
    column().append(element(`<p>${LATE}</p>`));
    await quiet();
    expect(texts()?.[1]).toContain('線');
    expect(texts()?.at(-1)).toBe(LATE);
  });

  it('is followed inside an open shadow tree', async () => {
    document.body.innerHTML = '<article-view></article-view>';
    const root = document.querySelector('article-view')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<h1>${TITLE}</h1><div>${paragraphs(STORY)}</div>`;
    document.title = TITLE;
    follower = new Follower(document, false, async (article) => void seen.push(article));
    await follower.start();
    root.querySelector('div')!.append(element(`<p>${LATE}</p>`));
    await quiet();
    expect(texts()).toEqual([TITLE, ...STORY, LATE]);
  });

  it('is all text where the reader asked for that', async () => {
    await follow('<ul><li><a href="#">佩斯科夫访问中国</a></li></ul>', true);
    expect(texts()).toEqual(['佩斯科夫访问中国']);
    document.querySelector('ul')!.append(element('<li><a href="#">普京访问朝鲜</a></li>'));
    await quiet();
    expect(texts()).toEqual(['佩斯科夫访问中国', '普京访问朝鲜']);
  });
});
