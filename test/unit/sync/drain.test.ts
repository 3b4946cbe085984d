import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { health } from '../../../lib/outbox/health.ts';
import { writeSetting } from '../../../lib/policy/write.ts';
import type { Database } from '../../../lib/storage/database.ts';
import { cloudevents } from '../../../lib/sync/destinations/cloudevents.ts';
import { destinations } from '../../../lib/sync/destinations/index.ts';
import { drain } from '../../../lib/sync/drain.ts';
import { clearTheWay } from '../../../lib/sync/test-record.ts';
import { type Endpoint, startEndpoint } from '../../support/endpoint.ts';
import { appendNotes } from '../records/samples.ts';
import { newDevice } from '../storage/disk.ts';
import { type Clock, prepare, start, worldOf } from './world.ts';

const HOUR = 3_600_000;

let endpoint: Endpoint;
let db: Database;
let clock: Clock;
beforeEach(async () => {
  endpoint = await startEndpoint({ token: 'secret' });
  db = await newDevice();
  clock = start();
});
afterEach(async () => {
  destinations.cloudevents = cloudevents;
  await endpoint.close();
});

const arrived = () => endpoint.received.map(({ data }) => data.seq);

describe('draining', () => {
  test('delivers all there is, oldest first, each once', async () => {
    await prepare(db, endpoint.url, 60);
    expect(await drain(worldOf(db, clock))).toBeNull();
    expect(arrived()).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(await health(db)).toMatchObject({ waiting: 0, delivered: 60, state: 'idle' });
  });

  test('takes along what is appended while it runs', async () => {
    await prepare(db, endpoint.url, 1);
    const world = worldOf(db, clock);
    let appended = false;
    const fetch = vi.fn(async (url: string, init: RequestInit) => {
      if (!appended) await appendNotes(db, 1);
      appended = true;
      return await world.fetch(url, init);
    });
    await drain({ ...world, fetch });
    expect(arrived()).toEqual([1, 2]);
  });

  test('runs once at a time, so that two at once send nothing twice', async () => {
    await prepare(db, endpoint.url, 10);
    const world = worldOf(db, clock);
    await Promise.all([drain(world), drain(world), drain(world)]);
    expect(arrived()).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
  });

  test('waits without an endpoint, and delivers once there is one', async () => {
    await appendNotes(db, 2);
    expect(await drain(worldOf(db, clock))).toBeNull();
    expect(await health(db)).toMatchObject({ state: 'no endpoint', waiting: 2 });
    await writeSetting(db, 'endpoint', { url: endpoint.url, token: 'secret' });
    await drain(worldOf(db, clock));
    expect(arrived()).toEqual([1, 2]);
  });

  test('with the endpoint down, then up, delivers everything', async () => {
    const { port } = endpoint;
    await prepare(db, endpoint.url, 3);
    await endpoint.close();
    const world = worldOf(db, clock);
    const waits: (number | null)[] = [];
    for (let i = 0; i < 14; i++) {
      const wait = await drain(world);
      waits.push(wait);
      clock.ms += wait ?? 0;
    }
    // Half of each step, as the random number is a half: doubled up to an hour, and no last attempt.
    expect(waits.slice(0, 4)).toEqual([500, 1000, 2000, 4000]);
    expect(waits.slice(-2)).toEqual([HOUR / 2, HOUR / 2]);
    expect(await health(db)).toMatchObject({ state: 'retrying', waiting: 3 });
    expect((await health(db)).problem).toMatch(/can’t be reached/);
    endpoint = await startEndpoint({ port, token: 'secret' });
    expect(await drain(world)).toBeNull();
    expect(arrived()).toEqual([1, 2, 3]);
    expect(await health(db)).toMatchObject({ state: 'idle', problem: null, delivered: 3 });
  });

  test('sends nothing before its time, whichever worker asks', async () => {
    await prepare(db, endpoint.url, 1);
    endpoint.respond({ status: 503, headers: { 'Retry-After': '90' } });
    expect(await drain(worldOf(db, clock))).toBe(90_000);
    clock.ms += 89_999;
    expect(await drain(worldOf(db, clock))).toBe(1);
    expect(endpoint.requests).toHaveLength(1);
    clock.ms += 1;
    await drain(worldOf(db, clock));
    expect(endpoint.requests).toHaveLength(2);
  });

  test.each([-1, 1])('is not put off by a clock that jumps by %i day', async (days) => {
    await prepare(db, endpoint.url, 2);
    endpoint.respond(503);
    await drain(worldOf(db, clock));
    clock.ms += days * 24 * HOUR;
    await drain(worldOf(db, clock));
    expect(arrived()).toEqual([1, 2]);
  });

  test('asks a troubled endpoint with one record, and goes on when it is confirmed', async () => {
    await prepare(db, endpoint.url, 3);
    endpoint.respond(503, 2);
    clock.ms += (await drain(worldOf(db, clock))) ?? 0;
    expect(endpoint.requests).toHaveLength(1);
    clock.ms += (await drain(worldOf(db, clock))) ?? 0;
    expect(endpoint.requests).toHaveLength(2);
    await drain(worldOf(db, clock));
    expect(arrived()).toEqual([1, 2, 3]);
  });

  test('a pause ends with a new token, and what was set aside is tried again', async () => {
    await endpoint.close();
    endpoint = await startEndpoint();
    await prepare(db, endpoint.url, 2);
    endpoint.respond(400);
    endpoint.respond(401);
    expect(await drain(worldOf(db, clock))).toBe(HOUR);
    expect(await health(db)).toMatchObject({ state: 'paused', setAside: 1, waiting: 1 });
    expect(await drain(worldOf(db, clock))).toBe(HOUR);
    expect(endpoint.requests).toHaveLength(2);
    await writeSetting(db, 'endpoint', { url: endpoint.url, token: 'new' });
    await drain(worldOf(db, clock));
    expect(arrived()).toEqual([1, 2]);
    expect(endpoint.requests.at(-1)?.headers.authorization).toBe('Bearer new');
    expect(await health(db)).toMatchObject({ state: 'idle', setAside: 0 });
  });

  test('a pause ends by itself too, once the endpoint confirms', async () => {
    await prepare(db, endpoint.url, 2);
    endpoint.respond({ status: 200, body: '<html>', headers: { 'Content-Type': 'text/html' } });
    clock.ms += (await drain(worldOf(db, clock))) ?? 0;
    await drain(worldOf(db, clock));
    expect(arrived()).toEqual([1, 2]);
  });

  test('a disabled endpoint is asked again only when a person wants it', async () => {
    await prepare(db, endpoint.url, 1);
    endpoint.respond(410);
    const world = worldOf(db, clock);
    expect(await drain(world)).toBeNull();
    await clearTheWay(world);
    await drain(world);
    expect(arrived()).toEqual([1]);
  });

  test('a permission that is missing is a pause that ends when it is given', async () => {
    await prepare(db, endpoint.url, 1);
    const permitted = vi.fn(async () => false);
    expect(await drain(worldOf(db, clock, { permitted }))).toBeNull();
    expect(permitted).toHaveBeenCalledWith('http://127.0.0.1/*');
    expect(endpoint.requests).toEqual([]);
    expect(await health(db)).toMatchObject({
      state: 'paused',
      nextTry: null,
      problem: expect.stringMatching(
        /does not let Countersign reach 127\.0\.0\.1:\d+\. Open the options/,
      ),
    });
    await drain(worldOf(db, clock));
    expect(arrived()).toEqual([1]);
    expect(await health(db)).toMatchObject({ state: 'idle', problem: null });
  });

  test('a permission given back clears the trouble even if nothing waits', async () => {
    await prepare(db, endpoint.url, 0);
    await drain(worldOf(db, clock, { permitted: async () => false }));
    expect((await health(db)).state).toBe('paused');
    await drain(worldOf(db, clock));
    expect((await health(db)).state).toBe('idle');
  });

  test('a token that no header can carry is a pause with a sentence', async () => {
    await prepare(db, endpoint.url, 1);
    await writeSetting(db, 'endpoint', { url: endpoint.url, token: 'two\nlines' });
    await drain(worldOf(db, clock));
    expect(await health(db)).toMatchObject({
      state: 'paused',
      waiting: 1,
      problem: expect.stringMatching(/a header can’t carry/),
    });
  });

  test('reads no more than 64 kB of an endless answer, and takes it for what its status says', async () => {
    await prepare(db, endpoint.url, 1);
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(97));
      },
    });
    const fetch = async () => new Response(endless, { status: 200 });
    await drain(worldOf(db, clock, { fetch }));
    expect(pulled).toBeLessThan(10);
    expect((await health(db)).delivered).toBe(1);
  });

  test('an answer that breaks off is no confirmation', async () => {
    await prepare(db, endpoint.url, 1);
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError('terminated')),
    });
    await drain(worldOf(db, clock, { fetch: async () => new Response(broken, { status: 200 }) }));
    expect(await health(db)).toMatchObject({ state: 'retrying', waiting: 1, delivered: 0 });
  });

  test('of a format with batches, sets aside the one record that is refused', async () => {
    await prepare(db, endpoint.url, 10);
    const batches: number[][] = [];
    // Stands in for a batch format, of which none ships yet: refuses every batch that holds the seventh record.
    destinations.cloudevents = {
      ...cloudevents,
      batch: 8,
      encode: (records, { url }) => ({ url, init: { body: JSON.stringify(records) } }),
    };
    const fetch = async (_url: string, init: RequestInit) => {
      const seqs = JSON.parse(String(init.body)).map(({ seq }: { seq: number }) => seq);
      batches.push(seqs);
      return new Response(null, { status: seqs.includes(7) ? 413 : 200 });
    };
    await drain(worldOf(db, clock, { fetch }));
    expect(batches).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8],
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [5, 6],
      [7, 8],
      [7],
      [8],
      [9, 10],
    ]);
    expect(await health(db)).toMatchObject({ delivered: 9, setAside: 1, waiting: 0 });
  });
});
