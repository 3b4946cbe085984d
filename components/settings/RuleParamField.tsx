import { useId } from 'preact/hooks';
import { counted } from './ago.ts';
import type { RuleParam } from './rule-edits.ts';

interface Props {
  /** The rule's title: a parameter's label alone may stand in several rules. */
  rule: string;
  param: RuleParam;
  text: string;
  error: string | null;
  onChange(text: string): void;
}

/** One parameter of a rule, by its kind: a number, a share in percent, a list with one entry per line, or a text. */
export function RuleParamField({ rule, param, text, error, onChange }: Props) {
  const id = useId();
  const shared = {
    id,
    class: 'field',
    value: text,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': `${id}-about`,
  };
  return (
    <div class="param" data-kind={param.kind}>
      <label class="field-label" for={id}>
        <span class="hidden-but-said">{rule}: </span>
        {param.label}
      </label>
      {param.kind === 'list' ? (
        <textarea
          {...shared}
          rows={3}
          spellcheck={false}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <div class="field-line">
          <input
            {...shared}
            type="text"
            inputMode={param.kind === 'text' ? 'text' : 'decimal'}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          {param.kind === 'percent' && <span aria-hidden="true">%</span>}
        </div>
      )}
      <About id={`${id}-about`} param={param} text={text} error={error} />
    </div>
  );
}

function About({
  id,
  param,
  text,
  error,
}: Pick<Props, 'param' | 'text' | 'error'> & { id: string }) {
  if (error)
    return (
      <p class="field-error" id={id}>
        {error}
      </p>
    );
  if (param.kind !== 'list') return <span id={id} hidden />;
  const entries = text.split('\n').filter((line) => line.trim()).length;
  return (
    <p class="hint" id={id}>
      {entries ? `${counted(entries, 'entry', 'entries')}, one per line` : 'Empty. One per line.'}
    </p>
  );
}
