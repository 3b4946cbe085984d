import { v4, v7 } from 'uuid';
import type { LogRecord } from '../../../lib/model/record.ts';
import { emptyWork, type Review } from '../../../lib/model/review.ts';
import { appendRecord, type NewRecord } from '../../../lib/records/append.ts';
import type { Database } from '../../../lib/storage/database.ts';

/** A small record that can be told from others by its message. */
export function note(message: string, id = v7()): NewRecord {
  return {
    id,
    time: '2026-11-22T10:00:29.123Z',
    capture: 'none',
    data: { kind: 'test.sent', message },
  };
}

/** Appends so many notes, one after the other. */
export async function appendNotes(db: Database, count: number): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for (let i = 1; i <= count; i++) records.push(await appendRecord(db, note(`note ${i}`)));
  return records;
}

/** A review of a draft that says when a refund comes, with one flag. */
export function sampleReview(over: Partial<Review> = {}): Review {
  return {
    id: v4(),
    tab: 1,
    frame: 0,
    present: true,
    draft: {
      id: v4(),
      text: 'Your refund comes on Monday.',
      sha256: '0'.repeat(64),
      evidence: [{ kind: 'inserted', strength: 'strong', seen: 'a press on “Draft a reply”' }],
      failure: null,
      place: 'editor',
      composer: false,
    },
    origin: 'https://desk.example.com',
    url: 'https://desk.example.com/tickets/8812',
    site: 'demo',
    context: {
      request: { state: 'present', value: 'Where is my refund?' },
      steps: { state: 'absent' },
      confidence: {
        state: 'present',
        value: { value: 0.62, label: '62 %', source: 'declared' },
      },
      concerns: { state: 'absent' },
      options: { state: 'absent' },
      nextAction: { state: 'not applicable' },
    },
    subject: { ticket: '8812', title: null, customer: null },
    earlier: [],
    flags: [
      {
        id: 'low-confidence:1',
        rule: 'low-confidence',
        ruleVersion: 1,
        trigger: 'uncertainty',
        response: 'flag for review',
        sentence: 'The AI states 62 %.',
        span: null,
        fact: '62 %',
      },
    ],
    pattern: 'checkpoint',
    patternWhy: 'Set for this site.',
    asks: { answers: [], reason: [], confidence: false },
    gate: 'held',
    gateWhy: null,
    openedAt: '2026-11-22T10:00:00.000Z',
    work: emptyWork,
    status: 'waiting',
    decision: null,
    decidedAt: null,
    approved: null,
    changed: null,
    outcome: 'open',
    ...over,
  };
}
