import { declaredFor } from '../context/declared.ts';
import type { Site } from '../model/site.ts';
import { first } from '../sites/select.ts';
import type { Found } from './found.ts';

/** Milliseconds for which a text may stand still while the page says that the AI is writing. */
const STALLED = 15_000;

/** How the AI's writing stands: whether it goes on, and one sentence if it failed. */
export interface Progress {
  running: boolean;
  failure: string | null;
}

/**
 * What the page says of the AI's writing: by the draft's own declaration, or by the site's sign that the AI is at
 * work, if that can be about this draft (`isNewest`). `still` is for how many milliseconds the text has not grown.
 */
export function progressOf(found: Found, site: Site, isNewest: boolean, still: number): Progress {
  const said = saidOf(found);
  if (said?.state === 'failed') {
    return { running: false, failure: said.failure ?? 'The page says that the AI failed.' };
  }
  const running = isNewest && isRunning(found, site);
  if (running && still < STALLED) return { running, failure: null };
  const failure = running
    ? "The AI's answer stopped growing and never finished."
    : found.text.trim()
      ? null
      : 'The AI finished without writing anything.';
  return { running: false, failure };
}

/**
 * True while the page says that its AI is at work on this text, by declaration or, as the site's sign tells, on any.
 * In a chatbot that sign is not about what stands in an editor.
 */
export function isRunning(found: Where, site: Site): boolean {
  const state = saidOf(found)?.state;
  if (state) return state === 'streaming';
  if (site.streaming.length === 0 || (found.editor && site.kind === 'chatbot')) return false;
  return first(found.element.ownerDocument, site.streaming) !== null;
}

/** True where an empty element is more than a place for a text: the AI is at work on it, or has failed. */
export const isAwaited = (found: Where, site: Site): boolean =>
  saidOf(found)?.state === 'failed' || isRunning(found, site);

type Where = Pick<Found, 'editor' | 'element' | 'evidence'>;

const saidOf = ({ element, evidence }: Where) =>
  evidence.some(({ kind, strength }) => kind === 'declared' && strength === 'strong')
    ? declaredFor(element)
    : null;
