import type { Detection, Found } from '../../lib/detection/index.ts';
import { editorOf, editorsIn } from '../../lib/editors/index.ts';
import type { Hold } from '../../lib/gate/hold.ts';
import type { FrameOrders } from '../../lib/messaging/protocol.ts';

/** What the gate has to hold now: the drafts in editors, each as the orders say, or cautiously where they say nothing. */
export function holdsOf(found: readonly Found[], orders: FrameOrders): Hold[] {
  return found.flatMap((draft) => {
    if (!draft.editor) return [];
    const order = orders.drafts.find((one) => one.id === draft.id);
    const unjudged = !order || order.gate === 'not armed';
    const state = unjudged ? unjudgedState(draft, orders) : order.gate;
    return [{ id: draft.id, editor: draft.editor, state, approved: order?.approved ?? null }];
  });
}

/**
 * What is held before there is a draft: after a press on an AI control a site under `checkpoint` holds from the first
 * character on.
 */
export function earlyHoldsOf(
  begun: readonly HTMLElement[],
  id: string,
  orders: FrameOrders,
): Hold[] {
  if (!orders.on || orders.pattern !== 'checkpoint') return [];
  return begun.map((editor) => ({ id, editor, state: 'held', approved: null }));
}

/**
 * Before the background has judged a draft, and where no Send was on the page when it did, a site under `checkpoint`
 * holds. A text that a macro may have put there is left alone, unless the team wants it held.
 */
function unjudgedState(draft: Found, orders: FrameOrders): Hold['state'] {
  const strong = draft.evidence.some((one) => one.strength === 'strong');
  return orders.pattern === 'checkpoint' && (strong || orders.holdUnknown) ? 'held' : 'open';
}

/** Has detection look at the editors that a press of Send may be about, before it is judged. */
export function lookAround(event: Event, detection: Detection | null, window: Window): void {
  const own = editorOf(event.composedPath()[0] ?? event.target);
  const editors = own ? [own] : editorsIn(window.document);
  for (const editor of editors) detection?.look(editor);
}
