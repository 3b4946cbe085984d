import { sameText } from '../editors/index.ts';
import type { Place } from '../model/draft.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Site } from '../model/site.ts';
import { alarm } from './alarm.ts';
import {
  anchorOf,
  type Draft,
  isIn,
  isLost,
  isSuccessor,
  rawOf,
  toldOf,
  withEvidence,
} from './draft.ts';
import type { Found, Why } from './found.ts';
import type { Memory } from './memory.ts';
import { progressOf } from './progress.ts';
import { textNow } from './text.ts';
import { kept } from './words.ts';

/** How long a text must stand unchanged to be settled, in milliseconds. */
export const quiet = {
  /** It came at once, or stands still after the site said that the AI is done. */
  whole: 100,
  /** It grows. */
  growing: 700,
  /** The person works on it, or took it all away. */
  edited: 300,
  emptied: 150,
} as const;
/** For how long a draft that is not on the page is waited for, in milliseconds. */
const LOST = 300;
/** A smaller share of the AI's words than this is no draft of the AI any more. */
const REWRITTEN = 0.2;
/** How often to ask whether the AI is still at work, in milliseconds. */
const ASK_AGAIN = 700;

export interface LedgerOptions {
  window: Window;
  signal: AbortSignal;
  now: () => number;
  site: () => Site;
  memory: Memory;
  /** Looks whether the editor's text has changed, and by whom. */
  recheck: (editor: HTMLElement) => void;
  onDraft: (found: Found) => void;
  onGone: (id: string, why: Why) => void;
}

/** A draft as it was noticed. */
export type Noticed = Pick<Found, 'place' | 'element' | 'editor' | 'text' | 'evidence'>;

/** The drafts that are on the page, each from the moment it was noticed until it is gone. */
export class Ledger {
  private readonly drafts = new Map<string, Draft>();
  private readonly bell;

  constructor(private readonly options: LedgerOptions) {
    this.bell = alarm(options.window, options.signal, () => this.ring());
  }

  /** All that were told of. */
  all(): Found[] {
    return this.list()
      .filter(({ told }) => told)
      .map(({ found }) => found);
  }

  list(): Draft[] {
    return [...this.drafts.values()];
  }

  /** The draft in this editor; it stands in this element from now on, if the editor was made anew. */
  in(editor: HTMLElement): Draft | undefined {
    const draft = this.list().find((one) => isIn(one, editor));
    if (draft && draft.found.editor !== editor && editor.isConnected) {
      draft.found = { ...draft.found, editor, element: editor };
    }
    return draft;
  }

  /** The draft of this place that stands in this element or around it. */
  at(element: Element, place: Place): Draft | undefined {
    const there = this.list().filter(({ found }) => found.place === place);
    const inIt = there.find(({ found }) => anchorOf(found) === element);
    return inIt ?? there.find(({ found }) => anchorOf(found).contains(element));
  }

  /** The draft outside editors that has this very text, in the same place. */
  like({ element, text }: Pick<Noticed, 'element' | 'text'>): Draft | undefined {
    const isAround = (one: Element) => one.contains(element) || element.contains(one);
    return this.list().find(
      ({ found }) => !found.editor && isAround(found.element) && sameText(found.text, text),
    );
  }

  /** Takes a draft up, or goes on with one that the page has rendered anew. It settles after `ms` milliseconds. */
  open(noticed: Noticed, ms: number): Draft {
    const { place, element, text } = noticed;
    const old = this.list().find(
      (draft) => draft.found.place === place && isSuccessor(draft, element, text),
    );
    const same = old?.found.text === text;
    const evidence = [...(old?.found.evidence ?? []), ...noticed.evidence];
    const found: Found = {
      ...noticed,
      evidence: evidence.reduce(withEvidence, [] as Evidence[]),
      id: old?.found.id ?? crypto.randomUUID(),
      state: old && same ? old.found.state : 'forming',
      failure: old && same ? old.found.failure : null,
    };
    const draft: Draft = {
      found,
      parent: element.parentElement,
      raw: rawOf(found),
      written: old?.written ?? text,
      byPerson: old?.byPerson ?? false,
      grewAt: this.options.now(),
      ran: old?.ran ?? false,
      due: 0,
      lostAt: null,
      told: old?.told ?? '',
    };
    this.drafts.set(found.id, draft);
    const isNews = !old?.told || (old.found.state === 'settled' && !same);
    if (text.trim() && isNews) this.tell(draft);
    this.wait(draft, ms);
    return draft;
  }

  /** Adds what else speaks for the draft. */
  support(draft: Draft, evidence: readonly Evidence[]): void {
    const all = evidence.reduce(withEvidence, draft.found.evidence);
    if (all === draft.found.evidence) return;
    draft.found = { ...draft.found, evidence: all };
    if (draft.told) this.tell(draft);
  }

