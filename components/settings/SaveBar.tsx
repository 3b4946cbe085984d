import type { ComponentChildren } from 'preact';
import type { Form } from './use-form.ts';

interface Props {
  /** The button's whole name, such as “Save endpoint”. */
  name: string;
  form: Form<unknown>;
  /** False where the refusal already stands next to the field it is about. */
  showRefusal?: boolean;
  onSave(): void;
  children?: ComponentChildren;
}

/** The save button of one section with what became of it: saving, saved, refused, or not saved yet. */
export function SaveBar({ name, form, showRefusal = true, onSave, children }: Props) {
  const { status, dirty } = form;
  return (
    <div class="save-bar">
      {status.state === 'refused' && showRefusal && (
        <p class="note" data-tone="stop" role="alert">
          {status.sentence}
        </p>
      )}
      <div class="save-line">
        <button
          type="button"
          class={dirty ? 'button primary' : 'button'}
          disabled={status.state === 'saving'}
          onClick={onSave}
        >
          {name}
        </button>
        {children}
        {dirty && status.state !== 'saving' && (
          <button type="button" class="button quiet" onClick={form.discard}>
            Undo changes
          </button>
        )}
        <SaveWord status={status.state} dirty={dirty} />
      </div>
    </div>
  );
}

/** The word beside a save button; it is read out when it changes. */
export function SaveWord({ status, dirty }: { status: string; dirty: boolean }) {
  return (
    <span class="save-word" role="status" data-state={status}>
      {status === 'saving' && 'Saving…'}
      {status === 'saved' && !dirty && 'Saved'}
      {dirty && status !== 'saving' && 'Not saved yet'}
    </span>
  );
}
