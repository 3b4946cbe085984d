/**
 * Counts the milliseconds for which the person is with the panel: it can be seen, and has the focus or the pointer.
 * Adds up on events; nothing runs in between.
 */
export function activeClock(now: () => number, signal: AbortSignal): () => number {
  let total = 0;
  let since: number | null = null;
  let isPointed = false;

  const settle = () => {
    if (since !== null) total += now() - since;
    const isWith = document.visibilityState === 'visible' && (document.hasFocus() || isPointed);
    since = isWith ? now() : null;
  };
  const point = (inside: boolean) => () => {
    isPointed = inside;
    settle();
  };
  const { documentElement } = document;
  document.addEventListener('visibilitychange', settle, { signal });
  window.addEventListener('focus', settle, { signal });
  window.addEventListener('blur', settle, { signal });
  documentElement.addEventListener('pointerenter', point(true), { signal });
  documentElement.addEventListener('pointerleave', point(false), { signal });
  settle();
  return () => {
    settle();
    return total;
  };
}
