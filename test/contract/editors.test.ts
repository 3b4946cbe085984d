import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Written } from '../../lib/editors/index.ts';
import {
  browsers,
  bundleOfEditors,
  inIsolatedWorld,
  launch,
  openEditor,
  pressWithCtrl,
} from '../demo/editors/drive.ts';
import { type EditorPages, serveEditorPages } from '../demo/editors/serve.ts';

/*
 * Real editors in real browsers. The code under test runs where a content script runs, in an isolated world; what an
 * editor holds is asked of its own API, in the page's world.
 */

const families = [
  'textarea',
  'input',
  'react',
  'contenteditable',
  'prosemirror',
  'ckeditor4',
] as const;
type Family = (typeof families)[number];

const OLD = 'One.\n\nTwo\nlines.';
const NEW =
  'Dear Ana,\n\nthe refund of 42 € is on its way:\ntwo lines & <three> of it\u200bems 👍.\n\nRegards';
const fitting = (family: Family, text: string) =>
  family === 'input' ? text.replace(/\n+/g, ' ') : text;

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
  });
  afterEach(() => page.close());

  /** Runs a script in the content script's world; `e` is the page's first editor, `arg` the argument. */
  const isolated = <T>(script: string, arg: unknown = null) =>
    inIsolatedWorld<T>(
      page,
      `(async () => { const e = globalThis.e ??= editors.editorsIn(document)[0]; const arg = ${JSON.stringify(arg)}; ${script} })()`,
    );
  const read = () => isolated<string>('return editors.read(e)');
  const write = (text: string) => isolated<Written>('return editors.write(e, arg)', text);
  const model = () => page.evaluate(() => globalThis.mounted.get());
  const modelBecomes = (text: string) =>
    page.waitForFunction((want) => globalThis.mounted.get() === want, { timeout: 5000 }, text);

  describe.each(families)('%s', (family) => {
    const old = fitting(family, OLD);
    beforeEach(async () => {
      await openEditor(page, pages.url, family, old);
      await inIsolatedWorld(page, code);
    });

    test('is found once, by its family, and read as its model has it', async () => {
      const found = await isolated('return editors.editorsIn(document).map(editors.familyOf)');
      expect(found).toEqual([family === 'react' ? 'textarea' : family]);
      expect(await model()).toBe(old);
      expect(await read()).toBe(old);
    });

    test('holds a written text in its model, and one undo brings the old one back', async () => {
      const text = fitting(family, NEW);
      expect(await write(text)).toEqual({ ok: true });
      expect(await read()).toBe(text);
      expect(await model()).toBe(text);
      await pressWithCtrl(page, 'z');
      await modelBecomes(old);
      expect(await read()).toBe(old);
    });

    test('is cleared, and one undo brings the old text back', async () => {
      expect(await write('')).toEqual({ ok: true });
      expect(await read()).toBe('');
      expect(await model()).toBe('');
      await pressWithCtrl(page, 'z');
      await modelBecomes(old);
    });

    test('is filled when it is empty', async () => {
      await page.evaluate(() => globalThis.mounted.set(''));
      await modelBecomes('');
      expect(await write('First words')).toEqual({ ok: true });
      expect(await model()).toBe('First words');
    });

    test('is written while the focus is in a frame of another origin', async () => {
      const src = `${pages.url.replace('127.0.0.1', 'localhost')}?editor=textarea`;
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.className = 'panel';
        frame.src = src;
        document.body.append(frame);
      }, src);
      const panel = await (await page.waitForSelector('.panel'))?.contentFrame();
      await (await panel?.waitForSelector('textarea'))?.click();
      await page.waitForFunction(() => document.activeElement?.className === 'panel');

      const text = fitting(family, NEW);
      expect(await write(text)).toEqual({ ok: true });
      expect(await model()).toBe(text);
      await pressWithCtrl(page, 'z');
      await modelBecomes(old);
    });

    test('tells of keys and of what the page puts in, until it is told to stop', async () => {
      await isolated(`
        globalThis.over = new AbortController();
        globalThis.heard = [];
        editors.onChange(e, over.signal, () => heard.push(editors.read(e)));
      `);
      await page.evaluate(() => globalThis.mounted.focus());
      await page.keyboard.type('x');
      await expect.poll(() => isolated('return heard.length')).toBeGreaterThan(0);

      const text = fitting(family, 'By the page.\n\nAt once.');
      await page.evaluate((text) => globalThis.mounted.set(text), text);
      await modelBecomes(text);
      expect(await read()).toBe(text);
      // Nothing tells in Firefox of a value that a script assigned to a field.
      if (options.browser === 'chrome' || !['textarea', 'input'].includes(family))
        await expect.poll(() => isolated('return heard')).toContain(text);

      await isolated('over.abort(); heard.length = 0;');
      expect(await write('Silence')).toEqual({ ok: true });
      expect(await isolated('return heard')).toEqual([]);
    });
  });
});
