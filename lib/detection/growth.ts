/** How the text of one element came to be, watched from the first change on. Lengths are in UTF-16 units. */
export interface Growth {
  /** The text that was there before, or that the person caused. */
  base: number;
  length: number;
  /** How often it was found to be longer. */
  steps: number;
  /** In how many of these steps whole new children came, each as long as a line, and nothing else. */
  lines: number;
  children: number;
  /** When it was first seen and when it last grew, in milliseconds. */
  from: number;
  at: number;
}

/** One look at the element. */
export interface Sample {
  length: number;
  children: number;
  at: number;
}

/** Steps and length from which on it is an answer. */
const STEPS = 5;
const LENGTH = 80;
/** What one step may bring: a longer piece is one that was loaded. */
const STEP_MOST = 1000;
/** A child this long that comes whole is a line of a log, or a message. */
const LINE = 20;
/** Milliseconds between two steps, on average: a feed, a clock or a person at the other end takes longer. */
const GAP = 1500;

/** The first look. */
export const seed = ({ length, children, at }: Sample): Growth => ({
  base: length,
  length,
  steps: 0,
  lines: 0,
  children,
  from: at,
  at,
});

/** A further look. Small losses are normal (markdown's marks vanish); what the person caused does not count as growth. */
export function grow(growth: Growth, { length, children, at }: Sample, byPerson = false): void {
  const more = length - growth.length;
  if (byPerson) growth.base += more;
  else if (more > 0) {
    growth.steps += 1;
    growth.at = at;
    const came = children - growth.children;
    if (came > 0 && more / came >= LINE) growth.lines += 1;
  }
  // Emptied: what comes now is another text.
  if (length === 0) Object.assign(growth, seed({ length, children, at }));
  growth.length = length;
  growth.children = children;
}

/** True for a text that grew as an AI writes: many small steps in a row, most of the element's text, not line by line. */
export function isAnswer({ base, length, steps, lines, from, at }: Growth): boolean {
  const grown = length - base;
  return (
    steps >= STEPS &&
    grown >= LENGTH &&
    grown >= length / 2 &&
    grown / steps <= STEP_MOST &&
    lines < steps * 0.7 &&
    (at - from) / steps <= GAP
  );
}
