import type { Found } from '../../lib/detection/index.ts';
import { editorsIn } from '../../lib/editors/index.ts';
import { sendControls } from '../../lib/gate/controls.ts';
import type { Around } from '../../lib/host/panel-host.ts';
import type { Box } from '../../lib/host/placement.ts';
import type { Site } from '../../lib/model/site.ts';
import { composerOf } from './report.ts';

/** So many things to spare are looked at, the last ones first: they are nearest to the draft. */
const MOST = 12;

/** So many editors are left free where it is not known which one matters. */
const FEW = 3;

/** What the panel must not cover in this page, what it had better not, and what it belongs to. */
export function aroundOf(found: Found | undefined, site: Site, window: Window): Around {
  const { document, innerHeight, innerWidth } = window;
  const own = found?.editor ?? composerOf(site, document);
  const editors = own ? [own] : editorsIn(document).slice(-FEW);
  const isInSight = ({ left, top, width, height }: Box) =>
    width > 0 && height > 0 && top < innerHeight && left < innerWidth && top + height > 0;
  const avoid = editors.flatMap((one) => [one, ...sendControls(one, site)]).map(boxOf);
  const read = [...partsOf(site, document), ...editors.map((one) => one.closest('form'))];
  const whole = (one: Element) => {
    const card = one.closest('article, section, aside, form');
    return card && boxOf(card).height < innerHeight / 2 ? card : one;
  };
  const spare = [...read, found?.editor ? null : found?.element]
    .filter((one) => one !== null && one !== undefined)
    .map((one) => boxOf(whole(one)));
  return {
    avoid: avoid.filter(isInSight),
    spare: spare.filter(isInSight),
    near: boundsOf(avoid.filter(isInSight)),
  };
}

/** The elements that say what the draft is about: the request, the customer, and what the AI tells of itself. */
function partsOf(site: Site, document: Document): Element[] {
  const { request, steps, options, confidence, customer, ticket } = site;
  const lists = [ticket.title, customer.name, confidence, steps, options, request];
  const selectors = lists.flatMap((list) => list.map(({ selector }) => selector));
  return selectors.flatMap((selector) => query(document, selector)).slice(-MOST);
}

function query(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Where an element stands in the top document's viewport: an element in an iframe is where the iframe is. */
function boxOf(element: Element): Box {
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (frame) return boxOf(frame);
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
