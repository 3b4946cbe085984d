import type { Confidence } from '../lib/model/confidence.ts';
import type { DecisionKind, EscalationTarget } from '../lib/model/decision.ts';
import type { DeliveryHealth } from '../lib/model/delivery.ts';
import type { Place } from '../lib/model/draft.ts';
import type { EvidenceKind } from '../lib/model/evidence.ts';
import type { Response, Trigger } from '../lib/model/flag.ts';
import type { GateState } from '../lib/model/gate.ts';
import type { Outcome } from '../lib/model/outcome.ts';
import type { Pattern } from '../lib/model/pattern.ts';

/** Every word of the checkpoint, in one place. */

export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const decisions: Record<DecisionKind, { label: string; key: string; done: string }> = {
  approve: { label: 'Approve', key: 'A', done: 'Approved' },
  edit: { label: 'Edit', key: 'E', done: 'Approved with changes' },
  reject: { label: 'Reject', key: 'R', done: 'Rejected' },
  escalate: { label: 'Escalate', key: 'X', done: 'Escalated' },
  redirect: { label: 'Redirect', key: 'D', done: 'Redirected' },
};

export const responses: Record<Response, string> = {
  'flag for review': 'Flag for review',
  'hard stop': 'Hard stop',
  'present choices': 'Present choices',
  report: 'Report',
  'require approval': 'Require approval',
};

/** What the escalation matrix asks of the person, by response. */
export const humanActions: Record<Response, string> = {
  'flag for review': 'Verify before sending.',
  'hard stop': 'You must decide.',
  'present choices': 'You select.',
  report: 'You troubleshoot.',
  'require approval': 'You approve.',
};

export const triggers: Record<Trigger, string> = {
  uncertainty: 'Uncertainty',
  policy: 'Policy',
  anomaly: 'Anomaly',
  failure: 'Failure',
  stakes: 'Stakes',
};

export const patterns: Record<Pattern, string> = {
  preflight: 'Preflight',
  checkpoint: 'Checkpoint',
  posthoc: 'Post hoc',
  exception: 'Exception',
};

export const evidences: Record<EvidenceKind, string> = {
  declared: 'Declared by the page',
  site: 'Known place of this site',
  streamed: 'Streamed',
  inserted: 'Inserted',
  carried: 'Carried over',
  marked: 'Marked by you',
};

export const confidenceSources: Record<Confidence['source'], string> = {
  declared: 'declared by the page',
  'parsed from text': 'read from the text',
  page: 'stated by the page',
};

export const ownConfidences = ['A guess', 'Doubtful', 'Fair', 'Sure', 'Certain'];

const gates: Record<GateState, string> = {
  held: 'Send is held',
  open: 'Send is open',
  'not armed': 'Send can’t be held here',
};

/** The state of Send; where there is none to hold, that is what is said. */
export const gateWord = (gate: GateState, place: Place) =>
  place === 'editor' ? gates[gate] : 'No Send to hold';

export const outcomes: Record<Outcome, string | null> = {
  open: null,
  'sent as approved': 'It was sent as approved.',
  'sent changed': 'It was sent with changes that nobody approved.',
  'sent without a decision': 'It was sent without a decision.',
  discarded: 'The draft was discarded.',
};

export const parts = {
  nextAction: 'Next action',
  draft: 'Draft',
  request: 'Request',
  confidence: 'Confidence',
  options: 'Options',
  steps: 'Steps',
  concerns: 'Concerns',
} as const;

export const targetKinds: Record<EscalationTarget['kind'], { label: string; hint: string }> = {
  person: { label: 'Person', hint: 'Name' },
  team: { label: 'Team', hint: 'Team or queue' },
  'e-mail': { label: 'E-mail', hint: 'name@example.com' },
  url: { label: 'URL', hint: 'https://…' },
};

export const rejectPresets = [
  'The facts are wrong.',
  'It does not answer the question.',
  'It goes against our policy.',
  'The tone is wrong.',
  'No reply is needed.',
];

export const redirectPresets = [
  'Make it shorter.',
  'Answer the question that was asked.',
  'Check the facts against the conversation.',
  'Promise nothing that has not been done.',
  'Use a warmer tone.',
  'Reply in the customer’s language.',
];

export const words = {
  name: 'Countersign',
  notStated: 'not stated',
  notApplicable: 'not applicable',
  stated: 'stated by the page',
  saving: 'Saving…',
  recorded: 'Recorded',
  copied: 'Copied.',
  notCopied: 'The browser refused to copy. Select the text and copy it by hand.',
  nothing: 'Nothing to review',
  forming: 'Reading the draft…',
  empty: 'Nothing to review on this page.',
  emptyMore:
    'A review opens here when an AI draft appears. To review any text, select it and choose “Review this” from the context menu.',
  connecting: 'One moment…',
  repeated: 'The draft came onto the screen just now; look at it, then decide.',
  backToDraft: 'This is the draft as the AI wrote it. Press “Approve” again to approve it.',
  away: 'The draft is not on the page at the moment. A decision counts for the text shown here.',
  noName: 'No reviewer name is set in the options.',
  keySheet: 'Keys',
};

const troubles: Record<DeliveryHealth['state'], string | null> = {
  idle: null,
  delivering: null,
  retrying: 'will be tried again',
  paused: 'delivery is paused',
  disabled: 'delivery is off',
  'no endpoint': 'no endpoint is set; they are kept on this device',
};

/** How delivery stands, in one line; null where there is nothing to say. */
export function deliveryLine({ waiting, setAside, state, problem }: DeliveryHealth): string | null {
  const why = problem ?? troubles[state];
  const aside = setAside ? ` ${count(setAside, 'record')} set aside.` : '';
  if (waiting === 0) return problem ? problem + aside : aside.trim() || null;
  // What is on its way is no news.
  if (state === 'delivering' && !problem) return aside.trim() || null;
  const told = `${count(waiting, 'record')} waiting`;
  return `${why ? `${told} — ${why.replace(/\.$/, '')}` : told}.${aside}`;
}
