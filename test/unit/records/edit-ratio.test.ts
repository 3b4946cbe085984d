import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { editRatio } from '../../../lib/records/edit-ratio.ts';

describe('the edit ratio', () => {
  test.each([
    ['', '', 0],
    ['same', 'same', 0],
    ['', 'new', 1],
    ['kitten', 'sitting', 3 / 7],
    ['aaa', 'aa', 1 / 3],
  ])('of “%s” and “%s”', (before, after, ratio) => {
    expect(editRatio(before, after)).toBeCloseTo(ratio, 10);
  });

  test('is the Levenshtein distance over the longer length', () => {
    const text = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const longer = Math.max(a.length, b.length);
        expect(editRatio(a, b)).toBeCloseTo(longer === 0 ? 0 : distance(a, b) / longer, 10);
      }),
    );
  });

  test('of long texts with a short change is exact', () => {
    const long = 'lorem ipsum '.repeat(16_000);
    expect(editRatio(`${long}one${long.slice(0, 5)}`, `${long}two${long.slice(0, 5)}`)).toBeCloseTo(
      3 / (long.length + 8),
      12,
    );
  });

  test('of long texts that differ throughout is never below the true one, and never above 1', () => {
    const before = 'abcdefghij'.repeat(3000);
    const after = 'bcdxefghij'.repeat(2900);
    const ratio = editRatio(before, after);
    expect(ratio).toBeGreaterThanOrEqual(distance(before, after) / before.length);
    expect(ratio).toBeLessThanOrEqual(1);
  });
});
