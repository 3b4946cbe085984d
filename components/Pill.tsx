import type { PanelView } from '../lib/messaging/protocol.ts';
import type { Outcome } from '../lib/model/outcome.ts';
import type { Review } from '../lib/model/review.ts';
import { Mark } from './Mark.tsx';
import { useGuard } from './press.ts';
import { count, decisions, gateWord, words } from './words.ts';

const closed: Record<Outcome, string> = {
  open: 'Closed',
  'sent as approved': 'Sent as approved',
  'sent changed': 'Sent changed',
  'sent without a decision': 'Sent without a decision',
  discarded: 'Draft discarded',
};

function state(review: Review): string {
  if (review.status === 'closed') return closed[review.outcome];
  if (review.changed !== null) return 'Changed after approval';
  if (review.draft.failure && review.status === 'waiting') return 'AI output failed';
  if (review.decision && review.status !== 'waiting') return decisions[review.decision.kind].done;
  return 'Review AI draft';
}

const tones = { held: 'hold', open: 'good', 'not armed': 'plain' } as const;

/** The collapsed checkpoint: one line that says how things stand, and opens. */
export function Pill({ view, onExpand }: { view: PanelView; onExpand(): void }) {
  const guard = useGuard();
  const { current, queue } = view;
  const others = queue.filter(
    ({ id, status }) => id !== current?.id && status === 'waiting',
  ).length;
  const told = current
    ? [
        state(current),
        current.status === 'waiting' &&
          current.flags.length > 0 &&
          count(current.flags.length, 'flag'),
        current.draft.place === 'editor' &&
          current.status !== 'closed' &&
          gateWord(current.gate, current.draft.place),
        others > 0 && `${others} more`,
      ].filter((word) => typeof word === 'string')
    : ['Nothing to review'];
  return (
    <main>
      <h1 class="hidden-but-said">{words.name}</h1>
      <button
        class="pill"
        type="button"
        data-tone={current ? tones[current.gate] : 'plain'}
        aria-expanded={false}
        onClick={guard(onExpand)}
      >
        <Mark />
        <span class="pill-text">{told.join(' · ')}</span>
      </button>
    </main>
  );
}
