import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
export const LEXICON_FOLDER = join(root, '.lexicon');

/** What the compiled files depend on: when none of it has changed, there is nothing to build. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'src/annotation.ts']) hash.update(readFileSync(join(root, file)));
  for (const folder of ['assets/entities', 'tools/lexicon', 'src/lexicon', 'src/reading', 'src/conversion']) {
    for (const file of readdirSync(join(root, folder)).sort()) {
      if (/\.(ts|tsv)$/.test(file))
        hash.update(`${folder}/${file}`).update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest('hex');
}

/**
 * Compiles the lexicon into `.lexicon/` unless it is there already for the same sources.
 * @throws Error naming file, line and field where a hand-written entity is broken
 */
export async function buildLexicon(): Promise<void> {
  const stamp = join(LEXICON_FOLDER, 'stamp');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { gather } = await import('./gather');
  const files = await gather();
  mkdirSync(LEXICON_FOLDER, { recursive: true });
  for (const [name, bytes] of Object.entries(files))
    replaceFile(join(LEXICON_FOLDER, name), new Uint8Array(bytes));
  replaceFile(stamp, wanted);
  const sizes = Object.entries(files).map(
    ([name, bytes]) => `${name} ${(bytes.byteLength / 1e6).toFixed(2)} MB`,
  );
  process.stderr.write(`lexicon: ${sizes.join(', ')}\n`);
}

/** Writes a file in one step, as another process sees it: test workers open the lexicon while one of them builds it. */
function replaceFile(path: string, content: Uint8Array | string): void {
  const part = `${path}.${process.pid}`;
  writeFileSync(part, content);
  renameSync(part, path);
}

if (process.argv[1] === import.meta.filename) await buildLexicon();
