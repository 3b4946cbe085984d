import type { Done, Status } from '../../lib/messaging/protocol.ts';
import { DeliveryState } from './DeliveryState.tsx';
import { Seal } from './Seal.tsx';
import { SiteState } from './SiteState.tsx';

interface Props {
  status: Status;
  /** Milliseconds since 1970, for the age of what waits. */
  now: number;
  /** The shortcut that reviews the selected text, as the browser has it; null where none is set. */
  shortcut: string | null;
  /** What became of the last press, until the next one. */
  outcome: Done | null;
  busy: boolean;
  /** Called in the click itself: the browser's prompt needs it. */
  onTurnOn(origin: string): void;
  onTurnOff(origin: string): void;
  onRetry(): void;
  onSettings(section?: string): void;
}

/** What Countersign does on this page, and how the records get away: all of it at one glance. */
export function Popup(props: Props) {
  const { status, now, shortcut, outcome, busy, onRetry, onSettings } = props;
  return (
    <div class="popup">
      <header class="popup-head">
        <Seal size={20} />
        <h1>Countersign</h1>
        <button type="button" class="button quiet small" onClick={() => onSettings()}>
          Settings
        </button>
      </header>
      <main>
        <SiteState
          status={status}
          busy={busy}
          onTurnOn={props.onTurnOn}
          onTurnOff={props.onTurnOff}
        />
        <div role="status" class="outcome">
          {outcome && (
            <p class="note" data-tone={outcome.ok ? 'good' : 'stop'}>
              {outcome.sentence}
            </p>
          )}
        </div>
        {status.problems.map((problem) => (
          <p key={problem} class="note" data-tone="hold">
            {problem}
          </p>
        ))}
        <DeliveryState
          health={status.delivery}
          now={now}
          busy={busy}
          onRetry={onRetry}
          onEndpoint={() => onSettings('endpoint')}
        />
      </main>
      {status.possible && <Hint shortcut={shortcut} />}
    </div>
  );
}

function Hint({ shortcut }: { shortcut: string | null }) {
  return (
    <footer class="popup-foot soft small">
      To review any text, select it and{' '}
      {shortcut ? (
        <>
          press <kbd class="key">{shortcut}</kbd>
        </>
      ) : (
        'choose “Review this” in its context menu'
      )}
      .
    </footer>
  );
}
