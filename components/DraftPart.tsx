import type { Review } from '../lib/model/review.ts';
import { lastAllowed } from '../lib/review/decide.ts';
import type { Desk } from './desk.ts';
import { EditForm } from './EditForm.tsx';
import { Escaped } from './Escaped.tsx';
import { MarkedText } from './MarkedText.tsx';
import { useGuard } from './press.ts';
import { WordDiff } from './WordDiff.tsx';
import { parts, words } from './words.ts';

const isEdited = ({ approved, draft }: Review) => approved !== null && approved !== draft.text;

/** What stands under the draft's name: the text in the page may be another one by now. */
function body(desk: Desk) {
  const { review, work, deciding } = desk;
  if (deciding && work.mode === 'edit') return <EditForm desk={desk} />;
  if (review.changed !== null)
    return (
      <WordDiff
        before={lastAllowed(review) ?? review.draft.text}
        after={review.changed}
        label="What you approved, and what stands there now"
      />
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section class="boxed" aria-label="Text of the draft" data-at="draft" tabIndex={0}>
      {isEdited(review) ? (
        <div class="prose" dir="auto">
          <Escaped text={review.approved ?? ''} />
        </div>
      ) : (
        <MarkedText
          text={review.draft.text}
          flags={review.flags}
          answers={work.answers}
          current={desk.current}
        />
      )}
      {review.draft.text === '' && <span class="absent">empty</span>}
    </section>
  );
}

function name({ review, work, deciding }: Desk): string {
  if (deciding && work.mode === 'edit') return 'Your edit';
  if (review.changed !== null) return 'Changed since it was approved';
  return isEdited(review) ? 'Approved text' : parts.draft;
}

/** The draft, or what the person is making of it. */
export function DraftPart({ desk, onShow }: { desk: Desk; onShow(): void }) {
  const { review } = desk;
  const guard = useGuard();
  return (
    <section class="draft" data-bounded={review.flags.length > 0 || undefined}>
      <h2 class="part-name">
        {name(desk)}
        {review.present && (
          <button class="link" type="button" onClick={guard(onShow)}>
            Show in page
          </button>
        )}
      </h2>
      {review.draft.failure && (
        <p class="note" data-tone="stop">
          <strong>The AI’s output failed. </strong>
          <Escaped text={review.draft.failure} />
        </p>
      )}
      {!review.present && <p class="note">{words.away}</p>}
      {body(desk)}
    </section>
  );
}