  /** The text of the draft has changed. It settles again after `ms` milliseconds. */
  changed(draft: Draft, byPerson: boolean, ms: number): void {
    draft.raw = rawOf(draft.found);
    draft.byPerson = byPerson;
    if (!byPerson) {
      draft.grewAt = this.options.now();
      const isNews = !draft.told || draft.found.state === 'settled';
      // A long answer that grows is read again when it stands still; in an editor the person may come in between.
      if (isNews || draft.found.editor) this.grown(draft);
      if (isNews && draft.found.text) this.tell(draft);
    }
    this.wait(draft, ms);
  }

  private grown(draft: Draft): void {
    const text = textNow(draft.found, this.options.site());
    if (text) draft.written = text;
    draft.found = {
      ...draft.found,
      text: text || draft.found.text,
      state: 'forming',
      failure: null,
    };
  }

  /** Looks for a draft whose element is gone for a while longer, then gives it up. */
  lose(draft: Draft): void {
    if (draft.lostAt !== null) return;
    draft.lostAt = this.options.now();
    this.wait(draft, LOST);
  }

  /** The draft with the text that stands there at this moment; null if the person has made another text of it. */
  fresh(draft: Draft): Found | null {
    const text = textNow(draft.found, this.options.site());
    if (text && this.isRewritten(draft, text)) {
      this.gone(draft, 'rewritten');
      return null;
    }
    draft.found = { ...draft.found, text };
    return draft.found;
  }

  gone(draft: Draft, why: Why): void {
    this.drafts.delete(draft.found.id);
    const strong = draft.found.evidence.find(({ strength }) => strength === 'strong');
    // Undone and done again, or cut and put back, it is still the AI's.
    if (why === 'emptied' && strong) this.options.memory.keep(draft.written, strong);
    if (draft.told) this.options.onGone(draft.found.id, why);
  }

  wait(draft: Draft, ms: number): void {
    draft.due = this.options.now() + ms;
    this.bell.within(ms);
  }

  /** Let the draft settle in so many milliseconds, if that is earlier than it would. */
  hasten(draft: Draft, ms: number): void {
    if (draft.due > this.options.now() + ms) this.wait(draft, ms);
  }

  private ring(): void {
    for (const draft of this.list()) {
      // Timers may be early by a fraction of a millisecond.
      if (draft.due > this.options.now() + 1) continue;
      draft.due = Number.POSITIVE_INFINITY;
      this.settle(draft);
    }
    const next = Math.min(...this.list().map(({ due }) => due));
    if (next < Number.POSITIVE_INFINITY) this.bell.within(Math.max(0, next - this.options.now()));
  }

  private settle(draft: Draft): void {
    const { now, site } = this.options;
    if (isLost(draft.found)) {
      if (draft.lostAt === null) this.lose(draft);
      else this.gone(draft, 'removed');
      return;
    }
    draft.lostAt = null;
    const { found } = draft;
    if (found.editor) this.options.recheck(found.editor);
    else if (found.place === 'message' && rawOf(found) !== draft.raw) {
      this.changed(draft, false, quiet.growing);
    }
    if (draft.due < Number.POSITIVE_INFINITY) return;
    const text = textNow(found, site());
    if (found.editor && !text.trim()) {
      this.gone(draft, 'emptied');
      return;
    }
    if (this.isRewritten(draft, text)) {
      this.gone(draft, 'rewritten');
      return;
    }
    const still = now() - draft.grewAt;
    const progress = progressOf({ ...found, text }, site(), this.isNewest(draft), still);
    if (progress.running) {
      this.wait(draft, ASK_AGAIN);
      return;
    }
    draft.found = { ...found, text, state: 'settled', failure: progress.failure };
    // A copy in the editor is known again by it. What a person takes from a chatbot's answer into its composer is a question.
    if (found.place === 'message' && site().kind !== 'chatbot') {
      const seen = 'It is an AI text that stood on the same page.';
      this.options.memory.keep(text, { kind: 'carried', strength: 'strong', seen });
    }
    this.tell(draft);
  }

  private isRewritten({ byPerson, written, found }: Draft, text: string): boolean {
    return byPerson && found.place === 'editor' && kept(written, text) < REWRITTEN;
  }

  /** The AI writes one message at a time. */
  private isNewest(draft: Draft): boolean {
    if (draft.found.place !== 'message') return true;
    return !this.list().some(
      ({ found, grewAt }) => found.place === 'message' && grewAt > draft.grewAt,
    );
  }

  private tell(draft: Draft): void {
    const told = toldOf(draft.found);
    if (told === draft.told) return;
    draft.told = told;
    this.options.onDraft(draft.found);
  }
}
