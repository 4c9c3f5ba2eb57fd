import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './browser/build';
import { findChromium, findFirefox, installBrowsers } from './browser/find';

/** `npm test`: everything that must hold before a change is taken, in the order in which it fails fastest. */
const root = join(import.meta.dirname, '..');
const artifacts = join(root, '.artifacts');
let passed = 0;
let failed = 0;
let skipped = 0;

function run(command: string, ...words: string[]): boolean {
  const bin = join(root, 'node_modules/.bin', command);
  return (
    spawnSync(bin, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
  );
}

/** A step that is one test: it holds or it does not; one that throws does not. */
async function step(name: string, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  console.log(`\n— ${name}`);
  const ok = await Promise.resolve()
    .then(holds)
    .catch((error: unknown) => {
      console.error(error);
      return false;
    });
  if (ok) passed++;
  else failed++;
  if (!ok) console.log(`FAILED: ${name}`);
  return ok;
}

/** A suite of Vitest, counted test by test. */
function suite(project: string): void {
  console.log(`\n— ${project} tests`);
  const report = join(artifacts, `${project}.json`);
  rmSync(report, { force: true });
  const ok = run(
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    skipped += result.numPendingTests + result.numTodoTests;
    // A file that could not be loaded, or a hook that threw, is a failure although no test of it is.
    if (!ok && result.numFailedTests === 0) failed++;
  } catch {
    failed++;
  }
}

mkdirSync(artifacts, { recursive: true });
await step('types', () => run('tsc', '--noEmit'));
await step('lint', () => run('biome', 'check', '--error-on-warnings', '.'));
await step('dead code', () => run('knip'));
await step('entities', () => run('tsx', 'tools/check-entities.ts'));
const built = await step(
  'build',
  async () => (await buildExtension('chrome')) && (await buildExtension('firefox')),
);
suite('unit');

installBrowsers([...(findChromium() ? [] : ['chromium']), ...(findFirefox() ? [] : ['firefox-esr'])]);
if (!findChromium())
  console.warn(
    '\n!!! SKIPPED: no Chrome, Edge or Chromium here. Install one, or name it with CHROME=/path/to/it.',
  );
if (!findFirefox())
  console.warn('\n!!! SKIPPED: no Firefox here. Install it, or name it with FIREFOX=/path/to/it.');
if (built) suite('e2e');

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
