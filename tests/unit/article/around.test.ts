// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAround } from '../../../src/article/around';
import { blocksIn } from '../../../src/article/blocks';

function textsIn(html: string): Text[] {
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The text around a character, the character itself in brackets. */
function around(html: string, character: string, most = 60): string | null {
  const node = textsIn(html).find(({ data }) => data.includes(character))!;
  const found = textAround(node, node.data.indexOf(character), most);
  if (!found) return null;
  const { block, at } = found;
  return `${block.text.slice(0, at)}[${block.text[at]}]${block.text.slice(at + 1)}`;
}

describe('textAround', () => {
  it('gives the sentence, across inline tags', () => {
    expect(around('<p>前一句。他<b>说<i>中</i></b><a>文</a>很好！下一句。</p>', '中')).toBe(
      '他说[中]文很好！',
    );
    expect(around('<p>甲。乙</p>', '甲')).toBe('[甲]。');
    expect(around('<p>甲。乙</p>', '乙')).toBe('[乙]');
  });

  it('ends at a block and at a line break, and passes over what is hidden', () => {
    expect(around('<div>甲<p>乙</p>丙<span hidden>丁</span><b>戊</b><br>己</div>', '丙')).toBe('[丙]戊');
    expect(around('<ul><li>甲</li><li><b>乙</b>丙</li></ul>', '乙')).toBe('[乙]丙');
    expect(around('<p>甲<rt>x</rt>乙<!-- 丁 -->丙</p>', '丙')).toBe('甲乙[丙]');
  });

  it('takes no more than it is asked for', () => {
    expect(around('<p>一二三<b>四五六</b>七八九</p>', '五', 2)).toBe('三四[五]六');
    expect(around('<p>一二三<b>四五六</b>七八九</p>', '一', 4)).toBe('[一]二三四');
  });

  it.each([
    '<div contenteditable="true"><p>中文</p></div>',
    '<code>中文</code>',
    '<p hidden>中文</p>',
    '<textarea>中文</textarea>',
  ])('leaves %s alone', (html) => {
    expect(around(html, '中')).toBeNull();
  });

  it('ties its text to the nodes it comes from, within the block that the whole page has there', () => {
    const html = fc.array(
      fc.constantFrom(
        '甲',
        '乙丙',
        '。',
        '<b>',
        '</b>',
        '<p>',
        '</p>',
        '<br>',
        '<i hidden>',
        '</i>',
        '丁戊己',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(html, fc.nat(), fc.integer({ min: 1, max: 6 }), (parts, pick, most) => {
        const nodes = textsIn(parts.join(''));
        const blocks = blocksIn(document.body);
        const places = nodes.flatMap((node) => Array.from(node.data, (_, offset) => ({ node, offset })));
        const place = places[pick % places.length];
        if (!place) return;
        const found = textAround(place.node, place.offset, most);
        const block = blocks.find(({ spans }) => spans.some(({ node }) => node === place.node));
        expect(found === null).toBe(block === undefined);
        if (!found || !block) return;
        const { text, spans } = found.block;
        const whole = block.spans.find(({ node }) => node === place.node)!.start + place.offset;
        expect(text).toBe(block.text.slice(whole - found.at, whole - found.at + text.length));
        for (const span of spans) {
          for (let at = Math.max(0, span.start); at < Math.min(span.end, text.length); at++)
            expect(span.node.data[at - span.start]).toBe(text[at]);
        }
        const own = spans.find(({ node }) => node === place.node)!;
        expect(found.at - own.start).toBe(place.offset);
        // Naive: as far as asked, but never past the end of a sentence.
        let [start, end] = [whole, whole];
        while (start > 0 && whole - start < most && block.text[start - 1] !== '。') start--;
        while (end < block.text.length && end - whole < most && block.text[end++] !== '。');
        expect(text).toBe(block.text.slice(start, end));
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
