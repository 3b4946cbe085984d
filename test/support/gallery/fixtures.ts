import type { PanelView } from '../../../lib/messaging/protocol.ts';
import type { Decision } from '../../../lib/model/decision.ts';
import type { Flag } from '../../../lib/model/flag.ts';
import { emptyWork, type Review } from '../../../lib/model/review.ts';

/** Fixed ids, so that a state looks the same on every run. */
export const uuid = (n: number) => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const sha = (n: number) => n.toString(16).padStart(64, '0');

export const cleanText = `Hello Mara,

thank you for writing to us. Your parcel left our warehouse this morning and should reach you on Thursday, 26 November. You can follow it with the number NL-4471-20.

If it has not arrived by Friday, reply to this message and we will look into it at once.

Kind regards
Jon`;

export const flaggedText = `Hello Mara,

I am sorry for the delay with your order. I have refunded €240 to your card, and you will see it within 2 days. If you still want to take legal action, please write to claims@fastparcel.example.

Kind regards
Jon`;

const spanOf = (words: string, text = flaggedText) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

export const flags: Flag[] = [
  {
    id: 'promise-without-action:1',
    rule: 'promise-without-action',
    ruleVersion: 1,
    trigger: 'anomaly',
    response: 'flag for review',
    sentence: 'The draft says a refund was made, and no step made one.',
    span: spanOf('I have refunded €240'),
    fact: 'Steps: “Looked up order 4471”, “Read the delivery policy”.',
  },
  {
    id: 'unsupported-specific:1',
    rule: 'unsupported-specific',
    ruleVersion: 2,
    trigger: 'anomaly',
    response: 'flag for review',
    sentence: 'The amount €240 stands nowhere in the conversation or the steps.',
    span: spanOf('€240'),
    fact: 'Amounts found: €24.00.',
  },
  {
    id: 'policy-keyword:1',
    rule: 'policy-keyword',
    ruleVersion: 1,
    trigger: 'policy',
    response: 'hard stop',
    sentence: 'The draft speaks of legal action.',
    span: spanOf('legal action'),
    fact: 'Word list “legal action”, English.',
  },
];

const base: Review = {
  id: uuid(1),
  tab: 7,
  frame: 0,
  present: true,
  draft: {
    id: uuid(101),
    text: cleanText,
    sha256: sha(1),
    evidence: [
      {
        kind: 'inserted',
        strength: 'strong',
        seen: 'Put into the editor after the button “Draft a reply” was pressed.',
      },
    ],
    failure: null,
    place: 'editor',
    composer: false,
  },
  origin: 'https://desk.example.com',
  url: 'https://desk.example.com/tickets/4521',
  site: 'demo-helpdesk',
  context: {
    request: {
      state: 'present',
      value: 'Where is my order? It was meant to be here on Monday, and nobody answers the phone.',
    },
    steps: {
      state: 'present',
      value: [
        { title: 'Looked up order 4471', result: 'Shipped 23 November, carrier FastParcel.' },
        { title: 'Read the delivery policy', detail: 'Section 3: delays of up to four days.' },
      ],
    },
    confidence: { state: 'present', value: { value: 0.93, label: 'High', source: 'page' } },
    concerns: { state: 'absent' },
    options: { state: 'not applicable' },
    nextAction: { state: 'absent' },
  },
  subject: {
    ticket: '4521',
    title: 'Where is my order?',
    customer: { name: 'Mara Lind', organisation: 'Lind & Sons', tags: ['VIP'], value: null },
  },
  earlier: [],
  flags: [],
  pattern: 'checkpoint',
  patternWhy: 'On this site every AI draft is held until a person decides.',
  asks: { answers: [], reason: [], confidence: false },
  gate: 'held',
  gateWhy: null,
  openedAt: '2026-11-22T10:00:00.000Z',
  work: emptyWork,
  status: 'waiting',
  decision: null,
  decidedAt: null,
  approved: null,
  changed: null,
  outcome: 'open',
};

/** A review like the clean one, but for what is given. */
export const reviewOf = (change: Partial<Review> = {}): Review => ({ ...base, ...change });

/** The draft with three flags, all to be answered. */
export const flagged = (change: Partial<Review> = {}): Review =>
  reviewOf({
    draft: { ...base.draft, text: flaggedText, sha256: sha(2) },
    context: {
      ...base.context,
      confidence: { state: 'present', value: { value: 0.62, label: 'Medium', source: 'page' } },
      concerns: { state: 'present', value: ['The customer sounds upset.'] },
    },
    flags,
    asks: { answers: flags.map(({ id }) => id), reason: [], confidence: true },
    ...change,
  });

export const decisionOf = (change: Partial<Decision> = {}): Decision => ({
  id: uuid(900),
  review: base.id,
  kind: 'approve',
  confidence: null,
  answers: {},
  reason: null,
  text: null,
  target: null,
  seen: base.draft.sha256,
  activeMs: 4000,
  ...change,
});

/** A review that was decided. */
export const decided = (decision: Partial<Decision>, change: Partial<Review> = {}): Review =>
  reviewOf({
    status: 'decided',
    decision: decisionOf(decision),
    decidedAt: '2026-11-22T10:01:00.000Z',
    ...change,
  });

export const viewOf = (current: Review | null, change: Partial<PanelView> = {}): PanelView => ({
  tab: 7,
  queue: current ? [{ id: current.id, title: 'Where is my order?', status: current.status }] : [],
  current,
  recorded: current?.decision ? 42 : null,
  handover: null,
  mode: 'open',
  forming: false,
  reviewer: { name: 'Ada Lovelace', role: 'Support agent' },
  made: 0,
  singleKeys: true,
  targets: [
    { kind: 'team', to: 'Billing' },
    { kind: 'person', to: 'Grace Hopper' },
    { kind: 'e-mail', to: 'legal@desk.example.com' },
  ],
  delivery: {
    waiting: 0,
    oldest: null,
    delivered: 41,
    setAside: 0,
    state: 'idle',
    nextTry: null,
    problem: null,
  },
  notice: null,
  ...change,
});
