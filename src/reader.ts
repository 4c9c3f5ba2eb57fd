import { type Annotation, otherScript, type Showing, type Standard } from './annotation';
import { Follower } from './article/follow';
import { isChinese, sample } from './article/language';
import { scriptOf } from './article/script';
import { shownStory } from './article/shown';
import type { Article } from './article/types';
import type { Edit } from './conversion/edit';
import { PageConversion } from './conversion/in-page';
import { PLAIN } from './drawn-reading';
import { MOST_TEXT, NoAnswer, type PageArticle, type PageRequest, type PageState } from './messages';
import { Overlay, type OverlayChoice } from './overlay/overlay';
import type { WordLookup } from './word-lookup';

/** What the reader asks of the world outside the page. */
export interface Outside {
  annotate(blocks: string[]): Promise<Annotation>;
  convert(texts: string[], to: Standard): Promise<Edit[][]>;
  lookUp(text: string, at: number): Promise<WordLookup>;
  /** Whether the extension that this script came from is still there. */
  isConnected(): boolean;
}

/** How a reader wants this page shown. */
export interface Preference extends OverlayChoice {
  /** Taiwan's or Hong Kong's characters, without Taiwan's own words, as newspapers print. */
  traditional: 'tw' | 'hk';
  /** What the page is always shown in, or null. */
  always: Showing | null;
  /** Whose the pinyin is. */
  region: 'mainland' | 'taiwan';
}

/** Reads one page: finds its article, has it annotated, marks it, follows its changes and converts it on demand. */
export class Reader {
  readonly #page: Document;
  readonly #outside: Outside;
  readonly #conversion: PageConversion;
  #status: PageState['status'] = 'working';
  #problem: string | null = null;
  #title: string;
  /** What is annotated. */
  #article: Article | null = null;
  #annotation: Annotation | null = null;
  #overlay: Overlay | null = null;
  #follower: Follower | null = null;
  #showing: Showing = 'original';
  #preference: Preference = {
    ...PLAIN,
    traditional: 'tw',
    always: null,
    words: 'off',
    voice: 'zh-CN',
    region: 'mainland',
  };
  /** Conversions under way: the text of the page is neither the one script nor the other meanwhile. */
  #converting = 0;
  /** Counts the scripts that were asked for. */
  #wishes = 0;
  /** Whether the marks were taken away for a conversion. */
  #isUnmarked = false;
  /** Counts runs, so that an answer that comes after a newer question is dropped. */
  #run = 0;

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
    await this.#follow(false);
    await this.#showAlways();
  }

  /** Follows what the reader wants, on a page that is being read at once. */
  async prefer(preference: Preference): Promise<void> {
    const { traditional, always, notation, region } = this.#preference;
    this.#preference = preference;
    this.#overlay?.prefer(preference);
    if (this.#follower === null) return;
    // Jyutping and the readings of a region are the worker's.
    const isJyutping = (one: Preference['notation']) => one === 'jyutping';
    const isOther = isJyutping(notation) !== isJyutping(preference.notation) || region !== preference.region;
    if (isOther && this.#article) await this.#read(this.#article);
    if (always !== preference.always) await this.#showAlways();
    if (traditional !== preference.traditional && this.#showing === 'hant') await this.show('hant');
  }

  async #showAlways(): Promise<void> {
    const { always } = this.#preference;
    if (always && always !== this.#showing && this.#follower) await this.show(always);
  }

  /** Takes marks and card away and gives the page its own text back. */
  async stop(): Promise<void> {
    this.#run++;
    this.#follower?.stop();
    this.#follower = null;
    this.#set('off', null);
    this.#overlay?.stop();
    this.#overlay = null;
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
        await this.#follow(true);
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

  /** The story as the page shows it now, for the reader view; null where there is none. */
  article(): PageArticle | null {
    if (!this.#article) return null;
    return { ...shownStory(this.#article), url: this.#page.location.href.replace(/#.*/s, '') };
  }

  /** Shows the page in a script, or as it was. A failure leaves it as it was and is told in `state`. */
  async show(script: Showing): Promise<void> {
    this.#overlay?.close();
    if (this.#overlay?.marks.areMany) {
      // Marks that do not follow the page are made anew once it is converted; until then they would be drawn at every step.
      this.#overlay.forget();
      this.#isUnmarked = true;
    }
    this.#problem = null;
    this.#converting++;
    this.#follower?.pause();
    // Of choices that overtake each other the last one holds.
    const wish = ++this.#wishes;
    try {
      await this.#conversion.show(this.#standardFor(script));
      if (wish === this.#wishes) this.#showing = script;
    } catch (error) {
      if (wish === this.#wishes) {
        this.#showing = 'original';
        this.#problem = sentence(error);
      }
    }
    this.#converting--;
    if (this.#converting > 0 || !this.#follower) return;
    const article = this.#follower.resume();
    if (this.#isUnmarked) void this.#read(article);
    this.#isUnmarked = false;
  }

  #standardFor(script: Showing): Standard | null {
    if (script === 'original') return null;
    return script === 'hant' ? this.#preference.traditional : script;
  }

  /** Reads the page and follows its changes: its article, or all its text where the reader asked for that. */
  async #follow(whole: boolean): Promise<void> {
    this.#follower?.stop();
    this.#overlay ??= new Overlay(
      scriptOf(sample(this.#page)) ?? 'hans',
      { notice: () => this.#notice(), lookUp: this.#outside.lookUp },
      this.#preference,
    );
    this.#follower = new Follower(this.#page, whole, (article) => this.#read(article));
    await this.#follower.start();
  }

  /** Annotates the whole of an article that is new or has grown: a name in it may tell what a shorter one elsewhere means. */
  async #read(article: Article | null): Promise<void> {
    if (!this.#outside.isConnected()) return this.#follower?.stop();
    const run = ++this.#run;
    if (!article) return this.#set('no-article', null);
    try {
      this.#title = article.title;
      const blocks = within(article.blocks);
      const annotation = await this.#outside.annotate(blocks.map((block) => block.text));
      if (run !== this.#run) return;
      this.#set('ready', annotation, { title: article.title, blocks });
    } catch (error) {
      if (run !== this.#run) return;
      this.#set('failed', null);
      this.#problem = sentence(error);
    }
  }

  #set(status: PageState['status'], annotation: Annotation | null, article: Article | null = null): void {
    if (annotation && article) this.#overlay?.update(annotation, article.blocks);
    else this.#overlay?.forget();
    this.#status = status;
    this.#problem = null;
    this.#article = article;
    this.#annotation = annotation;
  }

  #notice(): string | null {
    return this.#outside.isConnected()
      ? null
      : 'Mingjian was updated or switched off. Reload this page to use all of it again.';
  }
}

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
