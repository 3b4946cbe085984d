import type { Place } from '../model/draft.ts';
import type { Flag } from '../model/flag.ts';
import type { Review } from '../model/review.ts';

const things: Record<Place, string> = { editor: 'draft', message: 'answer', selection: 'text' };

/** What a flag's response asks of the person, most pressing first: the third column of the escalation matrix. */
const actions: [Flag['response'], (thing: string, count: number) => string][] = [
  [
    'hard stop',
    (_, count) =>
      `Decide yourself: answer the ${count > 1 ? `${count} hard stops` : 'hard stop'}, and give a reason if you approve.`,
  ],
  [
    'require approval',
    (thing) => `Approve or refuse the ${thing} yourself, and say how sure you are.`,
  ],
  [
    'report',
    (thing) => `Find out what went wrong, then edit the ${thing}, redirect the AI or reject it.`,
  ],
  ['present choices', () => 'Choose the answer that fits.'],
  [
    'flag for review',
    (thing, count) =>
      `Check ${count > 1 ? `the ${count} flagged points` : 'the flagged point'}, then decide on the ${thing}.`,
  ],
];

/** The first line for the person: what the page states as the next action, or else what the review itself asks for. */
export function nextAction(review: Review): string {
  const { context, changed, draft, flags, status, decision } = review;
  const thing = things[draft.place];
  if (changed !== null) return 'Compare the changed text with what was approved, and decide again.';
  if (status === 'closed') return 'Nothing: this review is closed.';
  if (status === 'decided') return decision ? after[decision.kind] : 'Nothing: it is decided.';
  if (context.nextAction.state === 'present') return context.nextAction.value;
  for (const [response, action] of actions) {
    const count = flags.filter((flag) => flag.response === response).length;
    if (count > 0) return action(thing, count);
  }
  if (draft.place === 'editor') {
    return review.gate === 'held'
      ? 'Read the draft, then approve it or decide otherwise: Send waits for you.'
      : 'Read the draft, then approve it or decide otherwise.';
  }
  return `Check the ${thing} before you rely on it.`;
}

const after = {
  approve: 'Send it: this text is approved.',
  edit: 'Send it: this text is approved.',
  reject: 'Write your own text, or clear the draft.',
  escalate: 'Hand it over, with the text that was made for that.',
  redirect: 'Give the AI the instruction, and wait for its new text.',
} as const;
