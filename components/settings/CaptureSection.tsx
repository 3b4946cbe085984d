import type { Settings } from '../../lib/model/settings.ts';
import type { SettingsActions } from './actions.ts';
import { SaveBar } from './SaveBar.tsx';
import { Section } from './Section.tsx';
import { useForm } from './use-form.ts';

interface Props {
  saved: Settings['capture'];
  locked: boolean;
  /** Host of the endpoint that the texts would go to; null where there is none. */
  host: string | null;
  actions: SettingsActions;
}

type Choice = Settings['capture']['text'];

const choices: { value: Choice; name: string; leaves: string }[] = [
  {
    value: 'none',
    name: 'No message text',
    leaves:
      'Records hold fingerprints (SHA-256) and lengths of the texts, flags, decisions, times, your name and role, the site and the ticket’s number.',
  },
  {
    value: 'full',
    name: 'Full text',
    leaves:
      'Records also hold the draft, the text you approved or sent, your instruction and your reasons, word for word. They may name customers.',
  },
];

/** Whether the words themselves leave the device: off unless somebody turns it on and saves it. */
export function CaptureSection({ saved, locked, host, actions }: Props) {
  const form = useForm(saved, (value) => actions.set('capture', value));
  return (
    <Section
      id="capture"
      title="Text capture"
      locked={locked}
      intro="What a record says of the texts. It counts for records made from now on."
    >
      <div class="choices" role="radiogroup" aria-label="Text in records">
        {choices.map(({ value, name, leaves }) => (
          <div key={value} class="choice">
            <input
              id={`capture-${value}`}
              type="radio"
              name="capture"
              aria-describedby={`capture-${value}-leaves`}
              checked={form.value.text === value}
              onChange={() => form.change({ text: value })}
            />
            <div>
              <label for={`capture-${value}`}>{name}</label>
              <p class="hint" id={`capture-${value}-leaves`}>
                {leaves}
              </p>
            </div>
          </div>
        ))}
      </div>
      {form.value.text === 'full' && (
        <p class="note" data-tone="hold">
          {host
            ? `With this on, message text leaves the device and goes to ${host}.`
            : 'With this on, message text leaves the device as soon as an endpoint is set.'}
        </p>
      )}
      <SaveBar name="Save text capture" form={form} onSave={form.save} />
    </Section>
  );
}
