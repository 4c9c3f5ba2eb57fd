import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askAnnotation,
  askArticle,
  askConversion,
  askPage,
  isConnected,
  MOST_AROUND,
  MOST_TEXT,
  NoAnswer,
  parsePageArticle,
  parsePageRequest,
  parseWorkerRequest,
} from '../../../src/messages';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('parseWorkerRequest', () => {
  it.each([
    { kind: 'read' },
    { kind: 'annotate', blocks: [] },
    { kind: 'annotate', blocks: ['文', ''] },
    { kind: 'convert', texts: ['文'], to: 'twp' },
    { kind: 'word', text: '文'.repeat(MOST_AROUND), at: 0 },
  ])('takes %j', (message) => {
    expect(parseWorkerRequest(message)).toEqual(message);
  });

  it('takes an article of the greatest size and none above it', () => {
    const blocks = ['文'.repeat(MOST_TEXT - 1), '文'];
    expect(parseWorkerRequest({ kind: 'annotate', blocks })).not.toBeNull();
    expect(parseWorkerRequest({ kind: 'annotate', blocks: [...blocks, '文'] })).toBeNull();
    expect(parseWorkerRequest({ kind: 'convert', texts: [...blocks, '文'], to: 'tw' })).toBeNull();
    expect(
      parseWorkerRequest({ kind: 'annotate', blocks: Array.from({ length: 50_001 }, () => '') }),
    ).toBeNull();
  });

  it.each([
    [undefined],
    [null],
    ['read'],
    [[]],
    [() => 'read'],
    [{}],
    [{ kind: 'wipe' }],
    [{ kind: ['read'] }],
    [{ kind: 'annotate' }],
    [{ kind: 'annotate', blocks: '文' }],
    [{ kind: 'annotate', blocks: { 0: '文', length: 1 } }],
    [{ kind: 'annotate', blocks: ['文', 1] }],
    [{ kind: 'annotate', blocks: ['文', null] }],
    [{ kind: 'annotate', blocks: new Array(2) }],
    [{ kind: 'annotate', texts: ['文'] }],
    [{ kind: 'convert', texts: ['文'] }],
    [{ kind: 'convert', texts: ['文'], to: 'toString' }],
    [{ kind: 'convert', texts: ['文'], to: ['tw'] }],
    [{ kind: 'word', text: '文'.repeat(MOST_AROUND + 1), at: 0 }],
    [{ kind: 'word', text: '文', at: -1 }],
    [{ kind: 'word', text: '文', at: 0.5 }],
    [{ kind: 'word', text: '文' }],
    [{ kind: 'state' }],
    [{ kind: '__proto__' }],
    [{ kind: 'constructor' }],
  ])('refuses %j', (message) => {
    expect(parseWorkerRequest(message)).toBeNull();
  });

  it('lets nothing else through, least of all a prototype', () => {
    const message: unknown = JSON.parse('{"kind":"read","more":1,"__proto__":{"evil":true}}');
    const request = parseWorkerRequest(message)!;
    expect(Object.keys(request)).toEqual(['kind']);
    expect('evil' in request).toBe(false);
  });
});

describe('parsePageRequest', () => {
  it.each([
    { kind: 'state' },
    { kind: 'show', script: 'original' },
    { kind: 'toggle-script' },
    { kind: 'jump', mention: 0 },
    { kind: 'annotate-page' },
    { kind: 'article' },
  ])('takes %j', (message) => {
    expect(parsePageRequest(message)).toEqual(message);
  });

  it.each([
    [null],
    [{ kind: 'read' }],
    [{ kind: 'show' }],
    [{ kind: 'show', script: 'tw' }],
    [{ kind: 'jump' }],
    [{ kind: 'jump', mention: -1 }],
    [{ kind: 'jump', mention: 1.5 }],
    [{ kind: 'jump', mention: '1' }],
    [{ kind: 'jump', mention: Number.NaN }],
    [{ kind: 'jump', mention: Number.POSITIVE_INFINITY }],
  ])('refuses %j', (message) => {
    expect(parsePageRequest(message)).toBeNull();
  });
});

