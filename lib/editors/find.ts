import { EDITABLE, isOpenField } from './kinds.ts';

/** What may be an editor or hold one: the commonest elements are left to the selector, ten times quicker than a walk. */
const CANDIDATES =
  '[contenteditable], div:empty, span:empty, :not(div, span, a, p, li, td, path, svg, img, b, i, tr, button, ul, option, br, strong, em, label, script, link, style)';

/**
 * Every editor under `root`, in no particular order: fields of text and outermost editable elements, in open shadow
 * roots and same-origin iframes too. Costs one selector and no layout. Not looked into is the shadow root of a `div` or
 * `span` that has children outside of it; `editorOf` finds what stands there once it is used.
 */
export function editorsIn(root: Document | ShadowRoot): HTMLElement[] {
  if ('designMode' in root && root.designMode === 'on') return [root.body];
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>(CANDIDATES)) {
    const inner = element.shadowRoot ?? frameOf(element);
    if (inner) found.push(...editorsIn(inner));
    if (isOpenField(element) || outermost(element) === element) found.push(element);
  }
  return found;
}

/** The document in a same-origin iframe. */
const frameOf = (element: Element) =>
  element.tagName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument : null;

/** The editable element furthest out that the element is or stands in. */
function outermost(element: Element | null): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (let at = element; at; at = found?.parentElement ?? null) {
    const next: HTMLElement | null = at.closest<HTMLElement>(EDITABLE);
    if (!next) break;
    found = next;
  }
  return found;
}

/**
 * The editor that an event target or node stands in, or null: the field itself, or the outermost editable element,
 * looked for across open shadow roots. For an event give `composedPath()[0]`, as `target` stops at the shadow host.
 */
export function editorOf(target: EventTarget | null): HTMLElement | null {
  if (!target || !('nodeType' in target)) return null;
  const node = target as Node;
  const doc = node.ownerDocument ?? (node as Document);
  if (doc.designMode === 'on') return doc.body;
  // Keys and clicks below the last line of an editable body go to the element around it.
  if (node === doc || node === doc.documentElement) return doc.body && outermost(doc.body);
  const element = 'matches' in node ? (node as Element) : node.parentElement;
  if (element && isOpenField(element)) return element;
  const around = node.getRootNode();
  return outermost(element) ?? ('host' in around ? editorOf((around as ShadowRoot).host) : null);
}
