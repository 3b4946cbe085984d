import type { Decision } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { LogRecord, RecordData } from '../model/record.ts';
import type { Review } from '../model/review.ts';
import type { Settings } from '../model/settings.ts';
import { editRatio } from './edit-ratio.ts';
import { handoffData } from './handoff.ts';
import { told } from './told.ts';

type Capture = LogRecord['capture'];
type Decided = Extract<RecordData, { kind: 'handoff.decided' }>['decision'];

/** The body of the record that a review was opened. */
export async function openedRecord(review: Review, capture: Capture): Promise<RecordData> {
  return { kind: 'handoff.opened', handoff: await handoffData(review, capture) };
}

/**
 * The body of the record of a decision, from the review as it is after it. The capture is the settings'. A reason's
 * words leave only under `full`, its length always.
 */
export async function decidedRecord(
  review: Review,
  decision: Decision,
  settings: Pick<Settings, 'reviewer' | 'capture'>,
): Promise<RecordData> {
  const capture = settings.capture.text;
  const final = finalText(review, decision);
  const compared = decision.kind === 'approve' || decision.kind === 'edit' ? final : null;
  const words = capture === 'full' && decision.reason !== null ? { reason: decision.reason } : {};
  const decided: Decided = {
    kind: decision.kind,
    reviewer: settings.reviewer,
    confidence: decision.confidence,
    ...words,
    reasonLength: decision.reason?.length ?? 0,
    target: decision.target,
    seen: decision.seen,
    final: final === null ? null : await told(final, capture),
    editRatio: compared === null ? null : editRatio(review.draft.text, compared),
    shownAt: review.openedAt,
    activeMs: decision.activeMs,
  };
  const handoff = await handoffData({ ...review, decision }, capture);
  return { kind: 'handoff.decided', handoff, decision: decided };
}

/**
 * The body of the record of what became of a draft. `sent` is the text that went out, or null. Whether it is the approved
 * one is what the gate found, as an editor may write the same text with other white space.
 */
export async function completedRecord(
  review: Review,
  outcome: Outcome,
  sent: string | null,
  capture: Capture,
): Promise<RecordData> {
  const matches: Partial<Record<Outcome, boolean>> = {
    'sent as approved': true,
    'sent changed': false,
  };
  return {
    kind: 'handoff.completed',
    handoff: await handoffData(review, capture),
    completion: {
      outcome,
      sent: sent === null ? null : await told(sent, capture),
      matchesApproved: matches[outcome] ?? null,
    },
  };
}

/** What may be sent (approve, edit), or the instruction (redirect); null where the decision lets nothing out. */
function finalText(review: Review, decision: Decision): string | null {
  if (decision.kind === 'redirect') return decision.text;
  if (decision.kind !== 'approve' && decision.kind !== 'edit') return null;
  return review.approved ?? decision.text ?? review.draft.text;
}
