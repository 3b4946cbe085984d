import { distance } from 'fastest-levenshtein';

/** Above this many UTF-16 units the changed stretch is compared in blocks: the cost of comparing it whole grows by its square. */
const BLOCK = 20_000;

/**
 * How far two texts are apart: Levenshtein distance in UTF-16 units over the longer length, from 0 (same) to 1. Exact
 * unless the stretch between what both begin and end with is longer than 20,000 units. Then both stretches are cut into
 * equally many blocks and the distances of the blocks are added up, which is never below the true distance.
 */
export function editRatio(before: string, after: string): number {
  const longer = Math.max(before.length, after.length);
  if (longer === 0) return 0;
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const from = before.slice(start, before.length - end);
  const to = after.slice(start, after.length - end);
  return inBlocks(from, to) / longer;
}

function inBlocks(from: string, to: string): number {
  const blocks = Math.ceil(Math.max(from.length, to.length) / BLOCK);
  let sum = 0;
  for (let i = 0; i < blocks; i++) sum += distance(block(from, i, blocks), block(to, i, blocks));
  return sum;
}

function block(text: string, i: number, blocks: number): string {
  const at = (n: number) => Math.round((text.length * n) / blocks);
  return text.slice(at(i), at(i + 1));
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let n = 0;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}
