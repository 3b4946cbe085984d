import type { DecisionKind } from '../lib/model/decision.ts';
import type { Outcome } from '../lib/model/outcome.ts';
import type { Review } from '../lib/model/review.ts';
import { things } from '../lib/review/next-action.ts';
import { outcomes } from './words.ts';

/** What a decision has brought about, as one line with its tone. */
export interface Result {
  sentence: string;
  tone: 'good' | 'hold' | 'stop' | 'plain';
}

type Told = (review: Review) => string;

const held = ({ gate }: Review) =>
  gate === 'not armed' ? 'Send could not be held here.' : 'Send stays held.';

const released: Told = ({ gate, gateWhy }) =>
  gate === 'open'
    ? 'Send is open for exactly this text. Press Send in the page.'
    : gate === 'held'
      ? `Approved, but Send is still held.${gateWhy ? ` ${gateWhy}` : ''}`
      : 'Approved. Send could not be held here, so send exactly this text.';

const inEditor: Record<DecisionKind, Told> = {
  approve: released,
  edit: released,
  reject: ({ gate }) =>
    gate === 'not armed'
      ? 'Rejected. Send could not be held here: do not send this draft.'
      : 'Rejected. Send stays held until the draft is out of the editor.',
  escalate: (review) =>
    `Escalated to ${review.decision?.target?.to ?? 'someone else'}. ${held(review)}`,
  redirect: (review) => `Redirected. Give the AI your instruction. ${held(review)}`,
};

const elsewhere: Record<DecisionKind, Told> = {
  approve: ({ draft }) => `Approved: you can use this ${things[draft.place]}.`,
  edit: ({ draft }) => `Your edit is approved. Use it in place of the AI’s ${things[draft.place]}.`,
  reject: ({ draft }) => `Rejected: do not use this ${things[draft.place]}.`,
  escalate: ({ decision }) =>
    `Escalated to ${decision?.target?.to ?? 'someone else'}. Hand the text below over.`,
  redirect: ({ draft }) =>
    draft.composer
      ? 'The instruction stands in the page. Read it there, and send it.'
      : 'Redirected. Give the instruction to the AI.',
};

const tones: Record<DecisionKind, Result['tone']> = {
  approve: 'good',
  edit: 'good',
  reject: 'stop',
  escalate: 'hold',
  redirect: 'hold',
};

const outcomeTones: Partial<Record<Outcome, Result['tone']>> = {
  'sent as approved': 'good',
  'sent changed': 'stop',
  'sent without a decision': 'stop',
};

/** What to tell of a decided review; null while there is something left to decide. */
export function resultOf(review: Review): Result | null {
  const { decision, outcome, draft } = review;
  const after = outcomes[outcome];
  if (after && review.status === 'closed')
    return { sentence: after, tone: outcomeTones[outcome] ?? 'plain' };
  if (review.changed !== null || review.status === 'waiting' || !decision) return null;
  const isWritten = decision.kind === 'redirect' && draft.composer;
  const told = draft.place === 'editor' && !isWritten ? inEditor : elsewhere;
  return { sentence: told[decision.kind](review), tone: tones[decision.kind] };
}
