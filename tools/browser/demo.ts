import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from './serve';

export const OUTPUT = join(import.meta.dirname, '../../.output');

/** The extension's own sample page as a site would serve it: without its script, so that only the extension can annotate it. */
export function demoPage(path: string): Served | null {
  const file = join(OUTPUT, 'chrome-mv3', path);
  if (!existsSync(file)) return null;
  if (/^\/demo(-hans)?\.html$/.test(path))
    return readFileSync(file, 'utf8').replace(/<(script|link rel="modulepreload")[^>]*>(<\/script>)?/g, '');
  if (/^\/assets\/\S+\.css$/.test(path))
    return { body: readFileSync(file), headers: { 'content-type': 'text/css' } };
  return null;
}
