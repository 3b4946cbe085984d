import type { Review } from '../model/review.ts';
import { hostUrl, type TabState } from './tab-state.ts';

/** True while there is something left to do or to see for a review. */
export function isLive(review: Review): boolean {
  return review.status !== 'closed';
}

/**
 * The reviews that a tab's panel leads through, oldest first: those whose draft stands on the page, and those still
 * waiting that a reload of this very page took away.
 */
export function queueOf(state: TabState, reviews: readonly Review[]): Review[] {
  const url = hostUrl(state);
  return reviews.filter(
    (review) =>
      isLive(review) && (review.present || (review.status === 'waiting' && review.url === url)),
  );
}

/** True while all there is to tell is that a draft is being written: none waits that the person could look at. */
export function isForming(state: TabState, current: Review | null): boolean {
  return state.forming !== null && current?.status !== 'waiting';
}

/** The review that the panel shows: the one the person chose, else the newest that waits on the page, else the newest. */
export function currentOf(state: TabState, reviews: readonly Review[]): Review | null {
  const chosen = reviews.find((review) => review.id === state.selected);
  if (chosen) return chosen;
  const queue = queueOf(state, reviews);
  const waiting = queue.filter((review) => review.status === 'waiting');
  return waiting.findLast((review) => review.present) ?? waiting.at(-1) ?? queue.at(-1) ?? null;
}
