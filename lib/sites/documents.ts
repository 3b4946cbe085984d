/**
 * The element around this one, across the edges of shadow roots and of frames that we may look out of (a rich
 * editor's own iframe); null at the outermost.
 */
export function around(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode() as Partial<ShadowRoot>;
  if (root.host) return root.host;
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The document and those around it, as far as we may look out of its frame, innermost first. */
export function documentsAround(document: Document): Document[] {
  const frame = document.documentElement && around(document.documentElement);
  return frame ? [document, ...documentsAround(frame.ownerDocument)] : [document];
}
