import { browser } from 'wxt/browser';
import { z } from 'zod';
import { sha256 } from '../model/ids.ts';
import type { LogRecord } from '../model/record.ts';
import { type CopyKey, copyOfKey, localKeys } from './keys.ts';
import type { Head } from './schema.ts';

/*
 * The second copy of what is not delivered: browsers have been seen to drop an extension's IndexedDB whole
 * (https://github.com/w3c/IndexedDB/issues/30), and `storage.local` is kept in another place.
 */

const headSchema = z.object({
  key: z.literal('head'),
  install: z.uuid(),
  seq: z.number().int().min(0),
  hash: sha256,
});

/** Copies records that are on disk already, and the end of the log. Rejects if the browser could not write. */
export async function copyUnsent(records: readonly LogRecord[], head: Head): Promise<void> {
  const items = records.map((record) => [localKeys.unsent(record), record]);
  await browser.storage.local.set({ ...Object.fromEntries(items), [localKeys.head]: head });
}

/** Removes the copies of these records, which are delivered. */
export async function forgetUnsent(copies: readonly CopyKey[]): Promise<void> {
  if (copies.length > 0) await browser.storage.local.remove(copies.map(localKeys.unsent));
}

/** Which records have a copy, in the order of the log. */
export async function copiedRecords(): Promise<CopyKey[]> {
  const copies = (await allKeys()).map(copyOfKey).filter((copy) => copy !== null);
  return copies.sort((a, b) => a.seq - b.seq);
}

/** The copies of these records as they were found, unparsed, in the same order. */
export async function readCopies(copies: readonly CopyKey[]): Promise<unknown[]> {
  const found = await browser.storage.local.get(copies.map(localKeys.unsent));
  return copies.map((copy) => found[localKeys.unsent(copy)]);
}

/** The end of the log as it was last copied; null where there is none or it can't be read. */
export async function copiedHead(): Promise<Head | null> {
  const found = await browser.storage.local.get(localKeys.head);
  return headSchema.safeParse(found[localKeys.head]).data ?? null;
}

/**
 * Keeps `storage.local` from content scripts, where the browser can (Chromium 140 and later): the copies may hold a
 * customer's words. Elsewhere it stays as it is.
 */
export async function closeToContent(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (o: object) => Promise<void> };
  try {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Chromium before 140 has the method and refuses it for this area.
  }
}

/** Keys alone are cheap where the browser gives them (Chromium 130, Firefox 143), as every start looks them through. */
async function allKeys(): Promise<string[]> {
  const area = browser.storage.local as { getKeys?: () => Promise<string[]> };
  return area.getKeys ? await area.getKeys() : Object.keys(await browser.storage.local.get(null));
}
