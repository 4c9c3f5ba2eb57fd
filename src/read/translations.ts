import { element } from '../element';
import type { Translator } from './translator';

/** The English name of a language. */
const nameOf = (language: string) =>
  new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;

/** The translations under the parts of a sheet, each behind a button of its own. */
export class Translations {
  readonly #parts: TranslatedPart[] = [];
  /** Goes up with each `showAll`; one that began before stops. */
  #turn = 0;

  /** @param holder element of a part, which gets the button and the translation */
  add(holder: HTMLElement, text: string, translator: Translator): void {
    this.#parts.push(new TranslatedPart(holder, text, translator));
  }

  /**
   * Translates one part after the other, or takes all translations away. Stops where one fails: the next would as well.
   * @returns false where one failed
   */
  async showAll(shown: boolean): Promise<boolean> {
    const turn = ++this.#turn;
    for (const part of this.#parts) {
      if (turn !== this.#turn) break;
      if (!shown) part.hide();
      else if (!(await part.show())) return false;
    }
    return true;
  }
}

class TranslatedPart {
  readonly #text: string;
  readonly #translator: Translator;
  readonly #button: HTMLButtonElement;
  /** Where it says how far it is; a voice tells it too. */
  readonly #news = element('p.news', { role: 'status', lang: 'en' });
  readonly #translation: HTMLElement;
  #working: Promise<boolean> | null = null;

  constructor(holder: HTMLElement, text: string, translator: Translator) {
    const { language } = translator;
    this.#text = text;
    this.#translator = translator;
    const sign = language.toUpperCase();
    const label = `${sign}: translate into ${nameOf(language)}, on this device`;
    this.#button = element(
      'button.translate',
      { type: 'button', 'aria-expanded': 'false', 'aria-label': label, title: label, lang: 'en' },
      sign,
    );
    this.#translation = element('p.translation', { lang: language });
    this.#button.addEventListener('click', () => void (this.#isShown ? this.hide() : this.show()));
    holder.append(this.#button);
  }

  get #isShown(): boolean {
    return this.#button.ariaExpanded === 'true';
  }

  /** @returns whether it could be translated */
  async show(): Promise<boolean> {
    this.#button.ariaExpanded = 'true';
    this.#button.after(this.#news, this.#translation);
    if (this.#translation.textContent) return true;
    this.#working ??= this.#translate();
    return this.#working;
  }

  hide(): void {
    this.#button.ariaExpanded = 'false';
    this.#news.remove();
    this.#translation.remove();
  }

  async #translate(): Promise<boolean> {
    this.#news.textContent = 'Translating …';
    try {
      this.#translation.textContent = await this.#translator.translate(this.#text, (share) => {
        this.#news.textContent = `The browser is fetching its translator: ${Math.round(100 * share)} %`;
      });
      this.#news.textContent = '';
      return true;
    } catch {
      this.#button.ariaExpanded = 'false';
      this.#news.textContent = 'The browser could not translate this. Try again.';
      return false;
    } finally {
      this.#working = null;
    }
  }
}
