import { v7 } from 'uuid';
import { readSettings } from '../../../lib/policy/read.ts';
import { writeSetting } from '../../../lib/policy/write.ts';
import { appendRecord } from '../../../lib/records/append.ts';
import type { Database } from '../../../lib/storage/database.ts';
import type { SyncDeps } from '../../../lib/sync/deps.ts';
import { note } from '../records/samples.ts';

/** A clock that stands until it is moved. */
export interface Clock {
  ms: number;
}

/** The world of one worker: its own locks, which die with it, and Node's fetch against a real receiver. */
export function worldOf(db: Database, clock: Clock, over: Partial<SyncDeps> = {}): SyncDeps {
  return {
    db,
    fetch: (url, init) => fetch(url, init),
    now: () => clock.ms,
    random: () => 0.5,
    lock: oneAtATime(),
    settings: async () => (await readSettings(db)).settings,
    permitted: async () => true,
    timeoutMs: 20_000,
    ...over,
  };
}

/** A lock that ends with its worker, as a browser's does, so that one that is abandoned does not block the next worker. */
function oneAtATime(): SyncDeps['lock'] {
  let last: Promise<unknown> = Promise.resolve();
  return (_name, work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

export const start: () => Clock = () => ({ ms: Date.parse('2026-11-22T11:00:00Z') });

/** Sets the endpoint, and appends so many records; returns their ids in order. */
export async function prepare(db: Database, url: string, count: number): Promise<string[]> {
  await writeSetting(db, 'endpoint', { url, token: 'secret' });
  const ids: string[] = [];
  for (let i = 1; i <= count; i++) {
    const id = v7();
    ids.push(id);
    await appendRecord(db, note(`note ${i}`, id));
  }
  return ids;
}
