import { type Concern, defaultSettings, type Settings, settingsSchema } from '../model/settings.ts';
import type { Database } from '../storage/database.ts';
import { isConcern, readPolicy } from './managed.ts';
import { plain } from './plain.ts';

/** Every setting as it holds now. */
export interface SettingsRead {
  settings: Settings;
  /** Concerns that the team's policy sets. */
  locked: Concern[];
  /** One sentence for each thing that could not be read and was left out whole. */
  problems: string[];
}

/**
 * The team's policy over what was saved here over the defaults, concern by concern. Never throws for bad values and never
 * writes: a saved value that can't be read stays in the database as it is.
 */
export async function readSettings(db: Database): Promise<SettingsRead> {
  const policy = await readPolicy();
  const saved: Partial<Record<Concern, unknown>> = {};
  const problems = policy.problem === null ? [] : [policy.problem];
  for (const { concern, value } of await db.getAll('settings')) {
    if (!isConcern(concern)) continue;
    const parsed = settingsSchema[concern].safeParse(value);
    if (parsed.success) saved[concern] = parsed.data;
    else problems.push(unreadable(plain(parsed.error, concern)));
  }
  return {
    settings: { ...defaultSettings, ...(saved as Partial<Settings>), ...policy.settings },
    locked: Object.keys(policy.settings).filter(isConcern),
    problems,
  };
}

function unreadable(what: string): string {
  return `A saved setting can’t be read and was left out: ${what}. Set it again in the options.`;
}
