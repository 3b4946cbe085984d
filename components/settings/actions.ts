import type { Done } from '../../lib/messaging/protocol.ts';
import type { Concern, Settings } from '../../lib/model/settings.ts';

/**
 * What the settings page can have done. Each resolves, never throws, and only after the page's data is fresh again;
 * a refusal carries one sentence for the person.
 */
export interface SettingsActions {
  set<C extends Concern>(concern: C, value: Settings[C]): Promise<Done>;
  setSite(origin: string, on: boolean): Promise<Done>;
  /** Asks the browser for access to the origin's host. Must be called in the click itself; resolves to the person's answer. */
  allow(origin: string): Promise<boolean>;
  /** Gives access to the origin's host back to the browser, where nothing else needs it. */
  giveBack(origin: string): Promise<void>;
  sendTest(): Promise<Done>;
}
