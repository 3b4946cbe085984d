import type { DecisionKind } from '../lib/model/decision.ts';
import type { Settings } from '../lib/model/settings.ts';
import type { Desk } from './desk.ts';
import { Key } from './Key.tsx';
import { takesReason } from './make-decision.ts';
import { useFirmGuard } from './press.ts';
import { ReasonField } from './ReasonField.tsx';
import { RedirectFields } from './RedirectFields.tsx';
import { TargetFields } from './TargetFields.tsx';

interface FormBarProps {
  desk: Desk;
  mode: DecisionKind;
  off: boolean;
  targets: Settings['targets'];
}

const titles: Record<DecisionKind, string> = {
  approve: 'Approve with a reason',
  edit: 'Edit the draft',
  reject: 'Reject the draft',
  escalate: 'Escalate to someone else',
  redirect: 'Tell the AI what to do differently',
};

const takes: Record<DecisionKind, string> = {
  approve: 'Approve the draft',
  edit: 'Approve this edit',
  reject: 'Reject this draft',
  escalate: 'Escalate this draft',
  redirect: 'Redirect the AI',
};

/** What one decision needs, and the button that takes it. */
export function FormBar({ desk, mode, off, targets }: FormBarProps) {
  const firm = useFirmGuard();
  const isOff = off || desk.phase === 'saving';
  return (
    <section class="form" aria-label={titles[mode]}>
      {mode !== 'edit' && <h2>{titles[mode]}</h2>}
      {mode === 'escalate' && <TargetFields desk={desk} targets={targets} />}
      {mode === 'redirect' && <RedirectFields desk={desk} />}
      {takesReason(desk.review, mode) && <ReasonField desk={desk} mode={mode} />}
      <div class="form-end">
        <button
          class="button primary"
          type="button"
          aria-disabled={isOff || undefined}
          aria-keyshortcuts="Control+Enter"
          onClick={firm(() => desk.decide(mode))}
        >
          {takes[mode]}
          <Key name="Ctrl ↵" />
        </button>
        <button class="button quiet" type="button" onClick={firm(() => desk.back())}>
          Back
          <Key name="Esc" />
        </button>
        {mode === 'edit' && desk.work.edit !== desk.review.draft.text && (
          <button
            class="button quiet"
            type="button"
            onClick={firm(() => desk.choose(desk.review.draft.text))}
          >
            Start again from the draft
          </button>
        )}
      </div>
    </section>
  );
}
