import { editorOf } from '../editors/index.ts';
import type { Site } from '../model/site.ts';
import { type AiControl, aiControl } from './labels.ts';

/** For how long a press on an AI control explains a text that comes in, in milliseconds. */
const COUNTS = 60_000;

/** A click is the end of the press that began on the same control so many milliseconds ago. */
const ONE_PRESS = 1000;

/** The last press of an AI control, until a text has come for it. */
export interface Presses {
  /** Takes note of the event if the person pressed an AI control with it; true if so. */
  note(event: Event, site: () => Site): boolean;
  /** The press that a text which is coming in now may be for. */
  last(): AiControl | null;
  /** The text for the last press has come. */
  spend(): void;
}

/** Keeps the last press. `now` gives milliseconds. */
export function presses(now: () => number): Presses {
  let last: (AiControl & { at: number }) | null = null;
  /** Where the newest press began: a page that acts at once has spent it before its click comes. */
  let begun = { label: '', at: Number.NEGATIVE_INFINITY };
  return {
    note(event, site) {
      if (!event.isTrusted) return false;
      const key = 'key' in event ? event.key : null;
      if (key !== null && key !== 'Enter' && key !== ' ') return false;
      const path = event.composedPath();
      if (editorOf(path[0] ?? null)) return false;
      const control = aiControl(path, site());
      if (!control) return false;
      const isSame = begun.label === control.label && now() - begun.at < ONE_PRESS;
      if (event.type === 'click' && isSame) return false;
      begun = { ...control, at: now() };
      last = { ...control, at: now() };
      return true;
    },
    last: () => (last && now() - last.at <= COUNTS ? last : null),
    spend() {
      last = null;
    },
  };
}
