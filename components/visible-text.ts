/** A piece of a text as it is drawn: words as they are, or the name of a character that can't be seen. */
export interface Piece {
  kind: 'text' | 'escape';
  text: string;
}

/*
 * Characters that take no room, change the direction or hide others (Trojan Source, CVE-2021-42574), and halves of
 * surrogate pairs. Tabs and line ends are left: they can be seen.
 */
const unseen =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** Where a joiner or a selector is ordinary writing: inside an emoji, or between letters of a joining script. */
const emojiBefore = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const symbolBefore = /(?:\p{Emoji}|\p{Extended_Pictographic})$/u;
const emojiAfter = /^\p{Extended_Pictographic}/u;
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]$/u;

function ordinary(character: string, before: string, after: string): boolean {
  if (character === '\u200D' && emojiBefore.test(before) && emojiAfter.test(after)) return true;
  if (character === '\u200C' || character === '\u200D') return joining.test(before);
  if (character === '\uFE0E' || character === '\uFE0F') return symbolBefore.test(before);
  return false;
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟦U+${code.toString(16).toUpperCase().padStart(4, '0')}⟧`;
}

/** Splits a text so that nothing in it is drawn invisibly: what can't be seen becomes a visible name. */
export function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  let kept = 0;
  for (const { 0: character, index } of text.matchAll(unseen)) {
    const end = index + character.length;
    if (ordinary(character, text.slice(Math.max(0, index - 2), index), text.slice(end, end + 2)))
      continue;
    if (index > kept) out.push({ kind: 'text', text: text.slice(kept, index) });
    out.push({ kind: 'escape', text: named(character) });
    kept = end;
  }
  if (kept < text.length) out.push({ kind: 'text', text: text.slice(kept) });
  return out;
}

/** The text as one string with its unseen characters named, for places that take no markup. */
export function plain(text: string): string {
  return pieces(text)
    .map((piece) => piece.text)
    .join('');
}
