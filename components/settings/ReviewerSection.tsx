import type { Settings } from '../../lib/model/settings.ts';
import type { SettingsActions } from './actions.ts';
import { errorPlace } from './error-place.ts';
import { SaveBar } from './SaveBar.tsx';
import { Section } from './Section.tsx';
import { TextField } from './TextField.tsx';
import { useForm } from './use-form.ts';

interface Props {
  saved: Settings['reviewer'];
  locked: boolean;
  actions: SettingsActions;
}

const words = { role: /\brole\b/i, name: /\bname\b/i };

/** Who decides: the name and role that every decision is recorded with. */
export function ReviewerSection({ saved, locked, actions }: Props) {
  const form = useForm(saved, (value) => actions.set('reviewer', value));
  const refusal = form.status.state === 'refused' ? form.status.sentence : null;
  const place = errorPlace(refusal, words);
  return (
    <Section
      id="reviewer"
      title="Reviewer"
      locked={locked}
      intro="Every decision is recorded with the name and role of the person who made it."
    >
      <div class="columns">
        <TextField
          label="Your name"
          autocomplete="name"
          value={form.value.name}
          error={place === 'name' ? refusal : null}
          onChange={(name) => form.change({ ...form.value, name })}
        />
        <TextField
          label="Your role"
          autocomplete="organization-title"
          placeholder="Support agent"
          value={form.value.role}
          error={place === 'role' ? refusal : null}
          onChange={(role) => form.change({ ...form.value, role })}
        />
      </div>
      <SaveBar name="Save reviewer" form={form} showRefusal={!place} onSave={form.save} />
    </Section>
  );
}
