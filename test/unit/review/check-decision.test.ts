import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../lib/model/decision.ts';
import type { Review } from '../../../lib/model/review.ts';
import { checkDecision } from '../../../lib/review/decide.ts';
import { decisionOf, flagOf, id, reviewOf, sha } from './fixtures.ts';

const kinds = ['approve', 'edit', 'reject', 'escalate', 'redirect'] as const;
const stopped = reviewOf({ flags: [flagOf('hard stop', 1), flagOf('hard stop', 2)] });
const vip = reviewOf({ flags: [flagOf('require approval')] });
const answered = { 'some-rule:1': 'confirmed', 'some-rule:2': 'not a concern' } as const;

describe('a decision', () => {
  it.each(kinds)('to %s passes where nothing is missing', (kind) => {
    expect(checkDecision(reviewOf(), decisionOf(kind))).toEqual({ ok: true });
  });

  it.each<[string, Review, Decision, string]>([
    ['of another review', reviewOf(), decisionOf('approve', { review: id(5) }), 'another draft'],
    ['on a closed review', reviewOf({ status: 'closed' }), decisionOf('approve'), 'is closed'],
    [
      'on an approved one',
      reviewOf({ status: 'decided', decision: decisionOf('approve') }),
      decisionOf('approve'),
      'already approved',
    ],
    [
      'on a draft that changed meanwhile',
      reviewOf(),
      decisionOf('approve', { seen: sha(2) }),
      'changed while you looked',
    ],
    [
      'without answers',
      stopped,
      decisionOf('approve', { reason: 'Fine.' }),
      'Answer this flag first (and 1 more): Point 1.',
    ],
    [
      'with one answer of two',
      stopped,
      decisionOf('edit', { answers: { 'some-rule:1': 'confirmed' } }),
      'Answer this flag first: Point 2.',
    ],
    [
      'over a hard stop without a reason',
      stopped,
      decisionOf('approve', { answers: answered }),
      'Approving needs a reason',
    ],
    [
      'without the own confidence',
      vip,
      decisionOf('approve', { answers: answered }),
      'your own confidence',
    ],
    [
      'to reject without a reason',
      reviewOf(),
      decisionOf('reject', { reason: null }),
      'Rejecting needs a reason',
    ],
    [
      'to reject with a blank reason',
      reviewOf(),
      decisionOf('reject', { reason: ' \u200b\n' }),
      'Rejecting needs a reason',
    ],
    [
      'to escalate without a note',
      reviewOf(),
      decisionOf('escalate', { reason: null }),
      'Escalating needs a note',
    ],
    [
      'to escalate to nobody',
      reviewOf(),
      decisionOf('escalate', { target: null }),
      'Escalating needs a target',
    ],
    [
      'to escalate to a blank',
      reviewOf(),
      decisionOf('escalate', { target: { kind: 'team', to: '  ' } }),
      'Escalating needs a target',
    ],
    [
      'to escalate to half an e-mail',
      reviewOf(),
      decisionOf('escalate', { target: { kind: 'e-mail', to: 'legal@' } }),
      'no e-mail address',
    ],
    [
      'to escalate to a script',
      reviewOf(),
      decisionOf('escalate', { target: { kind: 'url', to: 'javascript:alert(1)' } }),
      'no web address',
    ],
    [
      'to escalate to no address',
      reviewOf(),
      decisionOf('escalate', { target: { kind: 'url', to: 'legal desk' } }),
      'no web address',
    ],
    [
      'to redirect without an instruction',
      reviewOf(),
      decisionOf('redirect', { text: ' ' }),
      'needs an instruction',
    ],
    ['to edit with no text', reviewOf(), decisionOf('edit', { text: null }), 'is empty'],
    ['to edit with a blank', reviewOf(), decisionOf('edit', { text: '\n ' }), 'is empty'],
    [
      'to edit nothing',
      reviewOf(),
      decisionOf('edit', { text: 'Your parcel is in Leeds.' }),
      'use approve',
    ],
    [
      'to approve a draft that is not there any more',
      reviewOf({ changed: 'Other.' }),
      decisionOf('approve'),
      'as an edit',
    ],
  ])('%s is refused in one sentence', (_, review, decision, words) => {
    const checked = checkDecision(review, decision);
    expect(checked.ok).toBe(false);
    const sentence = checked.ok ? '' : checked.sentence;
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it.each([
    ['reject', stopped],
    ['escalate', stopped],
    ['redirect', stopped],
    ['reject', vip],
  ] as const)('to %s needs no answers and no confidence', (kind, review) => {
    expect(checkDecision(review, decisionOf(kind))).toEqual({ ok: true });
  });

  it('passes with all that a hard stop and an approval ask for', () => {
    const given = { answers: answered, reason: 'The case is settled.', confidence: 4 };
    expect(checkDecision(stopped, decisionOf('approve', given))).toEqual({ ok: true });
    expect(checkDecision(vip, decisionOf('edit', given))).toEqual({ ok: true });
  });

  it('may be taken anew on a text that changed at Send', () => {
    const changed = reviewOf({
      changed: 'Your parcel is in Bath.',
      decision: decisionOf('approve'),
    });
    const edit = decisionOf('edit', { text: 'Your parcel is in Bath.' });
    expect(checkDecision(changed, edit)).toEqual({ ok: true });
    expect(checkDecision(changed, decisionOf('edit', { text: changed.draft.text }))).toEqual({
      ok: true,
    });
  });

  it.each([
    { kind: 'e-mail', to: 'legal@example.com' },
    { kind: 'url', to: 'https://desk.example.com/legal' },
    { kind: 'person', to: 'Ana Ruiz' },
  ] as const)('to escalate to %j passes', (target) => {
    expect(checkDecision(reviewOf(), decisionOf('escalate', { target }))).toEqual({ ok: true });
  });
});
