import type { Database } from '../storage/database.ts';
import { showBadge } from './badge.ts';
import { putTabState, tabState, withTab } from './tab-state.ts';

/**
 * Says one sentence to the person where no page of ours is open: the toolbar icon shows that there is something, its
 * title and the popup say what. Null takes back what was said.
 */
export function sayInTab(
  db: Database,
  { tab, url }: { tab: number; url: string },
  sentence: string | null,
): Promise<void> {
  return withTab(tab, async () => {
    const said = sentence === null ? null : { sentence, url };
    await putTabState(tab, { ...(await tabState(tab)), said });
    await showBadge(db, tab);
  });
}
