import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyWork, review as reviewSchema } from '../../../lib/model/review.ts';
import { applyDecision, completed, textAtSend } from '../../../lib/review/decide.ts';
import { updateReview } from '../../../lib/review/merge.ts';
import {
  at,
  decisionOf,
  flagOf,
  judgementOf,
  reportOf,
  reviewOf,
  sha,
  strong,
  weak,
} from './fixtures.ts';

const text = 'Your parcel is in Leeds.';
const update = (
  review: ReturnType<typeof reviewOf>,
  next: string,
  judgement = judgementOf(),
  change = {},
) => updateReview(review, reportOf(next, change), sha(2), judgement);

describe('a later report of a waiting draft', () => {
  it('that grew keeps no earlier text', () => {
    const after = update(reviewOf(), `${text} It comes tomorrow.`);
    expect(after).toMatchObject({
      draft: { text: `${text} It comes tomorrow.`, sha256: sha(2) },
      earlier: [],
      status: 'waiting',
    });
  });

  it('that was regenerated keeps its predecessor, newest first', () => {
    const after = update(update(reviewOf(), 'It is in York.'), 'It is in Bath.');
    expect(after.earlier.map((option) => option.text)).toEqual(['It is in York.', text]);
    expect(reviewSchema.safeParse(after).success).toBe(true);
  });

  it('keeps ten predecessors, each text once, and no empty one', () => {
    let review = reviewOf();
    for (let n = 0; n < 15; n++)
      review = updateReview(review, reportOf(`Text ${n}.`), sha(n + 10), judgementOf());
    expect(review.earlier.map((option) => option.text)).toEqual(
      Array.from({ length: 10 }, (_, i) => `Text ${13 - i}.`),
    );
    const back = update(review, 'Text 13.');
    const forth = updateReview(back, reportOf('Text 14.'), sha(99), judgementOf());
    expect(forth.earlier.filter((option) => option.text === 'Text 13.')).toHaveLength(1);
    const empty = reviewOf({ draft: { ...review.draft, text: '' } });
    expect(update(empty, 'Now there is one.').earlier).toEqual([]);
  });

  it('keeps what the person typed', () => {
    const work = {
      ...emptyWork,
      mode: 'edit' as const,
      edit: 'My text',
      reason: 'Because',
      instruction: 'Shorter',
      confidence: 4,
      activeMs: 99,
    };
    expect(update(reviewOf({ work }), `${text} More.`).work).toEqual(work);
    expect(update(reviewOf({ work }), 'Another text.').work).toEqual({ ...work, confidence: null });
  });

  it('keeps the answers to flags that still say the same of the same words', () => {
    const flags = [
      flagOf('hard stop', 1, { span: { start: 5, end: 11 } }),
      flagOf('hard stop', 2, { span: { start: 18, end: 23 } }),
      flagOf('hard stop', 3, { fact: 'in the request: lawyer' }),
      flagOf('hard stop', 4, { fact: 'one' }),
      flagOf('hard stop', 5),
    ];
    const work = {
      ...emptyWork,
      answers: Object.fromEntries(flags.map((flag) => [flag.id, 'confirmed' as const])),
    };
    const next = 'Hm, your parcel is in Derby.';
    const now = [
      flagOf('hard stop', 1, { span: { start: 9, end: 15 } }),
      flagOf('hard stop', 2, { span: { start: 22, end: 27 } }),
      flagOf('hard stop', 3, { fact: 'in the request: lawyer' }),
      flagOf('hard stop', 4, { fact: 'two' }),
      flagOf('hard stop', 6),
    ];
    const after = update(reviewOf({ flags, work }), next, judgementOf(now));
    expect(Object.keys(after.work.answers)).toEqual(['some-rule:1', 'some-rule:3']);
    expect(after.asks.answers).toEqual(now.map((flag) => flag.id));
  });

  it('takes over context, pattern, evidence and gate', () => {
    const context = {
      ...reviewOf().context,
      request: { state: 'present', value: 'New?' },
    } as const;
    const judgement = judgementOf([], { pattern: 'exception', patternWhy: 'Why.', hold: false });
    const after = update(reviewOf(), text, judgement, { context, evidence: [weak] });
    expect(after).toMatchObject({
      context,
      pattern: 'exception',
      patternWhy: 'Why.',
      gate: 'open',
    });
    expect(after.draft.evidence).toEqual([weak, strong]);
    const unarmed = update(reviewOf(), text, judgementOf(), { armed: false, armedWhy: 'No Send.' });
    expect(unarmed).toMatchObject({ gate: 'not armed', gateWhy: 'No Send.' });
  });

  it('keeps at most twenty sightings, strong ones first', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ ...weak, seen: `Sighting ${i}.` }));
    const { draft } = update(reviewOf(), text, judgementOf(), { evidence: many });
    expect(draft.evidence).toHaveLength(20);
    expect(draft.evidence[0]).toEqual(strong);
  });
});

