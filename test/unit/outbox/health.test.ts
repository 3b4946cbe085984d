import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { deliveryHealth } from '../../../lib/model/delivery.ts';
import { health } from '../../../lib/outbox/health.ts';
import { lease } from '../../../lib/outbox/lease.ts';
import { acknowledge, giveBack, setAside } from '../../../lib/outbox/settle.ts';
import { type Standing, setupOf } from '../../../lib/outbox/standing.ts';
import { writeSetting } from '../../../lib/policy/write.ts';
import type { Database } from '../../../lib/storage/database.ts';
import { appendNotes } from '../records/samples.ts';
import { newDevice } from '../storage/disk.ts';

const endpoint = { url: 'https://log.example.com/', token: 'a' };
const now = Date.parse('2026-11-22T11:00:00Z');

let db: Database;
beforeEach(async () => {
  db = await newDevice();
  await writeSetting(db, 'endpoint', endpoint);
});

async function stand(standing: Partial<Standing>): Promise<void> {
  const at = { destination: 'cloudevents', setup: await setupOf(endpoint) } as const;
  await giveBack(db, at, [], () => standing);
}

describe('the health of delivery', () => {
  test('is idle when nothing waits', async () => {
    expect(await health(db)).toEqual({
      waiting: 0,
      oldest: null,
      delivered: 0,
      setAside: 0,
      state: 'idle',
      nextTry: null,
      problem: null,
    });
  });

  test('counts what waits and what is on its way', async () => {
    await appendNotes(db, 3);
    await lease(db, 'cloudevents', 1, now);
    expect(deliveryHealth.parse(await health(db))).toMatchObject({
      waiting: 3,
      oldest: '2026-11-22T10:00:29.123Z',
      state: 'delivering',
    });
  });

  test('without an endpoint says so only if something waits for one', async () => {
    await writeSetting(db, 'endpoint', { url: null, token: null });
    expect(await health(db)).toMatchObject({ state: 'no endpoint', problem: null });
    await appendNotes(db, 2);
    expect((await health(db)).problem).toBe(
      'No endpoint is set, so 2 records wait on this device. Set one in the options.',
    );
  });

  test.each(['retrying', 'paused'] as const)(
    'while %s says why and when it goes on',
    async (mode) => {
      await appendNotes(db, 1);
      await stand({ mode, problem: 'Down.', since: now, until: now + 60_000 });
      expect(deliveryHealth.parse(await health(db))).toMatchObject({
        state: mode,
        problem: 'Down.',
        nextTry: '2026-11-22T11:01:00.000Z',
      });
    },
  );

  test('once disabled has no next try', async () => {
    await appendNotes(db, 1);
    await stand({ mode: 'disabled', problem: 'Gone.', until: now });
    expect(await health(db)).toMatchObject({ state: 'disabled', nextTry: null, problem: 'Gone.' });
  });

  test('forgets the trouble of an endpoint that was changed', async () => {
    await stand({ mode: 'paused', problem: 'No.' });
    await writeSetting(db, 'endpoint', { ...endpoint, token: 'b' });
    expect(await health(db)).toMatchObject({ state: 'idle', problem: null });
  });

  test('shows what was set aside, and what was delivered', async () => {
    await appendNotes(db, 2);
    const at = { destination: 'cloudevents', setup: await setupOf(endpoint) } as const;
    const [first, second] = await lease(db, 'cloudevents', 2, now);
    if (first) await setAside(db, at, first.entry, 'Refused as malformed (400).');
    if (second) await acknowledge(db, at, [second.entry]);
    expect(await health(db)).toMatchObject({
      waiting: 0,
      delivered: 1,
      setAside: 1,
      state: 'idle',
      problem: 'One record was refused by the endpoint and kept here. Refused as malformed (400).',
    });
  });

  test('shows that there is no second copy', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    await appendNotes(db, 1);
    expect((await health(db)).problem).toMatch(/second copy.*can’t be written \(disk full\)/);
  });
});