describe('asking the worker', () => {
  const answers = (...given: (() => unknown)[]) => {
    const send = vi.spyOn(browser.runtime, 'sendMessage');
    for (const answer of given) send.mockImplementationOnce(async () => answer());
    return send;
  };
  const fails = () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  };

  it('sends the request and reads the answer, which is one string', async () => {
    const send = answers(() => '[[[0,1,"發"]]]');
    expect(await askConversion(['发'], 'tw')).toEqual([[[0, 1, '發']]]);
    expect(send.mock.calls).toEqual([[{ kind: 'convert', texts: ['发'], to: 'tw' }]]);
  });

  it.each<[string, () => unknown]>([
    ['the worker goes away', fails],
    ['nobody answers', () => undefined],
    ['the answer is an object', () => ({ mentions: [] })],
    ['the answer is cut short', () => '{"mentions":['],
  ])('asks once more where %s', async (_, first) => {
    const send = answers(first, () => '{"mentions":[]}');
    expect(await askAnnotation(['文'])).toEqual({ mentions: [] });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up after the second try with a sentence for the reader', async () => {
    const send = answers(fails, fails, () => '{}');
    const failure = await askAnnotation(['文']).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoAnswer);
    expect((failure as Error).message).toMatch(/^Mingjian.*gave no answer\. .*\.$/);
    expect((failure as Error).message).not.toMatch(/Error|connection|undefined/);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('asks nobody once the extension was updated or removed, and says to reload', async () => {
    const send = answers(() => '{}');
    const runtime = vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    expect(isConnected()).toBe(false);
    await expect(askAnnotation(['文'])).rejects.toThrow(/Reload this page/);
    expect(send).not.toHaveBeenCalled();
    runtime.mockRestore();
    expect(isConnected()).toBe(true);
  });
});

describe('askPage', () => {
  it('asks the top frame only and reads its state', async () => {
    const send = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue('{"status":"ready"}' as never);
    expect(await askPage(7, { kind: 'state' })).toEqual({ status: 'ready' });
    expect(send.mock.calls).toEqual([[7, { kind: 'state' }, { frameId: 0 }]]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['has no reader', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers nonsense', () => Promise.resolve('{')],
  ])('gives null for a tab that %s', async (_, answer) => {
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer);
    expect(await askPage(7, { kind: 'state' })).toBeNull();
  });
});

const STORY = { title: '標題', parts: [{ kind: 'text', text: '一段。' }], url: 'https://news.example/a?b' };

describe('parsePageArticle', () => {
  it('takes a story, and nothing that stands beside it', () => {
    expect(parsePageArticle(JSON.stringify({ ...STORY, more: 1 }))).toEqual(STORY);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no string', STORY],
    ['no JSON', '{'],
    ['null, where there is no story', 'null'],
  ])('refuses %s', (_, given) => {
    expect(parsePageArticle(given)).toBeNull();
  });

  it.each<[string, object]>([
    ['without text', { parts: [] }],
    ['with an unknown kind of part', { parts: [{ kind: 'script', text: '' }] }],
    ['with a part that is no text', { parts: [{ kind: 'text', text: 1 }] }],
    ['longer than one message', { parts: [{ kind: 'text', text: '文'.repeat(MOST_TEXT + 1) }] }],
    ['with a link that would run a script', { url: 'javascript:alert(1)' }],
    ['with a link that hides its scheme', { url: ' data:text/html,https:' }],
    ['without an address', { url: '' }],
  ])('refuses a story %s', (_, changed) => {
    expect(parsePageArticle(JSON.stringify({ ...STORY, ...changed }))).toBeNull();
  });
});

describe('askArticle', () => {
  it.each<[string, () => Promise<unknown>, unknown]>([
    ['hands over its story', () => Promise.resolve(JSON.stringify(STORY)), STORY],
    ['has none', () => Promise.resolve('null'), null],
    ['has no reader', () => Promise.reject(new Error('Receiving end does not exist.')), null],
    ['has an older reader, which answers nothing', () => Promise.resolve(undefined), null],
  ])('asks the top frame of a tab that %s', async (_, answer, expected) => {
    const send = vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer);
    expect(await askArticle(7)).toEqual(expected);
    expect(send.mock.calls).toEqual([[7, { kind: 'article' }, { frameId: 0 }]]);
  });
});
