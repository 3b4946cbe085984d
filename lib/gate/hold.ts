import { editorOf } from '../editors/index.ts';
import type { Act } from './act.ts';

/** A draft in an editor, as the gate sees it at this moment. */
export interface Hold {
  id: string;
  editor: HTMLElement;
  /** `held`: stopped. `open` without `approved`: free; with it: opens once, for exactly that text. */
  state: 'open' | 'held' | 'not armed';
  /** `pass` is the decision that allowed the text; it opens Send once. */
  approved: { text: string; pass: string } | null;
}

/** The holds that an attempt to send is about: Send in another form, or in another ticket, is left alone. */
export function concerned(act: Act, event: Event, holds: readonly Hold[]): Hold[] {
  if (act.key) {
    const editor = editorOf(event.composedPath()[0] ?? event.target);
    return holds.filter((hold) => hold.editor === editor);
  }
  return holds.filter((hold) => {
    const form = formAround(hold.editor);
    if (act.form && form) return act.form === form;
    // A form that does not hold the editor is the editor's own only where nothing else can be: the page has one Send.
    if (act.form && event.type === 'submit') return false;
    return isShown(hold.editor);
  });
}

/** The form that an editor belongs to; for an editor in an iframe, the form around the iframe. */
export function formAround(editor: HTMLElement): HTMLFormElement | null {
  const own = (editor as HTMLTextAreaElement).form ?? editor.closest('form');
  if (own) return own;
  const frame = editor.ownerDocument.defaultView?.frameElement;
  return frame ? formAround(frame as HTMLElement) : null;
}

function isShown(editor: HTMLElement): boolean {
  const frame = editor.ownerDocument.defaultView?.frameElement;
  return (frame ?? editor).checkVisibility();
}
