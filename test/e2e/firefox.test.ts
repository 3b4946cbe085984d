import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from '../demo/server.ts';
import { ensureBrowser, inProject } from '../support/browser.ts';
import { type Endpoint, startEndpoint } from '../support/endpoint.ts';

/*
 * The thread in Firefox. Its driver opens no page of an extension, so the setting up is done by the team's policy, as
 * Firefox reads it from a managed-storage file, and the panel is worked by its place and its keys.
 */

const ID = 'countersign@countersign.app';
const managedFolder = '.mozilla/managed-storage';

let home: string;
let demo: Demo;
let endpoint: Endpoint;
let browser: Browser;

beforeAll(async () => {
  [demo, endpoint] = await Promise.all([startDemo(), startEndpoint({ token: 'secret' })]);
  home = mkdtempSync(join(tmpdir(), 'countersign-firefox-'));
  mkdirSync(join(home, managedFolder), { recursive: true });
  const sites = { [demo.url]: { on: true, pattern: 'checkpoint', holdUnknown: false } };
  const data = {
    sites,
    endpoint: { url: endpoint.url, token: 'secret' },
    reviewer: { name: 'Ana', role: 'Agent' },
  };
  const manifest = { name: ID, description: 'The team’s policy', type: 'storage', data };
  writeFileSync(join(home, managedFolder, `${ID}.json`), JSON.stringify(manifest));
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless: true,
    env: { ...process.env, HOME: home },
    defaultViewport: { width: 1280, height: 900 },
  });
  await browser.installExtension(inProject('.output/firefox-mv3-e2e'));
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([demo?.close(), endpoint?.close()]);
  rmSync(home, { recursive: true, force: true });
});

const kinds = () => endpoint.unique().map((event) => event.data.kind);
const until = async (kind: string, count: number) => {
  while (kinds().filter((one) => one === kind).length < count)
    await endpoint.waitFor(endpoint.unique().length + 1);
};
/** Puts the focus into the panel by a click on its first line; again if it has moved meanwhile. */
const focusPanel = async (page: Page) => {
  while (!(await page.evaluate(() => document.activeElement?.matches('[popover]')))) {
    const box = await page.waitForFunction(() => {
      const host = document.querySelector('[popover]:popover-open');
      const { left, top, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
      return height > 100 ? { x: left + width / 3, y: top + 20 } : false;
    });
    const { x, y } = (await box.jsonValue()) as { x: number; y: number };
    await page.mouse.click(x, y);
  }
};

describe.each(['textarea', 'ckeditor4'])('in Firefox, in %s', (editor) => {
  test('Send is held, approved by one key, and opens once', async () => {
    const round = editor === 'textarea' ? 1 : 2;
    const page = await browser.newPage();
    await page.goto(`${demo.url}/ticket/4101?editor=${editor}`);
    await page.waitForSelector('html[data-ready]');
    await page.locator('#draft-ai').click();
    await until('handoff.opened', round);
    const sent = demo.sent.length;
    await page.locator('#send').click();
    expect(demo.sent.length).toBe(sent);

    while (kinds().filter((kind) => kind === 'handoff.decided').length < round) {
      await focusPanel(page);
      await page.keyboard.press('a');
      await page.evaluate(nextFrame);
    }
    await page.locator('#send').click();
    await demo.waitForSent(sent + 1);
    await until('handoff.completed', round);
    const last = endpoint.unique().findLast((event) => event.data.kind === 'handoff.completed');
    expect(last?.data.completion.outcome).toBe('sent as approved');
    await page.close();
  });
});

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
