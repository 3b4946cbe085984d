import { describe, expect, it } from 'vitest';
import { pattern as patternSchema } from '../../../lib/model/pattern.ts';
import { asksFor } from '../../../lib/review/asks.ts';
import { type Case, gateFor, judge } from '../../../lib/review/judge.ts';
import { context, flagOf, strong, subject, weak } from './fixtures.ts';

const plain = 'Your parcel is in Leeds.';
const placeholder = 'Your parcel is in [City Name].';
const legal = 'Our lawyer will write to you.';

function caseOf(
  pattern: Case['siteSetting']['pattern'],
  text: string,
  change: Partial<Case['draft']> & { holdUnknown?: boolean; subject?: Case['subject'] } = {},
): Case {
  const { holdUnknown = false, subject: about = subject, ...draft } = change;
  return {
    draft: { text, evidence: [strong], failure: null, place: 'editor', ...draft },
    context,
    subject: about,
    siteSetting: { on: true, pattern, holdUnknown },
    rules: {},
  };
}
const vip: Case['subject'] = {
  ...subject,
  customer: { name: 'Ana', organisation: null, tags: ['VIP'], value: null },
};

describe('the four oversight patterns', () => {
  it.each([
    ['preflight', plain, false],
    ['preflight', legal, false],
    ['checkpoint', plain, true],
    ['checkpoint', legal, true],
    ['posthoc', plain, false],
    ['posthoc', placeholder, false],
    ['posthoc', legal, true],
    ['exception', plain, false],
    ['exception', placeholder, true],
    ['exception', legal, true],
  ] as const)('%s, “%s”: held is %s', (pattern, text, hold) => {
    const judgement = judge(caseOf(pattern, text));
    expect(judgement).toMatchObject({ pattern, hold });
    expect(judgement.patternWhy).toMatch(/^[A-Z].+\.$/);
  });

  it('posthoc holds what needs approval', () => {
    const judgement = judge(caseOf('posthoc', plain, { subject: vip }));
    expect(judgement.hold).toBe(true);
    expect(judgement.patternWhy).toContain('needs approval');
  });

  it('are not what a selected text is reviewed for', () => {
    const judgement = judge(caseOf('checkpoint', plain, { place: 'selection' }));
    expect(judgement.patternWhy).toContain('You asked');
  });

  it('never hold a text on weak evidence alone, unless the site says so', () => {
    for (const pattern of patternSchema.options) {
      const judgement = judge(caseOf(pattern, legal, { evidence: [weak] }));
      expect(judgement.hold).toBe(false);
      expect(judgement.flags).toHaveLength(1);
    }
    const unsure = judge(caseOf('checkpoint', legal, { evidence: [weak, weak] }));
    expect(unsure.patternWhy).toContain('not certain');
    expect(judge(caseOf('checkpoint', legal, { evidence: [weak], holdUnknown: true })).hold).toBe(
      true,
    );
    expect(judge(caseOf('checkpoint', legal, { evidence: [weak, strong] })).hold).toBe(true);
  });

  it('take a failed output for a flag', () => {
    const judgement = judge(caseOf('exception', plain, { failure: 'The stream broke off.' }));
    expect(judgement).toMatchObject({ hold: true, flags: [{ response: 'report' }] });
  });

  it('run under the settings of the rules', () => {
    const off = {
      ...caseOf('exception', legal),
      rules: { 'policy-keyword': { on: false, params: {} } },
    };
    expect(judge(off)).toMatchObject({ hold: false, flags: [] });
  });
});

describe('what is asked', () => {
  it('is a reason for reject and escalate where there is no flag', () => {
    expect(asksFor([])).toEqual({ answers: [], reason: ['reject', 'escalate'], confidence: false });
  });

  it('is an answer to each hard stop and a reason to approve', () => {
    const flags = [flagOf('hard stop', 1), flagOf('flag for review', 2), flagOf('hard stop', 3)];
    expect(asksFor(flags)).toEqual({
      answers: ['some-rule:1', 'some-rule:3'],
      reason: ['approve', 'reject', 'escalate'],
      confidence: false,
    });
  });

  it('is an answer and the own confidence where approval is required', () => {
    expect(asksFor([flagOf('require approval')])).toEqual({
      answers: ['some-rule:1'],
      reason: ['reject', 'escalate'],
      confidence: true,
    });
  });
});

describe('the gate of a draft without a decision', () => {
  it('is held where it is to be and can be', () => {
    expect(gateFor(true, true)).toBe('held');
    expect(gateFor(false, true)).toBe('open');
    expect(gateFor(true, false)).toBe('not armed');
    expect(gateFor(false, false)).toBe('not armed');
  });
});
