import { current, isField, showsHint } from './kinds.ts';
import { richText } from './rich-text.ts';

/**
 * The text a reader sees in the editor, in one form for all families: lines end with "\n", an empty line parts two
 * paragraphs, non-breaking spaces are spaces, no white space at the end of a line or of the text. Rich editors never
 * give more than one empty line in a row; fields give theirs as they are. No layout.
 */
export function read(editor: HTMLElement): string {
  const now = current(editor);
  if (isField(now)) return tidy(now.value);
  return showsHint(now) ? '' : richText(now);
}

/** A text with its line ends, spaces and trailing white space as `read` gives them. */
export const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .trimEnd();

const folded = (text: string) =>
  tidy(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n/, '');

/**
 * True where two texts say the same to a reader: white space is folded as editors vary it (non-breaking, trailing and
 * repeated spaces; one line feed or an empty line between paragraphs), and nothing else is.
 */
export const sameText = (a: string, b: string): boolean => a === b || folded(a) === folded(b);
