// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { read, sameText } from '../../../lib/editors/index.ts';

function editable(html: string, style = ''): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true" style="${style}">${html}</div>`;
  return document.querySelector('div') as HTMLElement;
}
afterEach(() => {
  document.body.innerHTML = '';
});

describe('read', () => {
  test.each([
    ['text alone', 'Hello', 'Hello'],
    ['paragraphs', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['lines in a paragraph', '<p>a<br>b</p><p>c</p>', 'a\nb\n\nc'],
    ['lines as Chromium types them', 'a<div>b</div><div><br></div><div>c</div>', 'a\nb\n\nc'],
    ['an empty paragraph between two', '<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
    ['a filling br at the end of a block', '<div>a<br></div><div>b</div>', 'a\nb'],
    ['a br at the end of the text', '<p>a<br><br></p>', 'a'],
    ['inline elements', '<p>a <b>b</b> <i>c</i>, d</p>', 'a b c, d'],
    ['white space of the source', '<p>\n  a\n  b\n</p>\n\n<p> c </p>\n', 'a b\n\nc'],
    ['non-breaking spaces', '<p>a&nbsp;&nbsp;b&nbsp;</p>', 'a  b'],
    ['a list', '<p>a</p><ul><li>b</li><li><p>c</p></li></ul><p>d</p>', 'a\n\nb\n\nc\n\nd'],
    ['a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
    ['a heading', '<h2>a</h2><div>b</div>', 'a\n\nb'],
    ['what is no text', '<style>p{}</style><p hidden>x</p><p>a</p><script>1</script>', 'a'],
    ['a bookmark of CKEditor 4', '<p>a<span data-cke-bookmark="1">&nbsp;</span></p>', 'a'],
    ['fillers in an empty line', '<p>a</p><p>\u200b</p><p>b\ufeff</p>', 'a\n\nb'],
    ['zero-width characters within the text', '<p>a\u200bb</p>', 'a\u200bb'],
    ['nothing', '<p><br></p>', ''],
  ])('%s', (_, html, text) => {
    expect(read(editable(html))).toBe(text);
  });

  test('the hint that CKEditor 4 shows as the text of an empty editor is no text', () => {
    const editor = editable('Type your message here');
    editor.className = 'cke_editable placeholder';
    expect(read(editor)).toBe('');
    editor.classList.remove('placeholder');
    expect(read(editor)).toBe('Type your message here');
  });

  test('keeps the line feeds and spaces that the style keeps', () => {
    expect(read(editable('<p>a\n  b\n</p><p>c</p>', 'white-space: pre-wrap'))).toBe('a\n  b\n\nc');
  });

  test('gives a field as it is, without carriage returns, non-breaking and trailing spaces', () => {
    const field = document.createElement('textarea');
    field.value = '  a\u00a0b  \r\n\r\n\r\nc\t\n';
    expect(read(field)).toBe('  a b\n\n\nc');
  });

  test('gives the text of a body that was written anew', () => {
    const old = document.body;
    const anew = document.createElement('body');
    anew.innerHTML = '<p>New</p>';
    old.replaceWith(anew);
    expect(read(old)).toBe('New');
  });

  test('gives back every text that is laid out as paragraphs and lines', () => {
    const line = fc
      .string({ unit: fc.constantFrom('a', 'é', '👍', '<', '&', '\u200b', '7'), minLength: 1 })
      .filter((text) => !/^\u200b|\u200b$/.test(text));
    const paragraphs = fc.array(fc.array(line, { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(paragraphs, (paragraphs) => {
        const root = editable('');
        for (const lines of paragraphs) {
          const p = root.appendChild(document.createElement('p'));
          for (const [i, text] of lines.entries())
            p.append(...(i ? [document.createElement('br')] : []), text);
        }
        expect(read(root)).toBe(paragraphs.map((lines) => lines.join('\n')).join('\n\n'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('sameText', () => {
  test.each([
    ['a b', 'a\u00a0b'],
    ['a', 'a \n'],
    ['a\nb', 'a\r\nb'],
    ['a\n\nb', 'a\n\n\nb'],
    ['a\n\nb', 'a\nb'],
    ['a. b', 'a.  b'],
    ['a  \nb', 'a\nb'],
  ])('%j and %j are the same', (a, b) => {
    expect(sameText(a, b)).toBe(true);
  });

  test.each([
    ['a b', 'ab'],
    ['a\nb', 'a b'],
    ['a', 'A'],
    ['a', 'a\u200b'],
    ['a', 'а'],
    ['é', 'e\u0301'],
    ['42', '4 2'],
    ['a', ''],
  ])('%j and %j are not', (a, b) => {
    expect(sameText(a, b)).toBe(false);
  });

  test('does not forgive a character that is no white space', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.nat(), (text, more, at) => {
        fc.pre(/\S/.test(more));
        const i = at % (text.length + 1);
        expect(sameText(text, text.slice(0, i) + more + text.slice(i))).toBe(false);
      }),
    );
  });
});
