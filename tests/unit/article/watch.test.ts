// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Watch, watchPage } from '../../../src/article/watch';

let watch: Watch;
const notice = vi.fn((_: MutationRecord[]) => true);
const look = vi.fn(async () => {});

/** Changes the page and lets the observer's microtask run. */
async function change() {
  document.body.append('变');
  await Promise.resolve();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  notice.mockReset().mockReturnValue(true);
  look.mockReset().mockResolvedValue();
  document.body.innerHTML = '<p>文</p>';
  watch = watchPage(document, notice, look);
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

describe('watchPage', () => {
  it('does nothing on a page at rest', async () => {
    await vi.advanceTimersByTimeAsync(5000);
    expect(look).not.toHaveBeenCalled();
  });

  it('looks once, 300 ms after the last of several changes', async () => {
    await change();
    await vi.advanceTimersByTimeAsync(200);
    await change();
    await vi.advanceTimersByTimeAsync(299);
    expect(look).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('sees characters, styles and open shadow trees that it is told of', async () => {
    (document.querySelector('p')!.firstChild as Text).data = '新';
    document.querySelector('p')!.className = 'open';
    const root = document.querySelector('p')!.attachShadow({ mode: 'open' });
    watch.also(root);
    root.append('影');
    await Promise.resolve();
    expect(notice.mock.calls.flat(2).map(({ type }) => type)).toEqual([
      'characterData',
      'attributes',
      'childList',
    ]);
  });

  it('never looks for changes that are worth none', async () => {
    notice.mockReturnValue(false);
    for (let i = 0; i < 50; i++) await change();
    await vi.advanceTimersByTimeAsync(5000);
    expect(look).not.toHaveBeenCalled();
  });

  it('looks after 2 s where the page never falls quiet, and goes on', async () => {
    for (let ms = 0; ms < 4500; ms += 100) {
      await change();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('rests four times as long as a look took, and never looks twice at a time', async () => {
    look.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    for (let ms = 0; ms < 6000; ms += 100) {
      await change();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(look).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('goes on after a look that failed', async () => {
    look.mockRejectedValueOnce(new Error('no'));
    await change();
    await vi.advanceTimersByTimeAsync(300);
    await change();
    await vi.advanceTimersByTimeAsync(300);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('arms one timer for a thousand mutations', async () => {
    const arm = vi.spyOn(globalThis, 'setTimeout');
    for (let i = 0; i < 1000; i++) await change();
    expect(arm).toHaveBeenCalledTimes(1);
    arm.mockRestore();
  });

  it('is silent once stopped, a look that is due too', async () => {
    await change();
    watch.stop();
    await change();
    await vi.advanceTimersByTimeAsync(5000);
    expect(look).not.toHaveBeenCalled();
  });
});
