import { api } from './api.ts';
import { el, one } from './dom.ts';
import { showBar } from './shell.ts';

/** Headings, lists and paragraphs of a Markdown text; everything else is shown as it is written. */
function blocks(text: string): HTMLElement[] {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => {
      const heading = /^(#{1,3}) (.*)$/.exec(block);
      if (heading) return el(heading[1]?.length === 1 ? 'h1' : 'h2', {}, heading[2]);
      if (!/^\s*- /.test(block)) return el('p', {}, block);
      const items = block.split(/^\s*- /m).filter((item) => item.trim());
      return el('ul', {}, ...items.map((item) => el('li', {}, item.trim())));
    });
}

showBar();
const { text } = await api.policy();
one('.policy').append(
  ...(text
    ? blocks(text)
    : [el('h1', {}, 'Policy'), el('p', {}, 'No policy came with these conversations.')]),
);
