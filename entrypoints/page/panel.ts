import type { Found } from '../../lib/detection/index.ts';
import { sendControls } from '../../lib/gate/controls.ts';
import { PanelHost } from '../../lib/host/panel-host.ts';
import type { Box } from '../../lib/host/placement.ts';
import type { FrameOrders } from '../../lib/messaging/protocol.ts';
import { runtime } from '../../lib/messaging/runtime.ts';
import type { Site } from '../../lib/model/site.ts';
import { composerOf } from './report.ts';

/** The panel of this frame, shown as the orders say, never over the editor or its Send. */
export function createPanel(page: {
  window: Window;
  signal: AbortSignal;
  site: () => Site;
  found: () => readonly Found[];
}): { show(panel: FrameOrders['panel']): void } {
  let draft: string | null = null;
  const avoid = () =>
    obstacles(
      page.found().find((one) => one.id === draft),
      page.site(),
      page.window,
    );
  let host: PanelHost | null = null;
  return {
    show(panel) {
      const address = runtime()?.getURL('/panel.html');
      if (!panel) host?.hide();
      if (!panel || !address) return;
      draft = panel.draft;
      host ??= new PanelHost(page.window, page.signal, avoid);
      host.show({ url: `${address}#${panel.nonce}`, mode: panel.mode, height: panel.height });
    },
  };
}

function obstacles(found: Found | undefined, site: Site, window: Window): Box[] {
  const editor = found?.editor ?? composerOf(site, window.document);
  if (!editor) return [];
  return [editor, ...sendControls(editor, site)].map(boxOf).filter((box) => box.width > 0);
}

/** Where an element stands in the top document's viewport: an element in an iframe is where the iframe is. */
function boxOf(element: Element): Box {
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame ? boxOf(frame) : element.getBoundingClientRect();
}
