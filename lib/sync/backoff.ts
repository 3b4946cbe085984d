import type { Standing } from '../outbox/standing.ts';
import type { Verdict } from './destination.ts';

const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;

/** Keeps the jitter from hammering an endpoint that fails at once. */
const LEAST_MS = 100;

/** How long to wait after so many failures in a row, in ms: full jitter below one second, doubled each time up to an hour. */
function backoff(failures: number, random: () => number): number {
  const most = Math.min(HOUR_MS, SECOND_MS * 2 ** (failures - 1));
  return Math.max(LEAST_MS, random() * most);
}

/** How a destination stands after an answer that was no acknowledgement. There is no last attempt and no oldest age. */
export function setBack(verdict: Verdict, now: number, random: () => number) {
  return ({ failures }: Standing): Partial<Standing> => {
    const common = {
      cause: 'answer' as const,
      problem: verdict.sentence,
      failures: failures + 1,
      since: now,
    };
    if (verdict.verdict === 'disable') return { ...common, mode: 'disabled', until: now };
    // A pause ends by itself too, once an hour, with one record: sign-in pages go away, and owners repair endpoints.
    if (verdict.verdict === 'pause') return { ...common, mode: 'paused', until: now + HOUR_MS };
    const wait = Math.max(verdict.after ?? 0, backoff(failures + 1, random));
    return { ...common, mode: 'retrying', until: now + wait };
  };
}
