// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blocksIn } from '../../../src/article/blocks';
import { shownStory } from '../../../src/article/shown';

function storyOf(html: string, title = '標題在此') {
  document.body.innerHTML = html;
  return shownStory({ title, blocks: blocksIn(document.body) });
}

describe('shownStory', () => {
  it('tells what each paragraph is', () => {
    expect(
      storyOf(
        '<h1>標題在此</h1><p>　　第一<b>段</b>。</p><h3>小節</h3><p><strong>粗體一行</strong></p><p><b>粗體一句。</b></p>' +
          '<blockquote><p>引文</p></blockquote><ul><li>條目</li></ul><figure><figcaption>圖說</figcaption></figure>',
      ),
    ).toEqual({
      title: '標題在此',
      parts: [
        { kind: 'text', text: '第一段。' },
        { kind: 'heading', text: '小節' },
        { kind: 'heading', text: '粗體一行' },
        { kind: 'text', text: '粗體一句。' },
        { kind: 'quote', text: '引文' },
        { kind: 'item', text: '條目' },
        { kind: 'caption', text: '圖說' },
      ],
    });
  });

  it('takes the headline out of the parts whatever element it stands in, and the title where the page shows none', () => {
    expect(storyOf('<div>標題，在此</div><p>一段。</p>')).toEqual({
      title: '標題，在此',
      parts: [{ kind: 'text', text: '一段。' }],
    });
    expect(storyOf('<p>一段。</p>')).toEqual({
      title: '標題在此',
      parts: [{ kind: 'text', text: '一段。' }],
    });
  });

  it('gives the text that the page shows now, and not what it has taken away', () => {
    document.body.innerHTML = '<h1>标题</h1><p>这<b>里</b></p><p>没有</p>';
    const article = { title: '标题', blocks: blocksIn(document.body) };
    document.querySelector('h1')!.firstChild!.nodeValue = '標題';
    document.querySelector('p')!.firstChild!.nodeValue = ' 這\n ';
    document.querySelector('p + p')!.firstChild!.nodeValue = ' ';
    expect(shownStory(article)).toEqual({ title: '標題', parts: [{ kind: 'text', text: '這 里' }] });
  });
});
