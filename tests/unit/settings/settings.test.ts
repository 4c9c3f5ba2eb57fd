import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  alwaysShow,
  choose,
  isOn,
  onSettings,
  parseSettings,
  readSettings,
  shownOn,
  switchSite,
} from '../../../src/settings';

const DEFAULT = {
  version: 3,
  sitesOff: [],
  unsure: false,
  traditional: 'tw',
  sitesShown: [],
  notation: 'marks',
  region: 'mainland',
  toneColours: 'none',
  words: 'shift',
  voice: 'zh-CN',
  ruby: { over: 'all', size: 20 },
};

beforeEach(() => fakeBrowser.reset());

describe('parseSettings', () => {
  it('keeps settings of this version', () => {
    const settings = {
      version: 3,
      sitesOff: ['example.org'],
      unsure: true,
      traditional: 'hk',
      sitesShown: [{ host: 'example.com', script: 'hans' }],
      notation: 'zhuyin',
      region: 'taiwan',
      toneColours: 'safe',
      words: 'always',
      voice: 'zh-TW',
      ruby: { over: 'names', size: 28 },
    };
    expect(parseSettings(settings)).toEqual(settings);
  });

  // One example of each version that readers may still have stored.
  it.each([
    [
      { version: 1, sitesOff: ['example.org'] },
      { ...DEFAULT, sitesOff: ['example.org'] },
    ],
    [
      { version: 1, sitesOff: ['example.org'], unsure: true },
      { ...DEFAULT, sitesOff: ['example.org'], unsure: true },
    ],
    [
      {
        version: 2,
        sitesOff: ['example.org'],
        unsure: true,
        traditional: 'hk',
        sitesShown: [{ host: 'example.com', script: 'hans' }],
      },
      {
        ...DEFAULT,
        sitesOff: ['example.org'],
        unsure: true,
        traditional: 'hk',
        sitesShown: [{ host: 'example.com', script: 'hans' }],
      },
    ],
  ])('brings %j to this version', (stored, settings) => {
    expect(parseSettings(stored)).toEqual(settings);
    expect(parseSettings(parseSettings(stored))).toEqual(settings);
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
    [{ ...DEFAULT, traditional: 'twp' }],
    [{ ...DEFAULT, sitesShown: [{ host: 'a', script: 'klingon' }] }],
    [{ ...DEFAULT, version: 4 }],
    [{ ...DEFAULT, notation: 'klingon' }],
    [{ ...DEFAULT, ruby: { over: 'all', size: 1e9 } }],
    [{ ...DEFAULT, ruby: { over: 'all', size: Number.NaN } }],
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
    await choose({ unsure: true });
    expect(await readSettings()).toEqual({ ...DEFAULT, sitesOff: ['a.example'], unsure: true });
    await switchSite('a.example', true);
    expect(await readSettings()).toEqual({ ...DEFAULT, unsure: true });
  });

  it('show a site always in one script, in another one, and as it comes again', async () => {
    await alwaysShow('a.example', 'hans');
    await alwaysShow('b.example', 'original');
    await alwaysShow('a.example', 'hant');
    await choose({ traditional: 'hk' });
    const settings = await readSettings();
    expect(shownOn(settings, 'a.example')).toBe('hant');
    expect(shownOn(settings, 'b.example')).toBe('original');
    expect(shownOn(settings, 'c.example')).toBe(null);
    expect(shownOn(settings, '__proto__')).toBe(null);
    expect(settings.traditional).toBe('hk');
    await alwaysShow('a.example', null);
    expect((await readSettings()).sitesShown).toEqual([{ host: 'b.example', script: 'original' }]);
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
