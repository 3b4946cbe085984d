/**
 * The amount that a text such as `€12,400`, `12.400,50 EUR` or `12 400` names; null where it holds none, more than one,
 * or one in thousands or millions. A separator with exactly three digits after it parts thousands.
 */
export function amountOf(text: string): number | null {
  const plain = text.replace(/(?<=\d)[.,\s'’](?=\d{3}(?!\d))/g, '');
  const [amount, ...others] = plain.match(/\d+(?:[.,]\d+)?/g) ?? [];
  if (!amount || others.length > 0 || /\d\s*(?:k|m|mio|mn|million)\b/i.test(plain)) return null;
  const value = Number(amount.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
