import type { Place } from '../model/draft.ts';
import type { Evidence } from '../model/evidence.ts';

/** One draft as it stands on the page. Each value is a snapshot: a change makes a new one with the same `id`. */
export interface Found {
  id: string;
  place: Place;
  /** What holds the text; the editor itself where it stands in one. */
  element: Element;
  editor: HTMLElement | null;
  /** The whole text: in an editor also what the person wrote around the draft. */
  text: string;
  state: 'forming' | 'settled';
  /** One sentence where the AI's output broke off, was empty or is said to have failed. */
  failure: string | null;
  evidence: Evidence[];
}

/** Why a draft is no longer there. */
export type Why = 'emptied' | 'rewritten' | 'removed';
