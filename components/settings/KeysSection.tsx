import type { Settings } from '../../lib/model/settings.ts';
import type { SettingsActions } from './actions.ts';
import { SaveWord } from './SaveBar.tsx';
import { Section } from './Section.tsx';
import { useForm } from './use-form.ts';

interface Props {
  saved: Settings['keys'];
  locked: boolean;
  /** The shortcut that reviews the selected text, as the browser has it; null where none is set. */
  shortcut: string | null;
  actions: SettingsActions;
}

const keys: [string, string][] = [
  ['A', 'approve'],
  ['E', 'edit'],
  ['R', 'reject'],
  ['X', 'escalate'],
  ['D', 'redirect'],
  ['1–5', 'your own confidence'],
  ['J', 'next flag'],
  ['K', 'previous flag'],
  ['?', 'all keys'],
];

/** Single keys in the checkpoint, for those whose tools or hands need them off. */
export function KeysSection({ saved, locked, shortcut, actions }: Props) {
  const form = useForm(saved, (value) => actions.set('keys', value));
  return (
    <Section
      id="keys"
      title="Keyboard"
      locked={locked}
      intro="Keys work while the checkpoint has the focus, never in the page."
    >
      <label class="check">
        <input
          type="checkbox"
          checked={form.value.single}
          onChange={(event) => void form.apply({ single: event.currentTarget.checked })}
        />
        <span>Decide with single keys</span>
      </label>
      <ul class="key-list" data-off={!form.value.single}>
        {keys.map(([key, does]) => (
          <li key={key}>
            <kbd class="key">{key}</kbd> {does}
          </li>
        ))}
      </ul>
      <p class="hint">
        {shortcut ? (
          <>
            <kbd class="key">{shortcut}</kbd> reviews the selected text on any page. The browser’s
            own page for extension shortcuts changes it.
          </>
        ) : (
          'No shortcut is set for reviewing the selected text. Set one on the browser’s own page for extension shortcuts.'
        )}
      </p>
      {form.status.state === 'refused' && (
        <p class="note" data-tone="stop" role="alert">
          {form.status.sentence}
        </p>
      )}
      <SaveWord status={form.status.state} dirty={false} />
    </Section>
  );
}
