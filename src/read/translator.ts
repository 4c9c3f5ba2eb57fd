import type { Script } from '../annotation';
import { Once } from '../once';

interface Languages {
  sourceLanguage: string;
  targetLanguage: string;
}

/** What is used of the browser's own translator, which works on this machine: Chrome has it from 138 on. */
export interface BrowserTranslator {
  availability(languages: Languages): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(options: Languages & { monitor(monitor: EventTarget): void }): Promise<{
    translate(text: string): Promise<string>;
  }>;
}

/** The browser's own translator, or null where it has none. */
export const browserTranslator = (): BrowserTranslator | null =>
  (globalThis as { Translator?: BrowserTranslator }).Translator ?? null;

/** Translates Chinese on this machine. What it needs for that the browser fetches once, when it is first asked. */
export class Translator {
  readonly #made: Once<{ translate(text: string): Promise<string> }>;
  readonly #watchers = new Set<(share: number) => void>();

  private constructor(
    browser: BrowserTranslator,
    source: string,
    /** The tag of the language that it translates into. */
    readonly language: string,
  ) {
    this.#made = new Once(() =>
      browser.create({
        sourceLanguage: source,
        targetLanguage: language,
        monitor: (monitor) =>
          monitor.addEventListener('downloadprogress', (event) => {
            for (const watcher of this.#watchers) watcher((event as ProgressEvent).loaded);
          }),
      }),
    );
  }

  /**
   * @param wanted the tag of the reader's language; English takes its place where the browser lacks it, or where it is Chinese
   * @returns null where the browser cannot translate
   */
  static async for(
    script: Script,
    wanted: string,
    browser: BrowserTranslator | null,
  ): Promise<Translator | null> {
    const source = script === 'hans' ? 'zh' : 'zh-Hant';
    const language = wanted.split('-')[0]!.toLowerCase();
    for (const target of new Set([language === 'zh' ? 'en' : language, 'en'])) {
      const answer = await browser
        ?.availability({ sourceLanguage: source, targetLanguage: target })
        .catch(() => 'unavailable');
      if (browser && answer !== 'unavailable') return new Translator(browser, source, target);
    }
    return null;
  }

  /**
   * Translates a text. The first time this must come straight from the reader's press, or the browser refuses.
   * @param downloading told how much of what the browser fetches for it is there, 0 to 1
   */
  async translate(text: string, downloading: (share: number) => void): Promise<string> {
    this.#watchers.add(downloading);
    try {
      const made = await this.#made.get();
      this.#watchers.delete(downloading);
      return await made.translate(text);
    } finally {
      this.#watchers.delete(downloading);
    }
  }
}
