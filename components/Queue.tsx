import type { PanelView } from '../lib/messaging/protocol.ts';
import { useGuard } from './press.ts';

/** Where this review stands among those of the tab, and the way to its neighbours. */
export function Queue({ view, onSelect }: { view: PanelView; onSelect(review: string): void }) {
  const guard = useGuard();
  const { queue, current } = view;
  const at = queue.findIndex(({ id }) => id === current?.id);
  if (queue.length < 2 || at < 0) return null;
  const step = (label: string, sign: string, to: number) => (
    <button
      class="button quiet small"
      type="button"
      aria-label={label}
      title={queue[to]?.title ?? label}
      disabled={!queue[to]}
      onClick={guard(() => queue[to] && onSelect(queue[to].id))}
    >
      <span class="arrow" aria-hidden="true">
        {sign}
      </span>
    </button>
  );
  return (
    <nav class="queue" aria-label="Reviews of this page">
      {step('Previous review', '‹', at - 1)}
      <span>{`${at + 1} of ${queue.length}`}</span>
      {step('Next review', '›', at + 1)}
    </nav>
  );
}
