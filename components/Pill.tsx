import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelView } from '../lib/messaging/protocol.ts';
import type { Place } from '../lib/model/draft.ts';
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

const reviewed: Record<Place, string> = { editor: 'draft', message: 'answer', selection: 'text' };

function state(review: Review): string {
  if (review.status === 'closed') return closed[review.outcome];
  if (review.changed !== null) return 'Changed after approval';
  if (review.draft.failure && review.status === 'waiting') return 'AI output failed';
  if (review.decision && review.status !== 'waiting') return decisions[review.decision.kind].done;
  return `Review AI ${reviewed[review.draft.place]}`;
}

function toneOf({ status, outcome, gate, flags }: Review): string {
  if (status === 'closed')
    return outcome.startsWith('sent') && outcome !== 'sent as approved' ? 'stop' : 'good';
  if (gate === 'not armed') return status === 'waiting' && flags.length > 0 ? 'hold' : 'plain';
  return gate === 'held' ? 'hold' : 'good';
}

/** What stands after the state, most telling first. */
function more({ current, queue, recorded }: PanelView): string[] {
  if (!current) return [];
  const others = queue.filter(({ id, status }) => id !== current.id && status === 'waiting').length;
  const { status, flags, draft, gate } = current;
  const isOver = status === 'closed';
  return [
    status === 'waiting' && flags.length > 0 && count(flags.length, 'flag'),
    isOver && recorded !== null && `${words.recorded} #${recorded}`,
    draft.place === 'editor' && !isOver && gateWord(gate, draft.place),
    others > 0 && `${others} more`,
  ].filter((word) => typeof word === 'string');
}

interface PillProps {
  view: PanelView;
  /** One sentence instead of the state, where the pill could not be opened. */
  said: string | null;
  onExpand(): void;
  /** The width in CSS pixels at which no word is cut off. */
  onWidth?(width: number): void;
}

/** The collapsed checkpoint: one line that says how things stand, and opens. */
export function Pill({ view, said, onExpand, onWidth }: PillProps) {
  const guard = useGuard();
  const button = useRef<HTMLButtonElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  const { current, forming } = view;
  const isIdle = forming || !current;
  const head = said ?? (forming ? words.forming : current ? state(current) : words.nothing);
  const rest = said || isIdle ? [] : more(view);
  useLayoutEffect(() => {
    if (!button.current || !text.current) return;
    const start = text.current.getBoundingClientRect().left;
    const end = Number.parseFloat(getComputedStyle(button.current).paddingInlineEnd) || 0;
    onWidth?.(start + text.current.scrollWidth + end);
  });
  return (
    <main>
      <h1 class="hidden-but-said">{words.name}</h1>
      <button
        class="pill"
        type="button"
        ref={button}
        data-tone={isIdle ? 'plain' : toneOf(current)}
        aria-expanded={false}
        onClick={guard(onExpand)}
      >
        <span class="pill-sign">
          <Mark />
        </span>
        <span class="pill-text" ref={text}>
          {head}
          {rest.length > 0 && <span class="soft">{` · ${rest.join(' · ')}`}</span>}
        </span>
      </button>
      <p class="hidden-but-said" role="status">
        {said}
      </p>
    </main>
  );
}
