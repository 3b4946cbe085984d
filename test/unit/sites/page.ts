import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

const folder = new URL('../../demo/sites/', import.meta.url);

/** A page with this HTML at this URL. Its scripts do not run. */
export function pageAt(url: string, html: string): Document {
  const window = new Window({ url });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** A fixture page of `test/demo/sites`, such as `rt5/draft`, at this URL. */
export const fixture = (name: string, url: string): Document =>
  pageAt(url, readFileSync(new URL(`${name}.html`, folder), 'utf8'));

/** Makes the page be the content of a frame. */
export function frameIn(inner: Document, frame: Element): void {
  Object.defineProperty(inner.defaultView, 'frameElement', { value: frame });
}

/** The element that a selector finds; throws where there is none. */
export function one(root: ParentNode, selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
