import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOn, onSettings, parseSettings, readSettings, switchSite } from '../../../src/settings';

const DEFAULT = { version: 1, sitesOff: [] };

beforeEach(() => fakeBrowser.reset());

describe('parseSettings', () => {
  it('keeps settings of this version', () => {
    const settings = { version: 1, sitesOff: ['example.org'] };
    expect(parseSettings(settings)).toEqual(settings);
  });

  it.each([
    [undefined],
    [null],
    ['on'],
    [[]],
    [{}],
    [{ version: 2, sitesOff: [] }],
    [{ version: '1', sitesOff: [] }],
    [{ version: 1 }],
    [{ version: 1, sitesOff: 'example.org' }],
    [{ version: 1, sitesOff: [1] }],
    [{ version: 1, sitesOff: ['x'.repeat(256)] }],
  ])('takes %j as never set', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT);
  });
});

describe('settings', () => {
  it('are the default where nothing is stored, or what is stored is broken', async () => {
    expect(await readSettings()).toEqual(DEFAULT);
    await browser.storage.local.set({ settings: 'broken' });
    expect(await readSettings()).toEqual(DEFAULT);
  });

  it('switch a site off and on again, and touch no other site', async () => {
    await switchSite('a.example', false);
    await switchSite('b.example', false);
    await switchSite('b.example', false);
    expect(await readSettings()).toEqual({ version: 1, sitesOff: ['a.example', 'b.example'] });
    expect(isOn(await readSettings(), 'a.example')).toBe(false);
    expect(isOn(await readSettings(), 'sub.a.example')).toBe(true);
    await switchSite('a.example', true);
    expect(await readSettings()).toEqual({ version: 1, sitesOff: ['b.example'] });
  });

  it('can be switched where what is stored is broken', async () => {
    await browser.storage.local.set({ settings: { version: 99 } });
    await switchSite('a.example', false);
    expect((await readSettings()).sitesOff).toEqual(['a.example']);
  });

  it('never change the default', async () => {
    await switchSite('a.example', false);
    expect(parseSettings(null)).toEqual(DEFAULT);
  });

  it('are told to who listens, and nothing else is', async () => {
    const changed = vi.fn();
    onSettings(changed);
    await browser.storage.local.set({ other: 1 });
    expect(changed).not.toHaveBeenCalled();
    await switchSite('a.example', false);
    expect(changed.mock.calls).toEqual([[{ version: 1, sitesOff: ['a.example'] }]]);
    await browser.storage.local.remove('settings');
    expect(changed).toHaveBeenLastCalledWith(DEFAULT);
  });
});
