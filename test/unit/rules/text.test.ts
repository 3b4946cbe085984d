import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOff } from '../../../lib/rules/text/cut-off.ts';
import { amounts, numberOf } from '../../../lib/rules/text/money.ts';
import { around, clip, quote, spoken } from '../../../lib/rules/text/quote.ts';
import { fold, tokenise } from '../../../lib/rules/text/tokens.ts';

describe('words of a text', () => {
  it('are folded, and keep their place', () => {
    expect(tokenise('Déjà VU, naïve')).toEqual([
      { word: 'deja', start: 0, end: 4 },
      { word: 'vu', start: 5, end: 7 },
      { word: 'naive', start: 9, end: 14 },
    ]);
  });

  it('are single characters where the script has no spaces', () => {
    expect(tokenise('退款500円 ok').map(({ word }) => word)).toEqual([
      '退',
      '款',
      '500',
      '円',
      'ok',
    ]);
  });

  it('fold sharp s and marks', () => {
    expect(fold('Verstoß ÉTÉ')).toBe('verstoss ete');
  });

  it('stand where they say, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('amounts of money', () => {
  it.each([
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1 234', 1234],
    ['1.234', 1234],
    ['12,5', 12.5],
    ["10'000", 10_000],
  ])('%s is %d', (written, value) => {
    expect(numberOf(written)).toBe(value);
  });

  it.each([
    ['It costs $30.', [30]],
    ['$1,000 and 20 €', [1000, 20]],
    ['US$ 5 or EUR 6 or 7 euros', [5, 6, 7]],
    ['1 200,50 € en tout', [1200.5]],
    ['Order 4821, room 12', []],
    ['from $10-$20', [10, 20]],
  ])('in “%s” are %j', (text, values) => {
    expect(amounts(text).map(({ value }) => value)).toEqual(values);
  });
});

describe('a text that is cut off', () => {
  it.each([
    'Thank you for your message. We will send you the',
    'Your order was sent on Monday. It left our warehouse in Leeds and is expected to reach you on',
    'You need:\n1. the order number\n2.',
    'You can do this:\n- ',
    'Please note the following:',
    'Your card (ending in',
    'The total is **$50',
    'Code:\n```js\nlet a = 1;',
    'Vielen Dank für Ihre Nachricht. Wir prüfen das und melden uns mit der',
  ])('is told: %j', (text) => {
    expect(cutOff(text)).not.toBeNull();
  });

  it.each([
    'All done.',
    'All done!\n\nBest regards,\nThe support team at the Acme Lamp and Furniture Company Ltd',
    'You need:\n- the order number that you find at the top of the e-mail that we sent you',
    'See https://example.com/a/very/long/address/that/goes/on/for/more/than/sixty/characters',
    'Kind regards,',
    'Write to support@example.com',
    'Thank you 🙏',
    'He said “it works.”',
    '**Refund:** done.',
    'Code:\n```js\nlet a = 1;\n```',
    'ขอบคุณสำหรับข้อความของคุณ เราจะส่งคำสั่งซื้อของคุณในวันพรุ่งนี้และจะแจ้งให้คุณทราบ',
    '| Name | Price of the item in the shop on the day of the order |',
    '您的订单已发货。',
    '',
  ])('is not told of %j', (text) => {
    expect(cutOff(text)).toBeNull();
  });
});

describe('quotations', () => {
  it('never cut a surrogate pair', () => {
    expect(clip('ab😀cd', 4)).toBe('ab…');
    expect(clip('ab', 2)).toBe('ab');
  });

  it('stand on one line', () => {
    expect(quote(' a\n b ')).toBe('“a b”');
    expect(around('one\n two  three four', 5, 8, 40)).toBe('one two three four');
  });

  it('cut whole words off, but for a word of unusual length', () => {
    expect(around('one two three four', 4, 7, 2)).toBe('…two…');
    const long = 'x'.repeat(80);
    expect(around(`${long} two`, 81, 84, 40)).toBe(`…${'x'.repeat(39)} two`);
  });

  it('make lists in words', () => {
    expect(spoken([])).toBe('');
    expect(spoken(['a'])).toBe('a');
    expect(spoken(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
