import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { appendRecord } from '../../../lib/records/append.ts';
import { verifyChain } from '../../../lib/records/verify.ts';
import { newDevice } from '../storage/disk.ts';
import { note } from './samples.ts';

const act = fc.record({
  message: fc.string({ unit: 'binary', maxLength: 20 }),
  /** Which of five ids it carries: a repeated id is a repeated message. */
  id: fc.nat({ max: 4 }),
  waits: fc.boolean(),
});

test('whatever is appended, in whatever overlap, each id is there once, without gaps, in one chain', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const db = await newDevice();
      const ids = Array.from({ length: 5 }, () => v7());
      const running: Promise<unknown>[] = [];
      for (const { message, id, waits } of acts) {
        const one = appendRecord(db, note(message, ids[id]));
        running.push(one);
        if (waits) await one;
      }
      await Promise.all(running);
      const log = await db.getAll('records');
      const wanted = new Set(acts.map(({ id }) => ids[id]));
      expect(new Set(log.map(({ id }) => id))).toEqual(wanted);
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1));
      expect(await verifyChain(log)).toEqual({ ok: true, records: wanted.size });
      expect(await db.count('outbox')).toBe(wanted.size);
      db.close();
    }),
    { numRuns: 60 },
  );
});
