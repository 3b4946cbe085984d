import type { Site } from '../model/site.ts';

/** An attempt to send, as one event shows it. */
export interface Act {
  /** `decisive` events make the page send; the others only lead up to it (a press, a key going up). */
  decisive: boolean;
  /** The control that was pressed, if it was one. */
  control: Element | null;
  /** The form that the event would submit, if any. */
  form: HTMLFormElement | null;
  /** True for a Send key inside an editor. */
  key: boolean;
}

const leadUps = new Set([
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
]);
const controls =
  'button, [type="submit"], [type="image"], [type="button"], [role="button"], [role="menuitem"], [role="option"], a';

/** Reads an event as an attempt to send, by what the site says of its Send; null if it is none. */
export function actOf(event: Event, site: Site): Act | null {
  if (event.type === 'submit') {
    const form = event.target as HTMLFormElement;
    const control = (event as SubmitEvent).submitter;
    if (control && sendsNothing(control, site)) return null;
    return { decisive: true, control, form, key: false };
  }
  if ('key' in event) return keyAct(event as KeyboardEvent, site);
  const control = sendControl(event.composedPath(), site);
  if (!control) return null;
  const decisive = !leadUps.has(event.type);
  return { decisive, control, form: formOf(control), key: false };
}

function keyAct(event: KeyboardEvent, site: Site): Act | null {
  // While an input method is composing, Enter picks a word: 229 is how browsers that say no more mark it.
  if (event.isComposing || event.keyCode === 229) return null;
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return null;
  const combination = event.ctrlKey ? 'Ctrl+Enter' : event.metaKey ? 'Meta+Enter' : 'Enter';
  if (!site.send.keys.includes(combination)) return null;
  return { decisive: event.type === 'keydown', control: null, form: null, key: true };
}

function sendControl(path: readonly EventTarget[], site: Site): Element | null {
  for (const target of path) {
    if (!(target as Element).matches) continue;
    const element = target as Element;
    if (isSend(element, site)) return element;
    // A click on an icon or a label inside a control counts as one on the control, and goes no further up.
    if (element.matches(controls)) return null;
  }
  return null;
}

/** True if the element is one of the site's Send controls, opens their menu, or submits a form. */
export function isSend(element: Element, site: Site): boolean {
  if (sendsNothing(element, site)) return false;
  const known = [...site.send.selector, ...site.send.menus];
  if (known.some(({ selector }) => matches(element, selector))) return true;
  if (!element.matches(controls)) return false;
  if (submits(element)) return true;
  const label = labelOf(element);
  return label !== '' && site.send.labels.some((sendLabel) => sendLabel.toLowerCase() === label);
}

const sendsNothing = (element: Element, site: Site): boolean =>
  site.send.except.some(({ selector }) => matches(element, selector));

/** True if the control only opens a menu: it is held like Send, but pressing it sends nothing yet. */
export function opensMenu(control: Element | null): boolean {
  return Boolean(control?.hasAttribute('aria-haspopup') || control?.hasAttribute('aria-expanded'));
}

function submits(element: Element): boolean {
  const type = (element as HTMLButtonElement | HTMLInputElement).type;
  return (type === 'submit' || type === 'image') && formOf(element) !== null;
}

function formOf(control: Element): HTMLFormElement | null {
  return (control as HTMLButtonElement).form ?? control.closest('form');
}

function labelOf(element: Element): string {
  const value = element.tagName === 'INPUT' ? (element as HTMLInputElement).value : null;
  const text = element.getAttribute('aria-label') ?? value ?? element.textContent ?? '';
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
