import type { Status } from '../../lib/messaging/protocol.ts';
import { whyClosed } from './closed-pages.ts';
import { patternWords } from './pattern-words.ts';

interface Props {
  status: Status;
  busy: boolean;
  onTurnOn(origin: string): void;
  onTurnOff(origin: string): void;
}

/** The site of this tab: on or off, how much oversight it gets, and whether Send is held. */
export function SiteState({ status, busy, onTurnOn, onTurnOff }: Props) {
  const { origin } = status;
  const closed = whyClosed(status);
  if (closed || !origin) return <Closed why={closed} />;
  const on = status.on && status.granted;
  return (
    <section class="site" aria-labelledby="site-title">
      <div class="site-name">
        <div>
          <h2 id="site-title">{status.siteName ?? new URL(origin).host}</h2>
          {status.siteName && <p class="origin faint small">{origin}</p>}
        </div>
        <span class="badge on-off" data-tone={on ? 'good' : 'plain'}>
          {on ? 'On' : 'Off'}
        </span>
      </div>
      {on ? <Facts status={status} /> : <WhyOff status={status} />}
      {on ? (
        <button type="button" class="button" disabled={busy} onClick={() => onTurnOff(origin)}>
          Turn off for this site
        </button>
      ) : (
        <button
          type="button"
          class="button primary"
          disabled={busy}
          onClick={() => onTurnOn(origin)}
        >
          Turn on for this site
        </button>
      )}
    </section>
  );
}

function Closed({ why }: { why: string | null }) {
  return (
    <section class="site" aria-labelledby="site-title">
      <div class="site-name">
        <h2 id="site-title">Not on this page</h2>
      </div>
      <p class="soft">{why} Open the site you work in.</p>
    </section>
  );
}

function WhyOff({ status }: { status: Status }) {
  if (status.setting?.on)
    return (
      <p class="note" data-tone="hold">
        This site is turned on, but the browser does not let Countersign in. Turn it on and choose
        Allow.
      </p>
    );
  return (
    <p class="soft">
      Countersign sees nothing here. Turned on, it reads this site’s pages, shows each AI draft with
      what it takes to judge it, and records what you decide.
    </p>
  );
}

function Facts({ status }: { status: Status }) {
  const { setting, drafts, gate } = status;
  return (
    <>
      <dl class="facts">
        {setting && (
          <Fact name="Pattern">
            {patternWords[setting.pattern].name}: {patternWords[setting.pattern].short}
          </Fact>
        )}
        <Fact name="Drafts">
          {drafts.waiting ? <strong>{drafts.waiting} waiting</strong> : 'none waiting'}
          {drafts.decided > 0 && `, ${drafts.decided} decided`}
        </Fact>
        <Fact name="Send">
          {gate === 'held' || gate === 'not armed' ? (
            <span class="badge" data-tone="hold">
              {gate}
            </span>
          ) : (
            'open'
          )}
        </Fact>
      </dl>
      {gate === 'not armed' && (
        <p class="note" data-tone="hold">
          {status.gateWhy ?? 'Send can’t be held here.'}
        </p>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
