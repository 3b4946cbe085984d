import { editorOf } from '../../editors/index.ts';
import type { Evidence } from '../../model/evidence.ts';
import { all } from '../../sites/select.ts';
import { type Growth, grow, isAnswer, seed } from '../growth.ts';
import type { Desk, Detector } from './detector.ts';

const evidence: Evidence[] = [
  {
    kind: 'streamed',
    strength: 'strong',
    seen: 'It grew bit by bit with no keystroke, as an AI writes.',
  },
];
/** In an editor fewer looks are enough, as nothing but an AI types there: steps, and UTF-16 units. */
const STEPS = 5;
const LENGTH = 40;
/** How far up from the place of a change the element that holds the whole answer may be. */
const LEVELS = 6;
/** An element with more text than this before it grew is a page, not an answer. In UTF-16 units. */
const TOO_LONG = 20_000;
const WATCHED = 60;
/** Milliseconds after which an element that does not grow is forgotten. */
const IDLE = 3000;
/** Milliseconds after a key in which growth is the person's doing, as in a preview. */
const ECHO = 500;
/** Elements that are parts of a text. */
const PROSE = /^(P|SPAN|A|B|I|EM|STRONG|CODE|PRE|UL|OL|LI|H[1-6]|BLOCKQUOTE|TABLE|T\w+)$/;

/** The text grew over time, in many small steps. Judged by the text of an element that stays, as nodes come and go. */
export const streamed = (): Detector => {
  const watched = new Map<Element, Growth>();
  return {
    kind: 'streamed',
    inEditor: ({ byPerson, steps, grown }) =>
      !byPerson && steps >= STEPS && grown >= LENGTH ? evidence : [],
    onPage(desk) {
      if (desk.changed.length === 0 && watched.size === 0) return [];
      look(watched, desk);
      return answers(watched).map((element) => ({ element, evidence, unique: true }));
    },
  };
};

function look(watched: Map<Element, Growth>, desk: Desk): void {
  const at = desk.now();
  const byPerson = at - desk.personAt() < ECHO;
  for (const [element, growth] of watched) {
    const isLoading = element.ownerDocument.readyState !== 'complete';
    if (!element.isConnected || at - growth.at > IDLE) watched.delete(element);
    else grow(growth, sample(element, at), byPerson || isLoading);
  }
  const known = all(desk.roots[0] ?? document, desk.site.aiOutput);
  for (const target of desk.changed) {
    if (editorOf(target) || known.some((one) => one.contains(target))) continue;
    watch(watched, target, at);
  }
}

/** Watches the element and those around it, as far as they can be the one that holds the whole answer. */
function watch(watched: Map<Element, Growth>, target: Element, at: number): void {
  let element: Element | null = target;
  for (let level = 0; element && level < LEVELS && watched.size < WATCHED; level++) {
    if (/^(HTML|HEAD|BODY|SCRIPT|STYLE|TEXTAREA)$/.test(element.tagName)) return;
    if (!watched.has(element)) {
      const first = sample(element, at);
      if (first.length > TOO_LONG) return;
      watched.set(element, seed(first));
    }
    element = element.parentElement;
  }
}

const sample = (element: Element, at: number) => ({
  length: element.textContent?.length ?? 0,
  children: element.childElementCount,
  at,
});

/** Of the elements that grew as answers do, in each nest the innermost that took part in nearly every step. */
function answers(watched: ReadonlyMap<Element, Growth>): Element[] {
  const grown = [...watched].filter(([, growth]) => isAnswer(growth));
  const outermost = grown.filter(
    ([element]) => !grown.some(([other]) => other !== element && other.contains(element)),
  );
  return outermost.map(([top, { steps }]) => {
    const takesPart = grown.filter(
      ([element, growth]) =>
        top.contains(element) && steps - growth.steps <= Math.max(1, steps * 0.1),
    );
    const whole = takesPart.filter(([element]) => !PROSE.test(element.tagName));
    const candidates = whole.length > 0 ? whole : takesPart;
    return candidates.reduce((best, [element]) => (best.contains(element) ? element : best), top);
  });
}
