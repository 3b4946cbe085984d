import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { added, kept, shingles } from '../../../lib/detection/words.ts';

describe('the runs of three words', () => {
  test('know neither case nor punctuation', () => {
    expect([...shingles('Hello, dear Ms. Li!')]).toEqual(['hello dear ms', 'dear ms li']);
  });
  test('are the words themselves in a short text', () => {
    expect([...shingles('Yes, please.')]).toEqual(['yes', 'please']);
  });
});

describe('how much of a text is kept', () => {
  const text = 'Your refund of 120 dollars was sent on Monday and arrives within five days.';
  test.each([
    ['the same', text, 1, 1],
    ['with a greeting around it', `Dear Ms Li, ${text} Best regards`, 1, 1],
    ['with one word changed', text.replace('Monday', 'Tuesday'), 0.5, 0.9],
    ['another text', 'I am sorry, but this has to be looked at by a colleague of mine.', 0, 0],
    ['nothing', '', 0, 0],
  ])('%s', (_, now, least, most) => {
    expect(kept(text, now)).toBeGreaterThanOrEqual(least);
    expect(kept(text, now)).toBeLessThanOrEqual(most);
  });
  test('a text without words is kept only by itself', () => {
    expect([kept('!?', '!?'), kept('!?', '?')]).toEqual([1, 0]);
  });
});

describe('what came in between', () => {
  test.each([
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', '', 0],
    ['Hello world', 'Hello, dear world', 6],
    ['aaa', 'aaaa', 1],
  ])('%j to %j', (before, now, units) => {
    expect(added(before, now)).toBe(units);
  });
  test('an insertion is found again, wherever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (start, middle, end) => {
        expect(added(start + end, start + middle + end)).toBe(middle.length);
      }),
    );
  });
});
