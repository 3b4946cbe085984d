import { isField } from './kinds.ts';
import { pause } from './pause.ts';

/** Milliseconds after which editors have put their own selection back on getting the focus. */
const AFTER_FOCUS = 30;

/**
 * Gives the editor the focus (its window first, as the focus may be in another frame) and selects all of its text;
 * resolves after `settle` milliseconds, when the editor has noticed.
 */
export async function selectAll(editor: HTMLElement, settle: number): Promise<void> {
  const doc = editor.ownerDocument;
  const { activeElement } = editor.getRootNode() as Document | ShadowRoot;
  if (activeElement !== editor || !doc.hasFocus()) {
    doc.defaultView?.focus();
    editor.focus({ preventScroll: true });
    await pause(AFTER_FOCUS);
  }
  select(editor);
  if (!settle) return;
  await pause(settle);
  if (!isSelected(editor)) select(editor);
}

function select(editor: HTMLElement): void {
  if (isField(editor)) {
    editor.select();
    return;
  }
  editor.ownerDocument.getSelection()?.selectAllChildren(editor);
  // Not every browser lets a script select in a shadow root; the command works from the focus.
  if (!isSelected(editor)) editor.ownerDocument.execCommand('selectAll');
}

/** True while a stretch of the editor's text is selected. */
export function isSelected(editor: HTMLElement): boolean {
  const selection = editor.ownerDocument.getSelection();
  return !!selection && !selection.isCollapsed && editor.contains(selection.anchorNode);
}
