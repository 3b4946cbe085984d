import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from './page.ts';

/** The script that runs in this page's isolated world; an update of the extension makes a world of its own. */
const world = globalThis as { countersign?: ReturnType<typeof startPage> };

export default defineUnlistedScript(() => {
  if (isServedByParent()) return;
  // Started anew it would not know how the texts came in, and with that what is to be held: the one that runs goes on.
  if (world.countersign) world.countersign.refresh();
  else world.countersign = startPage(window, new AbortController().signal);
});

/** True in a frame that its same-origin parent's script looks after too, such as an editor's own iframe. */
function isServedByParent(): boolean {
  try {
    return window.parent !== window && Boolean(window.parent.document);
  } catch {
    return false;
  }
}
