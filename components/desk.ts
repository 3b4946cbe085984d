import type { DecisionKind } from '../lib/model/decision.ts';
import type { FlagAnswer } from '../lib/model/flag.ts';
import type { Review, Work } from '../lib/model/review.ts';

/** Where a decision stands between the press and the disk. */
export type Phase = 'idle' | 'saving' | 'refused';

/** One review as the person has it before them: what is known, what they did so far, and what they can do. */
export interface Desk {
  review: Review;
  work: Work;
  phase: Phase;
  /** One sentence for the person about what they just did; null most of the time. */
  said: string | null;
  /** The flag that J, K, C and N mean; a position in the list. */
  current: number;
  /** True while a decision can be taken: waiting, or approved text was changed. */
  deciding: boolean;
  /** Takes up a decision that kept the draft back, to decide anew; null where that can't be. */
  again: (() => void) | null;
  /** Changes the person's work; it is kept on disk. */
  set(change: Partial<Work>): void;
  /** Opens the form of a decision, or takes it where there is nothing to fill in. */
  press(kind: DecisionKind): void;
  /** Takes the decision, or says what it still needs. */
  decide(kind: DecisionKind): void;
  /** Leaves a form. What was typed in it stays. */
  back(): void;
  /** Opens the edit with this text in it. */
  choose(text: string): void;
  answer(flag: string, answer: FlagAnswer): void;
  /** Answers the current flag, and goes on to the next one without an answer. */
  answerCurrent(answer: FlagAnswer): void;
  move(by: number): void;
  /** Makes a flag the current one. */
  look(at: number): void;
}
