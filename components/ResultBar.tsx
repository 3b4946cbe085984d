import { useState } from 'preact/hooks';
import type { WriteAnswer } from '../lib/messaging/protocol.ts';
import type { DecisionKind } from '../lib/model/decision.ts';
import { CopyButton } from './CopyButton.tsx';
import type { Desk } from './desk.ts';
import { useFirmGuard } from './press.ts';

interface ResultBarProps {
  desk: Desk;
  off: boolean;
  onClear(): Promise<WriteAnswer>;
  onCopy(text: string): Promise<boolean>;
}

const copyLabels: Record<DecisionKind, string> = {
  approve: 'Copy the text',
  edit: 'Copy the edited text',
  reject: 'Copy the text',
  escalate: 'Copy the text',
  redirect: 'Copy the instruction',
};

/** What is left to do after the decision. */
export function ResultBar({ desk, off, onClear, onCopy }: ResultBarProps) {
  const [said, say] = useState('');
  const firm = useFirmGuard();
  const { decision, draft, present, outcome } = desk.review;
  if (!decision || outcome !== 'open') return null;
  const clear = async () => {
    const answer = await onClear().catch((error: Error) => ({
      ok: false as const,
      sentence: error.message,
    }));
    say(answer.ok ? 'The draft is out of the editor.' : answer.sentence);
  };
  const isClearable = decision.kind === 'reject' && draft.place === 'editor' && present;
  const isCopied = decision.kind === 'redirect' || draft.place !== 'editor';
  return (
    <div class="form-end">
      {isClearable && (
        <button
          class="button"
          type="button"
          aria-disabled={off || undefined}
          onClick={firm(() => !off && void clear())}
        >
          Clear the draft from the editor
        </button>
      )}
      {isCopied && decision.text && (
        <CopyButton
          label={copyLabels[decision.kind]}
          text={decision.text}
          primary={!draft.composer}
          onCopy={onCopy}
        />
      )}
      {desk.again && (
        <button class="button quiet" type="button" onClick={firm(desk.again)}>
          Decide again
        </button>
      )}
      <span class="small soft" role="status">
        {said}
      </span>
    </div>
  );
}
