import { v7 } from 'uuid';
import type { FrameOrders, Params } from '../messaging/protocol.ts';
import type { Sender } from '../messaging/serve.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Review } from '../model/review.ts';
import { readSettings } from '../policy/read.ts';
import { appendRecord } from '../records/append.ts';
import { completedRecord } from '../records/builders.ts';
import { completed, textAtSend } from '../review/decide.ts';
import type { Database } from '../storage/database.ts';
import { ordersFor, pushHostOrders } from './orders.ts';
import { isLive } from './queue.ts';
import { putReview, reviewsOfTab } from './reviews.ts';
import { putTabState, settle, tabState, withPanel } from './tab-state.ts';
import { pushView } from './view.ts';

/** The person pressed Send: what was held opens the panel, what went out is recorded. */
export async function sendPressed(
  db: Database,
  press: Params<'send.pressed'>,
  sender: Sender,
): Promise<FrameOrders> {
  const review = await liveReview(db, press.id, sender);
  if (review && press.result === 'passed')
    await complete(db, review, outcomeOf(review, press.text), press.text);
  if (review && press.result === 'changed') await putReview(db, textAtSend(review, press.text));
  if (press.result !== 'passed') {
    const state = withPanel(await tabState(sender.tab), 'open');
    await putTabState(sender.tab, { ...state, selected: review?.id ?? null });
  }
  await pushHostOrders(db, sender.tab, sender.frame);
  await pushView(db, sender.tab, press.result === 'held' ? heldNotice(review) : null);
  return ordersFor(db, sender.tab, sender.frame, sender.origin);
}

function heldNotice(review: Review | undefined): string {
  return review?.status === 'decided'
    ? 'Send stays held: the draft that you kept back is still in the editor.'
    : 'Send is held until you decide on this draft.';
}

/** A draft has left the page: by the person's hand it is discarded, by the page's it may come back. */
export async function draftGone(
  db: Database,
  gone: Params<'draft.gone'>,
  sender: Sender,
): Promise<FrameOrders> {
  const review = await liveReview(db, gone.id, sender);
  if (review && gone.why === 'removed') await putReview(db, { ...review, present: false });
  else if (review) await complete(db, review, 'discarded', null);
  const wasForming = await settle(sender.tab, gone.id);
  if (review || wasForming) {
    await pushHostOrders(db, sender.tab, sender.frame);
    await pushView(db, sender.tab);
  }
  return ordersFor(db, sender.tab, sender.frame, sender.origin);
}

async function liveReview(
  db: Database,
  draft: string,
  sender: Sender,
): Promise<Review | undefined> {
  const reviews = await reviewsOfTab(db, sender.tab);
  return reviews.find(
    (review) => review.draft.id === draft && review.frame === sender.frame && isLive(review),
  );
}

function outcomeOf(review: Review, sent: string): Outcome {
  if (review.approved === null) return 'sent without a decision';
  return sent === review.approved ? 'sent as approved' : 'sent changed';
}

/** Closes the review and writes its last record, both or neither. */
async function complete(
  db: Database,
  review: Review,
  outcome: Outcome,
  sent: string | null,
): Promise<void> {
  const { settings } = await readSettings(db);
  const capture = settings.capture.text;
  const closed = completed(review, outcome);
  const data = await completedRecord(closed, outcome, sent, capture);
  const entry = { id: v7(), time: new Date().toISOString(), capture, data };
  await appendRecord(db, entry, (tx) => {
    void tx.objectStore('reviews').put(closed);
  });
  const state = await tabState(review.tab);
  const panel = state.panel && { ...state.panel, mode: 'pill' as const };
  await putTabState(review.tab, { ...state, panel, selected: closed.id });
}
