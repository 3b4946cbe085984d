import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Written } from '../../lib/editors/index.ts';
import {
  browsers,
  bundleOfEditors,
  inIsolatedWorld,
  launch,
  openEditor,
} from '../demo/editors/drive.ts';
import { type EditorPages, serveEditorPages } from '../demo/editors/serve.ts';

/* Editors that do not want the text, or only a part of it; and places where an editor is hard to reach. */

let pages: EditorPages;
let code: string;

beforeAll(async () => {
  code = await bundleOfEditors();
  pages = await serveEditorPages();
});
afterAll(() => pages?.close());

describe.each(browsers)('in $browser', (options) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(options);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    await openEditor(page, pages.url, 'textarea', '');
    await inIsolatedWorld(page, code);
  });
  afterEach(() => page.close());

  /** Puts HTML in the page in place of its editor; `script` then makes it behave in its own way, `e` its first child. */
  const show = (html: string, script = '') =>
    page.evaluate(
      (html, script) => {
        const host = document.querySelector('#host');
        if (host) host.innerHTML = html;
        new Function('e', script)(host?.firstElementChild);
      },
      html,
      script,
    );
  const isolated = <T>(script: string) =>
    inIsolatedWorld<T>(
      page,
      `(async () => { const [e, ...others] = editors.editorsIn(document); ${script} })()`,
    );
  const write = (text: string) =>
    isolated<Written>(`return editors.write(e, ${JSON.stringify(text)})`);
  const read = () => isolated<string>('return editors.read(e)');

  test('a part-taking paste is undone, and the next rung tried', async () => {
    await show(
      '<div contenteditable="true"><p>The old text</p></div>',
      `e.onpaste = (event) => {
        event.preventDefault();
        e.textContent = event.clipboardData.getData('text/plain').slice(0, 5);
      };`,
    );
    expect(await write('A whole new text')).toEqual({ ok: true });
    expect(await read()).toBe('A whole new text');
  });

  test('an editor that takes every text back keeps its old one, and the person is told', async () => {
    await show(
      '<div contenteditable="true">The old text</div>',
      `e.oninput = () => { e.textContent = 'The old text'; };`,
    );
    const written = await write('A whole new text');
    expect(written).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('nothing was changed'),
    });
    expect(await read()).toBe('The old text');
  });

  test('an editor that ends up with something else is never called a success', async () => {
    await show(
      '<div contenteditable="true">The old text</div>',
      `e.oninput = () => { e.textContent = 'Something else'; };`,
    );
    const written = await write('A whole new text');
    expect(written).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('check it before you send'),
    });
  });

  test('a field whose page cancels the browser’s own editing gets its value', async () => {
    await show(
      '<textarea>The old text</textarea>',
      `e.addEventListener('beforeinput', (event) => event.preventDefault());
       e.addEventListener('input', () => { e.dataset.heard = e.value; });`,
    );
    expect(await write('A whole new text')).toEqual({ ok: true });
    expect(await isolated('return e.dataset.heard')).toBe('A whole new text');
    expect(await write('')).toEqual({ ok: true });
    expect(await isolated('return e.dataset.heard')).toBe('');
  });

  test('no paste is ever empty', async () => {
    await show(
      '<div contenteditable="true">The old text</div>',
      `globalThis.pasted = [];
       e.onpaste = (event) => pasted.push(event.clipboardData.getData('text/plain'));`,
    );
    expect(await write('New')).toEqual({ ok: true });
    expect(await write('')).toEqual({ ok: true });
    const pasted = await page.evaluate(() => (globalThis as { pasted?: string[] }).pasted);
    expect(pasted).toEqual(['New', 'New']);
  });

  test.each([
    ['a field that was locked', '<textarea>Old</textarea>', 'e.readOnly = true', 'no changes'],
    [
      'a field in a locked form',
      '<fieldset><textarea>Old</textarea></fieldset>',
      'e.parentElement.disabled = true',
      'no changes',
    ],
    ['a field that was removed', '<textarea>Old</textarea>', 'e.remove()', 'no changes'],
    ['a field of one line', '<input value="Old">', '', 'one line'],
    ['a short field', '<textarea maxlength="8">Old</textarea>', '', '8 characters'],
  ])('%s is left alone', async (_, html, meanwhile, sentence) => {
    await show(html);
    const [written, text] = await isolated<[Written, string]>(
      `${meanwhile}; return [await editors.write(e, 'Two\\nlines'), e.value]`,
    );
    expect(written).toMatchObject({ ok: false, sentence: expect.stringContaining(sentence) });
    expect(text).toBe('Old');
  });

  test('a second writer waits its turn, and a stopped one changes nothing', async () => {
    await show('<div contenteditable="true">Old</div>');
    const [first, second] = await isolated<Written[]>(
      `return Promise.all([editors.write(e, 'First'), editors.write(e, 'Second')])`,
    );
    expect(first).toEqual({ ok: true });
    expect(second).toMatchObject({ ok: false, sentence: expect.stringContaining('still taking') });
    expect(await read()).toBe('First');
    const stopped = await isolated(`return editors.write(e, 'Third', AbortSignal.abort())`);
    expect(stopped).toMatchObject({ ok: false, sentence: expect.stringContaining('was stopped') });
    expect(await read()).toBe('First');
  });

  test.each(['<textarea>Old</textarea>', '<div contenteditable="true"><p>Old</p></div>'])(
    'in an open shadow root: %s',
    async (inner) => {
      await show(
        '<x-box></x-box>',
        `e.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(inner)}`,
      );
      expect(await read()).toBe('Old');
      expect(await write('One\n\nTwo')).toEqual({ ok: true });
      expect(await read()).toBe('One\n\nTwo');
    },
  );

  test('lines in a bare contenteditable read as they are typed', async () => {
    await show('<div contenteditable="true" aria-label="Reply"></div>');
    await page.click('[aria-label=Reply]');
    for (const key of ['a', 'Enter', 'b', 'Enter', 'Enter', 'c'] as const)
      await page.keyboard.press(key);
    expect(await read()).toBe('a\nb\n\nc');
  });
});
