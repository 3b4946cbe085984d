import type { DecisionKind } from '../../lib/model/decision.ts';
import type { Endpoint } from '../support/endpoint.ts';
import { type Event, hashOf } from './tell.ts';
import type { Reply } from './wire.ts';

/** How long, in milliseconds, records may take from the decision to the endpoint. */
const PATIENCE = 20_000;

const wanted: DecisionKind[] = ['approve', 'edit', 'reject', 'escalate', 'redirect'];

/**
 * Waits for the records that the tour must have brought about, and compares them with what the helpdesk got: one of
 * each decision, and for each reply that was sent its hash in a decision and its own record. Throws one sentence.
 */
export async function check(endpoint: Endpoint, sent: Reply[]): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const events = endpoint.unique() as Event[];
    const problem = problemIn(events, sent);
    if (!problem) return;
    const arrived = await within(endpoint.waitFor(events.length + 1), end - Date.now());
    if (!arrived) throw new Error(problem);
  }
}

/** Resolves to whether the promise did within so many milliseconds. */
async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, ms));
  });
  const arrived = promise.then(
    () => true,
    () => false,
  );
  return Promise.race([arrived, late]).finally(() => clearTimeout(timer));
}

function problemIn(events: Event[], sent: Reply[]): string | null {
  const decided = events.flatMap(({ data }) => (data.kind === 'handoff.decided' ? [data] : []));
  const completed = events.flatMap(({ data }) => (data.kind === 'handoff.completed' ? [data] : []));
  const missing = wanted.filter((kind) => !decided.some(({ decision }) => decision.kind === kind));
  if (missing.length) return `The endpoint has no record of: ${missing.join(', ')}.`;
  for (const { ticket, text } of sent) {
    const hash = hashOf(text);
    if (!decided.some(({ decision }) => decision.final?.sha256 === hash))
      return `No decision allowed the reply that was sent on ticket ${ticket}.`;
    const done = completed.find(({ completion }) => completion.sent?.sha256 === hash);
    if (done?.completion.outcome !== 'sent as approved')
      return `The endpoint has no record that the reply on ticket ${ticket} was sent as approved.`;
  }
  return null;
}
