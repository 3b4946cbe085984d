import type { Site } from '../model/site.ts';
import { alarm } from './alarm.ts';
import type { EditorWatch } from './editor-watch.ts';
import type { Hands } from './hands.ts';
import type { PageWatch } from './page-watch.ts';
import type { Presses } from './presses.ts';
import { frames } from './roots.ts';

/** The person's acts on a text. */
const ACTS = [
  'keydown',
  'beforeinput',
  'input',
  'paste',
  'drop',
  'cut',
  'compositionstart',
  'compositionend',
];
const PRESSES = ['pointerdown', 'click', 'keydown'];
/** Moments at which a text may be found to have changed. */
const MOMENTS = ['focusin', 'focusout', 'change'];

/** Milliseconds after which a person's act is looked at, and an event that no act explains. */
const AFTER_ACT = 250;
const SOON = 16;
/** How often the editors are looked at after an AI control was pressed, and for how long at most. In milliseconds. */
const STEP = 50;
const LONGEST = 30_000;

/**
 * Hears what may concern a text, in this window and every same-origin one inside it, before the page does. A field's
 * value that a script sets makes no event but a `selectionchange`, and that not everywhere: so after the press of an
 * AI control the editors are looked at until a text has come.
 */
export function listen(parts: {
  window: Window;
  signal: AbortSignal;
  site: () => Site;
  hands: Hands;
  presses: Presses;
  editors: EditorWatch;
  page: PageWatch;
}): void {
  const { window, signal, site, hands, presses, editors, page } = parts;

  const onMoment = (event: Event) => {
    const target = event.composedPath()[0] as Element | undefined;
    // While the person is at work in it, it is looked at in any case.
    if (target?.nodeType === 1 && !hands.busyAt(target)) editors.later(target, SOON);
  };
  const onAct = (event: Event) => {
    const element = hands.note(event);
    if (element) editors.later(element, AFTER_ACT);
    else if (event.type === 'input') onMoment(event);
  };

  let until = 0;
  const onPress = (event: Event) => {
    if (!presses.note(event, site)) return;
    // What was typed, and what the AI has shown so far, came before this press.
    editors.checkAll();
    page.look();
    hands.forget();
    until = window.performance.now() + LONGEST;
    bell.within(STEP);
  };
  const bell = alarm(window, signal, () => {
    editors.checkAll();
    if (presses.last() && window.performance.now() < until) bell.within(STEP);
  });

  frames(window, signal, (inner, innerSignal) => {
    const how = { capture: true, passive: true, signal: innerSignal };
    for (const type of PRESSES) inner.addEventListener(type, onPress, how);
    for (const type of ACTS) inner.addEventListener(type, onAct, how);
    for (const type of MOMENTS) inner.addEventListener(type, onMoment, how);
    inner.document.addEventListener('selectionchange', onMoment, how);
  });
}
