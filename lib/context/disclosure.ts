import type { Evidence } from '../model/evidence.ts';
import { around } from '../sites/documents.ts';

/* The attribute of the WICG proposal in its two spellings, and as a data attribute. Descendants inherit it. */
const attributes = ['ai-disclosure', 'aidisclosure', 'data-ai-disclosure'];
const values = /^\s*(none|ai-assisted|ai-generated|autonomous|mixed)\s*$/i;

/** Matches elements that disclose AI content of their own, which a whole page does not. */
export const DISCLOSED_SELECTOR = attributes
  .map((name) => `[${name}]:not([${name}="none"], html, body)`)
  .join();

/**
 * What the nearest disclosure says of a text. It is strong on the element itself, its parent, and within the form
 * around it. Further away, or in a meta element, it is about a page in which a person may write too: a weak hint. Null
 * where there is none, and where the nearest one says `none`. A value that the proposal does not have says nothing.
 */
export function disclosureFor(element: Element): Evidence | null {
  let text = element;
  for (let at: Element | null = element; at; at = around(at)) {
    // Outside a frame or a shadow root, what the text stands in there is taken for it.
    if (at.getRootNode() !== text.getRootNode()) text = at;
    const value = disclosed(at, attributes);
    if (value) return evidence(value, isNear(at, text));
  }
  // Only the head is searched, where such an element belongs: the body may be long.
  const meta = element.ownerDocument.head?.querySelector(
    'meta[name="ai-disclosure"], meta[name="aidisclosure"]',
  );
  return meta ? evidence(disclosed(meta, ['content']), false) : null;
}

const disclosed = (element: Element, names: readonly string[]) =>
  names
    .map((name) => values.exec(element.getAttribute(name) ?? '')?.[1]?.toLowerCase())
    .find(Boolean);

function isNear(carrier: Element, element: Element): boolean {
  if (/^(html|body)$/.test(carrier.localName)) return false;
  const form = element.closest('form, fieldset, [role="form"], [role="group"], [role="dialog"]');
  return carrier === element || carrier === around(element) || Boolean(form?.contains(carrier));
}

function evidence(value: string | undefined, isStrong: boolean): Evidence | null {
  if (!value || value === 'none') return null;
  return {
    kind: 'declared',
    strength: isStrong ? 'strong' : 'weak',
    seen: `The page discloses ${isStrong ? 'this text' : 'what is around this text'} as ${value}.`,
  };
}
