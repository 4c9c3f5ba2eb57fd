import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Pack } from './pack';

/** The packs of a reader, compiled. */
export interface CompiledPacks {
  /** What it was compiled for: the bundled lexicon and the version of the compiler. */
  stamp: string;
  bytes: ArrayBuffer;
}

interface Schema extends DBSchema {
  packs: { key: string; value: Pack & { order: number } };
  compiled: { key: 'compiled'; value: CompiledPacks };
}

/**
 * Where packs are kept: in IndexedDB, because the extension's own storage takes neither bytes nor more than 10 MB. Tables and
 * what was compiled from them are written in one transaction, so that they never differ.
 */
async function withStore<T>(use: (store: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const store = await openDB<Schema>('packs', 1, {
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: 'name' });
      database.createObjectStore('compiled');
    },
  });
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/** All packs, in the order in which they were added. */
export const readPacks = (): Promise<Pack[]> =>
  withStore(async (store) => {
    const packs = await store.getAll('packs');
    return packs.sort((a, b) => a.order - b.order).map(({ order: _, ...pack }) => pack);
  });

/** What was compiled last, or null. */
export const readCompiled = (): Promise<CompiledPacks | null> =>
  withStore(async (store) => (await store.get('compiled', 'compiled')) ?? null);

/** Replaces all packs and what is compiled from them, or nothing where it fails. */
export const writePacks = (packs: readonly Pack[], compiled: CompiledPacks | null): Promise<void> =>
  withStore(async (store) => {
    const change = store.transaction(['packs', 'compiled'], 'readwrite', { durability: 'strict' });
    await Promise.all([
      change.objectStore('packs').clear(),
      ...packs.map((pack, order) => change.objectStore('packs').put({ ...pack, order })),
      compiled
        ? change.objectStore('compiled').put(compiled, 'compiled')
        : change.objectStore('compiled').delete('compiled'),
      change.done,
    ]);
  });
