import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPage } from '../../tools/browser/demo';
import { type Served, serve } from '../../tools/browser/serve';

const SEED = join(import.meta.dirname, '../../../shared/seed');

/** The stored newspaper page as a site would serve it, or null where it is not present. */
export function seedPage(): string | null {
  if (!existsSync(SEED)) {
    console.warn('SKIPPED: the seed page is not present, so nothing is tested on it.');
    return null;
  }
  const text = readFileSync(join(SEED, readdirSync(SEED)[0]!), 'utf8');
  const blocks = text
    .split(/\n+/)
    .filter(Boolean)
    .map((line) => {
      const [, marks, words] = /^(#*)\s*(.*)$/.exec(line)!;
      const tag = marks ? `h${Math.min(marks.length, 6)}` : 'p';
      return `<${tag}>${words!
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')}</${tag}>`;
    });
  return page('中俄元首會晤成果文件清單公佈', blocks.join('\n'));
}

const page = (title: string, body: string, lang = 'zh-Hant', head = '') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main>${body}</main></body></html>`;

/** Some paragraphs about the world, long enough to be an article. */
const STORY = [
  '俄羅斯總統新聞秘書佩斯科夫表示，普京將於下月訪問中國，並與中國國家主席習近平會談。兩國外交部門正在就此次訪問的具體安排保持溝通。',
  '中國外交部發言人郭嘉昆在例行記者會上說，中俄關係保持高水平發展，雙方高層交往密切。他同時回應了有關歐盟委員會新貿易工具的提問。',
  '佩斯科夫還說，亞太經合組織領導人會議將在深圳舉行，相關籌備工作正在進行。國家能源局與俄羅斯能源部也將舉行會談，討論天然氣合作。',
];
const story = STORY.map((text) => `<p>${text}</p>`).join('');

const PAGES: Record<string, Served> = {
  '/story': page('佩斯科夫談訪問安排', `<h1>佩斯科夫談訪問安排</h1>${story}`),
  '/long': page(
    '佩斯科夫談訪問安排',
    `<h1>佩斯科夫談訪問安排</h1>${Array.from({ length: 2600 }, (_, n) => `<p>第${n}段：${STORY[0]}${STORY[2]}</p>`).join('')}`,
  ),
  '/dark': page(
    '佩斯科夫談訪問安排',
    `<h1>佩斯科夫談訪問安排</h1>${story}`,
    'zh-Hant',
    '<style>body{background:#16181c;color:#e8e6e3}</style>',
  ),
  '/english': page(
    'Nothing here',
    '<p>An English page that quotes 佩斯科夫 once and says nothing else in Chinese.</p>'.repeat(20),
    'en',
  ),
  '/japanese': page(
    '日本語',
    `<p>${'ロシアのペスコフ大統領報道官は、プーチン大統領が中国を訪問すると述べた。北京での会談では経済協力が話し合われる。'.repeat(12)}</p>`,
    'ja',
  ),
  '/strict': {
    body: page('佩斯科夫談訪問安排', `<h1>佩斯科夫談訪問安排</h1>${story}`),
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
  },
  '/strangers': page(
    '潮玩企業談海外計劃',
    `<h1>潮玩企業談海外計劃</h1><p>泡泡瑪特國際集團副總裁曾曉芸在北京表示，企業今年將在倫敦和巴黎開設新的門店，並繼續與俄羅斯的合作伙伴商談。</p><p>俄第一副總理曼羅羅夫稱，兩國企業在文化產業的合作富有成效。曾曉芸說，具體安排仍在商談，總經理王小明也將出席。</p>${story}`,
  ),
  '/links': page(
    '連結',
    `<h1>佩斯科夫談訪問安排</h1>${story}<p>塔斯社上週曾報道<a id="link" href="#there">佩斯科夫的另一次談話</a>，當時<b>佩斯</b><i>科夫</i>也提到了這項安排。</p>`,
  ),
  '/broken': page(
    '斷行',
    `<h1>佩斯科夫談訪問安排</h1>${story}<p style="width: 24em">塔斯社上週也曾報道，克里姆林宮發言人佩斯科<br>夫的另一次談話。</p>`,
  ),
  '/dialog': page(
    '對話框',
    `<dialog id="dialog"><h1>佩斯科夫談訪問安排</h1>${story}</dialog><script>document.getElementById('dialog').showModal()</script>`,
  ),
  '/rendered': page(
    'News',
    `<script>setTimeout(() => {
      document.querySelector('main').innerHTML = ${JSON.stringify(`<h1>佩斯科夫談訪問安排</h1>${story}`)};
    }, 1500)</script>`,
  ),
  // Chinese, but no article.
  '/words': page(
    '詞語',
    `<ul><li>銀行家說這<b>行</b><i>不通</i></li><li>十二個人參與了討論</li><li>朋友們去唱卡拉OK</li></ul>
    <input id="input" value="銀行家說這行不通" size="30"><textarea id="area">銀行家說這行不通</textarea>
    <div id="editor" contenteditable="true">他們在這裡參與編輯工作</div>
    <div id="shadow"></div>
    <script>document.getElementById('shadow').attachShadow({ mode: 'open' }).innerHTML = '<p>影子裏面的文字</p>'</script>`,
  ),
  '/list': page(
    '首頁',
    Array.from({ length: 30 }, (_, i) => `<li><a href="#${i}">佩斯科夫訪問中國之${i}</a></li>`).join(''),
  ),
  '/late': page(
    '稍後',
    `<h1>佩斯科夫談訪問安排</h1>${story}<script>setTimeout(() => {
      const p = document.createElement('p');
      p.textContent = '塔斯社隨後報道，扎哈羅娃表示，俄羅斯外交部歡迎這一安排，並期待雙方進一步合作。';
      document.querySelector('main').append(p);
    }, 1500)</script>`,
  ),
};

/** Pages that go on changing; what changes them is a function of the page. */
const LATER = [
  '塔斯社隨後報道，扎哈羅娃表示，俄羅斯外交部歡迎這一安排，並期待雙方進一步合作。',
  '日本首相石破茂當天在東京對記者說，日方正在關注事態發展，將與各國保持溝通，並繼續推動對話。',
  '韓國總統府說，李在明將在下週訪問美國，與特朗普討論關稅、造船和半島局勢，雙方還將會見企業界人士。',
];
const later = LATER.map((text) => `<p>${text}</p>`).join('');
const scripted = (html: string, script: string) =>
  page('佩斯科夫談訪問安排', `${html}<script>${script}</script>`);

const MOVING: Record<string, Served> = {
  // An article in a column of its own beside what ticks: prices, adverts, Chinese headlines.
  '/busy': scripted(
    `<article><h1>佩斯科夫談訪問安排</h1>${story}</article><aside id="ticks"></aside><div id="ads"></div>`,
    `const ticks = document.getElementById('ticks'), ads = document.getElementById('ads');
    for (let i = 0; i < 50; i++) { ticks.append(document.createElement('p')); ads.append(document.createElement('div')); }
    let n = 0;
    setInterval(() => {
      for (let i = 0; i < 25; i++) {
        const box = document.createElement('div');
        box.innerHTML = '<b>' + n + '</b> 最新消息 點此看更多';
        ads.children[n % 50].replaceWith(box);
        ticks.children[n++ % 50].textContent = i % 2 ? '恒生指數 ' + n + ' 點' : String(n);
      }
    }, 50)`,
  ),
  '/endless': scripted(
    `<article><h1>佩斯科夫談訪問安排</h1>${story}</article>`,
    `window.next = () => {
      const article = document.createElement('article');
      article.innerHTML = ${JSON.stringify(`<h2>石破茂談地區局勢</h2>${later}`)};
      document.querySelector('main').append(article);
      history.replaceState(null, '', '/endless/2');
    }`,
  ),
  '/app': scripted(
    `<div id="app"><h1>佩斯科夫談訪問安排</h1>${story}</div>`,
    `window.next = () => {
      history.pushState(null, '', '/app/2');
      document.title = '石破茂談地區局勢';
      document.getElementById('app').innerHTML = ${JSON.stringify(`<h1>石破茂談地區局勢</h1>${later}`)};
    }`,
  ),
  '/folded': scripted(
    `<h1>佩斯科夫談訪問安排</h1>${story}<div class="rest">${later}</div><style>.rest:not(.open) { display: none }</style>`,
    `window.next = () => document.querySelector('.rest').classList.add('open')`,
  ),
};

/** Serves the pages of the tests. */
export function serveSite() {
  const seed = seedPage();
  return serve((path) => (path === '/seed' ? seed : (PAGES[path] ?? MOVING[path] ?? demoPage(path))));
}
