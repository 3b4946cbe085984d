import type { Review } from '../lib/model/review.ts';
import { count, things } from './words.ts';

/** Flags that must be answered before approve or edit, and are not yet. */
export function unanswered({ asks, flags }: Review, answers: Review['work']['answers']): string[] {
  return flags.map(({ id }) => id).filter((id) => asks.answers.includes(id) && !answers[id]);
}

/** What the person does next, from what is asked and what is still open. */
export function askedAction(review: Review, work: Review['work']): string {
  const left = unanswered(review, work.answers).length;
  const thing = things[review.draft.place];
  if (review.draft.failure)
    return `The AI did not finish this ${thing}. Find out why, then decide.`;
  if (left > 0) return `Answer ${count(left, 'flag')}, then decide.`;
  if (review.asks.confidence && work.confidence === null)
    return 'Give your own confidence, then decide.';
  const { options } = review.context;
  if (options.state === 'present' && work.edit === null)
    return `Choose one of ${options.value.length + 1} texts, or decide on the draft.`;
  if (review.flags.some(({ response }) => response === 'hard stop'))
    return 'This is a hard stop: the decision is yours.';
  if (review.asks.answers.length > 0) return 'Every flag is answered. Decide.';
  if (review.flags.length > 0) return `Look at ${count(review.flags.length, 'flag')}, then decide.`;
  return review.draft.place === 'editor'
    ? 'Check the reply and approve it, or change it.'
    : `Check the ${thing} before you use it.`;
}
