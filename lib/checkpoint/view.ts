import type { PanelView } from '../messaging/protocol.ts';
import { toPanels } from '../messaging/push.ts';
import type { Review } from '../model/review.ts';
import { health } from '../outbox/health.ts';
import { readSettings } from '../policy/read.ts';
import { handover } from '../review/handover.ts';
import type { Database } from '../storage/database.ts';
import { currentOf, isForming, queueOf } from './queue.ts';
import { reviewsOfTab } from './reviews.ts';
import { tabState } from './tab-state.ts';

/** Everything that a tab's panel draws. `notice` is one sentence about something that just went wrong. */
export async function viewOf(
  db: Database,
  tab: number,
  notice: string | null = null,
): Promise<PanelView> {
  const [state, reviews, { settings }, delivery] = await Promise.all([
    tabState(tab),
    reviewsOfTab(db, tab),
    readSettings(db),
    health(db),
  ]);
  const current = currentOf(state, reviews);
  const decision = current?.decision ?? null;
  const record = decision && (await db.getFromIndex('records', 'id', decision.id));
  return {
    tab,
    made: performance.timeOrigin + performance.now(),
    queue: queueOf(state, reviews).map((review) => ({
      id: review.id,
      title: titleOf(review),
      status: review.status,
    })),
    current,
    recorded: record?.seq ?? null,
    handover:
      current && decision?.kind === 'escalate'
        ? handover(current, decision, settings.reviewer)
        : null,
    mode: state.panel?.mode ?? 'open',
    forming: isForming(state, current),
    reviewer: settings.reviewer,
    singleKeys: settings.keys.single,
    targets: settings.targets,
    delivery,
    notice,
  };
}

/** Sends the tab's panels their view anew. */
export async function pushView(
  db: Database,
  tab: number,
  notice: string | null = null,
): Promise<void> {
  const { panel } = await tabState(tab);
  await toPanels(await viewOf(db, tab, notice), panel?.frame ?? null);
}

function titleOf(review: Review): string {
  const { ticket, title } = review.subject;
  return title ?? (ticket ? `#${ticket}` : new URL(review.url).hostname);
}
