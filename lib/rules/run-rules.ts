import type { Flag } from '../model/flag.ts';
import type { Settings } from '../model/settings.ts';
import { rules } from './registry.ts';
import { flagOf, type Rule, type RuleInput } from './rule.ts';
import { readParams } from './rule-settings.ts';

/** The flags of a draft, and one sentence for each rule that did not run as it was set. */
export interface RulesResult {
  flags: Flag[];
  problems: string[];
}

/**
 * Runs every rule that is on (all are, unless the settings say otherwise). Never throws: a rule that fails, or whose
 * settings can't be read, says so in a flag of its own.
 */
export function runRules(
  input: RuleInput,
  settings: Settings['rules'],
  from: readonly Rule[] = rules,
): RulesResult {
  const results = from
    .filter((rule) => settings[rule.id]?.on ?? true)
    .map((rule) => runRule(rule, input, settings[rule.id]?.params ?? {}));
  return {
    flags: results.flatMap(({ flags }) => flags),
    problems: results.flatMap(({ problems }) => problems),
  };
}

function runRule(rule: Rule, input: RuleInput, raw: Record<string, unknown>): RulesResult {
  const { values, problems } = readParams(rule, raw);
  const complaints = problems.map(
    (problem) =>
      `The settings of the rule “${rule.title}” can't be read (${problem}); it ran with its defaults.`,
  );
  const own = complaints.slice(0, 1).map((sentence) => trouble(rule, sentence, 'settings'));
  try {
    return { flags: [...rule.evaluate(input, values), ...own], problems: complaints };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const sentence = `The rule “${rule.title}” could not run: ${reason}`;
    return {
      flags: [...own, trouble(rule, sentence, 'error')],
      problems: [...complaints, sentence],
    };
  }
}

/** A flag about the rule itself; it keeps the rule's id, and asks for no more than a look. */
function trouble(rule: Rule, sentence: string, name: string): Flag {
  return flagOf({ ...rule, trigger: 'failure', response: 'flag for review' }, { sentence }, name);
}
