import type { EscalationTarget } from '../../lib/model/decision.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { SettingsActions } from './actions.ts';
import { SaveBar } from './SaveBar.tsx';
import { Section } from './Section.tsx';
import { useForm } from './use-form.ts';

interface Props {
  saved: Settings['targets'];
  locked: boolean;
  actions: SettingsActions;
}

const kinds: Record<EscalationTarget['kind'], { name: string; example: string }> = {
  person: { name: 'Person', example: 'Dana in billing' },
  team: { name: 'Team', example: 'Second line' },
  'e-mail': { name: 'E-mail', example: 'legal@example.com' },
  url: { name: 'Link', example: 'https://chat.example.com/escalations' },
};

/** Who an escalation can go to. Lines left empty are not saved. */
export function TargetsSection({ saved, locked, actions }: Props) {
  const form = useForm(saved, (targets) =>
    actions.set(
      'targets',
      targets.filter((target) => target.to.trim()),
    ),
  );
  const put = (at: number, next: EscalationTarget) =>
    form.change(form.value.map((target, i) => (i === at ? next : target)));
  return (
    <Section
      id="targets"
      title="Escalation"
      locked={locked}
      intro="Who a draft can be handed to. They are offered, in this order, when somebody escalates."
    >
      {form.value.length === 0 && (
        <p class="empty">Nobody yet. A target can still be typed in when escalating.</p>
      )}
      <ul class="targets" aria-label="Escalation targets">
        {form.value.map((target, i) => (
          <TargetRow
            // The list has no other identity than its order.
            key={String(i)}
            place={i + 1}
            target={target}
            onChange={(next) => put(i, next)}
            onRemove={() => form.change(form.value.filter((_, at) => at !== i))}
          />
        ))}
      </ul>
      <SaveBar name="Save targets" form={form} onSave={form.save}>
        <button
          type="button"
          class="button"
          disabled={form.value.length >= 50}
          onClick={() => form.change([...form.value, { kind: 'team', to: '' }])}
        >
          Add a target
        </button>
      </SaveBar>
    </Section>
  );
}

interface RowProps {
  place: number;
  target: EscalationTarget;
  onChange(next: EscalationTarget): void;
  onRemove(): void;
}

function TargetRow({ place, target, onChange, onRemove }: RowProps) {
  return (
    <li class="target-row">
      <select
        class="field"
        aria-label={`Kind of target ${place}`}
        value={target.kind}
        onChange={(event) =>
          onChange({ ...target, kind: event.currentTarget.value as EscalationTarget['kind'] })
        }
      >
        {Object.entries(kinds).map(([kind, { name }]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </select>
      <input
        class="field"
        type="text"
        aria-label={`Target ${place}`}
        placeholder={kinds[target.kind].example}
        value={target.to}
        onInput={(event) => onChange({ ...target, to: event.currentTarget.value })}
      />
      <button type="button" class="button quiet small" onClick={onRemove}>
        Remove<span class="hidden-but-said"> target {place}</span>
      </button>
    </li>
  );
}
