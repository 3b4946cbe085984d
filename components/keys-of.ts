import type { DecisionKind } from '../lib/model/decision.ts';
import type { Desk } from './desk.ts';
import type { Keys } from './use-keys.ts';
import { decisions } from './words.ts';

interface Sheet {
  open: boolean;
  set(open: boolean): void;
}

/** What each key does on this desk, now. */
export function keysOf(desk: Desk, sheet: Sheet): Keys {
  const figures = [1, 2, 3, 4, 5].map((own): [string, () => void] => [
    `${own}`,
    () => desk.deciding && desk.set({ confidence: own }),
  ]);
  const letters = (Object.keys(decisions) as DecisionKind[]).map((kind): [string, () => void] => [
    decisions[kind].key.toLowerCase(),
    () => desk.press(kind),
  ]);
  return {
    ...Object.fromEntries([...letters, ...figures]),
    j: () => desk.move(1),
    k: () => desk.move(-1),
    c: () => desk.answerCurrent('confirmed'),
    n: () => desk.answerCurrent('not a concern'),
    '?': () => sheet.set(!sheet.open),
    escape: () => (sheet.open ? sheet.set(false) : desk.back()),
    enter: () => desk.work.mode && desk.decide(desk.work.mode),
  };
}
