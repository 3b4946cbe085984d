import { describe, expect, it } from 'vitest';
import { inputOf } from '../../../lib/rules/example.ts';
import { rules } from '../../../lib/rules/registry.ts';
import { defaultsOf } from '../../../lib/rules/rule-settings.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('the examples of %s', (_, rule) => {
  const defaults = defaultsOf(rule);

  it('are at least five of each kind', () => {
    expect(rule.examples.flag.length).toBeGreaterThanOrEqual(5);
    expect(rule.examples.pass.length).toBeGreaterThanOrEqual(5);
  });

  it.each(rule.examples.flag.map((example) => [JSON.stringify(example), example] as const))(
    'flag %s',
    (_text, example) => {
      expect(rule.evaluate(inputOf(example), defaults)).not.toEqual([]);
    },
  );

  it.each(rule.examples.pass.map((example) => [JSON.stringify(example), example] as const))(
    'pass %s',
    (_text, example) => {
      expect(rule.evaluate(inputOf(example), defaults)).toEqual([]);
    },
  );
});
