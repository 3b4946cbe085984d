import { v7 } from 'uuid';
import type { FrameOrders, Params } from '../messaging/protocol.ts';
import type { Sender } from '../messaging/serve.ts';
import type { DraftReport } from '../model/draft.ts';
import { emptyWork, type Review } from '../model/review.ts';
import { readSettings } from '../policy/read.ts';
import { appendRecord } from '../records/append.ts';
import { openedRecord } from '../records/builders.ts';
import { canonicalSha } from '../records/canonical.ts';
import { gateFor, type Judgement, judge } from '../review/judge.ts';
import { updateReview } from '../review/merge.ts';
import type { Database } from '../storage/database.ts';
import { findReview } from './find.ts';
import { ordersFor, pushHostOrders } from './orders.ts';
import { putReview } from './reviews.ts';
import { siteSettingFor } from './site-setting.ts';
import { putTabState, settle, tabState, withPanel } from './tab-state.ts';
import { pushView } from './view.ts';

/**
 * A draft was found or has changed: judged, kept, and answered with what the frame has to do. One that is still
 * growing only gets the panel started, so that it is painted when the draft has settled.
 */
export async function report(
  db: Database,
  draft: Params<'draft.report'>,
  sender: Sender,
): Promise<FrameOrders> {
  const orders = () => ordersFor(db, sender.tab, sender.frame, sender.origin);
  const site = await siteSettingFor(db, sender.origin);
  if (site.pattern === 'preflight' && draft.state === 'forming') return orders();
  if (draft.state === 'forming') {
    await announce(db, draft.id, sender.tab);
    await pushHostOrders(db, sender.tab, sender.frame);
    return orders();
  }
  const sha = await canonicalSha(draft.text);
  const found = await findReview(db, draft, sha, sender);
  const { settings } = await readSettings(db);
  const judgement = judge({
    draft: {
      text: draft.text,
      evidence: draft.evidence,
      failure: draft.failure,
      place: draft.place,
    },
    context: draft.context,
    subject: draft.subject,
    siteSetting: site,
    rules: settings.rules,
  });
  const now = new Date().toISOString();
  // A review that the person has before them already stays as they have put it: open or folded.
  let isNew = true;
  if (found) {
    const next = updateReview(attach(found, draft, sender), draft, sha, judgement);
    isNew = !found.present || next.status !== found.status;
    await putReview(db, next);
    if (draft.asked) await select(sender.tab, next.id);
  } else {
    const review = open(draft, sha, judgement, sender, now);
    const data = await openedRecord(review, settings.capture.text);
    const entry = { id: v7(), time: now, capture: settings.capture.text, data };
    await appendRecord(db, entry, (tx) => {
      void tx.objectStore('reviews').put(review);
    });
    await select(sender.tab, null);
  }
  const quiet = site.pattern === 'preflight' && !draft.asked;
  const wanted = draft.asked || (judgement.hold && isNew);
  if (!quiet) await showPanel(sender.tab, wanted ? 'open' : 'pill');
  await settle(sender.tab, draft.id);
  await pushHostOrders(db, sender.tab, sender.frame);
  await pushView(db, sender.tab);
  return orders();
}

function open(
  draft: DraftReport,
  sha: string,
  judgement: Judgement,
  sender: Sender,
  now: string,
): Review {
  const review: Review = {
    id: v7(),
    tab: sender.tab,
    frame: sender.frame,
    present: true,
    draft: draftOf(draft, sha),
    origin: sender.origin,
    url: sender.url.slice(0, 2000),
    site: draft.site,
    context: draft.context,
    subject: draft.subject,
    earlier: [],
    flags: judgement.flags,
    pattern: judgement.pattern,
    patternWhy: judgement.patternWhy,
    asks: judgement.asks,
    gate: gateFor(judgement.hold, draft.armed),
    gateWhy: draft.armedWhy,
    openedAt: now,
    work: emptyWork,
    status: 'waiting',
    decision: null,
    decidedAt: null,
    approved: null,
    changed: null,
    outcome: 'open',
  };
  return review;
}

function draftOf(draft: DraftReport, sha: string): Review['draft'] {
  const { id, text, evidence, failure, place, composer } = draft;
  return { id, text, sha256: sha, evidence, failure, place, composer };
}

/** The review with its draft where the report says it stands now. */
function attach(review: Review, draft: DraftReport, sender: Sender): Review {
  return {
    ...review,
    tab: sender.tab,
    frame: sender.frame,
    present: true,
    url: sender.url.slice(0, 2000),
    draft: { ...review.draft, id: draft.id, composer: draft.composer },
  };
}

/** Has the panel started and say that a draft is being written. */
async function announce(db: Database, draft: string, tab: number): Promise<void> {
  const state = await tabState(tab);
  const isNews = state.forming !== draft;
  await putTabState(tab, { ...withPanel(state, 'pill'), forming: draft });
  if (isNews) await pushView(db, tab);
}

async function showPanel(tab: number, mode: 'open' | 'pill'): Promise<void> {
  const state = await tabState(tab);
  await putTabState(tab, withPanel(state, mode));
}

async function select(tab: number, review: string | null): Promise<void> {
  await putTabState(tab, { ...(await tabState(tab)), selected: review });
}
