/** The text in at most `max` UTF-16 units, cut with an ellipsis and never inside a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}

/** A short quotation on one line, in quotation marks. */
export function quote(text: string, max = 60): string {
  return `“${clip(
    text
      .slice(0, max * 4)
      .replace(/\s+/g, ' ')
      .trim(),
    max,
  )}”`;
}

/** The words around a place in a text, on one line, with an ellipsis where it goes on. */
export function around(text: string, start: number, end: number, reach = 40): string {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const middle = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${middle}${to < text.length ? '…' : ''}`;
}

/** A list in words: “a, b and c”. */
export function spoken(items: readonly string[], link = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${link} ${last}`;
}
