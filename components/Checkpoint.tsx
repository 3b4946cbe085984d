import './checkpoint.css';
import './checkpoint-bar.css';
import './checkpoint-draft.css';
import './checkpoint-rows.css';
import './checkpoint-small.css';
import { useRef } from 'preact/hooks';
import type { Review, Work } from '../lib/model/review.ts';
import type { CheckpointProps } from './checkpoint-props.ts';
import { EmptyDesk } from './EmptyDesk.tsx';
import { Pill } from './Pill.tsx';
import { TrustContext } from './press.ts';
import { ReviewDesk } from './ReviewDesk.tsx';

const byBrowser = (event: Event) => event.isTrusted;

/** The human checkpoint: the same in the panel and in the side panel. Props in, callbacks out. */
export function Checkpoint(props: CheckpointProps) {
  // What was typed here is newer than what a view brings back, also after a look at another review or the pill.
  const works = useRef<Record<string, Work>>({});
  const { view, mode, trusted = byBrowser } = props;
  const { current } = view;
  const era = current ? eraOf(current) : '';
  const work = works.current[era];
  return (
    <TrustContext.Provider value={trusted}>
      {mode === 'pill' ? (
        <Pill view={view} said={props.said} onExpand={props.onExpand} onWidth={props.onWidth} />
      ) : current ? (
        <ReviewDesk
          {...props}
          key={current.id}
          review={work ? { ...current, work } : current}
          onWork={(review, changed) => {
            works.current[era] = changed;
            props.onWork(review, changed);
          }}
        />
      ) : (
        <EmptyDesk view={view} />
      )}
    </TrustContext.Provider>
  );
}

/** A decision ends the work; what is kept of it for the next one stands on the disk. */
const eraOf = ({ id, decision }: Review) => `${id} ${decision?.id}`;
