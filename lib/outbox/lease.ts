import type { IDBPObjectStore } from 'idb';
import type { LogRecord } from '../model/record.ts';
import type { Database } from '../storage/database.ts';
import type { Stores } from '../storage/schema.ts';
import type { DestinationId, OutboxEntry } from './entry.ts';

type RecordStore = IDBPObjectStore<Stores, ('outbox' | 'records')[], 'records', 'readwrite'>;

/** One record that is being sent, with the entry that says so. */
export interface Parcel {
  entry: OutboxEntry;
  record: LogRecord;
}

/** How long a lease lasts, in ms: longer than the time an endpoint has to answer. */
export const LEASE_MS = 30_000;

/** Marks an entry as being sent, for at most `LEASE_MS` from now. */
export function leased(
  entry: OutboxEntry,
  by: NonNullable<OutboxEntry['leasedBy']>,
  now: number,
): OutboxEntry {
  return { ...entry, state: 'leased', leasedBy: by, leasedUntil: now + LEASE_MS };
}

/**
 * Takes the oldest waiting records, at most `limit`, in the order of the log. They stay in the store until they are
 * settled. An entry whose record is gone is set aside, as it could only hold up the rest.
 */
export async function lease(
  db: Database,
  destination: DestinationId,
  limit: number,
  now: number,
): Promise<Parcel[]> {
  const tx = db.transaction(['outbox', 'records'], 'readwrite');
  const outbox = tx.objectStore('outbox');
  const waiting = await outbox.index('order').getAll(inState(destination, 'waiting'), limit);
  const records = await recordsOf(tx.objectStore('records'), waiting);
  const parcels: Parcel[] = [];
  const taken = waiting.map((entry) => {
    const record = records.get(entry.seq);
    if (!record) return lost(entry);
    const mine = leased(entry, 'drain', now);
    parcels.push({ entry: mine, record });
    return mine;
  });
  await Promise.all(taken.map((entry) => outbox.put(entry)));
  await tx.done;
  return parcels;
}

/**
 * The records of these entries by number. In one request where they lie close together: one by one, each would wait for a
 * trip to the browser's storage process and back.
 */
async function recordsOf(
  store: RecordStore,
  entries: readonly OutboxEntry[],
): Promise<Map<number, LogRecord>> {
  const [first, last] = [entries.at(0), entries.at(-1)];
  if (!first || !last) return new Map();
  const close = last.seq - first.seq < 2 * entries.length;
  const found = close
    ? await store.getAll(IDBKeyRange.bound(first.seq, last.seq))
    : await Promise.all(entries.map(({ seq }) => store.get(seq)));
  return new Map(found.filter((one) => one !== undefined).map((one) => [one.seq, one]));
}

/**
 * Puts back what was taken by someone who is gone: every lease of a drain, as the caller is the only drain there is, and
 * those of a test whose time is up. A lease that ends impossibly late was taken before the clock was set back.
 */
export async function reclaim(
  db: Database,
  destination: DestinationId,
  now: number,
): Promise<number> {
  const tx = db.transaction('outbox', 'readwrite');
  const taken = await tx.store.index('order').getAll(inState(destination, 'leased'));
  const over = taken.filter(
    ({ leasedBy, leasedUntil }) =>
      leasedBy === 'drain' ||
      leasedUntil === null ||
      leasedUntil <= now ||
      leasedUntil > now + LEASE_MS,
  );
  for (const entry of over) await tx.store.put(released(entry));
  await tx.done;
  return over.length;
}

/** The same entry, waiting again. */
export function released(entry: OutboxEntry): OutboxEntry {
  return { ...entry, state: 'waiting', leasedBy: null, leasedUntil: null };
}

/** All entries of one destination in one state, oldest first, for the index `order`. */
export function inState(destination: DestinationId, state: OutboxEntry['state']): IDBKeyRange {
  const end = Number.POSITIVE_INFINITY;
  return IDBKeyRange.bound([destination, state, 0], [destination, state, end]);
}

function lost(entry: OutboxEntry): OutboxEntry {
  return {
    ...released(entry),
    state: 'set aside',
    lastError: `Record ${entry.seq} is not in the log any more.`,
  };
}
