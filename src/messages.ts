import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Annotation, Showing, Standard } from './annotation';
import { PART_KINDS } from './article/types';
import type { Edit } from './conversion/edit';
import type { WordLookup } from './word-lookup';

/** Longer articles are cut here: 300,000 code units are a short novel. */
export const MOST_TEXT = 300_000;

/** What is sent of the text around a word, at most, in code units. */
export const MOST_AROUND = 160;

const texts = v.pipe(
  v.array(v.string()),
  v.maxLength(50_000),
  v.check((blocks) => blocks.reduce((sum, block) => sum + block.length, 0) <= MOST_TEXT),
);

/** What a page may ask of the worker. */
const WorkerRequest = v.variant('kind', [
  /** The probe found Chinese text: put the reader into this page. */
  v.object({ kind: v.literal('read') }),
  v.object({ kind: v.literal('annotate'), blocks: texts }),
  v.object({ kind: v.literal('readings'), texts }),
  v.object({
    kind: v.literal('word'),
    text: v.pipe(v.string(), v.maxLength(MOST_AROUND)),
    at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_AROUND)),
  }),
  v.object({ kind: v.literal('convert'), texts, to: v.picklist(['hans', 'hant', 'tw', 'twp', 'hk']) }),
]);
export type WorkerRequest = v.InferOutput<typeof WorkerRequest>;

/** What the popup, a shortcut or the context menu may ask of a page. */
const PageRequest = v.variant('kind', [
  v.object({ kind: v.literal('state') }),
  v.object({ kind: v.literal('show'), script: v.picklist(['original', 'hans', 'hant']) }),
  v.object({ kind: v.literal('toggle-script') }),
  v.object({ kind: v.literal('jump'), mention: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ kind: v.literal('annotate-page') }),
  v.object({ kind: v.literal('article') }),
]);
export type PageRequest = v.InferOutput<typeof PageRequest>;

/** What a page tells the popup of itself. */
export interface PageState {
  /** Why there is nothing to show, or `ready`. */
  status: 'ready' | 'working' | 'not-chinese' | 'no-article' | 'off' | 'failed';
  host: string;
  title: string;
  showing: Showing;
  annotation: Annotation | null;
  /** One plain sentence about what went wrong last, or null. */
  problem: string | null;
}

/** The story of a page, handed over to the reader view. */
const PageArticle = v.object({
  title: v.pipe(v.string(), v.maxLength(MOST_TEXT)),
  parts: v.pipe(
    v.array(v.object({ kind: v.picklist(PART_KINDS), text: v.string() })),
    v.minLength(1),
    v.maxLength(50_000),
    v.check((parts) => parts.reduce((sum, { text }) => sum + text.length, 0) <= MOST_TEXT),
  ),
  /** Where it stands, without the fragment. */
  url: v.pipe(v.string(), v.url(), v.regex(/^(https?|file|(chrome|moz)-extension):/)),
});
export type PageArticle = v.InferOutput<typeof PageArticle>;

export function parseWorkerRequest(message: unknown): WorkerRequest | null {
  const parsed = v.safeParse(WorkerRequest, message);
  return parsed.success ? parsed.output : null;
}

export function parsePageRequest(message: unknown): PageRequest | null {
  const parsed = v.safeParse(PageRequest, message);
  return parsed.success ? parsed.output : null;
}

/** Reads a story as a page hands it over, or as it was kept. @returns null where it is none */
export function parsePageArticle(text: unknown): PageArticle | null {
  if (typeof text !== 'string') return null;
  try {
    const parsed = v.safeParse(PageArticle, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/**
 * Whether the extension that this page's script came from is still there. After an update, a reload or a removal the script
 * stays in open pages with nobody to talk to.
 */
export function isConnected(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** Thrown where the worker gave no answer; the message is for the reader. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/**
 * Asks the worker. Answers are one string each: Firefox takes 50 to 100 times longer for a large object.
 * A worker that the browser stopped in the middle is asked once more, which wakes it.
 * @throws NoAnswer with a sentence for the reader
 */
async function askWorker<T>(request: WorkerRequest): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    if (!isConnected())
      throw new NoAnswer('Mingjian was updated or switched off. Reload this page to use it again.');
    try {
      const answer: unknown = await browser.runtime.sendMessage(request);
      if (typeof answer === 'string') return JSON.parse(answer) as T;
    } catch {
      // The worker went away, or there is none yet: told apart by trying again.
    }
    if (attempt === 1)
      throw new NoAnswer('Mingjian’s dictionary gave no answer. Reload this page to try again.');
  }
}

/** Annotates the blocks of an article. @throws NoAnswer */
export const askAnnotation = (blocks: string[]): Promise<Annotation> =>
  askWorker({ kind: 'annotate', blocks });

/**
 * Asks how texts are read, in the language and region that the reader's settings name.
 * @returns for each text one entry for each code unit: a tone-marked syllable of pinyin or one of Jyutping, null for what is not a
 * Chinese character
 * @throws NoAnswer
 */
export const askReadings = (blocks: string[]): Promise<(string | null)[][]> =>
  askWorker({ kind: 'readings', texts: blocks });

/**
 * Looks up what stands at one place of a text.
 * @param text a sentence or so, at most `MOST_AROUND` code units
 * @param at the place, as an offset in code units
 * @throws NoAnswer
 */
export const askWord = (text: string, at: number): Promise<WordLookup> =>
  askWorker({ kind: 'word', text, at });

/** Asks for the edits that turn each text into another script. @throws NoAnswer */
export const askConversion = (blocks: string[], to: Standard): Promise<Edit[][]> =>
  askWorker({ kind: 'convert', texts: blocks, to });

/** Asks the reader in a tab. @returns null where there is none */
export async function askPage(tab: number, request: PageRequest): Promise<PageState | null> {
  try {
    const answer = await send(tab, request);
    return typeof answer === 'string' ? (JSON.parse(answer) as PageState) : null;
  } catch {
    return null;
  }
}

/** Asks the reader in a tab for the page's story. @returns null where there is no reader, or no story */
export const askArticle = (tab: number): Promise<PageArticle | null> =>
  send(tab, { kind: 'article' }).then(parsePageArticle, () => null);

const send = (tab: number, request: PageRequest): Promise<unknown> =>
  browser.tabs.sendMessage(tab, request, { frameId: 0 });
