import type { SettingsActions } from './actions.ts';

interface Props {
  origin: string;
  /** What does not work until the person allows it. */
  sentence: string;
  actions: SettingsActions;
}

/** Says that the browser keeps us from an origin, and asks for it from the click. */
export function NoAccess({ origin, sentence, actions }: Props) {
  return (
    <div class="note no-access" data-tone="hold">
      <p>{sentence}</p>
      <button type="button" class="button small" onClick={() => void actions.allow(origin)}>
        Allow {new URL(origin).host}
      </button>
    </div>
  );
}
