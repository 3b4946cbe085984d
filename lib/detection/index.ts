import type { Evidence } from '../model/evidence.ts';
import type { Site } from '../model/site.ts';
import { editorsOf } from './editables.ts';
import { EditorWatch, isLoading } from './editor-watch.ts';
import { DECLARING } from './evidence/declared.ts';
import type { Desk } from './evidence/detector.ts';
import { detectors as makeDetectors } from './evidence/index.ts';
import { followPage } from './follow.ts';
import type { Found, Why } from './found.ts';
import { hands as makeHands } from './hands.ts';
import { Ledger } from './ledger.ts';
import { listen } from './listen.ts';
import { selected } from './mark.ts';
import { memory as makeMemory } from './memory.ts';
import { watchPage } from './page-watch.ts';
import { presses as makePresses } from './presses.ts';

export type { Found } from './found.ts';

/** What is known of the drafts on a page. */
export interface Detection {
  /** All drafts that are on the page now, as they were last told. */
  found(): readonly Found[];
  /**
   * Editors in which a text has just begun to come after a press on an AI control, too short yet to be a draft. It may
   * never become one.
   */
  begun(): readonly HTMLElement[];
  /**
   * Looks at one editor at once, as at the moment Send is pressed: a text that came in without any event is noticed
   * now. The draft in it with its text of this moment, which may still be forming; null if there is none.
   */
  look(editor: HTMLElement): Found | null;
  /**
   * Takes what the person selected for a draft: the whole editor's text where the selection stands in an editor, else
   * the selected text. A text that is a draft already stays the one that it is. `onDraft` is told of it too. Null when nothing is selected.
   */
  mark(): Found | null;
  /** What stands in this editor, and what comes into it in the next second, was written by us and is no draft. */
  own(editor: HTMLElement): void;
  /** Knows these texts for AI texts from now on, also where they stand in an editor already; the newest are last. */
  remember(texts: readonly { text: string; strength: Evidence['strength'] }[]): void;
  /** Looks at the whole page soon, as when the site has become known. */
  rescan(): void;
}

export interface DetectOptions {
  window: Window;
  /** What is known of the page's site; asked at each look. */
  site: () => Site;
  signal: AbortSignal;
  /** A draft was noticed (`forming`), has settled, or was changed afterwards; at most a few times per second and draft. */
  onDraft(found: Found): void;
  /** A draft that was told of has been emptied, rewritten by the person, or removed with what it stood in. */
  onGone(id: string, why: Why): void;
  /** Milliseconds; must run evenly. */
  now?: () => number;
}

/**
 * Finds AI texts in this window and every same-origin window inside it, until `signal` aborts. A draft is told of at
 * once, and again when it has settled: about 100 ms after a text that came whole, 700 ms after one that grows. Nothing
 * runs while the page stands still. It only reads the page.
 */
export function detect(options: DetectOptions): Detection {
  const { window, signal, site, onDraft, onGone } = options;
  const now = options.now ?? (() => window.performance.now());
  const hands = makeHands(now);
  const memory = makeMemory();
  const presses = makePresses(now);
  const detectors = makeDetectors();
  const recheck = (editor: HTMLElement) => editors.check(editor);
  const ledger = new Ledger({ window, signal, now, site, memory, recheck, onDraft, onGone });

  let changed: readonly Element[] = [];
  const desk = (): Desk => ({
    now,
    site: site(),
    roots: [...page.roots],
    changed,
    memory,
    presses,
    personAt: hands.at,
  });
  const editors = new EditorWatch(window, signal, { hands, ledger, detectors, now, desk });
  const page = watchPage({
    window,
    signal,
    hands,
    attributes: () => [...DECLARING, ...attributesIn(site())],
    onLook(elements) {
      changed = elements;
      for (const root of page.roots) for (const editor of editorsOf(root)) editors.check(editor);
      editors.askAgain();
      followPage(ledger, detectors, desk());
      changed = [];
    },
  });
  listen({ window, signal, site, hands, presses, editors, page });
  window.addEventListener('load', () => editors.recall(), { once: true, signal });

  return {
    found: () => ledger.all(),
    begun: () => (presses.last() ? editors.begun() : []),
    look(editor) {
      editors.check(editor);
      if (isLoading(editor)) editors.recall([editor], true);
      const draft = ledger.in(editor);
      return draft ? ledger.fresh(draft) : null;
    },
    mark() {
      const noticed = selected(window);
      if (!noticed) return null;
      const known = noticed.editor ? ledger.in(noticed.editor) : ledger.like(noticed);
      if (known) ledger.support(known, noticed.evidence);
      return (known ?? ledger.open(noticed, 0)).found;
    },
    own(editor) {
      hands.allow(editor);
      editors.own(editor);
      editors.later(editor, 1000);
      const draft = ledger.in(editor);
      if (draft) ledger.gone(draft, 'rewritten');
    },
    remember(texts) {
      const seen = 'It is the text of a review that has no end yet.';
      for (const { text, strength } of texts)
        memory.keep(text, { kind: 'carried', strength, seen });
      if (texts.length > 0) editors.recall();
    },
    rescan: () => page.within(0),
  };
}

/** The attributes that the site's sign of an AI at work rests on: such a sign may come and go without any element. */
const attributesIn = ({ streaming }: Site) =>
  streaming.flatMap(({ selector }) =>
    [...selector.matchAll(/\[([\w-]+)/g)].map(([, name]) => name ?? ''),
  );
