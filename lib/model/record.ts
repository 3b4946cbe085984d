import { z } from 'zod';
import { confidence, ownConfidence } from './confidence.ts';
import { decisionKind, escalationTarget } from './decision.ts';
import { place } from './draft.ts';
import { evidenceKind } from './evidence.ts';
import { flagAnswer, response, trigger } from './flag.ts';
import { gateState } from './gate.ts';
import { instant, sha256 } from './ids.ts';
import { outcome } from './outcome.ts';
import { pattern } from './pattern.ts';

/** A text as a record tells it: always its hash and length, the words themselves only where the policy says `full`. */
const told = z.object({
  sha256,
  length: z.number().int().min(0),
  text: z.string().optional(),
});
export type ToldText = z.infer<typeof told>;

/** What every record of a handoff says. */
const handoff = z.object({
  review: z.uuid(),
  site: z.string(),
  origin: z.string(),
  place,
  ticket: z.string().nullable(),
  draft: told,
  evidence: z.array(z.object({ kind: evidenceKind, strength: z.enum(['strong', 'weak']) })),
  pattern,
  patternWhy: z.string(),
  gate: gateState,
  flags: z.array(
    z.object({
      id: z.string(),
      rule: z.string(),
      version: z.number().int(),
      trigger,
      response,
      answer: flagAnswer.nullable(),
    }),
  ),
  /** Which of the seven parts of the context package were present. */
  context: z.record(z.string(), z.enum(['present', 'absent', 'not applicable'])),
  ai: z.object({ confidence: confidence.nullable() }),
});

const decided = z.object({
  kind: decisionKind,
  reviewer: z.object({ name: z.string(), role: z.string() }),
  confidence: ownConfidence.nullable(),
  reason: z.string().optional(),
  reasonLength: z.number().int().min(0),
  target: escalationTarget.nullable(),
  /** The draft as it was shown to the person who decided. */
  seen: sha256,
  /** The text that may be sent (approve, edit), or the instruction (redirect). */
  final: told.nullable(),
  /** Levenshtein distance of draft and final over the longer length, from 0 (same) to 1; null where there is no final. */
  editRatio: z.number().min(0).max(1).nullable(),
  shownAt: instant,
  activeMs: z.number().int().min(0),
});

const completed = z.object({
  outcome,
  sent: told.nullable(),
  matchesApproved: z.boolean().nullable(),
});

/** The body of a record, by kind. */
export const recordData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('handoff.opened'), handoff }),
  z.object({ kind: z.literal('handoff.decided'), handoff, decision: decided }),
  z.object({ kind: z.literal('handoff.completed'), handoff, completion: completed }),
  z.object({ kind: z.literal('test.sent'), message: z.string() }),
]);
export type RecordData = z.infer<typeof recordData>;

/**
 * One link of the log. `seq` counts from 1 without gaps per install; `prev` is the `hash` of the record before (64
 * zeros for the first); `hash` is the SHA-256 of the canonical JSON (RFC 8785) of everything but `hash`.
 */
export const record = z.object({
  id: z.uuid(),
  seq: z.number().int().min(1),
  prev: sha256,
  hash: sha256,
  install: z.uuid(),
  time: instant,
  /** Version of the extension and of the settings it ran under. */
  version: z.string(),
  capture: z.enum(['none', 'full']),
  data: recordData,
});
export type LogRecord = z.infer<typeof record>;
