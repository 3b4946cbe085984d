import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/settings/Popup.tsx';
import { ask, onPanelView } from '../../lib/messaging/client.ts';
import type { Done, Status } from '../../lib/messaging/protocol.ts';
import { orRefusal, requestAccess, reviewShortcut, sentenceOf } from '../options/extension.ts';
import { turnOn } from './turn-on.ts';

const means = {
  request: requestAccess,
  set: (origin: string, on: boolean) => orRefusal(ask('site.set', { origin, on })),
};

/** The popup of the toolbar button: wires the browser and the background to what is drawn. */
export function App() {
  const [status, setStatus] = useState<Status | null>(null);
  const [outcome, setOutcome] = useState<Done | null>(null);
  const [busy, setBusy] = useState(false);
  const [shortcut, setShortcut] = useState<string | null>(null);

  const refresh = useCallback(async () => {
    try {
      setStatus(await ask('status.get', { tab: await tabOfInterest() }));
    } catch (error) {
      setOutcome({ ok: false, sentence: sentenceOf(error) });
    }
  }, []);

  useEffect(() => {
    const closing = new AbortController();
    void refresh();
    void reviewShortcut().then(setShortcut);
    onPanelView(closing.signal, () => void refresh());
    return () => closing.abort();
  }, [refresh]);

  const after = async (job: Promise<Done>, sayWhenDone: boolean) => {
    setBusy(true);
    setOutcome(null);
    const done = await job;
    setOutcome(done.ok && !sayWhenDone ? null : done);
    await refresh();
    setBusy(false);
  };

  if (!status) return outcome && <Silence sentence={outcome.sentence} />;
  return (
    <Popup
      status={status}
      now={Date.now()}
      shortcut={shortcut}
      outcome={outcome}
      busy={busy}
      onTurnOn={(origin) => void after(turnOn(origin, means), false)}
      onTurnOff={(origin) => void after(means.set(origin, false), false)}
      onRetry={() => void after(orRefusal(ask('delivery.retry', {})), true)}
      onSettings={(section) => void openSettings(section)}
    />
  );
}

/** All there is to draw while the background does not answer. */
function Silence({ sentence }: { sentence: string }) {
  return (
    <main class="popup silence">
      <p class="note" data-tone="stop" role="alert">
        {sentence}
      </p>
    </main>
  );
}

/** The tab that the query names (a popup opened as a page), else the one the person looks at. */
async function tabOfInterest(): Promise<number | null> {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  if (Number.isSafeInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

async function openSettings(section?: string): Promise<void> {
  if (section)
    await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
  else await browser.runtime.openOptionsPage();
  window.close();
}
