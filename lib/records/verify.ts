import type { LogRecord } from '../model/record.ts';
import { hashOf } from './canonical.ts';
import { noHash } from './head.ts';

/** The first thing that is wrong with a log: at which record, what, and a sentence for people. */
interface Fault {
  ok: false;
  seq: number;
  fault: 'altered' | 'missing' | 'reordered';
  sentence: string;
}

/** What came of the check; `records` is how many were looked at. */
export type ChainCheck = { ok: true; records: number } | Fault;

/** Where a check starts: the last record that is known to be right. Without one it starts at the log's beginning. */
export interface Anchor {
  seq: number;
  hash: string;
}

/**
 * Walks the chain in the order given and finds the first altered, missing or reordered record. A log that was cut off at
 * its end is a whole, shorter log: only its receiver can tell.
 */
export async function verifyChain(
  records: readonly LogRecord[],
  after: Anchor = { seq: 0, hash: noHash },
): Promise<ChainCheck> {
  const present = new Set(records.map((record) => record.seq));
  let last = after;
  for (const record of records) {
    const misplaced = place(record, last, present);
    if (misplaced) return misplaced;
    if ((await hashOf(record)) !== record.hash)
      return fault(record.seq, 'altered', `Record ${record.seq} was altered after it was written.`);
    if (record.prev !== last.hash) return unlinked(record, last);
    last = record;
  }
  return { ok: true, records: records.length };
}

function place(record: LogRecord, last: Anchor, present: Set<number>): Fault | null {
  const expected = last.seq + 1;
  if (record.seq === expected) return null;
  if (record.seq < expected || present.has(expected))
    return fault(
      record.seq,
      'reordered',
      `Record ${record.seq} stands where record ${expected} belongs.`,
    );
  const gap =
    record.seq - 1 === expected
      ? `Record ${expected} is`
      : `Records ${expected} to ${record.seq - 1} are`;
  return fault(expected, 'missing', `${gap} missing.`);
}

/** Both hashes fit their own records, so one of the two records was replaced by another whole one. */
function unlinked(record: LogRecord, last: Anchor): Fault {
  return last.seq === 0
    ? fault(record.seq, 'altered', 'Record 1 is not the first record of this log: it was replaced.')
    : fault(
        last.seq,
        'altered',
        `Record ${last.seq} is not the one that record ${record.seq} was written after: it was replaced.`,
      );
}

function fault(seq: number, kind: Fault['fault'], sentence: string): Fault {
  return { ok: false, seq, fault: kind, sentence };
}
