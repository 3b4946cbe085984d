import type { DecisionKind } from '../lib/model/decision.ts';
import type { Review, Work } from '../lib/model/review.ts';
import { unanswered } from '../lib/review/next-action.ts';
import { count, decisions } from './words.ts';

/** Why a decision can't be taken yet, and where on the screen that is put right. */
export interface Missing {
  sentence: string;
  /** A `data-at` mark of the checkpoint. */
  at: string;
}

type Check = (review: Review, work: Work, kind: DecisionKind) => Missing | null;

const isReply = (kind: DecisionKind) => kind === 'approve' || kind === 'edit';

const answers: Check = (review, work, kind) => {
  const [first, ...more] = isReply(kind) ? unanswered(review, work.answers) : [];
  if (!first) return null;
  const left = more.length + 1;
  const sentence = `${count(left, 'flag')} ${left === 1 ? 'has' : 'have'} no answer yet: say “Confirmed” or “Not a concern”.`;
  return { sentence, at: `flag:${first}` };
};

const confidence: Check = (review, work, kind) =>
  isReply(kind) && review.asks.confidence && work.confidence === null
    ? { sentence: 'Say how confident you are in this draft, from 1 to 5.', at: 'confidence' }
    : null;

const text: Check = (review, work, kind) => {
  if (kind !== 'edit') return null;
  if (!work.edit?.trim())
    return { sentence: 'The edited text is empty. Write it, or reject the draft.', at: 'edit' };
  const { changed, draft } = review;
  if (changed === null && work.edit === draft.text)
    return {
      sentence: 'Nothing is changed yet. Change the text, or go back and approve it as it is.',
      at: 'edit',
    };
  return null;
};

const instruction: Check = (_review, work, kind) =>
  kind === 'redirect' && !work.instruction.trim()
    ? { sentence: 'Write what the AI should do differently.', at: 'instruction' }
    : null;

const rightly = {
  person: () => true,
  team: () => true,
  'e-mail': (to: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to),
  url: (to: string) => URL.canParse(to) && new URL(to).protocol === 'https:',
};

const target: Check = (_review, { target }, kind) => {
  if (kind !== 'escalate') return null;
  const to = target?.to.trim();
  if (!target || !to) return { sentence: 'Say who this goes to.', at: 'target' };
  if (rightly[target.kind](to)) return null;
  const wanted =
    target.kind === 'url' ? 'an address that begins with https://' : 'an e-mail address';
  return { sentence: `This is not ${wanted}. Correct it, or choose another kind.`, at: 'target' };
};

const reason: Check = (review, work, kind) =>
  review.asks.reason.includes(kind) && !work.reason.trim()
    ? { sentence: `“${decisions[kind].label}” needs a reason in your own words.`, at: 'reason' }
    : null;

const checks: Check[] = [answers, confidence, text, instruction, target, reason];

/** The first thing that a decision still needs, or null where it can be taken. */
export function missing(review: Review, work: Work, kind: DecisionKind): Missing | null {
  for (const check of checks) {
    const found = check(review, work, kind);
    if (found) return found;
  }
  return null;
}
