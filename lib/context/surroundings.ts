import type { DatedSelector, Site } from '../model/site.ts';
import { documentsAround } from '../sites/documents.ts';
import { all, nearest, texts } from '../sites/select.ts';
import type { DraftOnPage } from './request.ts';

/** Finds what selectors say: in the innermost of some roots where any of them finds anything. */
export interface Lookup {
  texts(dated: readonly DatedSelector[]): string[];
  elements(dated: readonly DatedSelector[]): Element[];
}

export interface Surroundings {
  ticket: string | null;
  /** The whole page: the draft's document and those around it. */
  page: Lookup;
  /** What can only belong to this draft: for a message, its own turn; for an editor, the page. */
  own: Lookup;
}

/**
 * Looks around a draft. `{ticket}` in a selector stands for the id of the draft's own ticket, so that a page that
 * keeps several tickets open is asked for the right one; while the id is not known, such a selector finds nothing.
 */
export function surroundingsOf(
  { element, editor }: DraftOnPage,
  document: Document,
  url: string,
  site: Site,
): Surroundings {
  const inner = documentsAround(element.ownerDocument);
  const documents = inner.includes(document) ? inner : [...inner, ...documentsAround(document)];
  const stated = lookup(documents, null).texts;
  const ticket =
    nearest(element, site.ticket.selector) ??
    groupIn([url, ...documents.map((one) => one.URL)], site.ticket.url) ??
    stated(site.ticket.selector)[0] ??
    null;
  const page = lookup(documents, ticket);
  return { ticket, page, own: editor ? page : lookup([turnOf(element, site)], ticket) };
}

function lookup(roots: readonly ParentNode[], ticket: string | null): Lookup {
  const inAny =
    <T>(look: (root: ParentNode, dated: readonly DatedSelector[]) => T[]) =>
    (dated: readonly DatedSelector[]): T[] => {
      const filled = forTicket(dated, ticket);
      for (const root of roots) {
        const found = look(root, filled);
        if (found.length > 0) return found;
      }
      return [];
    };
  return { texts: inAny(texts), elements: inAny(all) };
}

function forTicket(dated: readonly DatedSelector[], ticket: string | null): DatedSelector[] {
  return dated
    .filter(({ selector }) => ticket !== null || !selector.includes('{ticket}'))
    .map(({ selector, seen }) => ({
      selector: selector.replaceAll('{ticket}', () => (ticket ?? '').replace(/["\\]/g, '\\$&')),
      seen,
    }));
}

function groupIn(urls: readonly string[], expression: string | null): string | null {
  if (!expression) return null;
  try {
    const pattern = new RegExp(expression);
    for (const url of urls) {
      const group = pattern.exec(url)?.[1];
      if (group) return group;
    }
  } catch {
    // Not an expression: the ticket is looked for elsewhere.
  }
  return null;
}

/** The widest element around a message of the AI that holds no other one. */
function turnOf(message: Element, site: Site): Element {
  const others = all(message.ownerDocument, site.aiOutput).filter(
    (other) => !other.contains(message) && !message.contains(other),
  );
  let turn = message;
  for (let wider = turn.parentElement; wider; wider = wider.parentElement) {
    if (others.some((other) => wider?.contains(other))) break;
    turn = wider;
  }
  return turn;
}
