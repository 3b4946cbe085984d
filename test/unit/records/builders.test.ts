import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../lib/model/decision.ts';
import { recordData } from '../../../lib/model/record.ts';
import type { Review } from '../../../lib/model/review.ts';
import { completedRecord, decidedRecord, openedRecord } from '../../../lib/records/builders.ts';
import { canonicalSha } from '../../../lib/records/canonical.ts';
import { handoffData } from '../../../lib/records/handoff.ts';
import { told } from '../../../lib/records/told.ts';
import { sampleReview } from './samples.ts';

const draft = 'Your refund comes on Monday.';
const edited = 'Your refund comes on Tuesday.';
const settings = (text: 'none' | 'full') => ({
  reviewer: { name: 'r-17', role: 'agent' },
  capture: { text },
});

function decide(review: Review, over: Partial<Decision>): Decision {
  return {
    id: v7(),
    review: review.id,
    kind: 'approve',
    confidence: 4,
    answers: { 'low-confidence:1': 'confirmed' },
    reason: null,
    text: null,
    target: null,
    seen: 'a'.repeat(64),
    activeMs: 4200,
    ...over,
  };
}

async function decided(over: Partial<Decision>, text: 'none' | 'full' = 'none', approved = draft) {
  const allows = over.kind === 'edit' || over.kind === 'approve';
  const review = sampleReview({ approved: allows ? approved : null });
  const data = await decidedRecord(review, decide(review, over), settings(text));
  if (data.kind !== 'handoff.decided') throw new Error('another kind of record');
  return recordData.parse(data) as typeof data;
}

describe('what records tell', () => {
  test('hashes are of the UTF-8 bytes', async () => {
    expect(await canonicalSha('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await canonicalSha('é')).toBe(
      '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
    );
  });

  test('a text is hash and length; words only under full capture', async () => {
    expect(await told('abc', 'none')).toEqual({ sha256: await canonicalSha('abc'), length: 3 });
    expect((await told('abc', 'full')).text).toBe('abc');
  });

  test('an opened handoff names its flags without an answer, and no word of anyone', async () => {
    const data = await openedRecord(sampleReview(), 'none');
    expect(recordData.parse(data)).toEqual(data);
    expect(data).toMatchObject({
      kind: 'handoff.opened',
      handoff: {
        ticket: '8812',
        flags: [{ id: 'low-confidence:1', version: 1, answer: null }],
        ai: { confidence: { value: 0.62 } },
        evidence: [{ kind: 'inserted', strength: 'strong' }],
      },
    });
    expect(JSON.stringify(data)).not.toMatch(/refund/);
  });

  test('all seven parts of the context package are accounted for', async () => {
    const plain = await handoffData(sampleReview(), 'none');
    expect(plain.context).toEqual({
      draft: 'present',
      request: 'present',
      steps: 'absent',
      confidence: 'present',
      concerns: 'absent',
      options: 'absent',
      nextAction: 'not applicable',
    });
    const rewritten = sampleReview({ earlier: [{ id: '1', text: 'An earlier draft.' }] });
    expect((await handoffData(rewritten, 'none')).context.options).toBe('present');
  });

  test('approve: the final is the draft, and nothing was edited', async () => {
    const { decision, handoff } = await decided({ kind: 'approve' });
    expect(decision).toMatchObject({
      kind: 'approve',
      reviewer: { name: 'r-17', role: 'agent' },
      final: { sha256: await canonicalSha(draft), length: draft.length },
      editRatio: 0,
      shownAt: '2026-11-22T10:00:00.000Z',
      activeMs: 4200,
    });
    expect(handoff.flags[0]?.answer).toBe('confirmed');
  });

  test('edit: the final is what was approved, with its distance from the draft', async () => {
    const { decision } = await decided({ kind: 'edit', text: edited }, 'none', edited);
    expect(decision.final?.sha256).toBe(await canonicalSha(edited));
    // Monday → Tuesday: three letters changed, one added.
    expect(decision.editRatio).toBeCloseTo(4 / edited.length, 10);
  });

  test('reject: no final; the reason leaves as a length', async () => {
    const { decision } = await decided({ kind: 'reject', reason: 'Wrong day.' });
    expect(decision).toMatchObject({ final: null, editRatio: null, reasonLength: 10 });
    expect(decision.reason).toBeUndefined();
  });

  test('reject under full capture: the reason’s words leave too', async () => {
    expect((await decided({ kind: 'reject', reason: 'Wrong day.' }, 'full')).decision.reason).toBe(
      'Wrong day.',
    );
  });

  test('escalate: the target leaves, the note does not', async () => {
    const target = { kind: 'team', to: 'Billing' } as const;
    const { decision } = await decided({ kind: 'escalate', target, reason: 'Please look.' });
    expect(decision).toMatchObject({ target, final: null, reasonLength: 12 });
  });

  test('redirect: the final is the instruction, which is no edit of the draft', async () => {
    const { decision } = await decided({ kind: 'redirect', text: 'Say Tuesday.' }, 'full');
    expect(decision).toMatchObject({ final: { text: 'Say Tuesday.' }, editRatio: null });
  });

  test.each([
    ['sent as approved', draft, true],
    ['sent changed', edited, false],
    ['sent without a decision', draft, null],
    ['discarded', null, null],
  ] as const)('completed: %s', async (outcome, sent, matchesApproved) => {
    const data = await completedRecord(sampleReview(), outcome, sent, 'none');
    expect(recordData.parse(data)).toMatchObject({
      completion: { outcome, matchesApproved, sent: sent && { length: sent.length } },
    });
  });
});
