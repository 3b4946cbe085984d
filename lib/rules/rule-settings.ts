import type { Settings } from '../model/settings.ts';
import { rules } from './registry.ts';
import type { Param, Rule } from './rule.ts';

/** A rule's parameters as they apply, and one clause for each thing that could not be read. */
export interface ReadParams {
  values: Record<string, unknown>;
  problems: string[];
}

/**
 * Reads a rule's parameters. What is left out takes its default. If anything can't be read, all of them take their
 * defaults, so that no rule runs half as its owner meant, and `problems` says what is wrong.
 */
export function readParams(rule: Rule, raw: Record<string, unknown>): ReadParams {
  const entries = Object.entries(rule.params);
  const problems = Object.keys(raw)
    .filter((key) => !Object.hasOwn(rule.params, key))
    .map((key) => `there is no “${key}”`);
  const values: Record<string, unknown> = {};
  for (const [key, param] of entries) {
    if (!Object.hasOwn(raw, key)) {
      values[key] = param.fallback;
      continue;
    }
    const result = param.schema.safeParse(raw[key]);
    if (result.success) values[key] = result.data;
    else problems.push(`“${param.label}” ${result.error.issues[0]?.message ?? 'is malformed'}`);
  }
  if (problems.length === 0) return { values, problems };
  return { values: defaultsOf(rule), problems };
}

/** The parameters of a rule that nobody has set. */
export function defaultsOf(rule: Rule): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rule.params).map(([key, { fallback }]) => [key, fallback]),
  );
}

/** One sentence for each thing in the settings that no rule can read; empty if all is well. */
export function checkRuleSettings(settings: Settings['rules']): string[] {
  const unknown = Object.keys(settings)
    .filter((id) => !rules.some((rule) => rule.id === id))
    .map((id) => `There is no rule “${id}”.`);
  const malformed = rules.flatMap((rule) =>
    readParams(rule, settings[rule.id]?.params ?? {}).problems.map(
      (problem) => `The settings of the rule “${rule.title}” can't be read: ${problem}.`,
    ),
  );
  return [...unknown, ...malformed];
}

/** A rule as the options page shows it, under these settings. */
export interface RuleDescription {
  id: string;
  title: string;
  description: string;
  response: string;
  on: boolean;
  params: { key: string; label: string; kind: Param<unknown>['kind']; value: unknown }[];
  examples: Rule['examples'];
}

/** Every rule as the options page shows it; parameters that can't be read are shown as their defaults. */
export function describeRules(settings: Settings['rules']): RuleDescription[] {
  return rules.map((rule) => {
    const { values } = readParams(rule, settings[rule.id]?.params ?? {});
    return {
      id: rule.id,
      title: rule.title,
      description: rule.describe(values),
      response: rule.response,
      on: settings[rule.id]?.on ?? true,
      params: Object.entries(rule.params).map(([key, { label, kind }]) => ({
        key,
        label,
        kind,
        value: values[key],
      })),
      examples: rule.examples,
    };
  });
}
