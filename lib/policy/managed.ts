import { type Concern, type Settings, settingsSchema } from '../model/settings.ts';
import { managedValues } from '../storage/managed.ts';
import { plain } from './plain.ts';

/** The team's policy as far as it sets anything, and one sentence if it could not be read: then it is left out whole. */
export interface Policy {
  settings: Partial<Settings>;
  problem: string | null;
}

/** Reads the policy that an administrator has set for this browser. */
export async function readPolicy(): Promise<Policy> {
  const values = await managedValues();
  const settings: Partial<Record<Concern, unknown>> = {};
  for (const [key, value] of Object.entries(values)) {
    if (!isConcern(key)) return unreadable(`“${key}” is not something a policy can set`);
    const parsed = settingsSchema[key].safeParse(withBlanks(key, value));
    if (!parsed.success) return unreadable(plain(parsed.error, key));
    settings[key] = parsed.data;
  }
  return { settings: settings as Partial<Settings>, problem: null };
}

/** True for the name of a concern. */
export function isConcern(key: string): key is Concern {
  return Object.hasOwn(settingsSchema, key);
}

/** A policy's values can't be null in Chromium's schema, so what a setting says with null is left out there. */
function withBlanks(concern: Concern, value: unknown): unknown {
  const plainObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return concern === 'endpoint' && plainObject ? { url: null, token: null, ...value } : value;
}

function unreadable(what: string): Policy {
  return {
    settings: {},
    problem: `The team’s policy is malformed, so none of it is in force: ${what}. Ask your administrator to correct it.`,
  };
}
