import { type LogRecord, type RecordData, record as recordSchema } from '../model/record.ts';
import { destinationIds, newEntry } from '../outbox/entry.ts';
import { type Database, type Head, strict, type WriteTransaction } from '../storage/database.ts';
import { canonicalJson, canonicalSha, wellFormed } from './canonical.ts';
import { copy } from './copy.ts';
import { NotRecorded, notRecorded } from './errors.ts';
import { headOf } from './head.ts';
import { runningVersion } from './version.ts';

/** A record that is to be written. `id` is made where the thing happened, so that a repeated message is the same record. */
export interface NewRecord {
  id: string;
  time: string;
  capture: LogRecord['capture'];
  data: RecordData;
}

/** The transaction that a record is written in; what a caller writes with it is on disk together with the record, or not at all. */
type LogTransaction = WriteTransaction<'records' | 'outbox' | 'reviews' | 'meta'>;

/** Work inside the record's transaction. It may only await what the transaction gives, or the transaction ends under it. */
export type Within = (tx: LogTransaction, record: LogRecord) => unknown;

const logStores = ['records', 'outbox', 'reviews', 'meta'] as const;

/**
 * Appends one record to the log and to the outbox, and returns it once it is on disk. An id that is in the log already
 * gives the stored record, and `within` is not run again. Throws `NotRecorded`; then nothing at all was written.
 */
export async function appendRecord(
  db: Database,
  entry: NewRecord,
  within?: Within,
): Promise<LogRecord> {
  const version = await runningVersion(db);
  return await navigator.locks.request('countersign.log', () =>
    appendUnderLock(db, entry, version, within),
  );
}

/** Appends while the caller holds the lock `countersign.log`; otherwise as `appendRecord`. */
export async function appendUnderLock(
  db: Database,
  entry: NewRecord,
  version: string,
  within?: Within,
): Promise<LogRecord> {
  for (;;) {
    const stored = await db.getFromIndex('records', 'id', entry.id);
    if (stored) return stored;
    const head = await headOf(db);
    const record = await seal(entry, version, head);
    if (!(await commit(db, head, record, within))) continue;
    await copy(db, [record]);
    return record;
  }
}

/** Hashing ends an open transaction, so a record is sealed first and committed only if the log's end is still the same. */
async function seal(entry: NewRecord, version: string, head: Head): Promise<LogRecord> {
  const parsed = recordSchema.omit({ hash: true }).safeParse({
    ...entry,
    version,
    install: head.install,
    seq: head.seq + 1,
    prev: head.hash,
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new NotRecorded(
      `The record could not be written: ${issue?.path.join('.')} is wrong (${issue?.message}).`,
    );
  }
  const rest = wellFormed(parsed.data);
  return { ...rest, hash: await canonicalSha(canonicalJson(rest)) };
}

/** Writes all or nothing; false if another record was appended meanwhile. */
async function commit(
  db: Database,
  head: Head,
  record: LogRecord,
  within: Within | undefined,
): Promise<boolean> {
  const tx: LogTransaction = db.transaction([...logStores], 'readwrite', strict);
  try {
    const meta = tx.objectStore('meta');
    const now = (await meta.get('head')) as Head | undefined;
    if (now?.seq !== head.seq || now.hash !== head.hash) {
      await tx.done;
      return false;
    }
    await Promise.all([
      tx.objectStore('records').add(record),
      ...destinationIds.map((id) =>
        tx.objectStore('outbox').put(newEntry(id, record.seq, record.id)),
      ),
      meta.put({ ...head, seq: record.seq, hash: record.hash }),
    ]);
    await within?.(tx, record);
    await tx.done;
    return true;
  } catch (error) {
    tx.done.catch(() => undefined);
    abort(tx);
    throw notRecorded(error);
  }
}

function abort(tx: LogTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended already, which is what was wanted.
  }
}
