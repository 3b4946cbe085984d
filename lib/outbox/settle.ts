import type { IDBPObjectStore } from 'idb';
import type { Database } from '../storage/database.ts';
import { forgetUnsent } from '../storage/mirror.ts';
import type { Stores } from '../storage/schema.ts';
import { type DestinationId, destinationIds, type OutboxEntry } from './entry.ts';
import { released } from './lease.ts';
import { changeStanding, ready, type Standing } from './standing.ts';

type OutboxStore = IDBPObjectStore<Stores, ('outbox' | 'meta')[], 'outbox', 'readwrite'>;

/** Who answered: a destination under one setup. */
export interface At {
  destination: DestinationId;
  setup: string;
}

/**
 * Takes confirmed records off the queue, and counts them. To be called after the endpoint's acknowledgement only. The
 * second copies go last, so that dying in between costs a repeated delivery at most.
 */
export async function acknowledge(
  db: Database,
  at: At,
  entries: readonly OutboxEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const tx = db.transaction(['outbox', 'meta'], 'readwrite');
  const outbox = tx.objectStore('outbox');
  const owed = await take(outbox, at.destination, entries);
  const elsewhere = destinationIds.filter((id) => id !== at.destination);
  const owedBy = (seq: number) => Promise.all(elsewhere.map((id) => outbox.count([id, seq])));
  const others = await Promise.all(entries.map(({ seq }) => owedBy(seq)));
  await changeStanding(tx, at.destination, at.setup, ({ delivered }) => ({
    ...ready,
    delivered: delivered + owed,
  }));
  await tx.done;
  await forgetUnsent(entries.filter((_, i) => others[i]?.every((count) => count === 0)));
}

/** Deletes the entries and says how many were still there; in one request where they are all there is between them. */
async function take(
  outbox: OutboxStore,
  destination: DestinationId,
  entries: readonly OutboxEntry[],
): Promise<number> {
  const seqs = entries.map(({ seq }) => seq);
  const range = IDBKeyRange.bound(
    [destination, Math.min(...seqs)],
    [destination, Math.max(...seqs)],
  );
  const between = await outbox.getAllKeys(range);
  const ours = between.filter(([, seq]) => seqs.includes(seq));
  if (ours.length === between.length) await outbox.delete(range);
  else await Promise.all(ours.map((key) => outbox.delete(key)));
  return ours.length;
}

/** Puts one refused record aside: kept and shown, never sent again unless asked, and in nobody's way. */
export async function setAside(
  db: Database,
  at: At,
  entry: OutboxEntry,
  why: string,
): Promise<void> {
  const tx = db.transaction(['outbox', 'meta'], 'readwrite');
  await tx.objectStore('outbox').put({
    ...released(entry),
    state: 'set aside',
    attempts: entry.attempts + 1,
    lastError: why,
  });
  await changeStanding(tx, at.destination, at.setup, () => ready);
  await tx.done;
}

/** Puts records back that were not delivered, and notes how the destination stands; the first of them was tried. */
export async function giveBack(
  db: Database,
  at: At,
  entries: readonly OutboxEntry[],
  change: (before: Standing) => Partial<Standing>,
): Promise<void> {
  const tx = db.transaction(['outbox', 'meta'], 'readwrite');
  let problem: string | null = null;
  await changeStanding(tx, at.destination, at.setup, (before) => {
    const after = change(before);
    problem = after.problem ?? null;
    return after;
  });
  for (const [i, entry] of entries.entries()) {
    const tried = i === 0 ? { attempts: entry.attempts + 1, lastError: problem } : {};
    await tx.objectStore('outbox').put({ ...released(entry), ...tried });
  }
  await tx.done;
}

/** Lets a destination start afresh: no pause, no back-off, and what was set aside waits again, in its old place. */
export async function reopen(db: Database, at: At): Promise<void> {
  const tx = db.transaction(['outbox', 'meta'], 'readwrite');
  for (const entry of await tx.objectStore('outbox').getAll()) {
    if (entry.destination === at.destination && entry.state === 'set aside')
      await tx.objectStore('outbox').put(released(entry));
  }
  await changeStanding(tx, at.destination, at.setup, () => ready);
  await tx.done;
}
