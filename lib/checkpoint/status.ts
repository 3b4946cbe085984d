import { browser } from 'wxt/browser';
import { isGranted } from '../activation/scripts.ts';
import type { Status } from '../messaging/protocol.ts';
import { health } from '../outbox/health.ts';
import { readSettings } from '../policy/read.ts';
import { sitesFor } from '../sites/registry.ts';
import type { Database } from '../storage/database.ts';
import { currentOf, queueOf } from './queue.ts';
import { reviewsOfTab } from './reviews.ts';
import { tabState } from './tab-state.ts';

/** What the popup says of a tab: what is on there, what waits there, and how delivery stands. */
export async function statusOf(db: Database, tab: number | null): Promise<Status> {
  const [{ settings, problems }, delivery, url] = await Promise.all([
    readSettings(db),
    health(db),
    urlOf(tab),
  ]);
  const origin = originOf(url);
  const reviews = tab === null ? [] : await reviewsOfTab(db, tab);
  const state = tab === null ? null : await tabState(tab);
  const queue = state ? queueOf(state, reviews) : [];
  const current = state && currentOf(state, queue);
  const said = state?.said?.url === url ? state?.said?.sentence : null;
  const setting = (origin && settings.sites[origin]) || null;
  const granted = origin !== null && (await isGranted(origin));
  const known = url
    ? sitesFor(url).find((site) => site.id !== 'generic' && site.match.length > 0)
    : null;
  return {
    origin,
    possible: origin !== null,
    on: granted && (setting?.on ?? false),
    granted,
    setting,
    siteName: known?.name ?? null,
    drafts: {
      waiting: queue.filter((review) => review.status === 'waiting').length,
      decided: queue.filter((review) => review.status === 'decided').length,
    },
    gate: current?.gate ?? null,
    gateWhy: current?.gateWhy ?? null,
    delivery,
    problems: said ? [said, ...problems] : problems,
  };
}

/** The tab's URL, which the browser tells only where the person has let us in or has just called us. */
async function urlOf(tab: number | null): Promise<string | null> {
  if (tab === null) return null;
  const found = await browser.tabs.get(tab).catch(() => null);
  return found?.url ?? null;
}

function originOf(url: string | null): string | null {
  const parsed = url ? URL.parse(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : null;
}
