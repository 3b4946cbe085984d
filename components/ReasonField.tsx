import type { DecisionKind } from '../lib/model/decision.ts';
import type { Desk } from './desk.ts';
import { Presets } from './Presets.tsx';
import { useGuard } from './press.ts';
import { rejectPresets } from './words.ts';

const names: Record<DecisionKind, string> = {
  approve: 'Reason',
  edit: 'Reason for the change',
  reject: 'Reason',
  escalate: 'Note for whoever takes over',
  redirect: 'Reason',
};

/** The person's own words on their decision. */
export function ReasonField({ desk, mode }: { desk: Desk; mode: DecisionKind }) {
  const { review, work } = desk;
  const guard = useGuard();
  const asked = review.asks.reason.includes(mode);
  return (
    <div class="form-part">
      <label class="label" for="reason">
        {names[mode]} <span class="faint">{asked ? '(needed)' : '(optional)'}</span>
      </label>
      {mode === 'reject' && (
        <Presets
          label="Common reasons"
          presets={rejectPresets}
          text={work.reason}
          onText={(reason) => desk.set({ reason })}
        />
      )}
      <textarea
        id="reason"
        class="field"
        data-at="reason"
        dir="auto"
        rows={2}
        maxLength={5000}
        required={asked}
        value={work.reason}
        onInput={guard((event: Event) =>
          desk.set({ reason: (event.currentTarget as HTMLTextAreaElement).value }),
        )}
      />
    </div>
  );
}
