import type { SiteSetting } from '../model/settings.ts';
import { readSettings } from '../policy/read.ts';
import { sitesFor } from '../sites/registry.ts';
import type { Database } from '../storage/database.ts';

/** What holds for a page that nobody has turned on, where the person reviews one text of their own choice. */
const oneOff: SiteSetting = { on: false, pattern: 'exception', holdUnknown: false };

/** The team's setting for an origin. */
export async function siteSettingFor(db: Database, origin: string): Promise<SiteSetting> {
  const { settings } = await readSettings(db);
  return settings.sites[origin] ?? oneOff;
}

/** The setting for a site that is turned on now: helpdesks hold every draft, chatbots only where a rule says so. */
export function firstSetting(origin: string): SiteSetting {
  const chatbot = sitesFor(`${origin}/`)[0]?.kind === 'chatbot';
  return { on: true, pattern: chatbot ? 'exception' : 'checkpoint', holdUnknown: false };
}
