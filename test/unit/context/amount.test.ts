import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../lib/context/amount.ts';

describe('amountOf', () => {
  it.each([
    ['€12,400', 12_400],
    ['12.400,50 EUR', 12_400.5],
    ['12 400', 12_400],
    ['CHF 1’250’000.00', 1_250_000],
    ['1,234,567', 1_234_567],
    ['Yearly value: 99.5', 99.5],
    ['$0', 0],
    ['12 k', null],
    ['3 Mio', null],
    ['10 to 20', null],
    ['none', null],
    ['', null],
    ['9'.repeat(400), null],
  ])('reads %s as %s', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });
});
