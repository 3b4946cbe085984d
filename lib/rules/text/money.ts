/** An amount of money in a text: its number, as written in whatever currency, and where it stands. */
export interface Amount {
  value: number;
  start: number;
  end: number;
}

const signs = '(?:US|CA|AU|NZ|HK|R|C|A)?[$€£¥₹₩₪₺฿₽]';
const codes =
  'USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|BRL|MXN|SEK|NOK|DKK|PLN|CZK|HUF|TRY|ZAR|SGD|HKD|AED|SAR|Fr';
const names =
  'euros?|dollars?|dólares|dolar(?:es|i)|dollari|pounds?|sterling|franken|francs?|francos|franchi|reais|pesos?|kronor|kroner|rupees|yen';
// Every repetition is bounded, so that a long run of digits costs no more than its length.
const digits =
  "\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{3}){1,4}(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,12}(?:[.,]\\d{1,2}(?!\\d))?";
const gap = '[ \\u00a0\\u202f]?';
const before = "(?<![\\p{L}\\p{N}.,'’])";
const money = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${signs}|(?:${codes})(?!\\p{L}))${gap}(${digits}))|(?:${before}(${digits})${gap}(?:[$€£¥₹₩₪₺฿₽]|(?:${codes}|${names})(?![\\p{L}\\p{N}])))`,
  'giu',
);

/** All amounts of money in a text, in order; numbers without a currency are left out. Linear in the text's length. */
export function amounts(text: string): Amount[] {
  const out: Amount[] = [];
  for (const found of text.matchAll(money)) {
    const value = numberOf(found[1] ?? found[2] ?? '');
    if (Number.isFinite(value)) {
      out.push({ value, start: found.index, end: found.index + found[0].length });
    }
  }
  return out;
}

/** Reads `1,234.50`, `1.234,50`, `1 234` and `1234.5` alike: one or two digits after the last sign are decimals. */
export function numberOf(written: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(written);
  const whole = decimals ? written.slice(0, decimals.index) : written;
  return Number(`${whole.replace(/\D/g, '')}.${decimals?.[1] ?? '0'}`);
}
