import { browser } from 'wxt/browser';
import type { Database } from '../storage/database.ts';
import { queueOf } from './queue.ts';
import { reviewsOfTab } from './reviews.ts';
import { tabState } from './tab-state.ts';

const COLOUR = '#b45309';

/**
 * Writes on the toolbar icon how many drafts of the tab wait for a decision, or that there is something to be said,
 * which is its title then. It can't be covered by the page.
 */
export async function showBadge(db: Database, tab: number): Promise<void> {
  const state = await tabState(tab);
  const reviews = queueOf(state, await reviewsOfTab(db, tab));
  const waiting = reviews.filter((review) => review.status === 'waiting').length;
  try {
    await browser.action.setBadgeBackgroundColor({ color: COLOUR });
    const text = state.said ? '!' : waiting ? String(waiting) : '';
    await browser.action.setBadgeText({ tabId: tab, text });
    const title = state.said?.sentence ?? browser.i18n.getMessage('extensionName');
    await browser.action.setTitle({ tabId: tab, title });
  } catch {
    // The tab was closed in the meantime.
  }
}
