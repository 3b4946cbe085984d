import type { OutboxEntry } from '../outbox/entry.ts';
import { type At, acknowledge, giveBack, setAside } from '../outbox/settle.ts';
import { setBack } from './backoff.ts';
import type { SyncDeps } from './deps.ts';
import type { Verdict } from './destination.ts';

/** True where a verdict is about the records that were sent, and the rest may follow at once. */
export function goesOn({ verdict }: Verdict): boolean {
  return verdict === 'delivered' || verdict === 'set aside';
}

/** Writes down what a verdict means for the records it is about. */
export async function settle(
  { db, now, random }: Pick<SyncDeps, 'db' | 'now' | 'random'>,
  at: At,
  entries: readonly OutboxEntry[],
  verdict: Verdict,
): Promise<void> {
  if (verdict.verdict === 'delivered') {
    await acknowledge(db, at, entries);
  } else if (verdict.verdict === 'set aside') {
    for (const entry of entries) await setAside(db, at, entry, verdict.sentence);
  } else {
    await giveBack(db, at, entries, setBack(verdict, now(), random));
  }
}
