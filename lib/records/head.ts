import { v4 } from 'uuid';
import type { Database, Head } from '../storage/database.ts';
import { strict } from '../storage/database.ts';
import { copiedHead } from '../storage/mirror.ts';

/** What `prev` says in the first record of a log. */
export const noHash = '0'.repeat(64);

/**
 * The end of the log. A database without one is new or was lost: then the copy in `storage.local` says where to go on,
 * so that no number is given twice.
 */
export async function headOf(db: Database): Promise<Head> {
  const known = await db.get('meta', 'head');
  if (known) return known as Head;
  const start: Head = (await copiedHead()) ?? { key: 'head', install: v4(), seq: 0, hash: noHash };
  const tx = db.transaction('meta', 'readwrite', strict);
  // Another caller may have been faster: the first one to write decides.
  const faster = (await tx.store.get('head')) as Head | undefined;
  if (!faster) await tx.store.put(start);
  await tx.done;
  return faster ?? start;
}

/** The id of this install: made once, and the same for as long as the extension is installed. */
export async function installId(db: Database): Promise<string> {
  return (await headOf(db)).install;
}
