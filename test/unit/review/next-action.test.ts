import { describe, expect, it } from 'vitest';
import { response } from '../../../lib/model/flag.ts';
import { applyDecision, completed, textAtSend } from '../../../lib/review/decide.ts';
import { nextAction } from '../../../lib/review/next-action.ts';
import { at, decisionOf, flagOf, reviewOf } from './fixtures.ts';

const message = { ...reviewOf().draft, place: 'message' as const };

describe('the next action', () => {
  it('is what the page states', () => {
    const context = {
      ...reviewOf().context,
      nextAction: { state: 'present', value: 'Decide on the compensation.' },
    } as const;
    const review = reviewOf({ context, flags: [flagOf('hard stop')] });
    expect(nextAction(review)).toBe('Decide on the compensation.');
  });

  it('names the most pressing flags', () => {
    const flags = [flagOf('flag for review', 1), flagOf('hard stop', 2), flagOf('hard stop', 3)];
    expect(nextAction(reviewOf({ flags }))).toContain('2 hard stops');
    expect(nextAction(reviewOf({ flags: [flagOf('flag for review')] }))).toBe(
      'Check the flagged point, then decide on the draft.',
    );
  });

  it('tells a held draft from one that is free, and an answer from a draft', () => {
    expect(nextAction(reviewOf())).toContain('Send waits for you');
    expect(nextAction(reviewOf({ gate: 'open' }))).not.toContain('Send');
    expect(nextAction(reviewOf({ draft: message }))).toBe(
      'Check the answer before you rely on it.',
    );
  });

  it('is one line for every kind of flag, decision and end', () => {
    const decided = (['approve', 'edit', 'reject', 'escalate', 'redirect'] as const).map((kind) =>
      applyDecision(reviewOf(), decisionOf(kind), at),
    );
    const reviews = [
      ...response.options.map((kind) => reviewOf({ flags: [flagOf(kind)] })),
      ...decided,
      completed(reviewOf(), 'discarded'),
      ...decided.slice(0, 1).map((review) => textAtSend(review, 'Changed.')),
    ];
    const lines = reviews.map(nextAction);
    for (const line of lines) expect(line).toMatch(/^[A-Z][^\n]{10,200}\.$/);
    expect(lines.at(-1)).toContain('Compare');
  });
});
