/** Texts longer than this are compared by their beginning, so that no text costs much. In UTF-16 units. */
const COMPARED = 20_000;
const IN_A_ROW = 3;

/** The runs of three words in a text (the words themselves where there are fewer), lower-case, without punctuation. */
export function shingles(text: string): Set<string> {
  const words =
    text
      .slice(0, COMPARED)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < IN_A_ROW) return new Set(words);
  return new Set(words.slice(IN_A_ROW - 1).map((_, i) => words.slice(i, i + IN_A_ROW).join(' ')));
}

/** How much of a text is still there in another, as a share from 0 to 1 of its runs of three words. */
export function kept(before: string, now: string): number {
  const old = shingles(before);
  if (old.size === 0) return before === now ? 1 : 0;
  const left = shingles(now);
  let same = 0;
  for (const run of old) if (left.has(run)) same += 1;
  return same / old.size;
}

/** How many UTF-16 units of `now` lie between what it has in common with `before` at its beginning and at its end. */
export function added(before: string, now: string): number {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  return now.length - start - end;
}
