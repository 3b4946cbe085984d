import { describe, expect, test } from 'vitest';
import { grow, isAnswer, type Sample, seed } from '../../../lib/detection/growth.ts';

/** The judgement after looks every 150 ms at which the element had these lengths, and children as given. */
function judge(
  lengths: number[],
  { every = 150, children = () => 1, byPerson = false }: Options = {},
): boolean {
  const samples = lengths.map(
    (length, i): Sample => ({ length, children: children(i), at: i * every }),
  );
  const growth = seed(samples[0] as Sample);
  for (const sample of samples.slice(1)) grow(growth, sample, byPerson);
  return isAnswer(growth);
}
interface Options {
  every?: number;
  children?: (look: number) => number;
  byPerson?: boolean;
}

describe('an answer', () => {
  test.each<[string, number[], Options?]>([
    ['grows in small steps', [4, 30, 62, 90, 121, 150]],
    ['may lose marks on the way', [4, 60, 55, 90, 88, 130, 170, 200]],
    [
      'may get a paragraph now and then',
      [0, 40, 80, 120, 160, 200],
      { children: (i) => 1 + (i > 3 ? 1 : 0) },
    ],
    ['may come as one child for each word', [0, 20, 40, 60, 80, 100], { children: (i) => i * 4 }],
  ])('%s', (_, lengths, options) => {
    expect(judge(lengths, options)).toBe(true);
  });
});

describe('no answer', () => {
  test.each<[string, number[], Options?]>([
    ['a text that came at once', [0, 400, 400, 400, 400, 400]],
    ['a few steps', [0, 40, 80, 120]],
    ['a short text', [0, 10, 20, 30, 40, 50, 60]],
    ['a clock or counter', [40, 41, 40, 41, 40, 41, 40, 41, 42]],
    ['a log, line by line', [0, 40, 80, 120, 160, 200], { children: (i) => i }],
    ['slow messages', [0, 40, 80, 120, 160, 200], { every: 4000 }],
    ['a little at the end of a long page', [5000, 5030, 5060, 5090, 5120, 5150]],
    ['pieces that are loaded', [0, 3000, 6000, 9000, 12000, 15000]],
    ['an echo of what the person types', [0, 30, 60, 90, 120, 150], { byPerson: true }],
  ])('%s', (_, lengths, options) => {
    expect(judge(lengths, options)).toBe(false);
  });
  test('what was emptied starts anew', () => {
    expect(judge([0, 30, 60, 90, 0, 30, 60])).toBe(false);
  });
});
