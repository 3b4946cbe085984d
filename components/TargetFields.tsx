import type { EscalationTarget } from '../lib/model/decision.ts';
import type { Settings } from '../lib/model/settings.ts';
import type { Desk } from './desk.ts';
import { useFirmGuard, useGuard } from './press.ts';
import { targetKinds } from './words.ts';

type Kind = EscalationTarget['kind'];
const kinds = Object.keys(targetKinds) as Kind[];

/** The team's targets that are offered as buttons; the rest are in the list of the field. */
const SHOWN = 4;

/** Who the draft goes to. */
export function TargetFields({ desk, targets }: { desk: Desk; targets: Settings['targets'] }) {
  const guard = useGuard();
  const firm = useFirmGuard();
  const target = desk.work.target ?? { kind: targets[0]?.kind ?? 'team', to: '' };
  const put = (to: string) => {
    // A target of the team brings its kind along.
    const known = targets.find((offered) => offered.to === to);
    desk.set({ target: known ?? { ...target, to } });
  };
  return (
    <div class="form-part">
      {targets.length > 0 && (
        <fieldset class="presets" aria-label="Targets of your team">
          {targets.slice(0, SHOWN).map((offered) => (
            <button
              key={offered.kind + offered.to}
              class="button small"
              type="button"
              aria-pressed={target.to === offered.to && target.kind === offered.kind}
              onClick={firm(() => desk.set({ target: offered }))}
            >
              {offered.to}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset class="kinds">
        <legend class="label">To</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="target-kind"
              value={kind}
              checked={target.kind === kind}
              onChange={guard(() => desk.set({ target: { ...target, kind } }))}
            />
            {targetKinds[kind].label}
          </label>
        ))}
      </fieldset>
      <input
        class="field"
        data-at="target"
        aria-label={`To (${targetKinds[target.kind].label.toLowerCase()})`}
        list="targets"
        maxLength={500}
        autoComplete="off"
        placeholder={targetKinds[target.kind].hint}
        value={target.to}
        onInput={guard((event: Event) => put((event.currentTarget as HTMLInputElement).value))}
      />
      <datalist id="targets">
        {targets.map(({ kind, to }) => (
          <option key={kind + to} value={to} label={targetKinds[kind].label} />
        ))}
      </datalist>
    </div>
  );
}
