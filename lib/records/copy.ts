import type { LogRecord } from '../model/record.ts';
import type { Database, Head } from '../storage/database.ts';
import { copyUnsent } from '../storage/mirror.ts';

/**
 * Makes the second copy of records that are on disk. A browser that can't write it does not undo the record: the trouble
 * is noted, shown with the state of delivery, and the next start tries again.
 */
export async function copy(db: Database, records: readonly LogRecord[]): Promise<boolean> {
  const head = (await db.get('meta', 'head')) as Head | undefined;
  if (!head) return false;
  try {
    await copyUnsent(records, head);
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const problem = `The second copy of what is not delivered yet can’t be written (${why}). Free some disk space; nothing was lost.`;
    await db.put('meta', { key: 'mirror', problem });
    return false;
  }
}
