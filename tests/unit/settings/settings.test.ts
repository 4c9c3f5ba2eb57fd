import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOn, markUnsure, onSettings, parseSettings, readSettings, switchSite } from '../../../src/settings';

const DEFAULT = { version: 1, sitesOff: [], unsure: false };

beforeEach(() => fakeBrowser.reset());

describe('parseSettings', () => {
  it('keeps settings of this version', () => {
    const settings = { version: 1, sitesOff: ['example.org'], unsure: true };
    expect(parseSettings(settings)).toEqual(settings);
    // Before there were unsure names, nobody could ask for them.
    expect(parseSettings({ version: 1, sitesOff: ['example.org'] })).toEqual({ ...settings, unsure: false });
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
    [{ version: 1, sitesOff: [], unsure: 'yes' }],
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
    expect(await readSettings()).toEqual({ ...DEFAULT, sitesOff: ['a.example', 'b.example'] });
    expect(isOn(await readSettings(), 'a.example')).toBe(false);
    expect(isOn(await readSettings(), 'sub.a.example')).toBe(true);
    await switchSite('a.example', true);
    expect(await readSettings()).toEqual({ ...DEFAULT, sitesOff: ['b.example'] });
  });

  it('can be switched where what is stored is broken', async () => {
    await browser.storage.local.set({ settings: { version: 99 } });
    await switchSite('a.example', false);
    expect((await readSettings()).sitesOff).toEqual(['a.example']);
  });

  it('keep the sites when unsure names are asked for, and the other way round', async () => {
    await switchSite('a.example', false);
    await markUnsure(true);
    expect(await readSettings()).toEqual({ version: 1, sitesOff: ['a.example'], unsure: true });
    await switchSite('a.example', true);
    expect(await readSettings()).toEqual({ version: 1, sitesOff: [], unsure: true });
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
    expect(changed.mock.calls).toEqual([[{ ...DEFAULT, sitesOff: ['a.example'] }]]);
    await browser.storage.local.remove('settings');
    expect(changed).toHaveBeenLastCalledWith(DEFAULT);
  });
});
