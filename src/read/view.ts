import { type Annotation, otherScript, type Script, type Showing, type Standard } from '../annotation';
import { scriptOf } from '../article/script';
import type { Edit } from '../conversion/edit';
import { PageConversion } from '../conversion/in-page';
import { element } from '../element';
import { NoAnswer, type PageArticle, type PageRequest, type PageState } from '../messages';
import { Overlay } from '../overlay/overlay';
import { READING_LANGUAGE } from '../reading/written';
import type { Settings } from '../settings';
import type { WordLookup } from '../word-lookup';
import { Sheet, type SheetPart } from './sheet';
import { Toolbar } from './toolbar';
import { Translations } from './translations';
import { type BrowserTranslator, Translator } from './translator';
import { written } from './written';

/** What the reader view asks of the world outside its window. */
export interface Outside {
  annotate(texts: string[]): Promise<Annotation>;
  lookUp(text: string, at: number): Promise<WordLookup>;
  readings(texts: string[]): Promise<(string | null)[][]>;
  convert(texts: string[], to: Standard): Promise<Edit[][]>;
  /** The browser's own translator, and the tag of the reader's language. */
  readonly translator: BrowserTranslator | null;
  readonly language: string;
  choose(changed: Partial<Pick<Settings, 'notation' | 'ruby'>>): Promise<void>;
}

/** Sizes of the text, in CSS pixels. */
const SIZES = [14, 16, 18, 20, 23, 26, 30, 36, 42];

/** One story in the reader view: its text on a page of its own, with readings, cards and scripts. */
export class ReadView {
  readonly #article: PageArticle;
  readonly #outside: Outside;
  readonly #parts: SheetPart[];
  readonly #script: Script;
  readonly #sheet: Sheet;
  readonly #toolbar: Toolbar;
  readonly #story = element('article');
  readonly #status = element('p.status', { role: 'status' });
  readonly #conversion: PageConversion;
  readonly #translations = new Translations();
  #settings: Settings;
  #showing: Showing = 'original';
  #annotation: Annotation | null = null;
  #overlay: Overlay | null = null;

