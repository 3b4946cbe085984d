import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { ensureBrowser } from '../../support/browser.ts';
import type { EditorFamily } from './mount.ts';

/** The browsers that editors are tried in, as puppeteer starts them. */
export const browsers = [
  { browser: 'chrome' as const, executablePath: ensureBrowser('chromium'), args: ['--no-sandbox'] },
  { browser: 'firefox' as const, executablePath: ensureBrowser('firefox'), args: [] },
];

export const launch = (options: (typeof browsers)[number]): Promise<Browser> =>
  puppeteer.launch({ ...options, headless: true });

/** `lib/editors` as one script that sets `globalThis.editors`. */
export async function bundleOfEditors(): Promise<string> {
  const lib = { entry: 'lib/editors/index.ts', formats: ['iife' as const], name: 'editors' };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', lib: { ...lib, fileName: 'editors' } },
  });
  const [bundle] = [built].flat() as Rollup.RollupOutput[];
  return `${bundle?.output[0].code}; globalThis.editors = editors;`;
}

/** Opens the page of one editor, and waits until the editor is there. */
export async function openEditor(page: Page, url: string, editor: EditorFamily, text: string) {
  await page.goto(`${url}?${new URLSearchParams({ editor, text })}`);
  await page.waitForSelector('html[data-ready]');
}

/** Runs a script where a content script runs: same document, a world of its own. */
export function inIsolatedWorld<T>(page: Page, script: string): Promise<T> {
  const frame = page.mainFrame() as unknown as {
    isolatedRealm(): { evaluate(expression: string): Promise<T> };
  };
  return frame.isolatedRealm().evaluate(script);
}

/** Presses a key with Ctrl held, as a person does. */
export async function pressWithCtrl(page: Page, key: 'z'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}
