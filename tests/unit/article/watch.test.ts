// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../src/article/watch';

let stop = () => {};
const changed = vi.fn();

/** Changes the page and lets the observer's microtask run. */
async function change() {
  document.body.append('变');
  await Promise.resolve();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  changed.mockClear();
  document.body.innerHTML = '<p>文</p>';
  stop = watchPage(document, changed);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('watchPage', () => {
  it('says nothing of a page at rest', async () => {
    await vi.advanceTimersByTimeAsync(5000);
    expect(changed).not.toHaveBeenCalled();
  });

  it('reports once, 300 ms after the last of several changes', async () => {
    await change();
    await vi.advanceTimersByTimeAsync(200);
    await change();
    await vi.advanceTimersByTimeAsync(299);
    expect(changed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('sees a change of characters', async () => {
    (document.querySelector('p')!.firstChild as Text).data = '新';
    await vi.advanceTimersByTimeAsync(300);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('reports after 2 s where the page never falls quiet, and goes on', async () => {
    for (let ms = 0; ms < 4500; ms += 100) {
      await change();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('arms one timer for a thousand mutations', async () => {
    const arm = vi.spyOn(globalThis, 'setTimeout');
    for (let i = 0; i < 1000; i++) await change();
    expect(arm).toHaveBeenCalledTimes(1);
    arm.mockRestore();
  });

  it('is silent once stopped, a pending report too', async () => {
    await change();
    stop();
    await change();
    await vi.advanceTimersByTimeAsync(5000);
    expect(changed).not.toHaveBeenCalled();
  });
});
