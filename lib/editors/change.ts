import { isField } from './kinds.ts';

/**
 * Calls `listener` after every change of the editor's text, once for each batch of changes, until `signal` aborts.
 * A field's `value` that a script assigned is noticed in Chromium only; no event tells of it in Firefox.
 */
export function onChange(editor: HTMLElement, signal: AbortSignal, listener: () => void): void {
  if (signal.aborted) return;
  let notify = listener;
  if (isField(editor)) {
    let last = editor.value;
    notify = () => {
      if (editor.value === last) return;
      last = editor.value;
      listener();
    };
    for (const type of ['input', 'change', 'selectionchange']) {
      editor.addEventListener(type, notify, { capture: true, passive: true, signal });
    }
  }
  const observer = new MutationObserver(notify);
  // A body is observed from its document, which stays when CKEditor 4 writes the iframe anew.
  observer.observe(editor.tagName === 'BODY' ? editor.ownerDocument : editor, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
