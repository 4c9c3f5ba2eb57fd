import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';

/** Folders whose files go into the package as they are, and where. */
const COPIED = {
  '.lexicon': 'lexicon',
  'assets/tagger': 'lexicon',
  'assets/reading': 'lexicon',
  'assets/icons': 'icons',
};
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];
const SIZES = [16, 32, 48, 128];
const icons = Object.fromEntries(SIZES.map((size) => [size, `icons/${size}.png`]));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Mingjian 名鑑',
    description:
      'Who and what is in a Chinese news page: names with pinyin, English and both scripts, in place and offline.',
    icons,
    action: { default_icon: icons, default_title: 'Mingjian 名鑑' },
    content_scripts: [
      { matches: PAGES, js: ['probe.js'], css: ['assets/marks.css'], run_at: 'document_idle' },
    ],
    // Final for version 1: an update that asks for more would switch the extension off in Chrome.
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: PAGES,
    // Nothing may be loaded from anywhere but the package, and nothing may be sent.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
      'toggle-script': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: 'Show the page in the other script, and back',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'mingjian@mingjian.example',
              strict_min_version: '140.0', // CSS Custom Highlight
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }), // caretPositionFromPoint
  }),
  zip: { excludeSources: ['.ci/**', 'docs/**', 'tests/**'] },
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      for (const [from, to] of Object.entries(COPIED)) {
        const folder = join(config.root, from);
        if (!existsSync(folder)) continue;
        for (const name of readdirSync(folder)) {
          if (/\.(bin|png|txt)$/.test(name))
            files.push({ absoluteSrc: join(folder, name), relativeDest: `${to}/${name}` });
        }
      }
    },
  },
});
