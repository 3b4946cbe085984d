import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  hint?: ComponentChildren;
  /** The sentence that says why this field was refused. */
  error?: string | null;
  /** What stands behind the field on the same line. */
  after?: ComponentChildren;
  type?: 'text' | 'url' | 'password';
  autocomplete?: 'off' | 'name' | 'organization-title';
  placeholder?: string;
  /** False for codes and addresses. */
  spellcheck?: boolean;
  onChange(value: string): void;
}

/** One labelled line of text; its hint and its error are read out with it. */
export function TextField({ label, hint, error, after, type, onChange, ...input }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].join(' ').trim();
  return (
    <div class="text-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-line">
        <input
          {...input}
          // The types tie each kind of input to its roles; no role is set here.
          type={(type ?? 'text') as 'text'}
          id={id}
          class="field"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={described || undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        {after}
      </div>
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
