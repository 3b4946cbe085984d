import type { SettingsAnswer } from '../messaging/protocol.ts';
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
