import type { Found } from '../../lib/detection/index.ts';
import { PanelHost } from '../../lib/host/panel-host.ts';
import type { FrameOrders, PanelOrders } from '../../lib/messaging/protocol.ts';
import { runtime } from '../../lib/messaging/runtime.ts';
import type { Site } from '../../lib/model/site.ts';
import { aroundOf } from './around.ts';

/** The panel of this frame, shown as the orders say, never over the editor or its Send. */
export function createPanel(page: {
  window: Window;
  signal: AbortSignal;
  site: () => Site;
  found: () => readonly Found[];
}): { show(panel: FrameOrders['panel']): void } {
  let draft: string | null = null;
  const around = () =>
    aroundOf(
      page.found().find((one) => one.id === draft),
      page.site(),
      page.window,
    );
  let host: PanelHost | null = null;
  let shown: PanelOrders | null = null;
  /** The draft whose end was told before the page went on. */
  let left: string | null = null;

  const show = (panel: PanelOrders | null) => {
    const address = runtime()?.getURL('/panel.html');
    shown = panel;
    if (!panel) host?.hide();
    if (!panel || !address) return;
    draft = panel.draft;
    host ??= new PanelHost(page.window, page.signal, around);
    const hidden = panel.over && panel.draft === left;
    host.show({ ...panel, hidden, url: `${address}#${panel.nonce}` });
  };
  onMove(page.window, page.signal, () => {
    if (!shown?.over) return;
    left = shown.draft;
    show(shown);
  });
  return { show };
}

/** Calls back when a page that stays loaded goes on to another address, where the browser can tell. */
function onMove(window: Window, signal: AbortSignal, moved: () => void): void {
  const { navigation } = window as { navigation?: EventTarget };
  const place = () => window.location.pathname + window.location.search;
  let before = place();
  const look = () => {
    if (place() === before) return;
    before = place();
    moved();
  };
  navigation?.addEventListener('currententrychange', look, { signal });
}
