import { browser } from 'wxt/browser';
import { element } from '@/src/element';
import {
  askAnnotation,
  askArticle,
  askConversion,
  askReadings,
  askWord,
  type PageArticle,
  parsePageArticle,
  parsePageRequest,
} from '@/src/messages';
import { browserTranslator } from '@/src/read/translator';
import { ReadView } from '@/src/read/view';
import { choose, onSettings, readSettings } from '@/src/settings';

/** Under this the story is kept in the session of this tab, which ends with it: nothing of what is read is stored for longer. */
const KEY = 'article';

const HOW = 'Open a Chinese news page and press “Read with pinyin” in Mingjian’s popup there.';

/**
 * The story that the tab named in the address holds. Then the address forgets the tab: a reload is of the story,
 * not of what that tab shows by then.
 */
async function takeArticle(): Promise<PageArticle | string> {
  const tab = Number(new URLSearchParams(location.search).get('tab'));
  if (!tab) return parsePageArticle(sessionStorage.getItem(KEY)) ?? `The story is no longer here. ${HOW}`;
  const article = await askArticle(tab);
  if (!article) return `No article was found in that tab. ${HOW}`;
  sessionStorage.setItem(KEY, JSON.stringify(article));
  history.replaceState(null, '', location.pathname);
  return article;
}

async function run(): Promise<void> {
  const [article, settings] = await Promise.all([takeArticle(), readSettings()]);
  if (typeof article === 'string') {
    document.body.replaceChildren(
      element('main.reason', {}, element('h1', {}, 'Reader view'), element('p', { role: 'status' }, article)),
    );
    return;
  }
  document.title = article.title;
  const view = new ReadView(document.body, article, settings, {
    annotate: askAnnotation,
    readings: askReadings,
    lookUp: askWord,
    convert: askConversion,
    choose,
    translator: browserTranslator(),
    language: browser.i18n.getUILanguage(),
  });
  onSettings((changed) => void view.follow(changed));
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const request = parsePageRequest(message);
    if (!request || sender.id !== browser.runtime.id) return undefined;
    if (request.kind === 'article') return Promise.resolve(JSON.stringify(article));
    return view.answer(request).then((state) => JSON.stringify(state));
  });
  await view.open();
}

void run();
