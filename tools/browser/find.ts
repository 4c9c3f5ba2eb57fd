import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAMS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((path) => path !== undefined);

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...PROGRAMS.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
];

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...PROGRAMS.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
];

const first = (named: string | undefined, paths: string[]) =>
  [named, ...paths].find((path) => path && existsSync(path)) ?? null;

/** Path of Chrome, Edge or Chromium on this machine (or the one that CHROME names), or null. */
export const findChromium = () => first(process.env.CHROME, CHROMIUM);

/** Path of Firefox on this machine (or the one that FIREFOX names), or null. */
export const findFirefox = () => first(process.env.FIREFOX, FIREFOX);

/**
 * Installs what is missing with apt, where there is apt and this is root; elsewhere it does nothing.
 * The fonts come along because a page of Chinese without them is a page of boxes.
 */
export function installBrowsers(packages: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  if (packages.length === 0 || !isRoot || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${packages.join(', ')} …`);
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages, 'fonts-noto-cjk');
}
