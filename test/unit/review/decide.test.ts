import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionKind } from '../../../lib/model/decision.ts';
import { gateState } from '../../../lib/model/gate.ts';
import { outcome } from '../../../lib/model/outcome.ts';
import { review as reviewSchema } from '../../../lib/model/review.ts';
import {
  applyDecision,
  checkDecision,
  completed,
  lastAllowed,
  textAtSend,
} from '../../../lib/review/decide.ts';
import { at, decisionOf, reviewOf } from './fixtures.ts';

const kinds = fc.constantFrom(...decisionKind.options);
const gates = fc.constantFrom(...gateState.options);
const texts = fc.string({ minLength: 1 });

describe('taking a decision', () => {
  it('to approve allows the draft and opens the gate', () => {
    const after = applyDecision(reviewOf(), decisionOf('approve'), at);
    expect(after).toMatchObject({
      status: 'decided',
      approved: 'Your parcel is in Leeds.',
      gate: 'open',
      decidedAt: at,
      decision: { kind: 'approve' },
    });
  });

  it('to edit allows the edited text', () => {
    const after = applyDecision(reviewOf(), decisionOf('edit'), at);
    expect(after).toMatchObject({ approved: 'Your parcel is in York.', gate: 'open' });
  });

  it.each(['reject', 'escalate', 'redirect'] as const)('to %s allows nothing', (kind) => {
    const after = applyDecision(reviewOf(), decisionOf(kind), at);
    expect(after).toMatchObject({ status: 'decided', approved: null, gate: 'held' });
  });

  it('keeps the answers of the decision as the work, and leaves the edit form', () => {
    const work = { ...reviewOf().work, mode: 'edit' as const, edit: 'Half' };
    const given = decisionOf('edit', { answers: { 'some-rule:1': 'confirmed' }, confidence: 4 });
    expect(applyDecision(reviewOf({ work }), given, at).work).toMatchObject({
      mode: null,
      edit: null,
      answers: { 'some-rule:1': 'confirmed' },
      confidence: 4,
    });
  });

  it('opens no gate but by approve or edit, and none that could not hold', () => {
    fc.assert(
      fc.property(kinds, gates, (kind, gate) => {
        const before = reviewOf({ gate });
        const after = applyDecision(before, decisionOf(kind), at);
        const isAllowed = kind === 'approve' || kind === 'edit';
        expect(after.approved !== null).toBe(isAllowed);
        const armed = isAllowed ? 'open' : 'held';
        expect(after.gate).toBe(gate === 'not armed' ? 'not armed' : armed);
        expect(reviewSchema.safeParse(after).success).toBe(true);
      }),
    );
  });

  it('changes nothing in place', () => {
    const before = reviewOf();
    const copy = structuredClone(before);
    const after = applyDecision(before, decisionOf('edit'), at);
    textAtSend(after, 'Other.');
    completed(after, 'discarded');
    expect(before).toEqual(copy);
  });

  it('that let the text out is final; any other can be thought better of', () => {
    fc.assert(
      fc.property(kinds, kinds, (first, second) => {
        const after = applyDecision(reviewOf(), decisionOf(first), at);
        const isFinal = first === 'approve' || first === 'edit';
        expect(checkDecision(after, decisionOf(second)).ok).toBe(!isFinal);
      }),
    );
  });
});

describe('the text at Send', () => {
  it('changes nothing where it is the approved one', () => {
    const after = applyDecision(reviewOf(), decisionOf('edit'), at);
    expect(textAtSend(after, 'Your parcel is in York.')).toBe(after);
  });

  it('closes the gate where it is any other, and asks again', () => {
    fc.assert(
      fc.property(kinds, gates, texts, (kind, gate, text) => {
        const decided = applyDecision(reviewOf({ gate }), decisionOf(kind), at);
        fc.pre(decided.approved !== null && text !== decided.approved);
        const after = textAtSend(decided, text);
        expect(after).toMatchObject({ status: 'waiting', approved: null, changed: text });
        expect(after.gate).toBe(gate === 'not armed' ? 'not armed' : 'held');
        expect(lastAllowed(after)).toBe(decided.approved);
        expect(reviewSchema.safeParse(after).success).toBe(true);
      }),
    );
  });

  it('may change again, and opens only when that text is allowed', () => {
    const approved = applyDecision(reviewOf(), decisionOf('approve'), at);
    const twice = textAtSend(textAtSend(approved, 'One.'), 'Two.');
    expect(twice).toMatchObject({ changed: 'Two.', gate: 'held' });
    const again = applyDecision(twice, decisionOf('edit', { text: 'Two.' }), at);
    expect(again).toMatchObject({ approved: 'Two.', changed: null, gate: 'open' });
  });

  it('changes nothing before a decision, after a rejection, or after the end', () => {
    const rejected = applyDecision(reviewOf(), decisionOf('reject'), at);
    const closed = completed(
      applyDecision(reviewOf(), decisionOf('approve'), at),
      'sent as approved',
    );
    for (const review of [reviewOf(), rejected, closed]) {
      expect(textAtSend(review, 'Other.')).toBe(review);
    }
  });
});

describe('the end of a review', () => {
  it.each(outcome.options.filter((end) => end !== 'open'))('by “%s” closes it once', (end) => {
    const closed = completed(reviewOf(), end);
    expect(closed).toMatchObject({ status: 'closed', outcome: end });
    expect(completed(closed, 'discarded')).toBe(closed);
  });

  it('is not “open”', () => {
    const review = reviewOf();
    expect(completed(review, 'open')).toBe(review);
  });

  it('tells what was last allowed', () => {
    expect(lastAllowed(reviewOf())).toBeNull();
    expect(lastAllowed(applyDecision(reviewOf(), decisionOf('reject'), at))).toBeNull();
  });
});
