import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { lease } from '../../../lib/outbox/lease.ts';
import { acknowledge } from '../../../lib/outbox/settle.ts';
import { appendRecord } from '../../../lib/records/append.ts';
import { recover } from '../../../lib/records/recover.ts';
import { verifyChain } from '../../../lib/records/verify.ts';
import { type Database, openDatabase } from '../../../lib/storage/database.ts';
import { localKeys } from '../../../lib/storage/keys.ts';
import { copiedRecords } from '../../../lib/storage/mirror.ts';
import { loseDatabase, newDevice } from '../storage/disk.ts';
import { appendNotes, note } from './samples.ts';

const now = Date.parse('2026-11-22T11:00:00Z');
const at = { destination: 'cloudevents', setup: 'any' } as const;
const nothing = { restored: [], unreadable: [], onlyAtEndpoint: 0, sentence: null };

let db: Database;
beforeEach(async () => {
  db = await newDevice();
});

async function deliver(count: number): Promise<void> {
  for (const { entry } of await lease(db, 'cloudevents', count, now))
    await acknowledge(db, at, [entry]);
}

async function seqs(): Promise<number[]> {
  return (await db.getAllKeys('outbox')).map(([, seq]) => seq);
}

async function loseAll(): Promise<void> {
  loseDatabase();
  db = await openDatabase();
}

describe('recovering at a start', () => {
  test('does nothing after an ordinary end, however often', async () => {
    await appendNotes(db, 3);
    expect(await recover(db, now)).toEqual(nothing);
    expect(await recover(db, now)).toEqual(nothing);
    expect(await db.count('records')).toBe(3);
  });

  test('puts back what a lost database owed, and goes on numbering where it was', async () => {
    const log = await appendNotes(db, 5);
    await deliver(2);
    await loseAll();
    expect(await recover(db, now)).toEqual({
      restored: [3, 4, 5],
      unreadable: [],
      onlyAtEndpoint: 2,
      sentence:
        'The browser had lost records of this device: records 3, 4, 5 put back from the second copy, to be sent; 2 delivered before and now only at the endpoint.',
    });
    expect(await db.getAll('records')).toEqual(log.slice(2));
    expect(await seqs()).toEqual([3, 4, 5]);
    const next = await appendRecord(db, note('after'));
    expect(next).toMatchObject({ seq: 6, prev: log[4]?.hash, install: log[0]?.install });
    expect(await verifyChain([...log, next])).toEqual({ ok: true, records: 6 });
    expect(await recover(db, now)).toEqual(nothing);
  });

  test('gives no number twice even if everything was delivered before the loss', async () => {
    const log = await appendNotes(db, 2);
    await deliver(2);
    await loseAll();
    const next = await appendRecord(db, note('before anyone recovered'));
    expect(next).toMatchObject({ seq: 3, prev: log[1]?.hash, install: log[0]?.install });
  });

  test('gives a displaced record a new number where its own was taken since', async () => {
    const [first, second] = await appendNotes(db, 2);
    // A disk that went back in time: the end of the log is gone, and another record took its number.
    const tx = db.transaction(['records', 'outbox', 'meta'], 'readwrite');
    await tx.objectStore('records').delete(2);
    await tx.objectStore('outbox').delete(['cloudevents', 2]);
    const head = await tx.objectStore('meta').get('head');
    await tx.objectStore('meta').put({ ...head, seq: 1, hash: first?.hash } as never);
    await tx.done;
    const taker = await appendRecord(db, note('took its number'));
    expect(taker.seq).toBe(2);
    expect((await recover(db, now)).restored).toEqual([2]);
    const log = await db.getAll('records');
    expect(log.map(({ id }) => id)).toEqual([first?.id, taker.id, second?.id]);
    expect(await verifyChain(log)).toEqual({ ok: true, records: 3 });
    expect((await copiedRecords()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('re-queues what a dead worker had taken to send', async () => {
    await appendNotes(db, 2);
    await lease(db, 'cloudevents', 2, now);
    await recover(db, now);
    expect((await db.getAll('outbox')).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  test('drops the copy of what was delivered, where the worker died in between', async () => {
    const [record] = await appendNotes(db, 1);
    vi.spyOn(browser.storage.local, 'remove').mockResolvedValueOnce(undefined);
    await deliver(1);
    expect(await copiedRecords()).toEqual([{ seq: 1, id: record?.id }]);
    expect(await recover(db, now)).toEqual(nothing);
    expect(await copiedRecords()).toEqual([]);
    expect(await seqs()).toEqual([]);
  });

  test('makes the copy that could not be written, and takes the complaint back', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    await appendNotes(db, 1);
    expect(await copiedRecords()).toEqual([]);
    await recover(db, now);
    expect((await copiedRecords()).map(({ seq }) => seq)).toEqual([1]);
    expect(await db.get('meta', 'mirror')).toBeUndefined();
  });

  test('leaves a copy that can’t be read where it is, and says which', async () => {
    const [record] = await appendNotes(db, 2);
    if (!record) throw new Error('nothing was appended');
    const key = localKeys.unsent(record);
    await browser.storage.local.set({ [key]: { ...record, time: '2026-11-23T00:00:00.000Z' } });
    await loseAll();
    expect(await recover(db, now)).toMatchObject({
      restored: [2],
      unreadable: [1],
      onlyAtEndpoint: 0,
      sentence: expect.stringContaining('the second copy of record 1 not readable'),
    });
    expect(await browser.storage.local.get(key)).toHaveProperty([key]);
  });

  test('looks through the keys alone where the browser gives them', async () => {
    await appendNotes(db, 2);
    const getKeys = vi.fn(async () => Object.keys(await browser.storage.local.get(null)));
    Object.assign(browser.storage.local, { getKeys });
    await loseAll();
    expect((await recover(db, now)).restored).toEqual([1, 2]);
    expect(getKeys).toHaveBeenCalled();
  });

  test('keeps the copies from content scripts where the browser can', async () => {
    const setAccessLevel = vi.fn(async () => undefined);
    Object.assign(browser.storage.local, { setAccessLevel });
    await recover(db, now);
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });
});
