import { frames } from '../detection/roots.ts';
import { read, sameText } from '../editors/index.ts';
import type { Site } from '../model/site.ts';
import { type Act, actOf, opensMenu } from './act.ts';
import { concerned, type Hold } from './hold.ts';
import { type Press, type Teller, teller, type Verdict } from './tell.ts';

export interface GateOptions {
  window: Window;
  signal: AbortSignal;
  site: () => Site;
  /** The drafts in editors, read anew at each press. */
  holds: () => readonly Hold[];
  /** Called before a press is judged, so that a text that came in without any event is noticed now. */
  look: (act: Act, event: Event) => void;
  onPress: (press: Press) => void;
}

const watched = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'auxclick',
  'keydown',
  'keypress',
  'keyup',
  'submit',
] as const;

/**
 * Holds Send, in this window and every same-origin window inside it, in capture on the window: before any listener of
 * the page. It stops what the orders say is held and lets through the rest; it never sends.
 * `flush` tells at once of a press that went through, for whoever is about to tell of what followed from it.
 */
export function armGate(options: GateOptions): Pick<Teller, 'flush'> {
  let gesture = newGesture();
  const { tell, flush } = teller(options.window, options.signal, options.onPress);
  /** Passes that have let one press through; the next press needs a new decision. */
  const spent = new Set<string>();
  const handle = (event: Event) => {
    if (startsGesture(event)) gesture = newGesture();
    const act = actOf(event, options.site());
    if (!act) return;
    options.look(act, event);
    for (const hold of concerned(act, event, options.holds())) {
      const text = read(hold.editor);
      const verdict = judge(hold, act, text, gesture, spent);
      if (verdict !== 'passed') {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      const final = event.type === 'submit';
      if (shouldTell(hold, act, verdict, gesture, final)) {
        tell({ id: hold.id, result: verdict, text }, final);
      }
    }
  };
  frames(options.window, options.signal, (window, signal) => {
    for (const type of watched) {
      window.addEventListener(type, handle, { capture: true, passive: false, signal });
    }
  });
  return { flush };
}

/** One act of the person: from the press of a key or a button to all that follows from it. */
interface Gesture {
  /** What was already told to the background in this gesture, by hold. */
  told: Map<string, Verdict>;
  /** Passes used in this gesture: the page's own follow-up (click, then submit) is the same press. */
  used: Set<string>;
}

const newGesture = (): Gesture => ({ told: new Map(), used: new Set() });

function startsGesture(event: Event): boolean {
  if (!event.isTrusted) return false;
  return (
    event.type === 'pointerdown' || (event.type === 'keydown' && !(event as KeyboardEvent).repeat)
  );
}

function judge(hold: Hold, act: Act, text: string, gesture: Gesture, spent: Set<string>): Verdict {
  if (hold.state === 'not armed') return 'passed';
  if (hold.state === 'held') return 'held';
  if (!hold.approved) return 'passed';
  const { pass, text: approved } = hold.approved;
  // A page may empty its editor while it sends; anything else put there in the meantime is not what was approved.
  const same = sameText(text, approved);
  if (gesture.used.has(pass)) return same || text === '' ? 'passed' : 'changed';
  if (spent.has(pass)) return 'held';
  if (!same) return 'changed';
  if (act.decisive && !opensMenu(act.control)) {
    gesture.used.add(pass);
    spent.add(pass);
  }
  return 'passed';
}

/** A held press is told at its first event, one that passes when the page really sends; each once per gesture. */
function shouldTell(
  hold: Hold,
  act: Act,
  verdict: Verdict,
  gesture: Gesture,
  final: boolean,
): boolean {
  if (verdict === 'passed' && (!act.decisive || opensMenu(act.control))) return false;
  const told = gesture.told.get(hold.id) === verdict;
  gesture.told.set(hold.id, verdict);
  return !told || (verdict === 'passed' && final);
}
