import { v7 } from 'uuid';
import type { Done } from '../messaging/protocol.ts';
import { destinationIds, newEntry } from '../outbox/entry.ts';
import { leased } from '../outbox/lease.ts';
import { type At, reopen } from '../outbox/settle.ts';
import { setupOf } from '../outbox/standing.ts';
import { appendRecord } from '../records/append.ts';
import { notPermitted, patternOf, type SyncDeps } from './deps.ts';
import { destinations } from './destinations/index.ts';
import { exchange } from './exchange.ts';
import { settle } from './settle-verdict.ts';

const message = 'This record was sent by hand to see whether records arrive.';

/**
 * Appends a test record and sends it at once, past the queue and any back-off, and says in plain words what the endpoint
 * answered. A record that is not confirmed stays in the queue. One that is ends a pause: the caller should drain.
 */
export async function sendTest(deps: SyncDeps): Promise<Done> {
  const settings = await deps.settings();
  const { endpoint } = settings;
  const { url, token } = endpoint;
  if (url === null)
    return { ok: false, sentence: 'No endpoint is set. Enter its address and save it first.' };
  if (!(await deps.permitted(patternOf(url)))) return { ok: false, sentence: notPermitted(url) };
  const [id] = destinationIds;
  const at: At = { destination: id, setup: await setupOf(endpoint) };
  const now = deps.now();
  let entry = newEntry(id, 0, '');
  const record = await appendRecord(
    deps.db,
    {
      id: v7(),
      time: new Date(now).toISOString(),
      capture: settings.capture.text,
      data: { kind: 'test.sent', message },
    },
    // Leased from its first moment, so that no drain can take it before it is sent here.
    (tx, { seq, id: made }) => {
      entry = leased(newEntry(id, seq, made), 'test', now);
      return tx.objectStore('outbox').put(entry);
    },
  );
  const verdict = await exchange(deps, destinations[id], { url, token }, [record]);
  await settle(deps, at, [entry], verdict);
  return { ok: verdict.verdict === 'delivered', sentence: verdict.sentence };
}

/** Ends every pause and back-off and lets what was set aside wait again, for a person who wants delivery tried now. */
export async function clearTheWay(deps: Pick<SyncDeps, 'db' | 'settings'>): Promise<void> {
  const { endpoint } = await deps.settings();
  for (const destination of destinationIds)
    await reopen(deps.db, { destination, setup: await setupOf(endpoint) });
}
