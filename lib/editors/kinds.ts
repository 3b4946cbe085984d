/** A field of one or more lines; its text is its `value`. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Elements whose own attribute makes them editable. Asked of attributes, as `isContentEditable` costs a style pass. */
export const EDITABLE =
  ':is([contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i])';

/** True for fields. By tag, as an element of an iframe is no instance of this window's classes. */
export const isField = (element: Element): element is Field =>
  element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';

/**
 * True for a field that a person writes words in: no password or number, none that takes no changes now, and none that
 * is hidden by its own style, as a field is that a rich editor has taken, or is about to take, the place of.
 */
export const isOpenField = (element: Element): element is Field =>
  isField(element) &&
  /^(text|search|email|url|tel)/.test(element.type) &&
  !element.readOnly &&
  !element.matches(':disabled') &&
  element.style.display !== 'none' &&
  element.style.visibility !== 'hidden';

/** True while CKEditor 4 shows a hint as its text: Request Tracker's has the plugin for it. It is sent as an empty text. */
export const showsHint = (editor: HTMLElement): boolean =>
  editor.matches('.cke_editable.placeholder');

/** The element that now stands for the editor: CKEditor 4 writes its iframe anew, with a new body, at `setData`. */
export const current = (editor: HTMLElement): HTMLElement =>
  editor.tagName === 'BODY' ? (editor.ownerDocument.body ?? editor) : editor;
