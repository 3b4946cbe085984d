import type { FrameOrders } from '../messaging/protocol.ts';
import { toContent } from '../messaging/push.ts';
import type { Review } from '../model/review.ts';
import type { SiteSetting } from '../model/settings.ts';
import type { Database } from '../storage/database.ts';
import { currentOf, isLive } from './queue.ts';
import { reviewsOfTab } from './reviews.ts';
import { siteSettingFor } from './site-setting.ts';
import { hostFrame, type TabState, tabState } from './tab-state.ts';

/** Everything that a frame's content script has to bring about now. */
export async function ordersFor(
  db: Database,
  tab: number,
  frame: number,
  origin: string,
): Promise<FrameOrders> {
  const [state, reviews, setting] = await Promise.all([
    tabState(tab),
    reviewsOfTab(db, tab),
    siteSettingFor(db, origin),
  ]);
  return compose(state, reviews, setting, frame);
}

/** Sends every frame of the tab its orders anew. */
export async function pushOrders(db: Database, tab: number, origin: string): Promise<void> {
  const [state, reviews, setting] = await Promise.all([
    tabState(tab),
    reviewsOfTab(db, tab),
    siteSettingFor(db, origin),
  ]);
  const frames = Object.keys(state.frames).map(Number);
  await Promise.all(
    frames.map((frame) =>
      toContent({ tab, frame }, 'orders', compose(state, reviews, setting, frame)),
    ),
  );
}

function compose(
  state: TabState,
  reviews: Review[],
  setting: SiteSetting,
  frame: number,
): FrameOrders {
  const drafts = reviews
    .filter((review) => review.frame === frame && isLive(review) && review.present)
    .map((review) => ({ id: review.draft.id, gate: review.gate, approved: passOf(review) }));
  const panel = state.panel && hostFrame(state) === frame ? state.panel : null;
  const draft = currentOf(state, reviews)?.draft.id ?? null;
  return {
    on: setting.on,
    drafts,
    pattern: setting.pattern,
    holdUnknown: setting.holdUnknown,
    panel: panel && { nonce: panel.nonce, mode: panel.mode, height: panel.height, draft },
  };
}

function passOf(review: Review): { text: string; pass: string } | null {
  if (review.gate !== 'open' || review.approved === null || !review.decision) return null;
  return { text: review.approved, pass: review.decision.id };
}
