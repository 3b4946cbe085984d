import type { Decision, DecisionKind, EscalationTarget } from '../model/decision.ts';
import type { Review } from '../model/review.ts';

/** Whether a decision can be taken; if not, one sentence says what is missing and what to do. */
export type Checked = { ok: true } | { ok: false; sentence: string };

/** One reason to refuse a decision: its sentence, or null where it does not apply. */
type Check = (review: Review, decision: Decision) => string | null;

const names: Record<DecisionKind, string> = {
  approve: 'Approving',
  edit: 'Approving an edit',
  reject: 'Rejecting',
  escalate: 'Escalating',
  redirect: 'Redirecting',
};

/** Decisions that let a text go out. */
export const allows = (kind: DecisionKind): boolean => kind === 'approve' || kind === 'edit';

const isOpen: Check = (review, decision) => {
  if (decision.review !== review.id)
    return 'This decision is about another draft; nothing was done.';
  if (review.status === 'closed') return 'This draft is closed: it was sent or discarded.';
  // An approval is used up by its own Send only. Whatever kept the draft back may be thought better of.
  if (review.status === 'decided' && review.decision && allows(review.decision.kind)) {
    return 'This draft was already approved; change its text to decide again.';
  }
  return null;
};

const isSeen: Check = ({ draft }, { seen }) =>
  seen === draft.sha256
    ? null
    : 'The draft changed while you looked at it: read it again, then decide.';

const isAnswered: Check = ({ asks, flags }, { kind, answers }) => {
  if (!allows(kind)) return null;
  const open = flags.filter(({ id }) => asks.answers.includes(id) && !Object.hasOwn(answers, id));
  const first = open[0];
  if (!first) return null;
  const more = open.length > 1 ? ` (and ${open.length - 1} more)` : '';
  return `Answer this flag first${more}: ${first.sentence}`;
};

const isSure: Check = ({ asks }, { kind, confidence }) =>
  allows(kind) && asks.confidence && confidence === null
    ? `${names[kind]} needs your own confidence here, from 1 to 5.`
    : null;

const isReasoned: Check = ({ asks }, { kind, reason }) =>
  asks.reason.includes(kind) && isBlank(reason)
    ? `${names[kind]} needs ${kind === 'escalate' ? 'a note' : 'a reason'} in your own words.`
    : null;

const isText: Check = ({ draft, changed }, { kind, text }) => {
  if (kind === 'redirect' && isBlank(text)) return 'Redirecting needs an instruction for the AI.';
  if (kind === 'edit' && isBlank(text)) {
    return 'The edited text is empty: write one, or reject the draft.';
  }
  if (kind === 'edit' && changed === null && text === draft.text) {
    return 'The edited text is the draft as it was: use approve.';
  }
  if (kind === 'approve' && changed !== null && changed !== draft.text) {
    return 'The page has another text than the draft by now: approve that one as an edit.';
  }
  return null;
};

const isTargeted: Check = (_, { kind, target }) => {
  if (kind !== 'escalate') return null;
  if (!target || isBlank(target.to)) return 'Escalating needs a target: say who it goes to.';
  return targets[target.kind](target.to.trim());
};

const targets: Record<EscalationTarget['kind'], (to: string) => string | null> = {
  person: () => null,
  team: () => null,
  'e-mail': (to) =>
    /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(to)
      ? null
      : 'The target is no e-mail address: it should look like name@example.com.',
  url: (to) =>
    URL.parse(to)?.protocol === 'https:'
      ? null
      : 'The target is no web address: it has to begin with https://.',
};

/** In the order in which a person would put things right. */
const checks: readonly Check[] = [
  isOpen,
  isSeen,
  isAnswered,
  isSure,
  isText,
  isTargeted,
  isReasoned,
];

/** Checks a decision against what is known of the draft and what is asked; the first thing missing is named. */
export function checkDecision(review: Review, decision: Decision): Checked {
  for (const check of checks) {
    const sentence = check(review, decision);
    if (sentence !== null) return { ok: false, sentence };
  }
  return { ok: true };
}

function isBlank(text: string | null): boolean {
  return text === null || !/[^\s\p{Cf}]/u.test(text);
}
