import type { Converter } from '../conversion/convert';
import { CompiledLexicon } from '../lexicon/compiled';
import { languageOf } from './language';
import { compilePacks, PACK_VERSION, type Pack } from './pack';
import type { Language } from './row';
import { type CompiledPacks, readCompiled, readPacks, writePacks } from './store';

/** What compiling needs of the bundled files. */
export interface Bundled {
  lexicon: CompiledLexicon;
  language: Language;
}

/** Replaces all packs by these. */
export async function keepPacks(packs: readonly Pack[], bundled: Bundled): Promise<void> {
  await writePacks(packs, packs.length ? compileFor(packs, bundled) : null);
}

function compileFor(packs: readonly Pack[], { lexicon, language }: Bundled): CompiledPacks {
  return { stamp: stampOf(lexicon), bytes: compilePacks(packs, lexicon, language) };
}

const stampOf = (lexicon: CompiledLexicon) => `${PACK_VERSION} ${lexicon.checksum}`;

/**
 * The reader's packs as a lexicon, or null where there is none. After an update of the extension, or where the compiled bytes are
 * damaged, they are compiled anew from their tables.
 * @param converter read only when it is needed
 */
export async function openPacks(
  lexicon: CompiledLexicon,
  converter: () => Promise<Converter>,
): Promise<CompiledLexicon | null> {
  const compiled = await readCompiled();
  if (compiled?.stamp === stampOf(lexicon)) {
    try {
      return new CompiledLexicon(compiled.bytes, compiled.bytes);
    } catch {
      // Damaged: the tables are still there.
    }
  }
  const packs = await readPacks();
  if (!packs.length) return null;
  const fresh = compileFor(packs, { lexicon, language: languageOf(lexicon, await converter()) });
  await writePacks(packs, fresh);
  return new CompiledLexicon(fresh.bytes, fresh.bytes);
}
