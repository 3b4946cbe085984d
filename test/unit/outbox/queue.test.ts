import { beforeEach, describe, expect, test } from 'vitest';
import { destinationIds } from '../../../lib/outbox/entry.ts';
import { LEASE_MS, lease, leased, reclaim } from '../../../lib/outbox/lease.ts';
import { acknowledge, giveBack, reopen, setAside } from '../../../lib/outbox/settle.ts';
import { dueIn, isChanged, setupOf, standingOf } from '../../../lib/outbox/standing.ts';
import type { Database } from '../../../lib/storage/database.ts';
import { copiedRecords } from '../../../lib/storage/mirror.ts';
import { appendNotes } from '../records/samples.ts';
import { newDevice } from '../storage/disk.ts';

const [destination] = destinationIds;
const at = { destination, setup: 'one' };
const now = 1_000_000;

let db: Database;
beforeEach(async () => {
  db = await newDevice();
  await appendNotes(db, 4);
});

const states = async () => (await db.getAll('outbox')).map(({ seq, state }) => [seq, state]);

describe('the queue', () => {
  test('gives the oldest first, and none twice', async () => {
    const seqs = async () => (await lease(db, destination, 2, now)).map(({ record }) => record.seq);
    expect(await seqs()).toEqual([1, 2]);
    expect(await seqs()).toEqual([3, 4]);
    expect(await seqs()).toEqual([]);
  });

  test('keeps a record until it is acknowledged, then drops entry and copy and counts it', async () => {
    const [first] = await lease(db, destination, 1, now);
    expect(await states()).toContainEqual([1, 'leased']);
    if (first) await acknowledge(db, at, [first.entry]);
    expect((await states()).map(([seq]) => seq)).toEqual([2, 3, 4]);
    expect((await copiedRecords()).map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect((await standingOf(db, destination, 'one')).delivered).toBe(1);
    expect(await db.count('records')).toBe(4);
  });

  test('gives records that lie far apart', async () => {
    await appendNotes(db, 8);
    for (let seq = 2; seq < 12; seq++) await db.delete('outbox', [destination, seq]);
    const parcels = await lease(db, destination, 9, now);
    expect(parcels.map(({ record }) => record.seq)).toEqual([1, 12]);
  });

  test('takes what is confirmed and leaves what lies in between', async () => {
    const [first, , third] = await lease(db, destination, 3, now);
    if (first && third) await acknowledge(db, at, [third.entry, first.entry]);
    expect(await states()).toEqual([
      [2, 'leased'],
      [4, 'waiting'],
    ]);
    expect((await standingOf(db, destination, 'one')).delivered).toBe(2);
  });

  test('counts an acknowledgement that is given twice once', async () => {
    const [first] = await lease(db, destination, 1, now);
    if (first) await acknowledge(db, at, [first.entry]);
    if (first) await acknowledge(db, at, [first.entry]);
    expect((await standingOf(db, destination, 'one')).delivered).toBe(1);
  });

  test('takes back a test’s lease when its time is up, and a drain’s at once', async () => {
    const [entry] = await db.getAll('outbox');
    if (entry) await db.put('outbox', leased(entry, 'test', now));
    await lease(db, destination, 1, now);
    expect(await reclaim(db, destination, now)).toBe(1);
    expect(await states()).toContainEqual([1, 'leased']);
    expect(await reclaim(db, destination, now + LEASE_MS)).toBe(1);
    expect(await states()).toContainEqual([1, 'waiting']);
  });

  test('does not wait for a lease that was taken before the clock was set back', async () => {
    const [entry] = await db.getAll('outbox');
    if (entry) await db.put('outbox', leased(entry, 'test', now));
    expect(await reclaim(db, destination, now - 86_400_000)).toBe(1);
  });

  test('sets one record aside with its reason, and goes on with the next', async () => {
    const [first] = await lease(db, destination, 1, now);
    if (first) await setAside(db, at, first.entry, 'Refused.');
    expect(await db.get('outbox', [destination, 1])).toMatchObject({
      state: 'set aside',
      attempts: 1,
      lastError: 'Refused.',
    });
    expect((await lease(db, destination, 1, now))[0]?.record.seq).toBe(2);
    expect((await copiedRecords()).map(({ seq }) => seq)).toContain(1);
  });

  test('gives back what was not delivered, and counts the attempt for the one that was tried', async () => {
    const parcels = await lease(db, destination, 3, now);
    const entries = parcels.map(({ entry }) => entry);
    await giveBack(db, at, entries, () => ({ mode: 'retrying', problem: 'Down.', until: now + 5 }));
    const [tried, untried] = await db.getAll('outbox');
    expect(tried).toMatchObject({ state: 'waiting', attempts: 1, lastError: 'Down.' });
    expect(untried).toMatchObject({ state: 'waiting', attempts: 0, lastError: null });
    expect(await standingOf(db, destination, 'one')).toMatchObject({ mode: 'retrying' });
  });

  test('starts afresh when asked: what was set aside waits in its old place', async () => {
    const [first] = await lease(db, destination, 1, now);
    if (first) await setAside(db, at, first.entry, 'Refused.');
    await giveBack(db, at, [], () => ({ mode: 'disabled' }));
    await reopen(db, at);
    expect(await standingOf(db, destination, 'one')).toMatchObject({
      mode: 'ready',
      problem: null,
    });
    expect((await lease(db, destination, 1, now))[0]?.record.seq).toBe(1);
  });

  test('sets an entry aside whose record is gone', async () => {
    await db.delete('records', 1);
    expect((await lease(db, destination, 2, now)).map(({ record }) => record.seq)).toEqual([2]);
    expect(await db.get('outbox', [destination, 1])).toMatchObject({
      state: 'set aside',
      lastError: 'Record 1 is not in the log any more.',
    });
  });
});

describe('the standing of a destination', () => {
  test('holds for the endpoint and token it was found out with, and the count for ever', async () => {
    const [first] = await lease(db, destination, 1, now);
    if (first) await acknowledge(db, at, [first.entry]);
    await giveBack(db, at, [], () => ({ mode: 'paused', problem: 'No.' }));
    expect(await standingOf(db, destination, 'one')).toMatchObject({ mode: 'paused' });
    expect(await standingOf(db, destination, 'two')).toMatchObject({ mode: 'ready', delivered: 1 });
    expect(await isChanged(db, at)).toBe(false);
    expect(await isChanged(db, { destination, setup: 'two' })).toBe(true);
  });

  test('is under another fingerprint for another address or token', async () => {
    const url = 'https://log.example.com/';
    const prints = await Promise.all([
      setupOf({ url, token: null }),
      setupOf({ url, token: 'a' }),
      setupOf({ url: `${url}x`, token: 'a' }),
    ]);
    expect(new Set(prints).size).toBe(3);
  });

  test('says when the next attempt is due, also after the clock was set back', async () => {
    const standing = await standingOf(db, destination, 'one');
    expect(dueIn(standing, now)).toBe(0);
    const later = { ...standing, mode: 'retrying' as const, since: now, until: now + 500 };
    expect(dueIn(later, now + 100)).toBe(400);
    expect(dueIn(later, now + 900)).toBe(0);
    expect(dueIn(later, now - 1)).toBe(0);
    expect(dueIn({ ...later, mode: 'disabled' }, now + 900)).toBeNull();
  });
});
