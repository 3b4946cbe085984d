import type { SettingsActions } from '../../components/settings/actions.ts';
import { grantableOrigin } from '../../components/settings/grantable-origin.ts';
import { isGranted, patternOf } from '../../lib/activation/scripts.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { Done, SettingsAnswer } from '../../lib/messaging/protocol.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { giveBackAccess, orRefusal, requestAccess, reviewShortcut } from './extension.ts';

/** Everything the settings page shows. */
export interface Loaded {
  answer: SettingsAnswer;
  /** Origins that are in use and that the browser does not let us reach. */
  noAccess: string[];
  shortcut: string | null;
}

/** Loads what the settings page shows. Throws with a sentence for the person. */
export async function load(): Promise<Loaded> {
  const [answer, shortcut] = await Promise.all([ask('settings.get', {}), reviewShortcut()]);
  const origins = inUse(answer.settings);
  const granted = await Promise.all(origins.map(isGranted));
  return { answer, shortcut, noAccess: origins.filter((_, index) => !granted[index]) };
}

/** What the settings page can have done; each refreshes the page before it resolves. */
export function settingsActions(loaded: Loaded, refresh: () => Promise<void>): SettingsActions {
  const thenRefresh = async (answer: Promise<Done>): Promise<Done> => {
    const done = await orRefusal(answer);
    if (done.ok) await refresh();
    return done;
  };
  return {
    set: (concern, value) => thenRefresh(ask('settings.set', { concern, value })),
    setSite: (origin, on) => thenRefresh(ask('site.set', { origin, on })),
    sendTest: () => orRefusal(ask('endpoint.test', {})),
    allow: requestAccess,
    async giveBack(origin) {
      const others = inUse(loaded.answer.settings).filter((other) => other !== origin);
      if (!others.some((other) => patternOf(other) === patternOf(origin)))
        await giveBackAccess(origin);
    },
  };
}

/** The origins that Countersign has to reach under these settings: sites that are on, and the endpoint. */
function inUse({ sites, endpoint }: Settings): string[] {
  const on = Object.keys(sites).filter((origin) => sites[origin]?.on);
  const target = endpoint.url ? grantableOrigin(endpoint.url) : null;
  return [...new Set(target ? [...on, target] : on)];
}
