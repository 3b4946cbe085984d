import { editorOf } from '../editors/index.ts';
import { current, isField, showsHint } from '../editors/kinds.ts';
import type { Root } from './roots.ts';

/**
 * All that can be an editor; `editorOf` has the last word. One selector at a time, as a browser finds a single tag or
 * attribute many times faster than a list of them.
 */
export const EDITORS = ['textarea', 'input', '[contenteditable]'];

/** All that one of the selectors finds under `root`. */
export const findEach = (root: ParentNode, selectors: readonly string[]): HTMLElement[] =>
  selectors.flatMap((selector) => [...root.querySelectorAll<HTMLElement>(selector)]);

/** The editors of one root, without those of roots and frames inside it. */
export function editorsOf(root: Root): HTMLElement[] {
  if ('designMode' in root && root.designMode === 'on') return root.body ? [root.body] : [];
  return findEach(root, EDITORS).filter((element) => editorOf(element) === element);
}

/** The editor's text as the page has it: quick to get and to compare, not for people to read. */
export function rawText(editor: HTMLElement): string {
  const now = current(editor);
  if (isField(now)) return now.value;
  return showsHint(now) ? '' : (now.textContent ?? '');
}

/** What stays the same when the editor's element is made anew: CKEditor 4 writes a new body for each text. */
export const identityOf = (editor: HTMLElement): object =>
  editor.tagName === 'BODY' ? editor.ownerDocument : editor;
