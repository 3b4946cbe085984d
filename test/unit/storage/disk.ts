import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Database, openDatabase } from '../../../lib/storage/database.ts';

/*
 * Stand-ins: `fake-indexeddb` for the browser's database, and WXT's fake browser for `storage.local`, `storage.managed` and
 * alarms. Both keep to the interfaces and have no disk; the real ones are exercised by the e2e tests.
 */

/** Empties everything that outlives a worker, and opens a database on it. */
export async function newDevice(): Promise<Database> {
  loseDatabase();
  fakeBrowser.reset();
  // Not every browser has it: the way round it is what these tests take unless they say otherwise.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  fakeBrowser.runtime.getManifest = () => ({ version: '0.1.0' }) as never;
  return await openDatabase();
}

/** What a browser does that finds its database corrupt: it is gone, `storage.local` is not. */
export function loseDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}
