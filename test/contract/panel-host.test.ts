import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PanelHost } from '../../lib/host/panel-host.ts';
import { ensureBrowser, inProject, quietFlags } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';

declare const host: { PanelHost: typeof PanelHost };
declare global {
  interface Window {
    panel: PanelHost;
    show(mode: 'open' | 'pill'): void;
    drawn: number;
    nextFrames(count: number): Promise<void>;
  }
}

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundle(inProject('lib/host/panel-host.ts'), 'host');
  browser = await puppeteer.launch({ executablePath: ensureBrowser(), args: quietFlags });
});
afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.setContent('<!doctype html><p>A page.</p>');
  await page.evaluate(script);
  await page.evaluate(() => {
    window.nextFrames = async (count) => {
      for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done));
    };
    window.panel = new host.PanelHost(window, new AbortController().signal, () => ({
      avoid: [],
      spare: [],
      near: null,
    }));
    window.show = (mode) =>
      window.panel.show({
        url: 'about:blank',
        mode,
        height: 300,
        width: 200,
        quiet: false,
        hidden: false,
      });
    window.show('open');
    window.drawn = 0;
    new MutationObserver((records) => {
      window.drawn += records.length;
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await page.evaluate(() => window.nextFrames(3));
  return () => page.close();
});

const box = () =>
  page.$eval('[popover]', (element) => {
    const { right, bottom, width, height } = element.getBoundingClientRect();
    return { right, bottom, width, height };
  });

test('a panel at rest is left alone: nothing is drawn while nothing happens', async () => {
  await page.evaluate(() => {
    window.drawn = 0;
    return window.nextFrames(10);
  });
  expect(await page.evaluate(() => window.drawn)).toBe(0);
});

test('it stays within its window, and follows what it is told to show', async () => {
  await page.setViewport({ width: 500, height: 400 });
  await page.evaluate(() => window.nextFrames(3));
  expect(await box()).toEqual({ right: 492, bottom: 392, width: 400, height: 302 });
  await page.evaluate(() => {
    window.show('pill');
    return window.nextFrames(3);
  });
  expect(await box()).toEqual({ right: 492, bottom: 392, width: 202, height: 40 });
});

test('what the page does to it is undone', async () => {
  const before = await box();
  await page.$eval('[popover]', (element) => {
    (element as HTMLElement).style.setProperty('opacity', '0', 'important');
    (element as HTMLElement).style.setProperty('left', '0', 'important');
  });
  await page.evaluate(() => window.nextFrames(3));
  expect(await box()).toEqual(before);
  expect(await page.$eval('[popover]', (element) => getComputedStyle(element).opacity)).toBe('1');
  await page.$eval('[popover]', (element) => element.remove());
  await page.evaluate(() => window.nextFrames(3));
  expect(await box()).toEqual(before);
});