describe('a later report of a decided draft', () => {
  const approved = applyDecision(reviewOf(), decisionOf('approve'), at);
  const edited = applyDecision(reviewOf(), decisionOf('edit'), at);
  const rejected = applyDecision(reviewOf(), decisionOf('reject'), at);

  it('changes nothing of the decision while the text is the one decided on or allowed', () => {
    expect(update(approved, text)).toMatchObject({
      status: 'decided',
      approved: text,
      gate: 'open',
    });
    expect(update(rejected, text)).toMatchObject({ status: 'decided', gate: 'held' });
    const after = update(edited, 'Your parcel is in York.');
    expect(after).toMatchObject({
      status: 'decided',
      gate: 'open',
      draft: { text, sha256: sha(1) },
    });
  });

  it('waits for a new decision on any other text', () => {
    for (const review of [approved, edited, rejected]) {
      expect(update(review, 'Something else.')).toMatchObject({
        status: 'waiting',
        decision: null,
        approved: null,
        gate: 'held',
        draft: { text: 'Something else.' },
        earlier: [{ text }],
      });
    }
  });

  it('is not open for the draft where an edit was allowed', () => {
    expect(update(edited, text)).toMatchObject({ status: 'waiting', approved: null, gate: 'held' });
  });

  it('keeps the difference found at Send in sight', () => {
    const changed = textAtSend(approved, 'Changed.');
    expect(update(changed, 'Changed.')).toMatchObject({
      status: 'waiting',
      changed: 'Changed.',
      gate: 'held',
      draft: { text },
    });
  });

  it('follows the page where Send can be held now and could not before, and the other way', () => {
    const unarmed = update(approved, text, judgementOf(), { armed: false, armedWhy: 'No Send.' });
    expect(unarmed).toMatchObject({ gate: 'not armed', gateWhy: 'No Send.', approved: text });
    expect(update(unarmed, text)).toMatchObject({ gate: 'open', gateWhy: null });
    const refused = update(rejected, text, judgementOf(), { armed: false, armedWhy: 'No Send.' });
    expect(update(refused, text)).toMatchObject({ gate: 'held' });
  });

  it('leaves a closed review alone', () => {
    const closed = completed(approved, 'sent as approved');
    expect(update(closed, 'Something else.')).toBe(closed);
  });

  it('never leaves the gate open for a text that nobody allowed', () => {
    const texts = fc.constantFrom(text, 'Your parcel is in York.', 'Other.', `${text} More.`, '');
    fc.assert(
      fc.property(fc.constantFrom(approved, edited, rejected), fc.array(texts), (start, steps) => {
        const review = steps.reduce((now, next) => update(now, next), start);
        expect(reviewSchema.safeParse(review).success).toBe(true);
        if (review.gate !== 'open') return;
        expect(steps.every((step) => step === start.approved)).toBe(true);
        expect(review.approved).toBe(start.approved);
      }),
    );
  });
});
