import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../lib/rules/registry.ts';
import { defaultsOf } from '../../../lib/rules/rule-settings.ts';

/** Files of the folder that are not rules. */
const machinery = ['example', 'params', 'registry', 'rule', 'rule-settings', 'run-rules'];
const folder = join(import.meta.dirname, '../../../lib/rules');

describe('the registry of rules', () => {
  it('names every rule file, and no other', () => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => !machinery.includes(name));
    expect(rules.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('has all five rows of the escalation matrix', () => {
    expect(new Set(rules.map(({ response }) => response))).toEqual(
      new Set(['flag for review', 'hard stop', 'present choices', 'report', 'require approval']),
    );
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    'describes %s in one sentence',
    (_, rule) => {
      expect(rule.describe(defaultsOf(rule))).toMatch(/^[A-Z][^\n]{20,400}\.$/);
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s accepts its own defaults',
    (_, rule) => {
      for (const [key, param] of Object.entries(rule.params)) {
        expect(param.schema.safeParse(param.fallback), key).toMatchObject({ success: true });
      }
    },
  );
});
