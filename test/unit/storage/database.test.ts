import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Database,
  DatabaseUnavailable,
  database,
  openDatabase,
} from '../../../lib/storage/database.ts';
import { migrations } from '../../../lib/storage/migrations.ts';
import { newDevice } from './disk.ts';

let db: Database;
beforeEach(async () => {
  db = await newDevice();
});

describe('the database', () => {
  test('has the stores and indexes that the schema names', () => {
    expect([...db.objectStoreNames]).toEqual(['meta', 'outbox', 'records', 'reviews', 'settings']);
    const tx = db.transaction(['records', 'reviews', 'outbox']);
    expect([...tx.objectStore('records').indexNames]).toEqual(['id', 'review']);
    expect([...tx.objectStore('reviews').indexNames]).toEqual(['open', 'sha', 'tab']);
    expect([...tx.objectStore('outbox').indexNames]).toEqual(['order']);
  });

  test.each(migrations.map((_, i) => i))('comes up from version %i', async (from) => {
    db.close();
    indexedDB.deleteDatabase('countersign');
    if (from > 0) (await openDB('countersign', from)).close();
    const opened = await openDatabase();
    expect(opened.version).toBe(migrations.length);
  });

  test('of a newer version is refused with a sentence and left alone', async () => {
    db.close();
    (await openDB('countersign', 99)).close();
    await expect(openDatabase()).rejects.toThrow(DatabaseUnavailable);
    await expect(openDatabase()).rejects.toThrow(/newer Countersign/);
    expect((await openDB('countersign')).version).toBe(99);
  });

  test('that can’t be opened is a sentence that says what to do', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    await expect(openDatabase()).rejects.toThrow(
      /can’t be opened \(UnknownError\).*Free some disk/,
    );
  });

  test('is shared by all callers, and opened again after it could not be opened', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    await expect(database()).rejects.toThrow(DatabaseUnavailable);
    open.mockRestore();
    expect(await database()).toBe(await database());
  });

  test('gives way to a newer version of the extension', async () => {
    const closed = vi.fn();
    await openDatabase(closed);
    db.close();
    (await openDB('countersign', migrations.length + 1)).close();
    expect(closed).toHaveBeenCalledOnce();
  });
});
