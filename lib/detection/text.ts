import { read } from '../editors/index.ts';
import type { Site } from '../model/site.ts';
import { all, textOf } from '../sites/select.ts';
import type { Found } from './found.ts';

/** The text of an AI's message, without what the site says is no part of it. */
export function messageText(element: Element, site: Site): string {
  if (all(element, site.aiOutputStrip).length === 0) return textOf(element);
  const copy = element.cloneNode(true) as Element;
  for (const part of all(copy, site.aiOutputStrip)) part.remove();
  return textOf(copy);
}

/** The text that stands now where the draft was found. A selection keeps the text that was selected. */
export function textNow({ place, editor, element, text }: Found, site: Site): string {
  if (editor) return read(editor);
  return place === 'message' ? messageText(element, site) : text;
}
