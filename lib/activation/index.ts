import { browser } from 'wxt/browser';
import { readSettings } from '../policy/read.ts';
import type { Database } from '../storage/database.ts';
import { activeOrigins, registerScripts, startInOpenTabs } from './scripts.ts';

/**
 * Brings what runs in line with what is turned on and granted; safe to call at any time. `restart` starts the page
 * script in open tabs as well, as after an install, an update or a grant.
 */
export function activate(db: Database, restart: boolean): Promise<void> {
  return navigator.locks.request('countersign.activation', async () => {
    const { settings } = await readSettings(db);
    const origins = await activeOrigins(settings.sites);
    await registerScripts(origins);
    if (restart) await startInOpenTabs(origins);
  }) as Promise<void>;
}

/** Follows the browser's own permission settings: a grant given or taken there counts at once. */
export function followPermissions(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
