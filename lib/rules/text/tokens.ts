/** A word of a text, folded for comparison, with where it stands (UTF-16 units, end exclusive). */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/**
 * A word is a run of letters, marks and digits of any script; scripts that put no space between words give one token per
 * character. So “sue” is never found in “issue”, and a phrase in Chinese is found without spaces.
 */
const words =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+/gv;

/** No word to be found is longer; more of a longer run need not be compared. */
const MAX_WORD = 64;

/** All words of a text, in order. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const out: Token[] = [];
  for (const { 0: run, index } of text.matchAll(words)) {
    out.push({ word: fold(run.slice(0, MAX_WORD)), start: index, end: index + run.length });
  }
  return out;
}

/** The text without upper case and accents, so that “Médiateur”, “MEDIATEUR” and “mediateur” are one word. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
}
