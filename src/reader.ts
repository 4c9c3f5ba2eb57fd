import { type Annotation, otherScript, type Showing, type Standard } from './annotation';
import { blocksIn } from './article/blocks';
import { findArticle } from './article/find';
import { isChinese, sample } from './article/language';
import type { Article } from './article/types';
import { watchPage } from './article/watch';
import type { Edit } from './conversion/edit';
import { PageConversion } from './conversion/in-page';
import { MOST_TEXT, NoAnswer, type PageRequest, type PageState } from './messages';
import { Overlay } from './overlay/overlay';

/** How long a change of the page waits for an open card to close, in milliseconds, before it is looked at again. */
const WAIT = 1000;

/** What the reader asks of the world outside the page. */
export interface Outside {
  annotate(blocks: string[]): Promise<Annotation>;
  convert(texts: string[], to: Standard): Promise<Edit[][]>;
  /** Whether the extension that this script came from is still there. */
  isConnected(): boolean;
}

/** How a reader wants this page shown. */
export interface Preference {
  /** Taiwan's or Hong Kong's characters, without Taiwan's own words, as newspapers print. */
  traditional: 'tw' | 'hk';
  /** What the page is always shown in, or null. */
  always: Showing | null;
}

/** Reads one page: finds its article, has it annotated, marks it, follows its changes and converts it on demand. */
export class Reader {
  readonly #page: Document;
  readonly #outside: Outside;
  readonly #conversion: PageConversion;
  #status: PageState['status'] = 'working';
  #problem: string | null = null;
  #title: string;
  #annotation: Annotation | null = null;
  #overlay: Overlay | null = null;
  /** The text that was annotated last, to tell whether a change of the page matters. */
  #text = '';
  /** Whether the reader asked for all of a page that is no article. */
  #wholePage = false;
  #showing: Showing = 'original';
  #preference: Preference = { traditional: 'tw', always: null };
  /** Conversions under way: the text of the page is neither the one script nor the other meanwhile. */
  #converting = 0;
  /** Counts runs, so that an answer that comes after a newer question is dropped. */
  #run = 0;
  #unwatch: (() => void) | null = null;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Document, outside: Outside) {
    this.#page = page;
    this.#outside = outside;
    this.#title = page.title;
    this.#conversion = new PageConversion(page, outside.convert);
  }

  /** Starts reading. Where the page is not Chinese nothing stays behind. */
  async start(): Promise<void> {
    if (!isChinese(sample(this.#page))) {
      this.#status = 'not-chinese';
      return;
    }
    this.#unwatch ??= watchPage(this.#page, () => void this.#read());
    await this.#read();
    await this.#showAlways();
  }

  /** Follows what the reader wants, on a page that is being read at once. */
  async prefer(preference: Preference): Promise<void> {
    const { traditional, always } = this.#preference;
    this.#preference = preference;
    if (this.#unwatch === null) return;
    if (always !== preference.always) await this.#showAlways();
    if (traditional !== preference.traditional && this.#showing === 'hant') await this.show('hant');
  }

  async #showAlways(): Promise<void> {
    const { always } = this.#preference;
    if (always && always !== this.#showing && this.#unwatch) await this.show(always);
  }

  /** Takes marks and card away and gives the page its own text back. */
  async stop(): Promise<void> {
    this.#run++;
    clearTimeout(this.#later);
    this.#unwatch?.();
    this.#unwatch = null;
    this.#overlay?.stop();
    this.#overlay = null;
    this.#annotation = null;
    this.#text = '';
    this.#status = 'off';
    await this.show('original');
    this.#conversion.stop();
  }

  /** Answers the popup, a shortcut or the menu. */
  async answer(request: PageRequest): Promise<PageState> {
    switch (request.kind) {
      case 'show':
        await this.show(request.script);
        break;
      case 'toggle-script':
        await this.show(
          this.#showing === 'original' ? otherScript(this.#annotation?.script ?? 'hans') : 'original',
        );
        break;
      case 'jump':
        this.#problem = this.#overlay?.jump(request.mention) ? null : 'That name is no longer on the page.';
        break;
      case 'annotate-page':
        this.#wholePage = true;
        this.#unwatch ??= watchPage(this.#page, () => void this.#read());
        await this.#read();
        break;
    }
    return this.state();
  }

  state(): PageState {
    return {
      status: this.#status,
      host: this.#page.location.host,
      title: this.#title,
      showing: this.#showing,
      annotation: this.#annotation,
      problem: this.#problem,
    };
  }

  /** Shows the page in a script, or as it was. A failure leaves it as it was and is told in `state`. */
  async show(script: Showing): Promise<void> {
    this.#overlay?.close();
    this.#problem = null;
    this.#converting++;
    try {
      await this.#conversion.show(this.#standardFor(script));
      this.#showing = script;
    } catch (error) {
      this.#showing = 'original';
      this.#problem = sentence(error);
    }
    this.#converting--;
    this.#text = textOf(this.#find());
  }

  #standardFor(script: Showing): Standard | null {
    if (script === 'original') return null;
    return script === 'hant' ? this.#preference.traditional : script;
  }

  /** The article, or all visible text where the reader asked for it. */
  #find(): Article | null {
    if (this.#wholePage) return { title: this.#page.title, blocks: blocksIn(this.#page.body) };
    return findArticle(this.#page);
  }

  async #read(): Promise<void> {
    if (this.#converting > 0) return;
    if (!this.#outside.isConnected()) {
      this.#unwatch?.();
      return;
    }
    if (this.#overlay?.isOpen) {
      // A page that ticks must not close the card that somebody reads.
      clearTimeout(this.#later);
      this.#later = setTimeout(() => void this.#read(), WAIT);
      return;
    }
    let run = this.#run;
    try {
      const article = this.#find();
      const text = textOf(article);
      if (article && text === this.#text) return;
      run = ++this.#run;
      this.#text = text;
      if (!article) return this.#set('no-article', null, null);
      this.#title = article.title;
      const blocks = within(article.blocks);
      const annotation = await this.#outside.annotate(blocks.map((block) => block.text));
      if (run !== this.#run) return;
      this.#set('ready', annotation, new Overlay(annotation, blocks, () => this.#notice()));
    } catch (error) {
      if (run !== this.#run) return;
      this.#text = '';
      this.#set('failed', null, null);
      this.#problem = sentence(error);
    }
  }

  #set(status: PageState['status'], annotation: Annotation | null, overlay: Overlay | null): void {
    this.#overlay?.stop();
    this.#status = status;
    this.#problem = null;
    this.#annotation = annotation;
    this.#overlay = overlay;
  }

  #notice(): string | null {
    return this.#outside.isConnected()
      ? null
      : 'Mingjian was updated or switched off. Reload this page to use all of it again.';
  }
}

const textOf = (article: Article | null) => article?.blocks.map((block) => block.text).join('\n') ?? '';

/** As many blocks as one message may hold. */
function within(blocks: Article['blocks']): Article['blocks'] {
  let room = MOST_TEXT;
  return blocks.filter((block) => {
    room -= block.text.length;
    return room >= 0;
  });
}

function sentence(error: unknown): string {
  return error instanceof NoAnswer
    ? error.message
    : 'Something went wrong on this page. Reload it to try again.';
}
