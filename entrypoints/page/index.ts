import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from './page.ts';

/** The script that was started last in this page's isolated world; an update of the extension starts another. */
const world = globalThis as { countersign?: AbortController };

export default defineUnlistedScript(() => {
  if (isServedByParent()) return;
  world.countersign?.abort();
  world.countersign = new AbortController();
  startPage(window, world.countersign.signal);
});

/** True in a frame that its same-origin parent's script looks after too, such as an editor's own iframe. */
function isServedByParent(): boolean {
  try {
    return window.parent !== window && Boolean(window.parent.document);
  } catch {
    return false;
  }
}
