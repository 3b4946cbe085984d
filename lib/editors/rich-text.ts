/* The text of an editable element, worked out from its nodes: `innerText` costs a layout, and fails where hidden. */

const BLOCK =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CENTER|D[DLT]|DIV|FIG\w+|FOOTER|FORM|H[1-6R]|HEADER|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TR|UL)$/;
const PARAGRAPH = /^(P|H[1-6])$/;
const NO_TEXT = 'script, style, template, [hidden], [data-slate-placeholder], [data-cke-bookmark]';
/** What editors put where a line would else be empty: at the edges of a line they are fillers, within it they are text. */
const FILLERS = '\u200b\u2060\ufeff';
const EDGES = new RegExp(`^[${FILLERS}]+|[${FILLERS}\\s]+$`, 'g');

/** A text without the fillers and white space that editors put at the edges of its lines, and with no trailing line. */
export const withoutEdges = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(EDGES, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');

/** The lines a reader sees: `<br>` and blocks end a line, a paragraph stands apart by one empty line. */
export function richText(root: HTMLElement): string {
  const lines: string[] = [];
  let line: string | null = null;
  let apart = false;

  const put = (text: string) => {
    if (line === null && apart && lines.length) lines.push('');
    apart = false;
    line = (line ?? '') + text;
  };
  const end = () => {
    if (line !== null) lines.push(line);
    line = null;
  };

  const text = (node: Text) => {
    // Style is asked only where it matters: most text has neither line feeds nor runs of spaces.
    const spaced = /[\n\t]| {2}/.test(node.data) || (line === null && node.data.startsWith(' '));
    if (spaced && keepsSpace(node)) {
      for (const [i, part] of node.data.split('\n').entries()) {
        if (i) {
          put('');
          end();
        }
        if (part) put(part);
      }
      return;
    }
    const folded = node.data.replace(/[ \t\r\n\f]+/g, ' ');
    const rest = line === null || line.endsWith(' ') ? folded.replace(/^ /, '') : folded;
    if (rest) put(rest);
  };

  const walk = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) text(node as Text);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const tag = element.tagName;
      if (tag === 'BR') {
        put('');
        end();
      } else if (!element.matches(NO_TEXT)) {
        const block = BLOCK.test(tag);
        const paragraph = PARAGRAPH.test(tag);
        if (/^T[DH]$/.test(tag) && line !== null) put('\t');
        if (block) end();
        if (paragraph) apart = true;
        walk(element);
        if (block) end();
        if (paragraph) apart = true;
      }
    }
  };
  walk(root);
  end();
  return withoutEdges(lines.join('\n').replace(/\u00a0/g, ' '));
}

function keepsSpace(node: Text): boolean {
  const parent = node.parentElement;
  const style = parent?.ownerDocument.defaultView?.getComputedStyle(parent);
  return /^(pre|break)/.test(style?.whiteSpace ?? '');
}
