import type { PanelView } from '../lib/messaging/protocol.ts';
import type { Desk } from './desk.ts';
import { Escaped } from './Escaped.tsx';
import { decisions, words } from './words.ts';

/** What was decided, by whom, and in which words. */
export function DecidedNote({ desk, view }: { desk: Desk; view: PanelView }) {
  const { decision } = desk.review;
  const { reviewer, recorded } = view;
  if (!decision) return null;
  const spoken = decision.kind === 'redirect' ? decision.text : decision.reason;
  return (
    <section class="decided" aria-label="What was decided">
      <p>
        <strong>{decisions[decision.kind].done}</strong>
        {reviewer.name && (
          <span class="soft">
            {' by '}
            <Escaped text={reviewer.name} />
          </span>
        )}
        {decision.target && (
          <span class="soft">
            {' to '}
            <Escaped text={decision.target.to} />
          </span>
        )}
        <span class="recorded">
          {words.recorded}
          {recorded !== null && ` · #${recorded}`}
        </span>
      </p>
      {spoken && (
        <p class="prose soft" dir="auto">
          <Escaped text={spoken} />
        </p>
      )}
    </section>
  );
}
