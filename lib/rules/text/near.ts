interface Stretch {
  start: number;
  end: number;
}

/** Further apart than this, two things in one sentence are hardly about each other. */
const REACH = 100;

/**
 * Those of `things` that stand in one sentence with one of `anchors`, at most 100 UTF-16 units from it. Both lists are in
 * text order. Linear in their lengths.
 */
export function near<T extends Stretch>(
  text: string,
  things: readonly T[],
  anchors: readonly Stretch[],
): T[] {
  let next = 0;
  return things.filter((thing) => {
    while ((anchors[next]?.start ?? Number.POSITIVE_INFINITY) < thing.start) next++;
    const before = anchors[next - 1];
    const after = anchors[next];
    return (
      (before !== undefined && isOneSentence(text, before.end, thing.start)) ||
      (after !== undefined && isOneSentence(text, thing.end, after.start))
    );
  });
}

function isOneSentence(text: string, from: number, to: number): boolean {
  return to - from <= REACH && !/[.!?;]\s|\n/.test(text.slice(from, to));
}
