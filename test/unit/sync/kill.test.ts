import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { LEASE_MS } from '../../../lib/outbox/lease.ts';
import { appendRecord } from '../../../lib/records/append.ts';
import { recover } from '../../../lib/records/recover.ts';
import { verifyChain } from '../../../lib/records/verify.ts';
import { openDatabase } from '../../../lib/storage/database.ts';
import { drain } from '../../../lib/sync/drain.ts';
import { type Endpoint, startEndpoint } from '../../support/endpoint.ts';
import { appendNotes, note, sampleReview } from '../records/samples.ts';
import { newDevice } from '../storage/disk.ts';
import { type Death, lifeUntil } from './mortal.ts';
import { prepare, start, worldOf } from './world.ts';

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint({ token: 'secret' });
});
afterAll(() => endpoint.close());

const deaths: Death[] = ['before', 'after'];

describe('a worker that dies while it delivers', () => {
  /** Drains until the given step; true if it died there, false if it was done before. */
  async function diesAt(step: number, death: Death): Promise<boolean> {
    const clock = start();
    const db = await newDevice();
    const ids = await prepare(db, endpoint.url, 3);
    endpoint.received.length = 0;
    const life = lifeUntil(step, death);
    const world = worldOf(life.db(db), clock);
    const mortal = {
      ...world,
      fetch: life.step(world.fetch),
      settings: life.step(world.settings),
      permitted: life.step(world.permitted),
    };
    const end = await Promise.race([drain(mortal).then(() => 'done' as const), life.died]);

    const next = await openDatabase();
    clock.ms += LEASE_MS + 1;
    await recover(next, clock.ms);
    await drain(worldOf(next, clock));
    const arrived = endpoint.unique().filter(({ id }) => ids.includes(id));
    expect(new Set(arrived.map(({ id }) => id)), `died ${death} step ${step}`).toEqual(
      new Set(ids),
    );
    expect(await next.count('outbox')).toBe(0);
    next.close();
    db.close();
    return end === 'died';
  }

  test.each(deaths)('%s any step loses nothing', async (death) => {
    let step = 1;
    while (await diesAt(step, death)) step += 1;
    // Settings, permission, lease, three requests and what they write: fewer steps would mean that some are not counted.
    expect(step).toBeGreaterThan(12);
  });
});

describe('a worker that dies while it records', () => {
  async function diesAt(step: number, death: Death): Promise<boolean> {
    // The lock of a dead worker is free at once; the one real lock manager of this process would not know.
    const grant = async (_name: string, work: () => unknown) => await work();
    vi.spyOn(navigator.locks, 'request').mockImplementation(grant as never);
    const db = await newDevice();
    await appendNotes(db, 1);
    const entry = note('the decision');
    const review = sampleReview({ status: 'decided' });
    const life = lifeUntil(step, death);
    const append = appendRecord(life.db(db), entry, (tx) => tx.objectStore('reviews').put(review));
    const end = await Promise.race([append.then(() => 'done' as const), life.died]);

    const next = await openDatabase();
    const recorded = (await next.getFromIndex('records', 'id', entry.id)) !== undefined;
    expect(await next.count('reviews'), 'record and review are written together').toBe(+recorded);
    if (end === 'done') expect(recorded).toBe(true);
    await recover(next, 0);
    // The panel had no answer, so it asks again.
    await appendRecord(next, entry, (tx) => tx.objectStore('reviews').put(review));
    expect(await verifyChain(await next.getAll('records'))).toEqual({ ok: true, records: 2 });
    expect(await next.getAllKeys('outbox')).toHaveLength(2);
    expect(await next.get('reviews', review.id)).toEqual(review);
    next.close();
    db.close();
    return end === 'died';
  }

  test.each(deaths)(
    '%s any step writes all or nothing, and the repeated message completes it',
    async (death) => {
      let step = 1;
      while (await diesAt(step, death)) step += 1;
      expect(step).toBeGreaterThan(4);
    },
  );
});
