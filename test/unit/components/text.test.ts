import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedRuns } from '../../../components/marked-runs.ts';
import { pieces, plain } from '../../../components/visible-text.ts';
import { changeCount, wordChanges } from '../../../components/word-changes.ts';
import type { Flag } from '../../../lib/model/flag.ts';
import { flaggedText, flags } from '../../support/gallery/fixtures.ts';

const over = (start: number, end: number): Flag => ({
  ...(flags[0] as Flag),
  id: `${start}-${end}`,
  span: { start, end },
});

describe('marks in the draft', () => {
  test('stand exactly on the flagged words', () => {
    const runs = markedRuns(flaggedText, flags);
    const under = (flag: number) =>
      runs
        .filter((run) => run.flags.includes(flag))
        .map(({ text }) => text)
        .join('');
    expect(under(0)).toBe('I have refunded €240');
    expect(under(1)).toBe('€240');
    expect(under(2)).toBe('legal action');
  });

  test('may overlap, and each ends once', () => {
    const runs = markedRuns('abcdefgh', [over(1, 5), over(3, 7)]);
    expect(runs.map(({ text, flags, ends }) => [text, flags, ends])).toEqual([
      ['a', [], []],
      ['bc', [0], []],
      ['de', [0, 1], [0]],
      ['fg', [1], [1]],
      ['h', [], []],
    ]);
  });

  test('a span outside the text, or empty, is left out', () => {
    expect(markedRuns('abc', [over(2, 9), over(1, 1)]).flatMap(({ flags }) => flags)).toEqual([]);
  });

  test('never change the text, and cover what they say', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), spans, (text, pairs) => {
        const made = pairs.map(([a, b]) => over(Math.min(a, b), Math.max(a, b)));
        const runs = markedRuns(text, made);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        made.forEach(({ span }, at) => {
          if (!span || span.start === span.end || span.end > text.length) return;
          const marked = runs.filter(({ flags }) => flags.includes(at)).map((run) => run.text);
          expect(marked.join('')).toBe(text.slice(span.start, span.end));
        });
      }),
    );
  });
});

describe('characters that can’t be seen', () => {
  test.each([
    ['\u202E', '⟦U+202E⟧'],
    ['\u200B', '⟦U+200B⟧'],
    ['\u0007', '⟦U+0007⟧'],
    ['\u2066', '⟦U+2066⟧'],
    ['\uFEFF', '⟦U+FEFF⟧'],
    ['\u00AD', '⟦U+00AD⟧'],
    ['\u{E0041}', '⟦U+E0041⟧'],
    ['\uD83D', '⟦U+D83D⟧'],
    ['\u200D', '⟦U+200D⟧'],
  ])('%j is named', (character, name) => {
    expect(pieces(`a${character}b`)).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'escape', text: name },
      { kind: 'text', text: 'b' },
    ]);
  });

  test.each(['👨‍👩‍👧', '👍🏽', '❤️', '1️⃣', 'می‌خواهم', 'क्‍ष', 'a\tb\r\nc', 'ä é 日本'])(
    '%j is ordinary writing',
    (text) => expect(pieces(text)).toEqual([{ kind: 'text', text }]),
  );

  test('nothing invisible is left in any text', () => {
    const direction = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(text)).not.toMatch(direction);
      }),
    );
  });
});

describe('the difference of two texts', () => {
  test('is told in phrases', () => {
    expect(wordChanges('we thank you for it', 'we say sorry for it')).toEqual([
      { kind: 'same', text: 'we ' },
      { kind: 'gone', text: 'thank you' },
      { kind: 'new', text: 'say sorry' },
      { kind: 'same', text: ' for it' },
    ]);
  });

  test('loses nothing of either', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é', '.'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('new')).toBe(before);
        expect(without('gone')).toBe(after);
      }),
    );
  });

  test('is counted in words', () => {
    expect(changeCount(wordChanges('one two', 'one three four'))).toEqual({ added: 2, removed: 1 });
    expect(wordChanges('', '')).toEqual([]);
  });
});
