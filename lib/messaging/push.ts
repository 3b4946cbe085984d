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

/** Sends the view to every open extension page; a panel takes only its own tab's. */
export async function toPanels(view: PanelView): Promise<void> {
  // Fails when no extension page is open, which is no fault: the next panel asks for its view when it attaches.
  await browser.runtime
    .sendMessage({ to: 'panel', name: 'view', params: view })
    .catch(() => undefined);
}
