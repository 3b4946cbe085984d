import { editorOf, read } from '../editors/index.ts';
import { isField } from '../editors/kinds.ts';
import type { Evidence } from '../model/evidence.ts';
import { all } from '../sites/select.ts';
import { alarm } from './alarm.ts';
import { identityOf, rawText } from './editables.ts';
import type { Change, Desk, Detector } from './evidence/detector.ts';
import type { Hands } from './hands.ts';
import { type Ledger, quiet } from './ledger.ts';
import { added } from './words.ts';

/** Milliseconds after which unexplained growth is a story of its own. */
const APART = 5000;
/** Milliseconds after a key in which an editor may still be at work on it. */
const AFTER_KEY = 200;
/** A text that came by the person's act is asked about if it is at least so long, in UTF-16 units. */
const ASKED = 12;
/** Milliseconds for which a text that has begun to come in may be too short to be asked about, and goes on. */
const BEGUN = 1500;

/** What is known of an editor's text. */
interface Seen {
  text: string;
  /** What came in unexplained, in how many steps, and when the last of it came. */
  grown: number;
  steps: number;
  at: number;
}

/** Follows the text of editors, and asks the detectors about each change that the person's acts don't explain. */
export class EditorWatch {
  private readonly seen = new WeakMap<object, Seen>();
  private readonly known = new Set<HTMLElement>();
  private readonly waiting = new Set<EventTarget>();
  private readonly bell;

  constructor(
    window: Window,
    signal: AbortSignal,
    private readonly parts: {
      hands: Hands;
      ledger: Ledger;
      detectors: readonly Detector[];
      now: () => number;
      desk: () => Desk;
    },
  ) {
    this.bell = alarm(window, signal, () => this.flush());
  }

  /** Look at the editor of this event target in so many milliseconds. */
  later(target: EventTarget, ms: number): void {
    this.waiting.add(target);
    this.bell.within(ms);
  }

  /** Look at all that waits, now. */
  flush(): void {
    const targets = [...this.waiting];
    this.waiting.clear();
    for (const target of targets) {
      const editor = editorOf(target);
      if (!editor) continue;
      this.check(editor);
      if (this.parts.hands.busyAt(target as Node)) this.later(target, AFTER_KEY);
    }
  }

  /** Look at every editor that was ever looked at and is still there. */
  checkAll(): void {
    for (const editor of this.known) {
      if (editor.isConnected) this.check(editor);
      else this.known.delete(editor);
    }
  }

  /** What stands in the editor now is no draft. */
  own(editor: HTMLElement): void {
    this.seen.set(identityOf(editor), fresh(rawText(editor)));
  }

  /** Editors into which a few characters have just come unexplained, too few yet for a draft. */
  begun(): HTMLElement[] {
    const { ledger, now } = this.parts;
    return [...this.known].filter((editor) => {
      const { grown, at } = this.seen.get(identityOf(editor)) ?? fresh('');
      return grown > 0 && now() - at < BEGUN && editor.isConnected && !ledger.in(editor);
    });
  }

  /** Look at this editor now. */
  check(editor: HTMLElement): void {
    this.known.add(editor);
    const { hands, ledger, now: clock } = this.parts;
    const text = rawText(editor);
    const seen = this.seen.get(identityOf(editor));
    if (seen?.text === text) {
      if (clock() - hands.at() >= AFTER_KEY) hands.explain(editor, 0);
      return;
    }
    const now = seen ?? fresh('');
    const plus = added(now.text, text);
    const byPerson = hands.explain(editor, plus);
    const at = clock();
    if (byPerson || at - now.at > APART) Object.assign(now, { grown: 0, steps: 0 });
    if (!byPerson && plus > 0) {
      now.grown += plus;
      now.steps += 1;
      now.at = at;
    }
    now.text = text;
    this.seen.set(identityOf(editor), now);

    const draft = ledger.in(editor);
    if (draft) ledger.changed(draft, byPerson, quietFor(text, byPerson, now.steps));
    if (plus === 0 || (byPerson && plus < ASKED)) return;
    this.ask({
      editor,
      text: read(editor),
      grown: now.grown,
      steps: now.steps,
      byPerson,
      isFirst: !seen,
    });
  }

  /** Ask again what speaks for the drafts in editors, where the page around them has changed: it may declare them. */
  askAgain(): void {
    const { ledger } = this.parts;
    const { changed } = this.parts.desk();
    for (const { found } of ledger.list()) {
      const { editor, text, evidence } = found;
      if (!editor || evidence.some(({ kind }) => kind === 'declared')) continue;
      if (!changed.some((element) => element.contains(editor))) continue;
      this.ask({ editor, text, grown: 0, steps: 0, byPerson: false, isFirst: false });
    }
  }

  /**
   * Ask again about every text that is no draft so far, as more is known of AI texts now. While the page loads, a rich
   * editor may be about to take the place of a field whose text is its HTML: then only where `evenEarly` says so.
   */
  recall(editors: Iterable<HTMLElement> = this.known, evenEarly = false): void {
    for (const editor of editors) {
      if (!editor.isConnected || editorOf(editor) !== editor) continue;
      if (this.parts.ledger.in(editor)) continue;
      const text = read(editor);
      this.ask({ editor, text, grown: 0, steps: 0, byPerson: false, isFirst: false }, evenEarly);
    }
  }

  private ask(change: Change, evenEarly = false): void {
    const { ledger, detectors } = this.parts;
    const { editor, text, steps } = change;
    const desk = this.parts.desk();
    if (!text.trim() || isPanel(desk, editor)) return;
    const isEarly = !evenEarly && isField(editor) && isLoading(editor);
    const asked = isEarly ? detectors.filter(({ kind }) => kind !== 'carried') : detectors;
    const evidence = asked.flatMap((one) => one.inEditor?.(change, desk) ?? []);
    if (evidence.length === 0) return;
    const draft = ledger.in(editor);
    if (draft) ledger.support(draft, evidence);
    else if (evidence.some((one) => !isHint(one))) {
      const ms = steps > 1 ? quiet.growing : quiet.whole;
      ledger.open({ place: 'editor', element: editor, editor, text, evidence }, ms);
    }
  }
}

/** True until the document and all that it asked for is there. */
export const isLoading = ({ ownerDocument }: Node): boolean =>
  ownerDocument?.readyState !== 'complete';

const fresh = (text: string): Seen => ({
  text,
  grown: 0,
  steps: 0,
  at: Number.NEGATIVE_INFINITY,
});

function quietFor(text: string, byPerson: boolean, steps: number): number {
  if (!text.trim()) return quiet.emptied;
  if (byPerson) return quiet.edited;
  return steps > 1 ? quiet.growing : quiet.whole;
}

/** What is only said of the page around a text makes no draft of it. */
const isHint = ({ kind, strength }: Evidence) => kind === 'declared' && strength === 'weak';

/** True for a field that is itself part of the AI's panel beside the editor. */
const isPanel = ({ site }: Desk, editor: HTMLElement) =>
  site.kind !== 'chatbot' &&
  all(editor.ownerDocument, site.aiOutput).some((panel) => panel.contains(editor));
