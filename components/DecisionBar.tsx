import type { DecisionKind } from '../lib/model/decision.ts';
import type { Desk } from './desk.ts';
import { Key } from './Key.tsx';
import { missing } from './missing.ts';
import { useFirmGuard } from './press.ts';
import { decisions } from './words.ts';

const kinds = Object.keys(decisions) as DecisionKind[];

interface DecisionBarProps {
  desk: Desk;
  off: boolean;
  singleKeys: boolean;
}

/** The five decisions. None is ever greyed out for what is missing: pressing it says what that is. */
export function DecisionBar({ desk, off, singleKeys }: DecisionBarProps) {
  const firm = useFirmGuard();
  const { review, work } = desk;
  const isSaving = desk.phase === 'saving';
  const isReady = !off && !isSaving && missing(review, work, 'approve') === null;
  return (
    <fieldset
      class="decisions"
      aria-label="What do you decide?"
      aria-busy={isSaving}
      data-alt={!singleKeys || undefined}
    >
      {kinds.map((kind) => {
        const { label, key } = decisions[kind];
        const isNew = kind === 'approve' && review.changed !== null;
        return (
          <button
            key={kind}
            class={kind === 'approve' && isReady ? 'button primary' : 'button'}
            type="button"
            title={singleKeys ? undefined : `Alt+${key}`}
            aria-disabled={off || isSaving || undefined}
            aria-keyshortcuts={singleKeys ? `${key} Alt+${key}` : `Alt+${key}`}
            onClick={firm(() => desk.press(kind))}
          >
            <span>{isNew ? 'Approve the new text' : label}</span>
            <Key name={singleKeys ? key : `Alt ${key}`} />
          </button>
        );
      })}
    </fieldset>
  );
}
