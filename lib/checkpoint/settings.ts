import type { SettingsAnswer } from '../messaging/protocol.ts';
import { settingsSchema } from '../model/settings.ts';
import { readSettings } from '../policy/read.ts';
import { checkRuleSettings, describeRules } from '../rules/rule-settings.ts';
import { hostsOf, sites } from '../sites/registry.ts';
import type { Database } from '../storage/database.ts';

/** Everything the options page shows: settings, what the policy has locked, what could not be read, rules, and sites. */
export async function settingsAnswer(db: Database): Promise<SettingsAnswer> {
  const { settings, locked, problems } = await readSettings(db);
  return {
    settings,
    locked,
    problems: [...problems, ...checkRuleSettings(settings.rules)],
    rules: describeRules(settings.rules),
    knownSites: sites.map((site) => ({ id: site.id, name: site.name, hosts: hostsOf(site) })),
  };
}

/** Why these rule settings can't be saved, in one sentence; null where each rule can read its own. */
export function ruleProblem(value: unknown): string | null {
  const parsed = settingsSchema.rules.safeParse(value);
  // What is no rule setting at all is refused with its own sentence when it is written.
  return parsed.success ? (checkRuleSettings(parsed.data)[0] ?? null) : null;
}
