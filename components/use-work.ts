import { useEffect, useRef, useState } from 'preact/hooks';
import type { Review, Work } from '../lib/model/review.ts';

interface Kept {
  work: Work;
  set(change: Partial<Work>): void;
  /** The work with the time spent up to now. */
  timed(): Work;
}

/**
 * The person's work on one review: starts from what is on disk, and hands every change out. Until the person has
 * touched it here it follows the disk, so that a second panel of the same tab shows the same.
 */
export function useWork(
  review: Review,
  activeMs: () => number,
  onWork: (work: Work) => void,
): Kept {
  const touched = useRef(false);
  const base = useRef(review.work.activeMs);
  const started = useRef<number | null>(null);
  started.current ??= activeMs();
  const kept = useRef(review.work);
  // A decision ends the work; what is kept of it for the next one stands on the disk.
  const era = useRef(review.decision?.id);
  if (era.current !== review.decision?.id) touched.current = false;
  era.current = review.decision?.id;
  if (!touched.current) kept.current = review.work;
  const [, redraw] = useState(0);

  const timed = (): Work => ({
    ...kept.current,
    activeMs: Math.round(base.current + activeMs() - (started.current ?? 0)),
  });
  const set = (change: Partial<Work>): void => {
    touched.current = true;
    kept.current = { ...timed(), ...change };
    redraw((count) => count + 1);
    onWork(kept.current);
  };

  const leave = useRef(() => {});
  leave.current = () => {
    // Time spent reading counts too, where nothing was typed.
    const now = timed();
    if (review.status === 'waiting' && now.activeMs - kept.current.activeMs >= 1000) onWork(now);
  };
  useEffect(() => () => leave.current(), []);
  return { work: kept.current, set, timed };
}
