import { browser } from 'wxt/browser';
import type { PanelView, ToContent } from './protocol.ts';

/**
 * Sends one message to a frame's content script. Resolves to null where nobody answers: the frame is gone, or its
 * content script has not started; what it needs to know it asks for when it starts.
 */
export async function toContent<N extends keyof ToContent>(
  at: { tab: number; frame: number },
  name: N,
  params: ToContent[N]['params'],
): Promise<ToContent[N]['answer'] | null> {
  try {
    const message = { to: 'content', name, params };
    return (await browser.tabs.sendMessage(at.tab, message, { frameId: at.frame })) ?? null;
  } catch {
    return null;
  }
}

/**
 * Sends the view to the tab's panel, by its frame, and to the extension's pages outside of tabs, such as the side panel.
 * Firefox takes no broadcast into a page of ours that stands in a web page.
 */
export async function toPanels(view: PanelView, frame: number | null): Promise<void> {
  const message = { to: 'panel', name: 'view', params: view };
  // Nobody listening is no fault: the next panel asks for its view when it attaches.
  const nobody = () => undefined;
  await Promise.all([
    browser.runtime.sendMessage(message).catch(nobody),
    frame === null
      ? null
      : browser.tabs.sendMessage(view.tab, message, { frameId: frame }).catch(nobody),
  ]);
}
