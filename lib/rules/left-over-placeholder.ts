import type { Span } from '../model/flag.ts';
import { list } from './params.ts';
import { defineRule } from './rule.ts';
import { findPhrases, indexPhrases } from './text/phrases.ts';
import { quote } from './text/quote.ts';
import { tokenise } from './text/tokens.ts';
import { languages } from './words/languages.ts';

const blanks = indexPhrases(
  languages.flatMap(({ blanks }) => blanks.map((phrase) => ({ phrase, tag: 'blank' }))),
);

// Every repetition is bounded and can't run over its own beginning, so that a long text costs no more than its length.
const templates = [
  /\{\{[^{}\n]{1,60}\}\}/g,
  /\$\{[^{}\n]{1,60}\}/g,
  /\{%[^{}\n]{1,60}%\}/g,
  /%[A-Za-z_]{3,40}%/g,
];
const brackets =
  /\[([^[\]\n]{2,60})\](?![([:])|<([^<>\n/]{2,40})>|(?<![{$])\{([^{}\n]{2,40})\}(?!\})/g;
const marks =
  /(?<![\p{L}\p{N}_\-*#./])(?:TODO|FIXME|TBD|TBC|X{3,}|LOREM IPSUM|[Ll]orem ipsum)(?![\p{L}\p{N}_\-*/])/gu;

/** A blank of a template that nobody filled in. */
export const leftOverPlaceholder = defineRule({
  id: 'left-over-placeholder',
  version: 1,
  title: 'Left-over placeholder',
  trigger: 'anomaly',
  response: 'flag for review',
  params: { words: list('More placeholders') },
  describe: () =>
    'Flags blanks of a template that nobody filled in, such as “[Customer Name]” or “{{name}}”.',
  find({ text }, { words }) {
    const listed = indexPhrases(words.map((phrase) => ({ phrase, tag: 'listed', literal: true })));
    const spans: Span[] = [
      ...templates.flatMap((pattern) => spansOf(text, pattern)),
      ...bracketed(text),
      ...spansOf(text, marks).filter(({ start, end }) => !isShouted(text, start, end)),
      ...findPhrases(text, tokenise(text), listed).map(({ start, end }) => ({ start, end })),
    ];
    return spans
      .sort((a, b) => a.start - b.start)
      .filter((span, i, all) => span.start >= (all[i - 1]?.end ?? 0))
      .map((span) => ({
        sentence: `${quote(text.slice(span.start, span.end))} is a blank that was not filled in.`,
        span,
      }));
  },
  examples: {
    flag: [
      { text: 'Dear [Customer Name], thank you for writing.' },
      { text: 'Hello {{first_name}}, your order was sent.' },
      { text: 'Your parcel arrives on [insert date].' },
      { text: 'Mit freundlichen Grüßen\n[Ihr Name]' },
      { text: 'Bonjour [Prénom], votre colis est en route.' },
      { text: 'Your refund of %amount% is on its way.' },
      { text: 'Please call us at XXXX. TODO: add the number.' },
      { text: 'Best regards,\n<Your Name>' },
    ],
    pass: [
      { text: 'See [our order page](https://example.com/orders) for more.' },
      { text: 'Your card XXXX-XXXX-XXXX-4821 was charged.' },
      { text: 'Choose size XXL or XXXL, or the [new] cut.' },
      { text: 'Ya está todo listo: su pedido salió ayer.' },
      { text: 'As you wrote: “the lamp [...] does not work”.' },
      { text: 'The log says [ERROR] disk full [2]. Please send us the file.' },
      { text: 'Use `if (a < b && b > c)` and set {"a": 1} in the file.' },
      { text: '- [x] Order found\n- [ ] Parcel sent' },
    ],
  },
});

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Brackets are a blank only where a word of a template stands in them. */
function bracketed(text: string): Span[] {
  return [...text.matchAll(brackets)]
    .filter((found) => isBlank(found[1] ?? found[2] ?? found[3] ?? ''))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** Short, made of words alone, and one of them is what a template leaves out. */
function isBlank(inside: string): boolean {
  const words = tokenise(inside);
  if (words.length > 6 || /[=;"@&|.]/.test(inside)) return false;
  return findPhrases(inside, words, blanks).length > 0;
}

/** In a line of capitals “TODO” is a word: Spanish for all. */
function isShouted(text: string, start: number, end: number): boolean {
  if (text.slice(start, end) !== 'TODO') return false;
  const beside = `${text.slice(Math.max(0, start - 12), start)} ${text.slice(end, end + 12)}`;
  return /\p{Lu}{2}/u.test(beside) && !/\p{Ll}/u.test(beside);
}
