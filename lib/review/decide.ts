import type { Decision } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Review } from '../model/review.ts';
import { allows } from './check-decision.ts';

export { checkDecision } from './check-decision.ts';

/**
 * The review after a decision that `checkDecision` let through, taken at `at` (RFC 3339). Approve allows the draft, edit
 * the decision's text; nothing else opens the gate, and whatever else was decided closes it: a rejected draft is held
 * under every pattern. One that could not hold stays `not armed`.
 */
export function applyDecision(review: Review, decision: Decision, at: string): Review {
  const isAllowed = allows(decision.kind);
  return {
    ...review,
    status: 'decided',
    decision,
    decidedAt: at,
    approved: isAllowed ? allowedBy(review, decision) : null,
    changed: null,
    gate: gateAfter(review.gate, isAllowed),
    work: {
      ...review.work,
      mode: null,
      edit: null,
      answers: decision.answers,
      confidence: decision.confidence,
    },
  };
}

/**
 * The review after Send was pressed with this text in the editor. The approved text changes nothing; any other closes
 * the gate, and the person has to decide again. What they answered stays.
 */
export function textAtSend(review: Review, text: string): Review {
  if (review.status === 'closed' || text === review.approved) return review;
  if (review.approved === null) {
    return review.changed === null ? review : { ...review, changed: text };
  }
  return {
    ...review,
    status: 'waiting',
    approved: null,
    changed: text,
    gate: review.gate === 'not armed' ? 'not armed' : 'held',
    work: { ...review.work, mode: null, edit: null },
  };
}

/** The review after its draft was sent or discarded; `open` is no end, and changes nothing. The first end stays. */
export function completed(review: Review, outcome: Outcome): Review {
  if (outcome === 'open' || review.status === 'closed') return review;
  return { ...review, status: 'closed', outcome };
}

/** True for a draft that a person kept back: they may think better of it and decide again. */
export function keptBack({ status, decision }: Review): boolean {
  return status === 'decided' && decision !== null && !allows(decision.kind);
}

/** The text that was last allowed, even where it changed since and is not allowed any more; null if none was. */
export function lastAllowed({ draft, decision }: Review): string | null {
  return decision && allows(decision.kind) ? allowedBy({ draft }, decision) : null;
}

function gateAfter(gate: Review['gate'], isAllowed: boolean): Review['gate'] {
  if (gate === 'not armed') return gate;
  return isAllowed ? 'open' : 'held';
}

function allowedBy({ draft }: Pick<Review, 'draft'>, { kind, text }: Decision): string | null {
  return kind === 'approve' ? draft.text : text;
}
