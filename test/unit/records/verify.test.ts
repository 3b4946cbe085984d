import { beforeEach, describe, expect, test } from 'vitest';
import type { LogRecord } from '../../../lib/model/record.ts';
import { hashOf } from '../../../lib/records/canonical.ts';
import { verifyChain } from '../../../lib/records/verify.ts';
import { newDevice } from '../storage/disk.ts';
import { appendNotes } from './samples.ts';

let log: LogRecord[];
beforeEach(async () => {
  log = await appendNotes(await newDevice(), 5);
});

const at = (seq: number) => log[seq - 1] as LogRecord;

async function forged(record: LogRecord, over: Partial<LogRecord>): Promise<LogRecord> {
  const changed = { ...record, ...over };
  return { ...changed, hash: await hashOf(changed) };
}

describe('verifying a chain', () => {
  test('finds nothing wrong with a log as it was written, or with a part of it', async () => {
    expect(await verifyChain(log)).toEqual({ ok: true, records: 5 });
    expect(await verifyChain(log.slice(2), at(2))).toEqual({ ok: true, records: 3 });
    expect(await verifyChain([])).toEqual({ ok: true, records: 0 });
  });

  test('names the record that was altered', async () => {
    log[2] = { ...at(3), data: { kind: 'test.sent', message: 'note X' } };
    expect(await verifyChain(log)).toMatchObject({ ok: false, seq: 3, fault: 'altered' });
  });

  test('names the record that was replaced by one with a hash of its own', async () => {
    log[2] = await forged(at(3), { data: { kind: 'test.sent', message: 'note X' } });
    expect(await verifyChain(log)).toMatchObject({
      ok: false,
      seq: 3,
      fault: 'altered',
      sentence: expect.stringContaining('it was replaced'),
    });
  });

  test('names a first record that belongs to another log', async () => {
    log[0] = await forged(at(1), { prev: 'f'.repeat(64) });
    expect(await verifyChain(log)).toMatchObject({ ok: false, seq: 1, fault: 'altered' });
  });

  test.each([
    [1, 1, 'Record 1 is missing.'],
    [3, 1, 'Record 3 is missing.'],
    [2, 3, 'Records 2 to 4 are missing.'],
  ])('names what is missing from record %i on', async (seq, count, sentence) => {
    log.splice(seq - 1, count);
    expect(await verifyChain(log)).toEqual({ ok: false, seq, fault: 'missing', sentence });
  });

  test('names the first record that is out of its place', async () => {
    const swapped = [at(1), at(2), at(4), at(3), at(5)];
    expect(await verifyChain(swapped)).toEqual({
      ok: false,
      seq: 4,
      fault: 'reordered',
      sentence: 'Record 4 stands where record 3 belongs.',
    });
    const twice = [at(1), at(2), at(2), at(3)];
    expect(await verifyChain(twice)).toMatchObject({ ok: false, seq: 2, fault: 'reordered' });
  });
});
