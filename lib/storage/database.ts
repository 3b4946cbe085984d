import { type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { migrations } from './migrations.ts';
import type { Database, Stores } from './schema.ts';

export type { Database, Head, MetaRow } from './schema.ts';

/** A running transaction that may write at least the named stores. */
export type WriteTransaction<S extends StoreNames<Stores>> = IDBPTransaction<
  Stores,
  S[],
  'readwrite'
>;

/**
 * Waits for the disk before `complete`. Chromium's and Firefox's default does not, and a power cut just after would
 * take what was said to be recorded: https://developer.chrome.com/blog/indexeddb-durability-mode-now-defaults-to-relaxed
 */
export const strict = { durability: 'strict' } as const;

/** The database can't be opened, so nothing can be recorded; `message` is the sentence for the person. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

/**
 * Opens the database, bringing it to the newest version first. Throws `DatabaseUnavailable`; then nothing was changed,
 * and what was not delivered yet still has its second copy. `onClose` is called when the connection is gone for good.
 */
export async function openDatabase(onClose: () => void = () => undefined): Promise<Database> {
  try {
    const db = await openDB<Stores>('countersign', migrations.length, {
      upgrade(fresh, from, _to, tx) {
        for (const migrate of migrations.slice(from)) migrate(fresh, tx);
      },
      // A newer version of the extension waits for this connection to go.
      blocking() {
        db.close();
        onClose();
      },
      terminated: onClose,
    });
    return db;
  } catch (error) {
    throw new DatabaseUnavailable(reason(error), { cause: error });
  }
}

let shared: Promise<Database> | null = null;

/** The worker's one connection, opened at the first call and again after it was lost. Throws as `openDatabase` does. */
export function database(): Promise<Database> {
  const forget = () => {
    shared = null;
  };
  if (!shared) {
    shared = openDatabase(forget);
    shared.catch(forget);
  }
  return shared;
}

function reason(error: unknown): string {
  const name = error instanceof Error ? error.name : 'unknown error';
  if (name === 'VersionError')
    return 'The log on this device was written by a newer Countersign. Update the extension; nothing was lost.';
  return `The log on this device can’t be opened (${name}), so nothing can be recorded. Free some disk space and restart the browser.`;
}
