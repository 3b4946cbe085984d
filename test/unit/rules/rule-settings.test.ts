import { describe, expect, it } from 'vitest';
import { rules } from '../../../lib/rules/registry.ts';
import { checkRuleSettings, describeRules } from '../../../lib/rules/rule-settings.ts';

describe('the settings of the rules', () => {
  it('are fine when empty, or when they are what the options page shows', () => {
    const shown = Object.fromEntries(
      describeRules({}).map(({ id, on, params }) => [
        id,
        { on, params: Object.fromEntries(params.map(({ key, value }) => [key, value])) },
      ]),
    );
    expect(checkRuleSettings({})).toEqual([]);
    expect(checkRuleSettings(shown)).toEqual([]);
  });

  it.each([
    ['low-confidence', { threshold: 170 }, '“Flag below this confidence” must be 100 or less'],
    ['low-confidence', { absent: 'maybe' }, 'must be “no” or “yes”'],
    [
      'policy-keyword',
      { words: ['???'] },
      '“More words that stop a draft” needs a letter or a digit',
    ],
    ['policy-keyword', { words: 'lawyer' }, '“More words that stop a draft” must be a list'],
    ['high-value-customer', { amount: 0 }, '“Customers worth this much or more” must be 1 or more'],
  ])('of %s that can not be read (%j) are named in one sentence', (id, params, why) => {
    const sentences = checkRuleSettings({ [id]: { on: true, params } });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^The settings of the rule “.+” can't be read: .+\.$/);
    expect(sentences[0]).toContain(why);
  });

  it('name a rule that there is none of', () => {
    expect(checkRuleSettings({ nonsense: { on: true, params: {} } })).toEqual([
      'There is no rule “nonsense”.',
    ]);
  });

  it('show every rule, on or off, with its values', () => {
    const shown = describeRules({
      'low-confidence': { on: false, params: { threshold: 55 } },
      'policy-keyword': { on: true, params: { amount: 'x' } },
    });
    expect(shown.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const low = shown.find(({ id }) => id === 'low-confidence');
    expect(low).toMatchObject({ on: false, description: expect.stringContaining('55 %') });
    expect(low?.params[0]).toMatchObject({ key: 'threshold', kind: 'percent', value: 55 });
    const policy = shown.find(({ id }) => id === 'policy-keyword');
    expect(policy?.params[0]).toMatchObject({ key: 'amount', value: 100 });
  });
});
