import { describe, expect, it } from 'vitest';
import { response } from '../../../lib/model/flag.ts';
import { emptyWork } from '../../../lib/model/review.ts';
import { applyDecision, textAtSend } from '../../../lib/review/decide.ts';
import { nextAction, unanswered } from '../../../lib/review/next-action.ts';
import { at, decisionOf, flagOf, reviewOf } from './fixtures.ts';

const stops = [flagOf('hard stop', 2), flagOf('hard stop', 3)];
const flags = [flagOf('flag for review', 1), ...stops];
const asking = (ids: string[]) => ({ answers: ids, reason: [], confidence: false });

describe('the next action', () => {
  it('is to answer what has to be answered, and says when that is hard stops only', () => {
    const all = reviewOf({ flags, asks: asking(flags.map(({ id }) => id)) });
    expect(nextAction(all)).toBe('Answer 3 flags, then decide.');
    const two = reviewOf({ flags, asks: asking(stops.map(({ id }) => id)) });
    expect(nextAction(two)).toBe('Answer 2 hard stops, then decide.');
  });

  it('goes on as the person answers', () => {
    const review = reviewOf({ flags, asks: { ...asking([stops[0]?.id ?? '']), confidence: true } });
    const answered = {
      ...emptyWork,
      answers: Object.fromEntries(flags.map(({ id }) => [id, 'confirmed' as const])),
    };
    expect(unanswered(review, answered.answers)).toEqual([]);
    expect(nextAction(review, answered)).toBe('Give your own confidence, then decide.');
    expect(nextAction(review, { ...answered, confidence: 3 })).toContain('the decision is yours');
  });

  it('tells a reply from an answer', () => {
    const message = { ...reviewOf().draft, place: 'message' as const };
    expect(nextAction(reviewOf())).toBe('Check the reply, then decide.');
    expect(nextAction(reviewOf({ draft: message }))).toBe('Check the answer before you use it.');
  });

  it('is one short line for every kind of flag, and after a change', () => {
    const approved = applyDecision(reviewOf(), decisionOf('approve'), at);
    const lines = [
      ...response.options.map((kind) => reviewOf({ flags: [flagOf(kind)] })),
      textAtSend(approved, 'Changed.'),
    ].map((review) => nextAction(review));
    for (const line of lines) expect(line).toMatch(/^[A-Z][^\n]{10,70}\.$/);
    expect(lines.at(-1)).toContain('Compare');
  });
});
