import { z } from 'zod';
import { ownConfidence } from './confidence.ts';
import { contextPackage, option, subject } from './context-package.ts';
import { decision, decisionKind, escalationTarget } from './decision.ts';
import { MAX_DRAFT, place } from './draft.ts';
import { evidence } from './evidence.ts';
import { flag, flagAnswer } from './flag.ts';
import { gateState } from './gate.ts';
import { instant, origin, sha256 } from './ids.ts';
import { outcome } from './outcome.ts';
import { pattern } from './pattern.ts';

/** What the person has typed or chosen so far; kept on disk so that a reload or a crash loses none of it. */
export const work = z.object({
  mode: decisionKind.nullable(),
  confidence: ownConfidence.nullable(),
  answers: z.record(z.string().max(120), flagAnswer),
  reason: z.string().max(5000),
  edit: z.string().max(MAX_DRAFT).nullable(),
  instruction: z.string().max(5000),
  target: escalationTarget.nullable(),
  activeMs: z.number().int().min(0),
});
export type Work = z.infer<typeof work>;

/** What the policy asks of the person before each decision is taken. */
export const asks = z.object({
  /** Flags that must be answered before approve or edit. */
  answers: z.array(z.string()),
  /** Decisions that need a reason in the person's own words. */
  reason: z.array(decisionKind),
  /** True where approve or edit needs the person's own confidence. */
  confidence: z.boolean(),
});
export type Asks = z.infer<typeof asks>;

/** One checkpoint: a draft, what is known of it, what is asked, and, in the end, the decision and what became of it. */
export const review = z.object({
  id: z.uuid(),
  tab: z.number().int(),
  frame: z.number().int(),
  /** Whether the draft stands on the page now. A reload takes it away until detection finds the same text again. */
  present: z.boolean(),
  draft: z.object({
    id: z.uuid(),
    text: z.string().max(MAX_DRAFT),
    sha256,
    evidence: z.array(evidence).min(1),
    failure: z.string().nullable(),
    place,
    composer: z.boolean(),
  }),
  origin,
  url: z.string().max(2000),
  site: z.string(),
  context: contextPackage,
  subject,
  /** Earlier texts of the same draft, newest first: a regenerated answer keeps its predecessor as an option. */
  earlier: z.array(option),
  flags: z.array(flag),
  pattern,
  patternWhy: z.string(),
  asks,
  /** What the gate is meant to do for this draft now, and why it can't where it is not armed. */
  gate: gateState,
  gateWhy: z.string().nullable(),
  openedAt: instant,
  work,
  status: z.enum(['waiting', 'decided', 'closed']),
  decision: decision.nullable(),
  decidedAt: instant.nullable(),
  /** The text that approve or edit allowed, which Send must match. */
  approved: z.string().nullable(),
  /** The text found at Send where it differs from what was approved, until the person decides again. */
  changed: z.string().nullable(),
  outcome,
});
export type Review = z.infer<typeof review>;

/** The work of a review that nobody has touched yet. */
export const emptyWork: Work = {
  mode: null,
  confidence: null,
  answers: {},
  reason: '',
  edit: null,
  instruction: '',
  target: null,
  activeMs: 0,
};
