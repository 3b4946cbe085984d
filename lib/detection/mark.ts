import { editorOf, read } from '../editors/index.ts';
import { isField } from '../editors/kinds.ts';
import { marked } from './evidence/marked.ts';
import type { Noticed } from './ledger.ts';

/**
 * What the person has selected, in this window or a same-origin one inside it: the whole text of the editor where the
 * selection stands in one, else the selected text. Null when nothing is selected.
 */
export function selected(window: Window): Noticed | null {
  const active = focused(window.document);
  const inner = (active as HTMLIFrameElement | null)?.contentDocument?.defaultView;
  if (inner) return selected(inner);
  if (active && isField(active) && active.selectionStart !== active.selectionEnd) {
    return whole(active);
  }
  const selection = window.getSelection();
  const text = selection?.toString().trim();
  if (!selection || !text) return null;
  const node = selection.getRangeAt(0).commonAncestorContainer;
  const editor = editorOf(node);
  if (editor) return whole(editor);
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return element && { place: 'selection', element, editor: null, text, evidence: [marked] };
}

function whole(editor: HTMLElement): Noticed | null {
  const text = read(editor);
  return text ? { place: 'editor', element: editor, editor, text, evidence: [marked] } : null;
}

/** The focused element, looked for in open shadow roots too. */
function focused(root: Document | ShadowRoot): Element | null {
  const inner = root.activeElement?.shadowRoot;
  return inner ? focused(inner) : root.activeElement;
}
