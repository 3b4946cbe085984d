import type { DecideAnswer } from '../messaging/protocol.ts';
import { toContent } from '../messaging/push.ts';
import type { Decision } from '../model/decision.ts';
import type { Review } from '../model/review.ts';
import { readSettings } from '../policy/read.ts';
import { appendRecord } from '../records/append.ts';
import { decidedRecord } from '../records/builders.ts';
import { applyDecision, checkDecision } from '../review/decide.ts';
import type { Database } from '../storage/database.ts';
import { pushOrders } from './orders.ts';
import { getReview } from './reviews.ts';
import { viewOf } from './view.ts';

/**
 * Takes a decision: checks it against what was asked, brings an edit into the page, and writes the record. Says
 * `ok` only when the record is on disk; a refusal has changed nothing. The same decision sent again is answered as
 * the first time.
 */
export async function decide(db: Database, decision: Decision): Promise<DecideAnswer> {
  const review = await getReview(db, decision.review);
  if (!review)
    return { ok: false, sentence: 'This review is not known any more. Nothing was recorded.' };
  const { settings } = await readSettings(db);
  const answered = async (notice: string | null): Promise<DecideAnswer> => ({
    ok: true,
    view: await viewOf(db, review.tab, notice),
  });

  if (await db.getFromIndex('records', 'id', decision.id)) return answered(null);

  const checked = checkDecision(review, decision);
  if (!checked.ok) return checked;
  const written = await writeEdit(review, decision);
  if (!written.ok) return written;

  const now = new Date().toISOString();
  const taken = { ...decision, text: written.text };
  const after = applyDecision(review, taken, now);
  const data = await decidedRecord(after, taken, settings);
  const entry = {
    id: decision.id,
    time: now,
    capture: settings.capture.text,
    data,
  };
  await appendRecord(db, entry, (tx) => {
    void tx.objectStore('reviews').put(after);
  });
  const notice = await instruct(review, decision);
  await pushOrders(db, review.tab);
  return answered(notice);
}

/**
 * An edit of a draft in an editor goes into the page first: one that does not stick there was not made. Answers with
 * the decision's text as the editor now gives it, which is what Send will be compared with.
 */
async function writeEdit(
  review: Review,
  decision: Decision,
): Promise<{ ok: true; text: string | null } | { ok: false; sentence: string }> {
  const inEditor = decision.kind === 'edit' && review.draft.place === 'editor';
  if (!inEditor) return { ok: true, text: decision.text };
  const at = { tab: review.tab, frame: review.frame };
  const written = await toContent(at, 'write', { id: review.draft.id, text: decision.text ?? '' });
  return (
    written ?? {
      ok: false,
      sentence:
        'The editor is not on the page any more. Nothing was changed; copy your text first.',
    }
  );
}

/** A redirect goes into the site's composer where there is one; the person sends it. Returns what went wrong. */
async function instruct(review: Review, decision: Decision): Promise<string | null> {
  if (decision.kind !== 'redirect' || !review.draft.composer) return null;
  const at = { tab: review.tab, frame: review.frame };
  const done = await toContent(at, 'compose', { id: review.draft.id, text: decision.text ?? '' });
  if (done?.ok) return null;
  return done?.sentence ?? 'The instruction could not be put into the page. Copy it from here.';
}
