import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { health } from '../../../lib/outbox/health.ts';
import { writeSetting } from '../../../lib/policy/write.ts';
import type { Database } from '../../../lib/storage/database.ts';
import { drain } from '../../../lib/sync/drain.ts';
import { sendTest } from '../../../lib/sync/test-record.ts';
import { type Behaviour, type Endpoint, startEndpoint } from '../../support/endpoint.ts';
import { newDevice } from '../storage/disk.ts';
import { type Clock, prepare, start, worldOf } from './world.ts';

let endpoint: Endpoint;
let db: Database;
let clock: Clock;
beforeEach(async () => {
  endpoint = await startEndpoint({ token: 'secret' });
  db = await newDevice();
  clock = start();
});
afterEach(() => endpoint.close());

describe('a test record', () => {
  test('arrives at once, and the answer is told', async () => {
    await prepare(db, endpoint.url, 0);
    expect(await sendTest(worldOf(db, clock))).toEqual({
      ok: true,
      sentence: 'The endpoint confirmed the record (204).',
    });
    expect(endpoint.received[0]).toMatchObject({
      type: 'app.countersign.test.sent.v1',
      time: '2026-11-22T11:00:00.000Z',
      data: { seq: 1, message: expect.stringContaining('sent by hand') },
    });
    expect(await health(db)).toMatchObject({ waiting: 0, delivered: 1 });
  });

  test('goes past a pause, ends it, and leaves the queue to the drain', async () => {
    await prepare(db, endpoint.url, 2);
    endpoint.respond(401);
    await drain(worldOf(db, clock));
    expect((await sendTest(worldOf(db, clock))).ok).toBe(true);
    expect(await health(db)).toMatchObject({ state: 'delivering', waiting: 2 });
    await drain(worldOf(db, clock));
    expect(endpoint.received.map(({ data }) => data.seq)).toEqual([3, 1, 2]);
  });

  test('is not sent a second time by a drain that runs meanwhile', async () => {
    await prepare(db, endpoint.url, 5);
    const world = worldOf(db, clock);
    await Promise.all([sendTest(world), drain(world), sendTest(world)]);
    await drain(world);
    expect(endpoint.received).toHaveLength(7);
    expect(endpoint.unique()).toHaveLength(7);
  });

  test.each<[Behaviour, RegExp, string]>([
    [401, /does not accept the token \(401\)\. Enter a valid token/, 'paused'],
    [503, /has a fault \(503\)/, 'retrying'],
    ['drop before storing', /can’t be reached/, 'retrying'],
    [410, /closed for good/, 'disabled'],
  ])(
    'answered with %s says what to do, and stays in the queue',
    async (behaviour, sentence, state) => {
      await prepare(db, endpoint.url, 0);
      endpoint.respond(behaviour);
      const done = await sendTest(worldOf(db, clock));
      expect(done).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
      expect(await health(db)).toMatchObject({ waiting: 1, state });
    },
  );

  test('that is refused is set aside', async () => {
    await prepare(db, endpoint.url, 0);
    endpoint.respond({ status: 422, body: 'unknown type' });
    expect(await sendTest(worldOf(db, clock))).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('“unknown type”'),
    });
    expect(await health(db)).toMatchObject({ waiting: 0, setAside: 1 });
  });

  test('is not even written without an endpoint or the permission to reach it', async () => {
    expect(await sendTest(worldOf(db, clock))).toEqual({
      ok: false,
      sentence: 'No endpoint is set. Enter its address and save it first.',
    });
    await writeSetting(db, 'endpoint', { url: endpoint.url, token: null });
    const refused = await sendTest(worldOf(db, clock, { permitted: async () => false }));
    expect(refused).toMatchObject({ ok: false, sentence: expect.stringMatching(/does not let/) });
    expect(await db.count('records')).toBe(0);
  });
});
