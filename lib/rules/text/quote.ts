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

/** The words around a place in a text, whole ones where they are of usual length, with an ellipsis where it goes on. */
export function around(text: string, start: number, end: number, reach = 40): string {
  const first = Math.max(0, start - reach);
  const last = Math.min(text.length, end + reach);
  const partBefore = first > 0 ? /^\S{1,20}\s/.exec(text.slice(first, start)) : null;
  const partAfter = last < text.length ? /\s\S{1,20}$/.exec(text.slice(end, last)) : null;
  const from = first + (partBefore?.[0].length ?? 0);
  const to = last - (partAfter?.[0].length ?? 0);
  const middle = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${middle}${to < text.length ? '…' : ''}`;
}

/** A list in words: “a, b and c”. */
export function spoken(items: readonly string[], link = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${link} ${last}`;
}
