import type { HelloAnswer, Params, PendingText } from '../messaging/protocol.ts';
import type { Sender } from '../messaging/serve.ts';
import { sitesFor } from '../sites/registry.ts';
import type { Database } from '../storage/database.ts';
import { ordersFor } from './orders.ts';
import { openReviews, putReview, reviewsOfTab } from './reviews.ts';
import { hostFrame, putTabState, type TabState, tabState } from './tab-state.ts';

/**
 * A frame has a new document: drafts of the one before are off the page until they are found again, and a panel that
 * stood in it is gone with it. The document is told their texts: a page may restore its editor, or a helpdesk show the
 * same reply anew (to add a file, to ask for a field), where nothing else tells that an AI wrote it.
 */
export async function hello(
  db: Database,
  { depth, document }: Params<'frame.hello'>,
  sender: Sender,
): Promise<HelloAnswer> {
  const before = await tabState(sender.tab);
  if (before.frames[sender.frame]?.document !== document) {
    const { url, origin } = sender;
    await enter(db, before, { depth, document, url, origin }, sender);
  }
  return {
    orders: await ordersFor(db, sender.tab, sender.frame, sender.origin),
    sites: sitesFor(sender.url),
    pending: await pendingTexts(db, sender.origin),
  };
}

/** How long, in milliseconds, a text without an end is looked for again, and how many are, the newest ones. */
const DAY = 24 * 60 * 60 * 1000;
const MOST = 20;

async function pendingTexts(db: Database, origin: string): Promise<PendingText[]> {
  const reviews = await openReviews(db, origin);
  return reviews
    .filter(
      ({ draft, openedAt }) => draft.place === 'editor' && Date.now() - Date.parse(openedAt) < DAY,
    )
    .slice(-MOST)
    .map(({ approved, changed, draft }) => ({
      text: approved ?? changed ?? draft.text,
      strength: draft.evidence.some(({ strength }) => strength === 'strong') ? 'strong' : 'weak',
    }));
}

async function enter(
  db: Database,
  before: TabState,
  frame: TabState['frames'][string],
  sender: Sender,
): Promise<void> {
  const { depth } = frame;
  // A new top document ends every frame of the one before.
  const kept = depth === 0 ? {} : before.frames;
  const frames = { ...kept, [sender.frame]: frame };
  const anew = depth === 0 ? { selected: null, forming: null, said: null } : {};
  const next = { ...before, frames, ...anew };
  const panelGone = depth === 0 || hostFrame(next) === sender.frame;
  await putTabState(
    sender.tab,
    panelGone ? { ...next, panel: null, former: before.panel?.frame ?? null } : next,
  );

  for (const review of await reviewsOfTab(db, sender.tab)) {
    const gone = depth === 0 || review.frame === sender.frame;
    if (gone && review.present) await putReview(db, { ...review, present: false });
  }
}
