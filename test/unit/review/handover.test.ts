import { describe, expect, it } from 'vitest';
import { applyDecision } from '../../../lib/review/decide.ts';
import { handover } from '../../../lib/review/handover.ts';
import { at, decisionOf, flagOf, reviewOf } from './fixtures.ts';

const reviewer = { name: 'Jo Park', role: 'Agent' };
const decision = decisionOf('escalate', {
  reason: 'Please check\nthe liability.',
  target: { kind: 'e-mail', to: 'legal@example.com' },
  answers: { 'some-rule:1': 'confirmed' },
  confidence: 2,
});
const full = reviewOf({
  draft: { ...reviewOf().draft, text: 'Our lawyer will call.\n\n# Not a heading' },
  subject: {
    ticket: '4521',
    title: 'Brake failed',
    customer: { name: 'Ana Ruiz', organisation: 'Acme', tags: ['VIP'], value: null },
  },
  context: {
    request: { state: 'present', value: 'Who pays?' },
    steps: {
      state: 'present',
      value: [
        { title: 'find_order', detail: '4521', result: 'x'.repeat(5000) },
        { title: 'refund', failed: true },
      ],
    },
    confidence: { state: 'present', value: { value: 0.625, label: 'Medium', source: 'declared' } },
    concerns: { state: 'present', value: ['The customer is upset.'] },
    options: { state: 'present', value: [{ id: 'b', label: 'Softer', text: 'We will call.' }] },
    nextAction: { state: 'present', value: 'Decide who answers.' },
  },
  flags: [
    flagOf('hard stop', 1, { span: { start: 4, end: 10 } }),
    flagOf('report', 2, { fact: 'A fact' }),
  ],
  earlier: [{ id: 'earlier-1', text: 'An older text.' }],
});

describe('the hand-over text', () => {
  it('carries the whole context package, the flags with their answers, the note and the target', () => {
    const text = handover(applyDecision(full, decision, at), decision, reviewer);
    expect(text.replace(/x{100,}/, 'xxx')).toBe(`# Hand-over: 4521, Brake failed

- To: legal@example.com (e-mail)
- From: Jo Park, Agent
- At: 2026-11-22T10:00:00.000Z
- Page: https://desk.example.com/tickets/4521
- Customer: Ana Ruiz, Acme, VIP
- AI text: site (strong)

> Please check
> the liability.

## 1. Request

> Who pays?

## 2. What the AI did

1. find_order – 4521 → xxx…
2. refund (failed)

## 3. Draft

> Our lawyer will call.
>
> # Not a heading

## 4. Confidence

- The AI: Medium, 62.5 % (declared).
- The person: 2 of 5.

## 5. Flags and concerns

- hard stop (some-rule): Point 1. Rests on: “lawyer”. Answer: confirmed.
- report (some-rule): Point 2. Rests on: A fact. Answer: none.
- Stated by the page: The customer is upset.

## 6. Options

Option 1 (Softer):

> We will call.

Earlier text 1:

> An older text.

## 7. Next action

Decide who answers.
`);
  });

  it('says what was not stated, and invents nothing', () => {
    const bare = reviewOf({
      context: {
        ...reviewOf().context,
        request: { state: 'absent' },
      },
      subject: { ticket: null, title: null, customer: null },
      draft: { ...reviewOf().draft, text: '', failure: 'The stream broke off' },
    });
    const given = decisionOf('escalate');
    const text = handover(bare, given, { name: '', role: '' });
    expect(text).toContain('# Hand-over: an AI draft');
    expect(text).toContain('- From: not named');
    expect(text).toContain('## 1. Request\n\nNot stated.');
    expect(text).toContain('The AI’s output failed: The stream broke off\n\nEmpty.');
    expect(text).toContain('- The AI: Not stated.\n- The person: Not stated.');
    expect(text).toContain('- No rule raised a flag.\n- By the page: not stated.');
    expect(text).toContain('## 6. Options\n\nNot applicable.');
    expect(text).toContain(
      '## 7. Next action\n\nNot stated by the page. For the one who takes over: ',
    );
  });
});
