import { browser } from 'wxt/browser';
import type { Database } from '../storage/database.ts';
import { queueOf } from './queue.ts';
import { reviewsOfTab } from './reviews.ts';
import { tabState } from './tab-state.ts';

const COLOUR = '#b45309';

/** Writes on the toolbar icon how many drafts of the tab wait for a decision. It can't be covered by the page. */
export async function showBadge(db: Database, tab: number): Promise<void> {
  const reviews = queueOf(await tabState(tab), await reviewsOfTab(db, tab));
  const waiting = reviews.filter((review) => review.status === 'waiting').length;
  try {
    await browser.action.setBadgeBackgroundColor({ color: COLOUR });
    await browser.action.setBadgeText({ tabId: tab, text: waiting ? String(waiting) : '' });
  } catch {
    // The tab was closed in the meantime.
  }
}
