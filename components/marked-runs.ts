import type { Flag } from '../lib/model/flag.ts';

/** A stretch of the draft under the same flags; `flags` are positions in the list, in order. */
export interface Run {
  start: number;
  text: string;
  flags: number[];
  /** Flags whose span ends with this run: that is where their number is drawn. */
  ends: number[];
}

interface Placed {
  start: number;
  end: number;
  flag: number;
}

/** The spans that lie in the text; one that does not is left out rather than moved. */
function placed(text: string, flags: Flag[]): Placed[] {
  return flags.flatMap(({ span }, flag) =>
    span && span.start < span.end && span.end <= text.length ? [{ ...span, flag }] : [],
  );
}

/** Cuts the draft at every edge of a flag's span (UTF-16 units). The runs put together are the text again. */
export function markedRuns(text: string, flags: Flag[]): Run[] {
  const spans = placed(text, flags);
  const edges = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    return {
      start,
      text: text.slice(start, end),
      flags: over.map(({ flag }) => flag),
      ends: over.filter((span) => span.end === end).map(({ flag }) => flag),
    };
  });
}
