import type { Desk } from './desk.ts';
import { useGuard } from './press.ts';
import { WordDiff } from './WordDiff.tsx';

/** The draft as the person changes it, with every change told as they type. */
export function EditForm({ desk }: { desk: Desk }) {
  const { review, work } = desk;
  const guard = useGuard();
  const text = work.edit ?? review.draft.text;
  return (
    <div class="edit">
      <textarea
        class="field edit-text"
        data-at="edit"
        dir="auto"
        aria-label="Edited text"
        spellcheck
        value={text}
        onInput={guard((event: Event) =>
          desk.set({ edit: (event.currentTarget as HTMLTextAreaElement).value }),
        )}
      />
      <WordDiff before={review.draft.text} after={text} label="Changes to the draft" />
    </div>
  );
}
