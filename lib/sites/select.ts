import { read } from '../editors/index.ts';
import type { DatedSelector } from '../model/site.ts';

type List = readonly DatedSelector[];

/**
 * What the first entry with any match finds; an entry that is no selector is passed over. After `@` an entry may name
 * the attribute that states the value, where it is not the text.
 */
function newest<T>(dated: List, query: (css: string, attribute: string) => T | null): T | null {
  for (const { selector } of dated) {
    const [, css = '', attribute = ''] = /^(.*?)(?:@([\w-]+))?$/s.exec(selector) ?? [];
    try {
      const found = query(css, attribute);
      if (found !== null) return found;
    } catch {
      // Not a selector: the next one of the list may be.
    }
  }
  return null;
}

const filled = <T>(found: T[]) => (found.length > 0 ? found : null);

/** The elements that the newest selector with any match finds, in document order. Invalid selectors are passed over. */
export const all = (root: ParentNode, dated: List): Element[] =>
  newest(dated, (css) => filled([...root.querySelectorAll(css)])) ?? [];

/** The first element that the newest selector with any match finds; null if none does. */
export const first = (root: ParentNode, dated: List): Element | null =>
  newest(dated, (css) => root.querySelector(css));

/** What the element, or the nearest one around it, that a selector fits states; null if none fits. */
export const nearest = (element: Element, dated: List): string | null =>
  newest(dated, (css, attribute) => {
    const found = element.closest(css);
    return found && (statedBy(found, attribute) || null);
  });

/** What the elements that the newest selector with any statement finds state, each trimmed, none empty. */
export const texts = (root: ParentNode, dated: List): string[] =>
  newest(dated, (css, attribute) =>
    filled([...root.querySelectorAll(css)].map((one) => statedBy(one, attribute)).filter(Boolean)),
  ) ?? [];

const statedBy = (element: Element, attribute: string) =>
  attribute ? (element.getAttribute(attribute) ?? '').trim() : textOf(element);

/** The text of an element or a field as a person reads it, trimmed. No layout. */
export const textOf = (element: Element): string => read(element as HTMLElement).trim();
