import { sameText } from '../editors/index.ts';
import type { Evidence } from '../model/evidence.ts';
import { identityOf, rawText } from './editables.ts';
import type { Found } from './found.ts';

/** A draft, with what is needed to follow it. Times are in milliseconds. */
export interface Draft {
  found: Found;
  /** Where its element hangs, to know the place again when the page renders it anew. */
  parent: Element | null;
  /** The page's text of it when it was last looked at, and the text as the AI (not the person) last left it. */
  raw: string;
  written: string;
  /** True while the last change was the person's. */
  byPerson: boolean;
  grewAt: number;
  /** True once the page has said that the AI was at work on it. */
  ran: boolean;
  /** When it is to be looked at again. */
  due: number;
  lostAt: number | null;
  /** What was last told of it; empty while nothing was. */
  told: string;
}

/** The element it stands in. */
export const anchorOf = ({ editor, element }: Found): Element => editor ?? element;

/** True while what it stood in is not on the page. An editor that is the body of its document is never lost with it. */
export function isLost({ editor, element }: Found): boolean {
  if (editor?.tagName === 'BODY') return !editor.ownerDocument.defaultView;
  return !(editor ?? element).isConnected;
}

/** True if the draft stands in this very editor, whatever element the editor has now. */
export const isIn = ({ found }: Draft, editor: HTMLElement): boolean =>
  found.editor !== null && identityOf(found.editor) === identityOf(editor);

/** The page's own text of the draft: quick to compare. */
export const rawOf = ({ editor, element }: Found): string =>
  editor ? rawText(editor) : (element.textContent ?? '');

/** True if the text in this element is the lost draft, rendered anew: the same text, a longer one, or in its place. */
export function isSuccessor({ found, parent }: Draft, element: Element, text: string): boolean {
  if (!isLost(found)) return false;
  const old = found.text;
  if (old && (sameText(old, text) || text.startsWith(old))) return true;
  return found.state === 'forming' && parent !== null && element.parentElement === parent;
}

/** The evidence with one entry more, or with a stronger one of its kind; the same list where it adds nothing. */
export function withEvidence(list: Evidence[], one: Evidence): Evidence[] {
  const known = list.find(({ kind }) => kind === one.kind);
  if (!known) return [...list, one];
  if (known.strength === one.strength || one.strength === 'weak') return list;
  return list.map((entry) => (entry === known ? one : entry));
}

/** What a listener was told, as one text to compare. */
export const toldOf = ({ state, failure, evidence, text }: Found): string =>
  [state, failure, ...evidence.map(({ kind, strength }) => kind + strength), text].join('\0');
