import { v7 } from 'uuid';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { record as recordSchema } from '../../../lib/model/record.ts';
import { writeSetting } from '../../../lib/policy/write.ts';
import { appendRecord } from '../../../lib/records/append.ts';
import { installId } from '../../../lib/records/head.ts';
import { verifyChain } from '../../../lib/records/verify.ts';
import { type Database, openDatabase } from '../../../lib/storage/database.ts';
import { newDevice } from '../storage/disk.ts';
import { appendNotes, note, sampleReview } from './samples.ts';

let db: Database;
beforeEach(async () => {
  db = await newDevice();
});

describe('appending a record', () => {
  test('numbers, links and hashes it, and owes it to the destination', async () => {
    const [first, second] = await appendNotes(db, 2);
    expect(first?.prev).toBe('0'.repeat(64));
    expect(second).toMatchObject({ seq: 2, prev: first?.hash, install: await installId(db) });
    expect(recordSchema.safeParse(second).success).toBe(true);
    expect(await db.getAll('records')).toEqual([first, second]);
    expect((await db.getAll('outbox')).map(({ seq, state }) => [seq, state])).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
    ]);
  });

  test('asks the disk to be done before it says so', async () => {
    const transaction = vi.spyOn(db, 'transaction');
    await appendNotes(db, 1);
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(0);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  test('twice under one id gives the one stored record, and its work is not done twice', async () => {
    const id = v7();
    const within = vi.fn();
    const first = await appendRecord(db, note('once', id), within);
    const again = await appendRecord(db, note('another text', id), within);
    expect(again).toEqual(first);
    expect(within).toHaveBeenCalledOnce();
    expect(await db.count('outbox')).toBe(1);
  });

  test('from many callers at once leaves no gap and one chain', async () => {
    const other = await openDatabase();
    const all = Array.from({ length: 20 }, (_, i) =>
      appendRecord(i % 2 ? db : other, note(`${i}`)),
    );
    const seqs = (await Promise.all(all)).map(({ seq }) => seq).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await verifyChain(await db.getAll('records'))).toEqual({ ok: true, records: 20 });
  });

  test('keeps one chain even where the browser grants the lock twice', async () => {
    const grant = async (_name: string, work: () => unknown) => await work();
    vi.spyOn(navigator.locks, 'request').mockImplementation(grant as never);
    await Promise.all(Array.from({ length: 8 }, (_, i) => appendRecord(db, note(`${i}`))));
    expect(await verifyChain(await db.getAll('records'))).toEqual({ ok: true, records: 8 });
  });

  test('writes the review with it', async () => {
    const review = sampleReview({ status: 'decided' });
    await appendRecord(db, note('with a review'), (tx) => tx.objectStore('reviews').put(review));
    expect(await db.get('reviews', review.id)).toEqual(review);
  });

  test('writes nothing at all where the work with it fails', async () => {
    const review = sampleReview();
    const failing = appendRecord(db, note('never'), async (tx) => {
      await tx.objectStore('reviews').put(review);
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(failing).rejects.toThrow(/no space left.*nothing was changed/);
    for (const store of ['records', 'outbox', 'reviews'] as const)
      expect(await db.count(store)).toBe(0);
    const next = await appendRecord(db, note('after'));
    expect(next.seq).toBe(1);
  });

  test('refuses what is no record, by the field’s name', async () => {
    const wrong = { ...note('wrong time'), time: 'yesterday' };
    await expect(appendRecord(db, wrong)).rejects.toThrow(/could not be written: time is wrong/);
    expect(await db.count('records')).toBe(0);
  });

  test('repairs half a surrogate pair, which has no canonical form', async () => {
    const stored = await appendRecord(db, note('cut \ud83d here'));
    expect(stored.data).toEqual({ kind: 'test.sent', message: 'cut \ufffd here' });
    expect(await verifyChain([stored])).toEqual({ ok: true, records: 1 });
  });

  test('names the settings that judgement rested on, and not the token', async () => {
    const [before] = await appendNotes(db, 1);
    await writeSetting(db, 'endpoint', { url: 'https://log.example.com/', token: 'secret' });
    const [same] = await appendNotes(db, 1);
    await writeSetting(db, 'capture', { text: 'full' });
    const [after] = await appendNotes(db, 1);
    expect(before?.version).toMatch(/^0\.1\.0\+[0-9a-f]{8}$/);
    expect(same?.version).toBe(before?.version);
    expect(after?.version).not.toBe(before?.version);
  });

  test('is recorded even where the second copy can’t be written, and says so', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    const [stored] = await appendNotes(db, 1);
    expect(await db.get('records', 1)).toEqual(stored);
    expect(await db.get('meta', 'mirror')).toMatchObject({
      problem: expect.stringMatching(/disk full.*nothing was lost/),
    });
  });
});