  /** @param body gets the toolbar and the story */
  constructor(body: HTMLElement, article: PageArticle, settings: Settings, outside: Outside) {
    this.#article = article;
    this.#settings = settings;
    this.#outside = outside;
    this.#parts = [{ kind: 'title', text: article.title }, ...article.parts];
    this.#script = scriptOf(this.#texts.join('')) ?? 'hans';
    this.#story.lang = this.#script === 'hans' ? 'zh-Hans' : 'zh-Hant';
    this.#sheet = new Sheet(this.#story);
    this.#conversion = new PageConversion(document, outside.convert);
    this.#toolbar = new Toolbar({
      over: (over) => this.#choose({ over }),
      notation: (notation) => void outside.choose({ notation }),
      show: (script) => void this.show(script),
      resize: (by) => this.#resize(by),
      translate: (shown) => this.#translations.showAll(shown),
      print: () => print(),
    });
    this.#toolbar.followKeys();
    body.replaceChildren(
      element('header', {}, this.#toolbar.element),
      element('main', {}, this.#status, this.#story),
    );
    this.#look();
  }

  /** Draws the story with all that is known of it. */
  async open(): Promise<void> {
    const [annotation] = await Promise.all([
      this.#outside.annotate(this.#texts).catch((error: unknown) => this.#say(error)),
      this.#read(),
    ]);
    const holders: HTMLElement[] = [];
    await this.#sheet.draw(this.#parts, annotation?.mentions ?? [], (holder) => holders.push(holder));
    holders[0]!.append(...sourceOf(this.#article.url));
    if (annotation) {
      this.#annotation = annotation;
      const { lookUp } = this.#outside;
      this.#overlay = new Overlay(annotation.script, { notice: () => null, lookUp }, this.#settings);
      this.#overlay.update(annotation, this.#sheet.blocks);
    }
    await this.#offerTranslation(holders);
  }

  /** Follows what is chosen, here or elsewhere. */
  async follow(settings: Settings): Promise<void> {
    const before = this.#settings;
    this.#settings = settings;
    this.#overlay?.prefer(settings);
    this.#look();
    if (before.notation !== settings.notation || before.region !== settings.region) await this.#read();
    if (before.traditional !== settings.traditional && this.#showing === 'hant') await this.show('hant');
  }

  /** Shows the story in a script, or as it came. */
  async show(script: Showing): Promise<void> {
    this.#overlay?.close();
    this.#showing = script;
    this.#look();
    const to = script === 'hant' ? this.#settings.traditional : script === 'hans' ? script : null;
    try {
      await this.#conversion.show(to);
    } catch (error) {
      this.#showing = 'original';
      this.#look();
      this.#say(error);
    }
  }

  /** Answers the popup, a shortcut or the menu. */
  async answer(request: PageRequest): Promise<PageState> {
    if (request.kind === 'show') await this.show(request.script);
    if (request.kind === 'toggle-script')
      await this.show(this.#showing === 'original' ? otherScript(this.#script) : 'original');
    if (request.kind === 'jump') this.#overlay?.jump(request.mention);
    return {
      status: this.#annotation ? 'ready' : 'working',
      host: new URL(this.#article.url).host,
      title: this.#article.title,
      showing: this.#showing,
      annotation: this.#annotation,
      problem: this.#status.textContent || null,
    };
  }

  get #texts(): string[] {
    return this.#parts.map(({ text }) => text);
  }

  async #read(): Promise<void> {
    const { notation } = this.#settings;
    try {
      const syllables = await this.#outside.readings(this.#texts);
      if (notation !== this.#settings.notation) return;
      const parts = syllables.map((part) =>
        part.map((syllable) => (syllable ? written(syllable, notation) : null)),
      );
      await this.#sheet.read({ parts, lang: READING_LANGUAGE[notation] });
    } catch (error) {
      this.#say(error);
    }
  }

  /** Where the browser itself can translate; elsewhere there is no sign of it. */
  async #offerTranslation(holders: readonly HTMLElement[]): Promise<void> {
    const { translator: browser, language } = this.#outside;
    const translator = await Translator.for(this.#script, language, browser);
    if (!translator) return;
    for (const [n, holder] of holders.entries())
      this.#translations.add(holder, this.#parts[n]!.text, translator);
    this.#story.dataset.translates = '';
    this.#toolbar.offerTranslation();
  }

  #resize(by: 1 | -1): void {
    const now = this.#settings.ruby.size;
    const size = by > 0 ? SIZES.find((larger) => larger > now) : SIZES.findLast((smaller) => smaller < now);
    if (size) this.#choose({ size });
  }

  /** Shows at once what is chosen: a key that is held is faster than what is kept of it. */
  #choose(changed: Partial<Settings['ruby']>): void {
    const ruby = { ...this.#settings.ruby, ...changed };
    this.#settings = { ...this.#settings, ruby };
    this.#look();
    void this.#outside.choose({ ruby });
  }

  /** What settings change is a matter of style: nothing is drawn anew. */
  #look(): void {
    const { ruby, notation, toneColours } = this.#settings;
    Object.assign(this.#story.dataset, { over: ruby.over, notation, tones: toneColours });
    this.#story.style.setProperty('--size', `${ruby.size}px`);
    this.#toolbar.show({ over: ruby.over, notation, showing: this.#showing, script: this.#script });
  }

  #say(error: unknown): null {
    this.#status.textContent =
      error instanceof NoAnswer ? error.message : 'Something went wrong here. Reload this page to try again.';
    return null;
  }
}

/** Where the story comes from, where that can be gone back to. */
function sourceOf(url: string): HTMLElement[] {
  const { protocol, host } = new URL(url);
  if (!/^https?:$/.test(protocol)) return [];
  const link = element('a', { href: url, target: '_blank', rel: 'noreferrer' }, host);
  return [element('p.source', { lang: 'en' }, 'From ', link)];
}
