import type { Decision } from '../../../lib/model/decision.ts';
import type { DraftReport } from '../../../lib/model/draft.ts';
import type { Evidence } from '../../../lib/model/evidence.ts';
import type { Flag, Response } from '../../../lib/model/flag.ts';
import { emptyWork, type Review } from '../../../lib/model/review.ts';
import { asksFor } from '../../../lib/review/asks.ts';
import type { Judgement } from '../../../lib/review/judge.ts';

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const sha = (n: number) => n.toString(16).padStart(64, '0');
export const strong: Evidence = { kind: 'site', strength: 'strong', seen: 'A known AI panel.' };
export const weak: Evidence = { kind: 'inserted', strength: 'weak', seen: 'No key was pressed.' };
export const at = '2026-11-22T10:00:00.000Z';

export const context: Review['context'] = {
  request: { state: 'present', value: 'Where is my parcel?' },
  steps: { state: 'absent' },
  confidence: { state: 'absent' },
  concerns: { state: 'absent' },
  options: { state: 'not applicable' },
  nextAction: { state: 'absent' },
};
export const subject: Review['subject'] = { ticket: '4521', title: 'Parcel', customer: null };

export function flagOf(response: Response, n = 1, change: Partial<Flag> = {}): Flag {
  return {
    id: `some-rule:${n}`,
    rule: 'some-rule',
    ruleVersion: 1,
    trigger: 'policy',
    response,
    sentence: `Point ${n}.`,
    span: null,
    fact: null,
    ...change,
  };
}

export function reviewOf(change: Partial<Review> = {}): Review {
  const flags = change.flags ?? [];
  return {
    id: id(1),
    tab: 7,
    frame: 0,
    present: true,
    draft: {
      id: id(2),
      text: 'Your parcel is in Leeds.',
      sha256: sha(1),
      evidence: [strong],
      failure: null,
      place: 'editor',
      composer: false,
    },
    origin: 'https://desk.example.com',
    url: 'https://desk.example.com/tickets/4521',
    site: 'demo-helpdesk',
    context,
    subject,
    earlier: [],
    flags,
    pattern: 'checkpoint',
    patternWhy: 'On this site every AI draft is held until a person decides.',
    asks: asksFor(flags),
    gate: 'held',
    gateWhy: null,
    openedAt: at,
    work: emptyWork,
    status: 'waiting',
    decision: null,
    decidedAt: null,
    approved: null,
    changed: null,
    outcome: 'open',
    ...change,
  };
}

export function decisionOf(kind: Decision['kind'], change: Partial<Decision> = {}): Decision {
  return {
    id: id(9),
    review: id(1),
    kind,
    confidence: null,
    answers: {},
    reason: kind === 'reject' || kind === 'escalate' ? 'It is wrong.' : null,
    text: { edit: 'Your parcel is in York.', redirect: 'Be shorter.' }[kind as string] ?? null,
    target: kind === 'escalate' ? { kind: 'team', to: 'Legal' } : null,
    seen: sha(1),
    activeMs: 1200,
    ...change,
  };
}

export function reportOf(text: string, change: Partial<DraftReport> = {}): DraftReport {
  return {
    id: id(2),
    site: 'demo-helpdesk',
    place: 'editor',
    state: 'settled',
    failure: null,
    text,
    evidence: [strong],
    context,
    subject,
    armed: true,
    armedWhy: null,
    composer: false,
    ...change,
  };
}

export function judgementOf(flags: Flag[] = [], change: Partial<Judgement> = {}): Judgement {
  return {
    flags,
    pattern: 'checkpoint',
    patternWhy: 'On this site every AI draft is held until a person decides.',
    hold: true,
    asks: asksFor(flags),
    ...change,
  };
}
