import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../../..');

/** The files of a folder of the project with one of these endings, as paths from the root. */
export function filesIn(folder: string, endings: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && endings.test(file.name))
    .map((file) => relative(ROOT, join(file.parentPath, file.name)))
    .sort();
}

export const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** What a file imports, in any way, types too: paths from the root, or the names of packages. */
export function importsOf(file: string): string[] {
  return ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('@/')) return withEnding(fileName.slice(2));
    if (!fileName.startsWith('.')) return fileName;
    return withEnding(relative(ROOT, resolve(ROOT, dirname(file), fileName)));
  });
}

const withEnding = (path: string) => (/\.(ts|mjs|css|json)(\?\w+)?$/.test(path) ? path : `${path}.ts`);

/** Every name and string that the code of a file holds, comments left out, with its line. */
export function wordsOf(file: string): { text: string; line: number; parent: ts.Node }[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const words: { text: string; line: number; parent: ts.Node }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      words.push({ text: node.text, line, parent: node.parent });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return words;
}
