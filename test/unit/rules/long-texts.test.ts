import { describe, expect, it } from 'vitest';
import { inputOf } from '../../../lib/rules/example.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';

const LENGTH = 200_000;
const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Texts that would take minutes where a match went over the same stretch again and again. */
const pieces: Record<string, string> = {
  'one word': 'a',
  spaces: ' ',
  'line ends': '\n',
  digits: '1',
  'groups of digits': '111 ',
  'groups with commas': '111,',
  amounts: '$500 ',
  'amounts and refunds': 'refund $500 ',
  'opening brackets': '[',
  'blanks never closed': '[name ',
  'braces never closed': '{{a',
  'percent signs': '%a',
  'less-than signs': '<name ',
  'beginnings of phrases': 'data protection data ',
  stems: 'discriminat',
  'back-ticks': '```\n',
  asterisks: '**',
  'zero-width characters': '\u200b',
  'zero-width characters apart': 'a\u200b',
  'unpaired halves': '\ud83d',
  'list items': '- ',
  placeholders: 'TODO ',
  'combining marks': 'e\u0301',
  Chinese: '法律',
};

describe('a text of 200,000 characters', () => {
  it.each(Object.entries(pieces))('of %s is judged without hanging', (_, piece) => {
    const text = filled(piece);
    const { flags, problems } = runRules(inputOf({ text, request: text.slice(0, 100_000) }), {
      'policy-keyword': {
        on: true,
        params: {
          words: ['a a', '法', piece.trim() || 'x1'].filter((w) => /[\p{L}\p{N}]/u.test(w)),
        },
      },
    });
    expect(problems).toEqual([]);
    expect(flags.length).toBeLessThan(150);
  });
});
