import { useState } from 'preact/hooks';
import type { Done } from '../../lib/messaging/protocol.ts';

interface Props {
  /** Host of the saved endpoint; null where there is none. */
  host: string | null;
  unsaved: boolean;
  onSend(): Promise<Done>;
}

/** Sends one record without any draft in it and shows what the endpoint answered. */
export function SendTest({ host, unsaved, onSend }: Props) {
  const [sending, setSending] = useState(false);
  const [answer, setAnswer] = useState<Done | null>(null);
  const send = async () => {
    setAnswer(null);
    setSending(true);
    setAnswer(await onSend());
    setSending(false);
  };
  return (
    <div class="send-test">
      <div class="save-line">
        <button type="button" class="button" disabled={!host || unsaved || sending} onClick={send}>
          Send a test record
        </button>
        <span class="hint">{why(host, unsaved)}</span>
      </div>
      <div role="status">
        {sending && <p class="hint">Waiting for {host} to answer…</p>}
        {answer && (
          <p class="note" data-tone={answer.ok ? 'good' : 'stop'}>
            {answer.sentence}
          </p>
        )}
      </div>
    </div>
  );
}

function why(host: string | null, unsaved: boolean): string {
  if (unsaved) return 'Save the endpoint first.';
  if (!host) return 'There is no endpoint to send it to yet.';
  return `It goes to ${host} and holds no draft.`;
}
