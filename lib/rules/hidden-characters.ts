import { defineRule, type Finding } from './rule.ts';
import { clip, quote, spoken } from './text/quote.ts';

/*
 * What takes no room, reorders the text or hides it: soft hyphens, fillers, zero-width and bidirectional characters,
 * variation selectors and tags (Trojan Source, CVE-2021-42574). Unicode calls them “default ignorable”.
 */
const runs = /\p{Default_Ignorable_Code_Point}+/gu;

const names: [RegExp, string][] = [
  [/[\u202A-\u202E\u2066-\u2069]/u, 'characters that reverse the reading direction'],
  [/[\u{E0000}-\u{E007F}]/u, 'invisible tags'],
  [/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u, 'variation selectors'],
  [/[\u200B-\u200F\u2060-\u2065\uFEFF\u061C]/u, 'zero-width characters'],
  [/\u00AD/u, 'soft hyphens'],
];

const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const joining =
  /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mongolian}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gujarati}\p{sc=Gurmukhi}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Oriya}\p{sc=Sinhala}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Khmer}\p{sc=Myanmar}]$/u;
const emoji = /[\p{Emoji}\p{Emoji_Modifier}]$/u;

/** What can't be seen can hide words, or make a link say something else than it is. */
export const hiddenCharacters = defineRule({
  id: 'hidden-characters',
  version: 1,
  title: 'Hidden characters',
  trigger: 'anomaly',
  response: 'flag for review',
  params: {},
  describe: () =>
    'Flags invisible characters and those that reverse the reading direction, where no writing system needs them.',
  find({ text }) {
    const isRightToLeft = rightToLeft.test(text);
    const found: Finding[] = [];
    for (const { 0: run, index } of text.matchAll(runs)) {
      const before = text.slice(Math.max(0, index - 2), index);
      if (!isOrdinary(run, before, isRightToLeft)) found.push(describe(run, index));
    }
    return found;
  },
  examples: {
    flag: [
      { text: 'Your code is 48\u200b12.' },
      { text: 'Pay to account \u202e4321 8765\u202c today.' },
      { text: 'See https://example.com/\u2066login\u2069 to sign in.' },
      { text: 'Thanks for waiting.\u{E0068}\u{E0069}' },
      { text: 'The pass\u00adword is on the card.' },
      { text: 'Hello\uFE01\uFE02 Anna, your order was sent.' },
    ],
    pass: [
      { text: 'Thanks for waiting! ❤️ We are on it 👩‍💻' },
      { text: 'Your order: 1\u00a0200\u202f€, sent on Monday.' },
      { text: 'می\u200cخواهم سفارش خود را لغو کنم.' },
      { text: 'ההזמנה שלך \u2066#4821\u2069 נשלחה.' },
      { text: 'See you in England 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}!' },
      { text: 'Press 1️⃣ to talk to us.' },
    ],
  },
});

/** Where such characters are ordinary writing: inside emoji, between letters that join, beside right-to-left words. */
function isOrdinary(run: string, before: string, isRightToLeft: boolean): boolean {
  if (/^[\uFE0E\uFE0F]?\u200D?$/u.test(run) && emoji.test(before)) return true;
  if (/^[\u200C\u200D]$/u.test(run)) return joining.test(before);
  if (isRightToLeft && /^[\u200E\u200F\u061C\u2066-\u2069]+$/u.test(run)) return true;
  return before === '🏴' && /^[\u{E0030}-\u{E007A}]{2,6}\u{E007F}$/u.test(run);
}

function describe(run: string, start: number): Finding {
  const kinds = names.filter(([pattern]) => pattern.test(run)).map(([, name]) => name);
  const what = kinds.length > 0 ? spoken(kinds) : 'characters that show nothing';
  const hidden = hiddenText(run);
  const sentence = `There are ${what} here: ${
    hidden ? `they spell ${quote(hidden)}` : 'retype the words around them, and check any link'
  }.`;
  const codes = [...run].map(
    (c) => `U+${c.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return { sentence, fact: clip(codes.join(' '), 500), span: { start, end: start + run.length } };
}

/** Tag characters are a second, invisible ASCII: this reads them. */
function hiddenText(run: string): string {
  return [...run]
    .map((character) => (character.codePointAt(0) ?? 0) - 0xe0000)
    .filter((code) => code >= 0x20 && code < 0x7f)
    .map((code) => String.fromCharCode(code))
    .join('');
}
