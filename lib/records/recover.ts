import { type LogRecord, record as recordSchema } from '../model/record.ts';
import { destinationIds, newEntry } from '../outbox/entry.ts';
import { reclaim } from '../outbox/lease.ts';
import { type Database, type Head, strict } from '../storage/database.ts';
import type { CopyKey } from '../storage/keys.ts';
import {
  closeToContent,
  copiedHead,
  copiedRecords,
  forgetUnsent,
  readCopies,
} from '../storage/mirror.ts';
import { appendUnderLock } from './append.ts';
import { hashOf } from './canonical.ts';
import { copy } from './copy.ts';
import { headOf } from './head.ts';

/** What a start found and put right. All empty and null after an ordinary one. */
export interface Recovery {
  /** Numbers of the records that the database had lost and that were put back; they will be sent. */
  restored: number[];
  /** Numbers of copies that can't be read; they stay where they are. */
  unreadable: number[];
  /** How many records the database lost that had been delivered, so that only the endpoint has them. */
  onlyAtEndpoint: number;
  /** One sentence for the person, or null if nothing was lost. */
  sentence: string | null;
}

/**
 * Brings log, outbox and second copies back in line after whatever ended the last run: puts back records that only the
 * copies have, copies what has no copy, drops the copies of what is delivered, and re-queues what a dead worker had taken
 * to send. To be called at every start, before the first message is answered; safe to call at any time, and twice.
 */
export async function recover(db: Database, now: number): Promise<Recovery> {
  await closeToContent();
  return await navigator.locks.request('countersign.log', async () => {
    const before = ((await db.get('meta', 'head')) as Head | undefined)?.seq ?? 0;
    const copies = await sortCopies(db);
    await putBack(db, copies.lost);
    for (const record of copies.displaced) await appendUnderLock(db, record, record.version);
    const onlyAtEndpoint = (await moveHead(db, before)) - copies.unreadable.length;
    await forgetUnsent([...copies.delivered, ...copies.displaced]);
    await copyMissing(db);
    for (const id of destinationIds) await reclaim(db, id, now);
    const restored = [...copies.lost, ...copies.displaced].map(({ seq }) => seq);
    return {
      restored,
      unreadable: copies.unreadable,
      onlyAtEndpoint,
      sentence: tell(restored, copies.unreadable, onlyAtEndpoint),
    };
  });
}

interface Copies {
  /** Not in the database. */
  lost: LogRecord[];
  /** Not in the database, and another record has taken the number since. */
  displaced: LogRecord[];
  delivered: CopyKey[];
  unreadable: number[];
}

async function sortCopies(db: Database): Promise<Copies> {
  const owed = new Set((await db.getAll('outbox')).map(({ id }) => id));
  const unowed = (await copiedRecords()).filter(({ id }) => !owed.has(id));
  const copies: Copies = { lost: [], displaced: [], delivered: [], unreadable: [] };
  for (const [i, raw] of (await readCopies(unowed)).entries()) {
    const key = unowed[i] as CopyKey;
    const copied = await readable(raw, key);
    if (await db.getFromIndex('records', 'id', key.id)) copies.delivered.push(key);
    else if (!copied) copies.unreadable.push(key.seq);
    else copies[(await db.get('records', key.seq)) ? 'displaced' : 'lost'].push(copied);
  }
  return copies;
}

async function readable(raw: unknown, { seq, id }: CopyKey): Promise<LogRecord | null> {
  const copied = recordSchema.safeParse(raw).data;
  if (copied?.seq !== seq || copied.id !== id) return null;
  return (await hashOf(copied)) === copied.hash ? copied : null;
}

async function putBack(db: Database, records: readonly LogRecord[]): Promise<void> {
  if (records.length === 0) return;
  await headOf(db);
  const tx = db.transaction(['records', 'outbox', 'meta'], 'readwrite', strict);
  for (const record of records) {
    await tx.objectStore('records').put(record);
    for (const id of destinationIds)
      await tx.objectStore('outbox').put(newEntry(id, record.seq, record.id));
  }
  const head = (await tx.objectStore('meta').get('head')) as Head;
  const last = records.reduce((a, b) => (b.seq > a.seq ? b : a));
  if (last.seq > head.seq)
    await tx.objectStore('meta').put({ ...head, seq: last.seq, hash: last.hash });
  await tx.done;
}

/** Goes on where the copies say the log had got to; returns how many records up to there are not on this device. */
async function moveHead(db: Database, before: number): Promise<number> {
  const copied = await copiedHead();
  if (!copied || copied.seq <= before) return 0;
  const head = await headOf(db);
  if (copied.seq > head.seq) await db.put('meta', { ...head, seq: copied.seq, hash: copied.hash });
  const range = IDBKeyRange.bound(before, copied.seq, true);
  return copied.seq - before - (await db.count('records', range));
}

/** A worker that died between the disk and the copy, or a copy that could not be written. */
async function copyMissing(db: Database): Promise<void> {
  const copied = new Set((await copiedRecords()).map(({ id }) => id));
  const missing: LogRecord[] = [];
  for (const { id, seq } of await db.getAll('outbox')) {
    const record = copied.has(id) ? undefined : await db.get('records', seq);
    if (record) missing.push(record);
  }
  if (missing.length === 0 || (await copy(db, missing))) await db.delete('meta', 'mirror');
}

function tell(restored: number[], unreadable: number[], onlyAtEndpoint: number): string | null {
  const parts = [
    restored.length > 0 && `${named(restored)} put back from the second copy, to be sent`,
    onlyAtEndpoint > 0 && `${onlyAtEndpoint} delivered before and now only at the endpoint`,
    unreadable.length > 0 &&
      `the second copy of ${named(unreadable)} not readable and left as it is`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return `The browser had lost records of this device: ${parts.join('; ')}.`;
}

function named(seqs: number[]): string {
  return `${seqs.length === 1 ? 'record' : 'records'} ${seqs.join(', ')}`;
}
