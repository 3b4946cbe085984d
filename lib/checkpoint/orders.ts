import type { FrameOrders } from '../messaging/protocol.ts';
import { toContent } from '../messaging/push.ts';
import type { Review } from '../model/review.ts';
import type { SiteSetting } from '../model/settings.ts';
import type { Database } from '../storage/database.ts';
import { currentOf, isForming, isLive } from './queue.ts';
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

/** Sends every frame of the tab its orders anew, but one that is told in another way. */
export async function pushOrders(db: Database, tab: number, but?: number): Promise<void> {
  const [state, reviews] = await Promise.all([tabState(tab), reviewsOfTab(db, tab)]);
  const frames = Object.entries(state.frames).filter(([id]) => Number(id) !== but);
  await Promise.all(
    frames.map(async ([id, { origin }]) => {
      const frame = Number(id);
      // A page may hold frames of other sites, each with a setting of its own.
      const setting = await siteSettingFor(db, origin);
      await toContent({ tab, frame }, 'orders', compose(state, reviews, setting, frame));
    }),
  );
}

/** Has the frame that carries the panel show what has just come of another frame's message. */
export async function pushHostOrders(db: Database, tab: number, from: number): Promise<void> {
  if (hostFrame(await tabState(tab)) !== from) await pushOrders(db, tab, from);
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
  const current = currentOf(state, reviews);
  return {
    on: setting.on,
    drafts,
    pattern: setting.pattern,
    holdUnknown: setting.holdUnknown,
    panel: panel && {
      nonce: panel.nonce,
      mode: panel.mode,
      height: panel.height,
      width: panel.width,
      quiet: isForming(state, current),
      over: current?.status === 'closed',
      draft: state.forming ?? current?.draft.id ?? null,
    },
  };
}

function passOf(review: Review): { text: string; pass: string } | null {
  if (review.gate !== 'open' || review.approved === null || !review.decision) return null;
  return { text: review.approved, pass: review.decision.id };
}
