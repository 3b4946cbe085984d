import type { Mode } from './frame-mode.ts';

/** Milliseconds in which a frame that was given room has grown. */
const GROWN = 250;

const noRoom = 'No room for the panel here: make the window larger.';

interface SidePanel {
  open(options: { tabId: number }): Promise<void>;
}

/**
 * Opens the panel in its page or, where the page has no room for it, the browser's side panel. Call it in the press
 * itself, as the browser asks for that. Resolves to null, or to one sentence where neither can be.
 */
export async function expand(panel: {
  tab: number;
  /** Asks for the panel to be opened; resolves when its frame has been given what room there is. */
  ask(): Promise<unknown>;
  mode(): Mode;
}): Promise<string | null> {
  await panel.ask();
  if (panel.mode() === 'pill') await resized();
  if (panel.mode() === 'open') return null;
  // Chromium only, and not known to the types that are shared with Firefox.
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } };
  try {
    await chrome?.sidePanel?.open({ tabId: panel.tab });
    return chrome?.sidePanel ? null : noRoom;
  } catch {
    return noRoom;
  }
}

function resized(): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const done = () => {
      clearTimeout(timer);
      stop.abort();
      resolve();
    };
    const timer = setTimeout(done, GROWN);
    window.addEventListener('resize', done, { signal: stop.signal });
  });
}
