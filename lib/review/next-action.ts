import type { Place } from '../model/draft.ts';
import type { Review, Work } from '../model/review.ts';

/** What a draft is called where it stands. */
export const things: Record<Place, string> = {
  editor: 'reply',
  message: 'answer',
  selection: 'text',
};

/** Flags (their ids, in their order) that must be answered before approve or edit, and are not yet. */
export function unanswered({ asks, flags }: Review, answers: Work['answers']): string[] {
  return flags.map(({ id }) => id).filter((id) => asks.answers.includes(id) && !answers[id]);
}

/** What a review asks for before it is decided, most pressing first: a sentence, or null where that is not asked for. */
type Asked = (review: Review, work: Work) => string | null;

const changed: Asked = (review) =>
  review.changed === null ? null : 'The text changed after you approved it. Compare, then decide.';

const failed: Asked = ({ draft }) =>
  draft.failure
    ? `The AI did not finish this ${things[draft.place]}. Find out why, then decide.`
    : null;

const answers: Asked = (review, work) => {
  const left = unanswered(review, work.answers);
  if (left.length === 0) return null;
  const stops = review.flags.filter(({ id, response }) => {
    return left.includes(id) && response === 'hard stop';
  });
  const what = stops.length === left.length ? 'hard stop' : 'flag';
  return `Answer ${left.length} ${what}${left.length > 1 ? 's' : ''}, then decide.`;
};

const confidence: Asked = ({ asks }, work) =>
  asks.confidence && work.confidence === null ? 'Give your own confidence, then decide.' : null;

const options: Asked = ({ context }, work) =>
  context.options.state === 'present' && work.edit === null
    ? `Choose one of ${context.options.value.length + 1} texts, or decide on the draft.`
    : null;

const flags: Asked = ({ flags, asks }) => {
  const hasFlag = (wanted: string) => flags.some(({ response }) => response === wanted);
  if (hasFlag('hard stop')) return 'This is a hard stop: the decision is yours.';
  if (asks.answers.length > 0) return 'Every flag is answered. Decide.';
  if (hasFlag('report')) return 'Find out what went wrong, then decide.';
  if (flags.length === 0) return null;
  return `Look at ${flags.length === 1 ? 'the flag' : `${flags.length} flags`}, then decide.`;
};

const plain: Asked = ({ draft: { place } }) =>
  place === 'editor'
    ? 'Check the reply, then decide.'
    : `Check the ${things[place]} before you use it.`;

const inOrder: readonly Asked[] = [changed, failed, answers, confidence, options, flags, plain];

/** What the person does next, in one line, from what the review asks for and what they have done of it so far. */
export function nextAction(review: Review, work: Work = review.work): string {
  for (const asked of inOrder) {
    const sentence = asked(review, work);
    if (sentence !== null) return sentence;
  }
  return '';
}
