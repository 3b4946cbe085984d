import type { Flag } from '../model/flag.ts';
import type { Asks } from '../model/review.ts';

/**
 * What the person is asked for, by the flags. Reject and escalate always take a reason; a redirect's instruction is its
 * reason, so that it is not asked for twice.
 */
export function asksFor(flags: readonly Flag[]): Asks {
  const isStopped = flags.some(({ response }) => response === 'hard stop');
  return {
    answers: flags
      .filter(({ response }) => response === 'hard stop' || response === 'require approval')
      .map(({ id }) => id),
    reason: isStopped ? ['approve', 'reject', 'escalate'] : ['reject', 'escalate'],
    confidence: flags.some(({ response }) => response === 'require approval'),
  };
}
