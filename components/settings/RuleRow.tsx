import type { SettingsAnswer } from '../../lib/messaging/protocol.ts';
import { RuleParamField } from './RuleParamField.tsx';
import { paramKey, paramText, type RuleEdit } from './rule-edits.ts';

interface Props {
  rule: SettingsAnswer['rules'][number];
  edit: RuleEdit;
  wrong: { key: string; sentence: string } | null;
  onChange(edit: RuleEdit): void;
}

/** How loud a response is: what stops a draft is red, what asks for a person is amber. */
const tones: Record<string, string> = {
  'hard stop': 'stop',
  'require approval': 'hold',
  'flag for review': 'hold',
};

/** One rule: what it looks for, what it asks for, whether it is on, and its parameters. */
export function RuleRow({ rule, edit, wrong, onChange }: Props) {
  const on = edit.on ?? rule.on;
  return (
    <li class="row rule-row" data-on={on}>
      <div class="row-head">
        <label class="check">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => onChange({ ...edit, on: event.currentTarget.checked })}
          />
          <strong>{rule.title}</strong>
        </label>
        <span class="badge" data-tone={tones[rule.response] ?? 'plain'}>
          {rule.response}
        </span>
      </div>
      <div class="row-body">
        <p class="soft">{rule.description}</p>
        {on && rule.params.length > 0 && (
          <div class="params">
            {rule.params.map((param) => (
              <RuleParamField
                key={param.key}
                rule={rule.title}
                param={param}
                text={edit.params?.[param.key] ?? paramText(param)}
                error={wrong?.key === paramKey(rule.id, param.key) ? wrong.sentence : null}
                onChange={(text) =>
                  onChange({ ...edit, params: { ...edit.params, [param.key]: text } })
                }
              />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
