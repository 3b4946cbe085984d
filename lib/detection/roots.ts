/** What is looked into as one piece. */
export type Root = Document | ShadowRoot;

/**
 * Calls back for this window and every same-origin window inside it, and once more when a window's document was
 * replaced or written anew (`document.open` drops every listener; CKEditor 4 does that each time it is given a text).
 * The signal given along aborts when that document is replaced, or with `signal`. Windows of other origins, and those
 * of iframes inside shadow roots, are left out.
 */
export function frames(
  window: Window,
  signal: AbortSignal,
  onWindow: (window: Window, signal: AbortSignal) => void,
): void {
  const entered = new WeakMap<Element, AbortController>();
  const enter = (element: Element) => {
    if (!/^I?FRAME$/.test(element.tagName)) return;
    entered.get(element)?.abort();
    const { contentDocument, contentWindow } = element as HTMLIFrameElement;
    // Null where the frame is of another origin.
    if (!contentDocument || !contentWindow) return;
    const over = new AbortController();
    entered.set(element, over);
    frames(contentWindow, AbortSignal.any([signal, over.signal]), onWindow);
  };
  if (signal.aborted) return;
  onWindow(window, signal);
  // A load event does not bubble, and its path ends at the document.
  const onLoad = (event: Event) => {
    if (event.target !== window.document) enter(event.target as Element);
  };
  window.document.addEventListener('load', onLoad, { capture: true, signal });
  for (const frame of window.document.querySelectorAll('iframe, frame')) enter(frame);
}

/** How many elements below the top of a subtree are asked for a shadow root. */
const ASKED = 100;

/**
 * Calls back for every document of `frames` and every open shadow root in them that can be come by cheaply: one of
 * the body's own children, one that the person clicks or types in, one that is near the top of what `meet` is given.
 * Finding all of them would cost a walk of the whole page.
 */
export function eachRoot(
  window: Window,
  signal: AbortSignal,
  onRoot: (root: Root, signal: AbortSignal) => void,
): { meet(element: Element): void } {
  const known = new WeakSet<ShadowRoot>();
  const enter = (root: ShadowRoot, signal: AbortSignal) => {
    if (known.has(root)) return;
    known.add(root);
    onRoot(root, signal);
    for (const child of root.children) meet(child);
  };
  const meet = (top: Element) => {
    const waiting = [top];
    for (let i = 0; i < waiting.length && i < ASKED; i++) {
      const element = waiting[i];
      if (element?.shadowRoot) enter(element.shadowRoot, signal);
      if (element && waiting.length < ASKED) waiting.push(...element.children);
    }
  };
  frames(window, signal, (inner, innerSignal) => {
    onRoot(inner.document, innerSignal);
    const onAct = (event: Event) => {
      for (const target of event.composedPath()) {
        if ('host' in target && 'mode' in target) enter(target as ShadowRoot, innerSignal);
      }
    };
    for (const type of ['pointerdown', 'focusin']) {
      inner.addEventListener(type, onAct, { capture: true, passive: true, signal: innerSignal });
    }
  });
  return { meet };
}
