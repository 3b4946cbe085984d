import type { Site } from '../model/site.ts';
import { isSend } from './act.ts';
import { formAround } from './hold.ts';

const candidates = 'button, input, [role="button"], [role="menuitem"], a';

/**
 * The Send controls that belong to an editor, as far as they are on the page now: the site's own, those that submit
 * its form, and those with a Send label. An empty list means that Send can't be told apart here.
 */
export function sendControls(editor: HTMLElement, site: Site): HTMLElement[] {
  const form = formAround(editor);
  const top = editor.ownerDocument.defaultView?.frameElement?.ownerDocument ?? editor.ownerDocument;
  const known = [...site.send.selector, ...site.send.menus].map(({ selector }) => selector);
  const found = new Set<HTMLElement>();
  for (const selector of [...known, candidates]) {
    for (const element of query(top, selector)) {
      const owner = (element as HTMLButtonElement).form ?? element.closest('form');
      if (form && owner && owner !== form) continue;
      if (isSend(element, site)) found.add(element);
    }
  }
  return [...found];
}

function query(root: Document, selector: string): HTMLElement[] {
  try {
    return [...root.querySelectorAll<HTMLElement>(selector)];
  } catch {
    return [];
  }
}
