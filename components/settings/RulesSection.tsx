import { useState } from 'preact/hooks';
import type { SettingsAnswer } from '../../lib/messaging/protocol.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { SettingsActions } from './actions.ts';
import { RuleRow } from './RuleRow.tsx';
import { type RuleEdits, readRuleEdits } from './rule-edits.ts';
import { SaveBar } from './SaveBar.tsx';
import { Section } from './Section.tsx';
import { useForm } from './use-form.ts';

interface Props {
  rules: SettingsAnswer['rules'];
  saved: Settings['rules'];
  locked: boolean;
  actions: SettingsActions;
}

const untouched: RuleEdits = {};

/** What is flagged and what a flag asks for. Edits of all rules are saved together. */
export function RulesSection({ rules, saved, locked, actions }: Props) {
  const [wrong, setWrong] = useState<{ key: string; sentence: string } | null>(null);
  const form = useForm(untouched, async (edits) => {
    const read = readRuleEdits(rules, saved, edits);
    if (read.ok) return actions.set('rules', read.value);
    setWrong(read);
    return { ok: false, sentence: read.sentence };
  });
  const save = () => {
    setWrong(null);
    void form.save();
  };
  return (
    <Section
      id="rules"
      title="Rules"
      locked={locked}
      intro="Each rule looks at a draft and says what a person should look at. All of them work on this device."
    >
      <ul class="rows" aria-label="Rules">
        {rules.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            edit={form.value[rule.id] ?? {}}
            wrong={wrong}
            onChange={(edit) => {
              setWrong(null);
              form.change({ ...form.value, [rule.id]: edit });
            }}
          />
        ))}
      </ul>
      <div class={form.dirty ? 'sticky-bar' : undefined}>
        <SaveBar name="Save rules" form={form} onSave={save} />
      </div>
    </Section>
  );
}
