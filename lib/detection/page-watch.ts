import { alarm } from './alarm.ts';
import type { Hands } from './hands.ts';
import { eachRoot, type Root } from './roots.ts';

/** How many records of one batch are read: in a storm the look afterwards finds the rest. */
const READ = 100;
/** Milliseconds from a change to the look at the page: after a rest, while something goes on, and while it goes on long. */
const SOON = 40;
const BUSY = 150;
const LONG_BUSY = 250;
/** How many looks in a row are long, and the pause in milliseconds that ends a row. */
const ROW = 8;
const PAUSE = 1000;
/** After a look that took long, this many times as long nothing is looked at: at most 1 % of the time goes into it. */
const REST = 100;
/** A look that was itself kept waiting seems to have taken long: no rest is longer than this, in milliseconds. */
const LONGEST_REST = 1000;
/** Milliseconds from a change that the person typed to the look. */
const TYPING = 1000;

/** Looks at the page after changes. */
export interface PageWatch {
  readonly roots: ReadonlySet<Root>;
  /** Look in so many milliseconds. */
  within(ms: number): void;
  /** Look now. */
  look(): void;
}

/**
 * Calls `onLook` some time after anything changed in the page, with a few of the elements that changed. After the first
 * change it stops observing until it has looked: what costs is to listen to every record, and the state tells all.
 * `attributes` names the attributes whose change counts.
 */
export function watchPage(options: {
  window: Window;
  signal: AbortSignal;
  hands: Hands;
  attributes: () => string[];
  onLook: (changed: Element[]) => void;
}): PageWatch {
  const { window, signal, hands, attributes, onLook } = options;
  const roots = new Set<Root>();
  let changed = new Set<Element>();
  let came = new Set<Element>();
  let row = 0;
  let ended = 0;
  let rested = 0;

  const observer = new MutationObserver((records) => {
    observer.disconnect();
    for (const { target, addedNodes } of records.slice(0, READ)) {
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      if (element) changed.add(element);
      const node = addedNodes[0];
      if (node?.nodeType === 1) came.add(node as Element);
    }
    // What is typed is looked at by other means: this look is for what came with it.
    const typed = records.length <= READ && records.every(({ target }) => hands.busyAt(target));
    bell.within(Math.max(typed ? TYPING : SOON, rested - window.performance.now()));
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  const observe = () => {
    const attributeFilter = attributes();
    for (const root of roots) {
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter,
      });
    }
  };
  const look = () => {
    const start = window.performance.now();
    observer.disconnect();
    for (const element of came) meet(element);
    for (const root of roots) if ('body' in root && root.body) meet(root.body);
    const now = [...changed].filter((element) => element.isConnected);
    changed = new Set();
    came = new Set();
    onLook(now);
    if (!signal.aborted) observe();
    row = start - ended < PAUSE ? row + 1 : 0;
    ended = window.performance.now();
    const rest = Math.max(row < ROW ? BUSY : LONG_BUSY, (ended - start) * REST);
    rested = ended + Math.min(rest, LONGEST_REST);
  };
  const bell = alarm(window, signal, look);

  const join = (root: Root, rootSignal: AbortSignal) => {
    roots.add(root);
    rootSignal.addEventListener('abort', () => roots.delete(root), { once: true });
    bell.within(SOON);
  };
  const { meet } = eachRoot(window, signal, (root, rootSignal) => {
    // While a page is parsed there is nothing to be found, and every node of it would be a record.
    if ('readyState' in root && root.readyState === 'loading') {
      const ready = () => join(root, rootSignal);
      root.addEventListener('DOMContentLoaded', ready, { once: true, signal: rootSignal });
    } else join(root, rootSignal);
  });
  return { roots, within: bell.within, look };
}
