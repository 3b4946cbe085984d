import type { Desk } from './desk.ts';
import { Presets } from './Presets.tsx';
import { useGuard } from './press.ts';
import { redirectPresets } from './words.ts';

/** What the AI is told to do differently. */
export function RedirectFields({ desk }: { desk: Desk }) {
  const { review, work } = desk;
  const guard = useGuard();
  return (
    <div class="form-part">
      <label class="label" for="instruction">
        Instruction{' '}
        <span class="faint">
          {review.draft.composer
            ? '– it is written into the page, and you send it'
            : '– you get it as text for the AI'}
        </span>
      </label>
      <Presets
        label="Common instructions"
        presets={redirectPresets}
        text={work.instruction}
        onText={(instruction) => desk.set({ instruction })}
      />
      <textarea
        id="instruction"
        class="field"
        data-at="instruction"
        dir="auto"
        rows={2}
        maxLength={5000}
        required
        value={work.instruction}
        onInput={guard((event: Event) =>
          desk.set({ instruction: (event.currentTarget as HTMLTextAreaElement).value }),
        )}
      />
    </div>
  );
}
