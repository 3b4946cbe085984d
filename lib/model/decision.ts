import { z } from 'zod';
import { ownConfidence } from './confidence.ts';
import { MAX_DRAFT } from './draft.ts';
import { flagAnswer } from './flag.ts';
import { sha256 } from './ids.ts';

/** The five things a person can decide. */
export const decisionKind = z.enum(['approve', 'edit', 'reject', 'escalate', 'redirect']);
export type DecisionKind = z.infer<typeof decisionKind>;

/** Who an escalation goes to. */
export const escalationTarget = z.object({
  kind: z.enum(['person', 'team', 'e-mail', 'url']),
  to: z.string().min(1).max(500),
});
export type EscalationTarget = z.infer<typeof escalationTarget>;

/**
 * A decision as the person gave it. `id` is made at the click and is the record's id, so that a repeated message is
 * the same decision. `text` is the edited draft (edit) or the instruction (redirect); `reason` is the person's words
 * (for escalate: the note). `seen` is the hash of the draft that was shown. `activeMs` is the time in milliseconds
 * that the panel was visible and focused.
 */
export const decision = z.object({
  id: z.uuid(),
  review: z.uuid(),
  kind: decisionKind,
  confidence: ownConfidence.nullable(),
  answers: z.record(z.string().max(120), flagAnswer),
  reason: z.string().max(5000).nullable(),
  text: z.string().max(MAX_DRAFT).nullable(),
  target: escalationTarget.nullable(),
  seen: sha256,
  activeMs: z.number().int().min(0),
});
export type Decision = z.infer<typeof decision>;
