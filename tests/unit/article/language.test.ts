// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isChinese, sample } from '../../../src/article/language';

const CHINESE = '国家主席习近平二十五日在北京同来华进行国事访问的法国总统马克龙举行会谈。';
const JAPANESE =
  '岸田文雄首相は二十五日、首相官邸で記者団に対し、経済対策の取りまとめを指示したと明らかにした。';
const KOREAN =
  '대통령은 25일 서울에서 기자회견을 열고 새로운 경제 정책을 발표했다고 大統領室 관계자가 밝혔다.';

describe('isChinese', () => {
  it('accepts both scripts', () => {
    expect(isChinese(CHINESE)).toBe(true);
    expect(
      isChinese('總統府發言人週三表示，政府將持續關注颱風動態，並與地方政府保持聯繫，請民眾放心。'),
    ).toBe(true);
  });

  it('refuses Japanese, Korean and English', () => {
    expect(isChinese(JAPANESE)).toBe(false);
    expect(isChinese(KOREAN)).toBe(false);
    expect(isChinese('President Xi met his guest in Beijing on Friday.')).toBe(false);
  });

  it('refuses a foreign text that quotes some Chinese', () => {
    const english = 'The word is written in many ways by newspapers of the region. '.repeat(12);
    expect(isChinese(`${english}${CHINESE}`)).toBe(false);
  });

  it('accepts Chinese that quotes Japanese or holds many Latin words', () => {
    expect(isChinese(`${CHINESE}这首歌名为「ありがとう」。${CHINESE}`)).toBe(true);
    expect(isChinese(`${CHINESE}新款 iPhone 11 Pro Max 和 Apple Watch Series 5 同日发售。`)).toBe(true);
  });

  it('refuses what is too short to tell', () => {
    expect(isChinese('北京')).toBe(false);
  });
});

describe('sample', () => {
  it('reads shown text and no scripts, styles or controls', () => {
    document.body.innerHTML =
      '<script>var 脚本</script><style>p{}</style><p>正文 一</p><textarea>输入</textarea><p>正文二</p>';
    expect(sample(document)).toBe('正文一正文二');
  });

  it('reads open shadow trees', () => {
    document.body.innerHTML = '<div id="host"></div>';
    document.getElementById('host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>影子里的正文</p>';
    expect(sample(document)).toBe('影子里的正文');
  });

  it('stops early on a large page', () => {
    document.body.innerHTML = '<p>一段正文而已</p>'.repeat(1000);
    expect(sample(document)).toHaveLength(3000);
    document.body.innerHTML = `${'<b></b>'.repeat(5000)}<p>太远</p>`;
    expect(sample(document)).toBe('');
  });

  it('is empty for a document without a body', () => {
    expect(sample(document.implementation.createDocument(null, 'x'))).toBe('');
  });
});
