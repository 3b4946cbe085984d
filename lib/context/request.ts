import type { Site } from '../model/site.ts';
import { around } from '../sites/documents.ts';
import { textOf } from '../sites/select.ts';
import type { Lookup } from './surroundings.ts';

/** Where a draft stands: `element` holds its text, and is or holds the `editor` where it stands in one. */
export interface DraftOnPage {
  element: Element;
  editor: Element | null;
}

/**
 * The words that a draft answers: the last message of the customer before it, in document order. A helpdesk that has
 * its editor above the conversation puts the newest message first, so there it is the first one after the editor.
 */
export function requestFor(
  { element, editor }: DraftOnPage,
  site: Site,
  page: Lookup,
): string | undefined {
  const before: string[] = [];
  const after: string[] = [];
  for (const message of page.elements(site.request)) {
    const draft = standsIn(message.ownerDocument, element);
    const text = textOf(message);
    if (!draft || !text || message.contains(draft)) continue;
    const isBefore = draft.compareDocumentPosition(message) & 2; // Node.DOCUMENT_POSITION_PRECEDING
    (isBefore ? before : after).push(text);
  }
  return before.at(-1) ?? (editor ? after[0] : undefined);
}

/** The element itself where it stands in this document, or else what it stands in there: a shadow host or a frame. */
function standsIn(document: Document, element: Element): Element | null {
  let at: Element | null = element;
  while (at && at.getRootNode() !== document) at = around(at);
  return at;
}
