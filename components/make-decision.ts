import type { Decision, DecisionKind } from '../lib/model/decision.ts';
import type { Review, Work } from '../lib/model/review.ts';

/** Decisions whose form has a field for the person's words, whether they are asked for or not. */
const spoken: DecisionKind[] = ['reject', 'escalate'];

/** True where the form of this decision shows the field for a reason. */
export const takesReason = (review: Review, kind: DecisionKind) =>
  spoken.includes(kind) || review.asks.reason.includes(kind);

function wording(work: Work, kind: DecisionKind): string | null {
  if (kind === 'edit') return work.edit;
  if (kind === 'redirect') return work.instruction.trim();
  return null;
}

/**
 * The decision that this work amounts to. What the person typed for another kind of decision stays out of it.
 * Text that was changed in the page after approval is no longer the AI's draft, so approving it is an edit.
 */
export function makeDecision(
  review: Review,
  work: Work,
  pressed: DecisionKind,
  id: string,
): Decision {
  const { changed, draft } = review;
  const isOther = pressed === 'approve' && changed !== null && changed !== draft.text;
  const kind = isOther ? 'edit' : pressed;
  const known = new Set(review.flags.map((flag) => flag.id));
  return {
    id,
    review: review.id,
    kind,
    confidence: work.confidence,
    answers: Object.fromEntries(Object.entries(work.answers).filter(([flag]) => known.has(flag))),
    reason: (takesReason(review, pressed) && work.reason.trim()) || null,
    text: isOther ? changed : wording(work, kind),
    target:
      kind === 'escalate' && work.target
        ? { kind: work.target.kind, to: work.target.to.trim() }
        : null,
    seen: draft.sha256,
    activeMs: Math.round(work.activeMs),
  };
}

/** True where two decisions say the same, whatever their ids and times: then the second is a retry of the first. */
export function saysTheSame(a: Decision, b: Decision): boolean {
  const told = ({ id, activeMs, ...rest }: Decision) => JSON.stringify(rest);
  return told(a) === told(b);
}
