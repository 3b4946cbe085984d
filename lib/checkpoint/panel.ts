import type { PanelView, Params, WriteAnswer } from '../messaging/protocol.ts';
import { toContent } from '../messaging/push.ts';
import type { Sender } from '../messaging/serve.ts';
import type { Review } from '../model/review.ts';
import { keptBack } from '../review/decide.ts';
import type { Database } from '../storage/database.ts';
import { pushOrders } from './orders.ts';
import { getReview, putReview } from './reviews.ts';
import { putTabState, tabState } from './tab-state.ts';
import { pushView, viewOf } from './view.ts';

const STRANGER = 'This panel does not belong to the page it stands in. Nothing was done.';

/**
 * Lets a panel in: the one document that holds the tab's nonce. A page that frames our panel itself has none, and
 * sees nothing but this refusal. A page of the extension in a tab or side panel of its own can't be framed.
 */
export async function attach(
  db: Database,
  hello: Params<'panel.attach'>,
  sender: Sender,
): Promise<{ ok: true; view: PanelView } | { ok: false; sentence: string }> {
  if ('tab' in hello) {
    if (isEmbedded(sender)) return { ok: false, sentence: STRANGER };
    return { ok: true, view: await viewOf(db, hello.tab) };
  }
  const state = await tabState(sender.tab);
  const panel = state.panel;
  const known = panel?.nonce === hello.nonce;
  if (!panel || !known || (panel.frame !== null && panel.frame !== sender.frame)) {
    return { ok: false, sentence: STRANGER };
  }
  await putTabState(sender.tab, { ...state, panel: { ...panel, frame: sender.frame } });
  return { ok: true, view: await viewOf(db, sender.tab) };
}

/**
 * The review, if this sender's panel may act on it; throws the refusal otherwise. `late` lets the panel of the page
 * before in too: what was typed there last may arrive after the new page.
 */
export async function reviewFor(
  db: Database,
  id: string,
  sender: Sender,
  late = false,
): Promise<Review> {
  const review = await getReview(db, id);
  if (!review) throw new Error('this review is not known any more. Nothing was done.');
  if (!isEmbedded(sender)) return review;
  const { panel, former } = await tabState(sender.tab);
  const isOurs = panel?.frame === sender.frame || (late && former === sender.frame);
  if (review.tab !== sender.tab || !isOurs) throw new Error(STRANGER);
  return review;
}

/** The panel has another size, or folds to a pill. */
export async function resize(
  db: Database,
  size: Params<'panel.size'>,
  sender: Sender,
): Promise<null> {
  const state = await tabState(sender.tab);
  if (!state.panel || state.panel.frame !== sender.frame) return null;
  await putTabState(sender.tab, { ...state, panel: { ...state.panel, ...size } });
  await pushOrders(db, sender.tab);
  if (size.mode) await pushView(db, sender.tab);
  return null;
}

/** The person looks at another review. */
export async function selectReview(db: Database, review: Review): Promise<PanelView> {
  const state = await tabState(review.tab);
  await putTabState(review.tab, { ...state, selected: review.id });
  await pushOrders(db, review.tab);
  return viewOf(db, review.tab);
}

/** Keeps what the person has typed or chosen so far. */
export async function keepWork(
  db: Database,
  work: Params<'review.work'>,
  review: Review,
): Promise<null> {
  // A draft that was kept back can be decided on again.
  const isOpen = review.status === 'waiting' || keptBack(review);
  if (isOpen) await putReview(db, { ...review, work: work.work });
  return null;
}

/** Brings the draft into sight in the page. */
export async function showDraft(review: Review): Promise<null> {
  await toContent({ tab: review.tab, frame: review.frame }, 'show', { id: review.draft.id });
  return null;
}

/** Empties the editor of a draft that was rejected, at the person's word. */
export async function clearDraft(review: Review): Promise<WriteAnswer> {
  const allowed = review.decision?.kind === 'reject' && review.draft.place === 'editor';
  if (!allowed)
    return { ok: false, sentence: 'Only a rejected draft in an editor can be cleared.' };
  const at = { tab: review.tab, frame: review.frame };
  const cleared = await toContent(at, 'write', { id: review.draft.id, text: '' });
  if (cleared?.ok) return { ok: true };
  return cleared ?? { ok: false, sentence: 'The editor is not on the page any more.' };
}

/** True for a document of ours that stands inside a tab's page. */
function isEmbedded(sender: Sender): boolean {
  return sender.tab !== -1 && sender.frame !== 0;
}
