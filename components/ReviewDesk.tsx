import { useRef, useState } from 'preact/hooks';
import type { Review } from '../lib/model/review.ts';
import { nextAction } from '../lib/review/next-action.ts';
import { ContextRows } from './ContextRows.tsx';
import type { CheckpointProps } from './checkpoint-props.ts';
import { DecidedNote } from './DecidedNote.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { DraftPart } from './DraftPart.tsx';
import { FlagList } from './FlagList.tsx';
import { Footer } from './Footer.tsx';
import { FormBar } from './FormBar.tsx';
import { Handover } from './Handover.tsx';
import { Header } from './Header.tsx';
import { KeySheet } from './KeySheet.tsx';
import { keysOf } from './keys-of.ts';
import { ResultBar } from './ResultBar.tsx';
import { resultOf } from './result-words.ts';
import { Said } from './Said.tsx';
import { useDesk } from './use-desk.ts';
import { useHeight } from './use-height.ts';
import { useKeys } from './use-keys.ts';

interface ReviewDeskProps extends CheckpointProps {
  review: Review;
}

/** One review from the first look to what became of it. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { view, review } = props;
  const root = useRef<HTMLDivElement>(null);
  const [sheet, setSheet] = useState(false);
  const desk = useDesk(review, props, root);
  useKeys(keysOf(desk, { open: sheet, set: setSheet }), view.singleKeys);
  useHeight(root, props.onHeight);

  const result = desk.deciding ? null : resultOf(review);
  const asked = nextAction(review, desk.work);
  const stated = review.context.nextAction.state === 'present' && review.context.nextAction.value;
  const title = result?.sentence ?? (review.changed === null && stated ? stated : asked);
  const off = props.broken !== null;
  const { mode } = desk.work;

  return (
    <div class="checkpoint" data-room={props.room} data-tone={result?.tone} ref={root}>
      <div data-measure>
        <Header
          title={title}
          asked={title === asked || result ? null : asked}
          review={review}
          view={view}
          collapsible={props.room === 'panel'}
          onSelect={props.onSelect}
          onKeys={() => setSheet(!sheet)}
          onCollapse={props.onCollapse}
        />
      </div>
      <main class="middle">
        <div class="body" data-measure>
          {view.notice && (
            <p class="note notice" role="status" data-tone="hold">
              {view.notice}
            </p>
          )}
          {!desk.deciding && <DecidedNote desk={desk} view={view} />}
          {view.handover && !desk.deciding && (
            <Handover
              text={view.handover}
              subject={review.subject.title ?? review.subject.ticket ?? 'AI draft'}
              target={review.decision?.target ?? null}
              onCopy={props.onCopy}
            />
          )}
          <DraftPart desk={desk} onShow={() => props.onShow(review.id)} />
          <FlagList desk={desk} singleKeys={view.singleKeys} />
          <ContextRows desk={desk} />
        </div>
      </main>
      <section class="bar" aria-label="Decision">
        <div data-measure>
          <Said desk={desk} broken={props.broken} recorded={view.recorded} />
          {!desk.deciding ? (
            <ResultBar
              desk={desk}
              off={off}
              onClear={() => props.onClear(review.id)}
              onCopy={props.onCopy}
            />
          ) : mode ? (
            <FormBar desk={desk} mode={mode} off={off} targets={view.targets} />
          ) : (
            <DecisionBar desk={desk} off={off} singleKeys={view.singleKeys} />
          )}
          <Footer view={view} />
        </div>
      </section>
      {sheet && <KeySheet singleKeys={view.singleKeys} onClose={() => setSheet(false)} />}
    </div>
  );
}
