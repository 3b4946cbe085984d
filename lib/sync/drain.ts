import { destinationIds, type OutboxEntry } from '../outbox/entry.ts';
import { lease, type Parcel, reclaim } from '../outbox/lease.ts';
import { type At, acknowledge, giveBack, reopen } from '../outbox/settle.ts';
import { dueIn, isChanged, ready, setupOf, standingOf } from '../outbox/standing.ts';
import { notPermitted, patternOf, type SyncDeps } from './deps.ts';
import type { Destination, Endpoint, Verdict } from './destination.ts';
import { destinations } from './destinations/index.ts';
import { exchange } from './exchange.ts';
import { goesOn, settle } from './settle-verdict.ts';

/** How many records are taken at a time: few enough to hold in memory, many enough that taking them costs little. */
const RUN = 100;

/** How long a confirmation may stay in memory, in ms, while more of the same run come in. */
const WRITE_MS = 1000;

/**
 * Delivers what waits, oldest first, until nothing is left or a destination wants time. Only one drain runs at a time,
 * whoever asks. It may die at any await: what was not acknowledged is sent again. Returns the ms until the next attempt is
 * due, or null if there is none to wait for.
 */
export async function drain(deps: SyncDeps): Promise<number | null> {
  return await deps.lock('countersign.outbox', async () => {
    const waits = await Promise.all(destinationIds.map((id) => drainOne(deps, destinations[id])));
    const due = waits.filter((wait) => wait !== null);
    return due.length > 0 ? Math.min(...due) : null;
  });
}

async function drainOne(deps: SyncDeps, destination: Destination): Promise<number | null> {
  const { db } = deps;
  await reclaim(db, destination.id, deps.now());
  for (;;) {
    const { endpoint } = await deps.settings();
    const { url, token } = endpoint;
    if (url === null) return null;
    const at: At = { destination: destination.id, setup: await setupOf(endpoint) };
    if (await isChanged(db, at)) await reopen(db, at);
    const standing = await standingOf(db, at.destination, at.setup);
    const wait = dueIn(standing, deps.now());
    if (wait === null) return null;
    if (wait > 0) return wait;
    if (!(await allowed(deps, at, url, standing.cause === 'permission'))) return null;
    const parcels = await lease(
      db,
      at.destination,
      standing.mode === 'ready' ? RUN : 1,
      deps.now(),
    );
    if (parcels.length === 0) return null;
    const begun = { confirmed: [], writtenAt: deps.now() };
    await deliver({ deps, destination, endpoint: { url, token }, at, ...begun }, parcels);
  }
}

/** A permission that was taken back is a pause, and ends as soon as it is given again. */
async function allowed(deps: SyncDeps, at: At, url: string, noted: boolean): Promise<boolean> {
  const permitted = await deps.permitted(patternOf(url));
  if (permitted && noted) await giveBack(deps.db, at, [], () => ready);
  if (!permitted && !noted) {
    const problem = notPermitted(url);
    await giveBack(deps.db, at, [], () => ({ mode: 'paused', cause: 'permission', problem }));
  }
  return permitted;
}

/** One run of parcels on their way, and what the endpoint has confirmed of it that is not written down yet. */
interface Run {
  deps: SyncDeps;
  destination: Destination;
  endpoint: Endpoint;
  at: At;
  confirmed: OutboxEntry[];
  /** When the confirmations were last written down. */
  writtenAt: number;
}

/** Sends the parcels in order. What is not settled when a destination says stop goes back to the queue. */
async function deliver(run: Run, parcels: readonly Parcel[]): Promise<void> {
  const { deps, at, destination } = run;
  for (let i = 0; i < parcels.length; ) {
    const { stopped, settled } = await sendGroup(run, parcels.slice(i, i + destination.batch));
    i += settled;
    if (stopped) {
      await writeDown(run);
      await settle(deps, at, entriesOf(parcels.slice(i)), stopped);
      return;
    }
    if (deps.now() - run.writtenAt >= WRITE_MS) await writeDown(run);
  }
  await writeDown(run);
}

/** Writing many confirmations at once costs hardly more than writing one; a death before it repeats as many deliveries. */
async function writeDown(run: Run): Promise<void> {
  await acknowledge(run.deps.db, run.at, run.confirmed);
  run.confirmed = [];
  run.writtenAt = run.deps.now();
}

/** Sends one request; where a batch is refused, its halves go apart until the record that is at fault stands alone. */
async function sendGroup(
  run: Run,
  group: readonly Parcel[],
): Promise<{ stopped: Verdict | null; settled: number }> {
  const { deps, destination, endpoint, at } = run;
  const records = group.map(({ record }) => record);
  const verdict = await exchange(deps, destination, endpoint, records);
  if (verdict.verdict === 'set aside' && group.length > 1) {
    const half = group.length >> 1;
    const first = await sendGroup(run, group.slice(0, half));
    if (first.stopped) return first;
    const second = await sendGroup(run, group.slice(half));
    return { stopped: second.stopped, settled: half + second.settled };
  }
  if (!goesOn(verdict)) return { stopped: verdict, settled: 0 };
  if (verdict.verdict === 'delivered') run.confirmed.push(...entriesOf(group));
  else await settle(deps, at, entriesOf(group), verdict);
  return { stopped: null, settled: group.length };
}

function entriesOf(parcels: readonly Parcel[]): OutboxEntry[] {
  return parcels.map(({ entry }) => entry);
}
