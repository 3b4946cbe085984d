import { useEffect, useState } from 'preact/hooks';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { sentenceOf } from './extension.ts';
import { onChange } from './follow.ts';
import { type Loaded, load, settingsActions } from './settings-actions.ts';

/** The options page: wires the browser and the background to the settings page. */
export function App() {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const refresh = async () => {
    try {
      setLoaded(await load());
      setTrouble(null);
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for as long as the page is open.
  useEffect(() => {
    const leaving = new AbortController();
    void refresh().then(showAnchor);
    onChange(leaving.signal, () => void refresh());
    return () => leaving.abort();
  }, []);

  return (
    <>
      {trouble && (
        <p class="note" data-tone="stop" role="alert">
          {trouble}
        </p>
      )}
      {loaded && (
        <SettingsPage
          answer={loaded.answer}
          noAccess={loaded.noAccess}
          shortcut={loaded.shortcut}
          actions={settingsActions(loaded, refresh)}
        />
      )}
    </>
  );
}

/** The sections come after the page has loaded, so its own jump to the anchor found none. */
function showAnchor(): void {
  requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
}
