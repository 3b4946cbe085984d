import type { DeliveryHealth } from '../model/delivery.ts';
import { readSettings } from '../policy/read.ts';
import type { Database, MetaRow } from '../storage/database.ts';
import type { DestinationId } from './entry.ts';
import { inState } from './lease.ts';
import { type Standing, setupOf, standingOf } from './standing.ts';

/** How delivery stands, from what is on disk alone. */
export async function health(
  db: Database,
  destination: DestinationId = 'cloudevents',
): Promise<DeliveryHealth> {
  const { endpoint } = (await readSettings(db)).settings;
  const standing = await standingOf(db, destination, await setupOf(endpoint));
  const count = (state: 'waiting' | 'leased' | 'set aside') =>
    db.countFromIndex('outbox', 'order', inState(destination, state));
  const waiting = (await count('waiting')) + (await count('leased'));
  const setAside = await count('set aside');
  const state = endpoint.url === null ? 'no endpoint' : stateOf(standing, waiting);
  const timed = waiting > 0 && standing.until > 0 && (state === 'retrying' || state === 'paused');
  return {
    waiting,
    oldest: await oldestTime(db, destination),
    delivered: standing.delivered,
    setAside,
    state,
    nextTry: timed ? new Date(standing.until).toISOString() : null,
    problem:
      (state === 'no endpoint' ? withoutEndpoint(waiting) : standing.problem) ??
      (await refused(db, destination, setAside)) ??
      (await mirrorTrouble(db)),
  };
}

function stateOf(standing: Standing, waiting: number): DeliveryHealth['state'] {
  if (standing.mode !== 'ready') return standing.mode;
  return waiting > 0 ? 'delivering' : 'idle';
}

async function oldestTime(db: Database, destination: DestinationId): Promise<string | null> {
  const ends = await Promise.all(
    (['waiting', 'leased'] as const).map((state) =>
      db.getFromIndex('outbox', 'order', inState(destination, state)),
    ),
  );
  const seqs = ends.filter((entry) => entry !== undefined).map(({ seq }) => seq);
  if (seqs.length === 0) return null;
  return (await db.get('records', Math.min(...seqs)))?.time ?? null;
}

function withoutEndpoint(waiting: number): string | null {
  if (waiting === 0) return null;
  return `No endpoint is set, so ${records(waiting)} on this device. Set one in the options.`;
}

async function refused(
  db: Database,
  destination: DestinationId,
  setAside: number,
): Promise<string | null> {
  if (setAside === 0) return null;
  const first = await db.getFromIndex('outbox', 'order', inState(destination, 'set aside'));
  const many = setAside === 1 ? 'One record was' : `${setAside} records were`;
  return `${many} refused by the endpoint and kept here. ${first?.lastError ?? ''}`.trim();
}

async function mirrorTrouble(db: Database): Promise<string | null> {
  const row: MetaRow | undefined = await db.get('meta', 'mirror');
  return row?.key === 'mirror' ? row.problem : null;
}

function records(count: number): string {
  return count === 1 ? 'one record waits' : `${count} records wait`;
}
