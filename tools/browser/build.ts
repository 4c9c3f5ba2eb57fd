import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildLexicon } from '../lexicon/build';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the extension into `.output/<browser>-mv3`, its lexicon first where that has changed.
 * @param quiet whether the list of its files is left out
 * @returns whether it could be built
 */
export async function buildExtension(browser: 'chrome' | 'firefox', quiet = false): Promise<boolean> {
  await buildLexicon();
  const { status } = spawnSync(join(root, 'node_modules/.bin/wxt'), ['build', '-b', browser, '--mv3'], {
    cwd: root,
    stdio: quiet ? 'ignore' : 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}
