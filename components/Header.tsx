import type { PanelView } from '../lib/messaging/protocol.ts';
import type { Review } from '../lib/model/review.ts';
import { Escaped } from './Escaped.tsx';
import { Mark } from './Mark.tsx';
import { useGuard } from './press.ts';
import { Queue } from './Queue.tsx';
import { gateWord } from './words.ts';

interface HeaderProps {
  title: string;
  /** Where the title is the page's own words: what is asked by us. */
  asked: string | null;
  review: Review;
  view: PanelView;
  collapsible: boolean;
  onSelect(review: string): void;
  onKeys(): void;
  onCollapse(): void;
}

const tones = { held: 'hold', open: 'good', 'not armed': 'plain' } as const;

function about({ subject }: Review): string[] {
  const { ticket, title, customer } = subject;
  const who = [customer?.name, customer?.organisation].filter(Boolean).join(', ');
  const number = ticket && /^\d/.test(ticket) ? `#${ticket}` : ticket;
  return [number, title, who, ...(customer?.tags ?? [])].filter((word) => !!word) as string[];
}

/** The next action first; then what this is about, and how Send stands. */
export function Header(props: HeaderProps) {
  const { title, asked, review, view, collapsible } = props;
  const guard = useGuard();
  return (
    <header class="head">
      <div class="head-line">
        <Mark />
        <h1 class="next" dir="auto">
          <Escaped text={title} />
        </h1>
        <div class="head-tools">
          <button
            class="button quiet small"
            type="button"
            aria-label="Keys"
            title="Keys (?)"
            onClick={guard(props.onKeys)}
          >
            ?
          </button>
          {collapsible && (
            <button
              class="button quiet small"
              type="button"
              aria-label="Collapse"
              title="Collapse"
              onClick={guard(props.onCollapse)}
            >
              <span class="collapse-sign" aria-hidden="true" />
            </button>
          )}
        </div>
      </div>
      {asked && <p class="asked">{asked}</p>}
      <div class="head-line head-about">
        <span class="badge" data-tone={tones[review.gate]} data-gate={review.gate}>
          {gateWord(review.gate, review.draft.place)}
        </span>
        <p class="about" dir="auto">
          {about(review).map((word) => (
            <span key={word}>
              <Escaped text={word} />
            </span>
          ))}
        </p>
        <Queue view={view} onSelect={props.onSelect} />
      </div>
      {review.gateWhy && review.draft.place === 'editor' && (
        <p class="soft small">{review.gateWhy}</p>
      )}
    </header>
  );
}
