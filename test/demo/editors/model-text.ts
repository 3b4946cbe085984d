/*
 * Between an editor's model and plain text, as these demo pages understand it: a blank line parts two paragraphs, a
 * single line feed is a line break inside one. Knows nothing of the extension, so that it can contradict it.
 */

/** The paragraphs of a text, each as its lines. */
export const paragraphsOf = (text: string): string[][] =>
  text ? text.split(/\n{2,}/).map((paragraph) => paragraph.split('\n')) : [];

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);

/** HTML of a text: one `<p>` for each paragraph, `<br>` between its lines. */
export const htmlOf = (text: string): string =>
  paragraphsOf(text)
    .map((lines) => `<p>${lines.map(escaped).join('<br>')}</p>`)
    .join('');

/** Text of HTML that an editor gave as its data. */
export function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(
    html.replace(/(<br ?\/?>)\s+/g, '$1'),
    'text/html',
  );
  for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
  const blocks = [...body.childNodes].map((node) => (node.textContent ?? '').trim());
  return plain(blocks.filter(Boolean).join('\n\n'));
}

/** A text without what only editors put in: non-breaking spaces, trailing spaces, more than one blank line. */
export const plain = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
