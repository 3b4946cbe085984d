import type { Sender } from '../messaging/serve.ts';
import type { DraftReport } from '../model/draft.ts';
import type { Review } from '../model/review.ts';
import type { Database } from '../storage/database.ts';
import { reviewsBySha, reviewsOfTab } from './reviews.ts';

/**
 * The review that a report belongs to: the one of this very draft, or, after a reload, a crash or a restart, an open
 * one of the same text in the same place whose draft is not on any page now. In the same tab the text may also be the
 * one that was allowed, or a later state of the draft, as long as it is known for the same one. Null if there is none.
 */
export async function findReview(
  db: Database,
  report: DraftReport,
  sha: string,
  sender: Sender,
): Promise<Review | null> {
  const here = await reviewsOfTab(db, sender.tab);
  const same = here.find(
    (review) =>
      review.frame === sender.frame && review.draft.id === report.id && review.status !== 'closed',
  );
  if (same) return same;
  const alike = await reviewsBySha(db, sha);
  const again = (review: Review) => isAgain(review, report, sender);
  const isCarried = report.evidence.some(({ kind }) => kind === 'carried');
  return (
    alike.find(again) ??
    here.findLast((review) => review.approved === report.text && again(review)) ??
    (isCarried ? here.findLast(again) : undefined) ??
    null
  );
}

function isAgain(review: Review, report: DraftReport, sender: Sender): boolean {
  return (
    review.status !== 'closed' &&
    !review.present &&
    review.origin === sender.origin &&
    review.site === report.site &&
    review.draft.place === report.place &&
    review.subject.ticket === report.subject.ticket
  );
}
