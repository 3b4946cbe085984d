import type { DatedSelector } from '../model/site.ts';

/** Selectors that were all last known to be right on the same day (`2026-11` or `2026-11-22`), best first. */
export function seen(day: string, ...selectors: string[]): DatedSelector[] {
  return selectors.map((selector) => ({ selector, seen: day }));
}
