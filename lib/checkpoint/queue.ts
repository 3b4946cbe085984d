import type { Review } from '../model/review.ts';
import type { TabState } from './tab-state.ts';

/** True while there is something left to do or to see for a review. */
export function isLive(review: Review): boolean {
  return review.status !== 'closed';
}

/**
 * The reviews that a tab's panel leads through, oldest first: those whose draft stands on the page, and those still
 * waiting that a reload took away.
 */
export function queueOf(reviews: readonly Review[]): Review[] {
  return reviews.filter(
    (review) => isLive(review) && (review.present || review.status === 'waiting'),
  );
}

/** The review that the panel shows: the one the person chose, else the newest that waits, else the newest. */
export function currentOf(state: TabState, reviews: readonly Review[]): Review | null {
  const chosen = reviews.find((review) => review.id === state.selected);
  if (chosen) return chosen;
  const queue = queueOf(reviews);
  return queue.findLast((review) => review.status === 'waiting') ?? queue.at(-1) ?? null;
}
