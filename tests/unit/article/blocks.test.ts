// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksIn } from '../../../src/article/blocks';

function texts(html: string): string[] {
  document.body.innerHTML = html;
  return blocksIn(document.body).map((block) => block.text);
}

describe('blocksIn', () => {
  it('keeps a name broken by inline tags in one block', () => {
    expect(texts('<p>主席<b>习</b><a href="#">近</a>平<span>今天</span>说</p>')).toEqual([
      '主席习近平今天说',
    ]);
  });

  it('ends a block at block-level elements and at br', () => {
    expect(texts('<div>甲<p>乙</p>丙<br>丁<hr>戊<ul><li>己</li><li>庚</li></ul></div>')).toEqual([
      ...'甲乙丙丁戊己庚',
    ]);
  });

  it('drops blocks of white space and keeps white space inside', () => {
    expect(texts('<p> \n </p><p>　　甲 <b>乙</b></p>\n')).toEqual(['　　甲 乙']);
  });

  it('skips what is not prose or not shown', () => {
    expect(
      texts(
        '<script>1</script><style>2</style><noscript>3</noscript><template>4</template><textarea>5</textarea>' +
          '<select><option>6</option></select><code>7</code><p hidden>8</p><p style="display: none">9</p>' +
          '<div contenteditable>10</div><div contenteditable="true">11</div><svg><text>12</text></svg><p>正文</p>',
      ),
    ).toEqual(['正文']);
  });

  it('keeps what only assistive technology is told to skip, and what keeps its place unseen', () => {
    expect(texts('<h1 aria-hidden="true">标题</h1><p style="visibility: hidden">正文</p>')).toEqual([
      '标题',
      '正文',
    ]);
  });

  it('asks the style, not only the tag', () => {
    expect(
      texts('<p><span style="display: block">甲</span>乙</p><div style="display: inline">丙</div>'),
    ).toEqual(['甲', '乙', '丙']);
  });

  it('leaves ruby readings out of the name', () => {
    expect(texts('<p><ruby>北<rp>(</rp><rt>běi</rt><rp>)</rp>京<rt>jīng</rt></ruby>市</p>')).toEqual([
      '北京市',
    ]);
  });

  it('enters open shadow trees and follows slots', () => {
    document.body.innerHTML = '<p>前</p><div id="host"><p>所填</p></div><p>后</p>';
    const shadow = document.getElementById('host')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>影</p><slot></slot>';
    expect(blocksIn(document.body).map((block) => block.text)).toEqual(['前', '影', '所填', '后']);
    expect(blocksIn(shadow).map((block) => block.text)).toEqual(['影', '所填']);
  });

  it('leaves out refused nodes without ending the block', () => {
    document.body.innerHTML = '<p>习<i>注</i>近平</p>';
    const [block] = blocksIn(document.body, (node) => node.parentElement?.tagName !== 'I');
    expect(block!.text).toBe('习近平');
    expect(block!.spans.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });

  it('works on a document without a view', () => {
    const parsed = new DOMParser().parseFromString(
      '<p>甲<b>乙</b></p><p hidden>丙</p><div>丁</div>',
      'text/html',
    );
    expect(blocksIn(parsed.body).map((block) => block.text)).toEqual(['甲乙', '丁']);
  });

  it('tiles every block with the data of its nodes, and loses no shown text', () => {
    const leaf = fc.stringMatching(/^[习近平abc𠮷 \n]{0,6}$/u);
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(
            fc.constantFrom('p', 'div', 'span', 'b', 'a', 'section'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
        fc.constantFrom('<br>', '<hr>', '<img alt="图">'),
      ),
    }));
    fc.assert(
      fc.property(tree, (html) => {
        const parsed = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
        const blocks = blocksIn(parsed.body);
        for (const { text, spans } of blocks) {
          expect(text.trim()).not.toBe('');
          expect(spans.map(({ node }) => node.data).join('')).toBe(text);
          let at = 0;
          for (const { node, start, end } of spans) {
            expect([start, end]).toEqual([at, at + node.data.length]);
            at = end;
          }
          expect(at).toBe(text.length);
        }
        const solid = (text: string) => text.replace(/\s+/g, '');
        expect(solid(blocks.map(({ text }) => text).join(''))).toBe(solid(parsed.body.textContent));
        const nodes = blocks.flatMap(({ spans }) => spans.map(({ node }) => node));
        expect(new Set(nodes).size).toBe(nodes.length);
      }),
      { numRuns: 200 },
    );
  });
});
