import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { startThread, type Thread } from './thread.ts';

/* A page that wants its draft through: it clicks, types, frames and hides, and nothing is ever decided by it. */

let thread: Thread;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  thread = await startThread();
});
afterAll(() => thread?.close());
afterEach(() => page?.close());

const start = async () => {
  ({ page, panel } = await thread.draft('/ticket/4101'));
};
const expectUndecided = async () => {
  const sent = thread.demo.sent.length;
  await page.locator('#send').click();
  await panel.frame.waitForFunction(() => document.body.innerText.includes('Send is held'));
  expect(thread.demo.sent.length).toBe(sent);
  const kinds = thread.endpoint.unique().map((event) => event.data.kind);
  expect(kinds).not.toContain('handoff.decided');
};

test('scripted clicks and keys on the panel’s element do nothing', async () => {
  await start();
  await page.evaluate(() => {
    const host = [...document.querySelectorAll('[popover]')].at(-1) as HTMLElement;
    const { left, top, width, height } = host.getBoundingClientRect();
    for (let y = top + 5; y < top + height; y += 20) {
      const at = document.elementFromPoint(left + width / 2, y) as HTMLElement;
      at.click();
      at.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    }
    for (const key of ['a', 'A', 'Enter']) {
      const init = { key, bubbles: true, composed: true };
      host.dispatchEvent(new KeyboardEvent('keydown', init));
      document.dispatchEvent(new KeyboardEvent('keydown', init));
    }
    document.querySelector<HTMLFormElement>('#reply')?.requestSubmit();
    document.querySelector<HTMLElement>('#send')?.click();
  });
  await expectUndecided();
});

test('scripted clicks inside the panel itself do nothing', async () => {
  await start();
  await panel.frame.evaluate(() => {
    for (const button of document.querySelectorAll('button')) button.click();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', bubbles: true }));
  });
  await expectUndecided();
});

test('the page finds no panel to read: no frame, no open root, no message', async () => {
  await start();
  const found = await page.evaluate(() => ({
    frames: window.length,
    iframes: document.querySelectorAll('iframe').length,
    roots: [...document.querySelectorAll('*')].filter((one) => one.shadowRoot).length,
    data: [...document.querySelectorAll('[popover]')].map((one) =>
      [...one.attributes].map(({ name }) => name),
    ),
  }));
  expect(found).toEqual({ frames: 0, iframes: 0, roots: 0, data: [['popover', 'style']] });
});

test('a panel that the page frames itself stays empty', async () => {
  await start();
  const address = panel.frame.url().replace(/#.*/, `#${crypto.randomUUID()}`);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, address);
  const stranger = await page.waitForFrame((frame) => frame.url() === address);
  await stranger.waitForFunction(() => document.body.innerText.includes('does not belong'));
  expect(await stranger.evaluate(() => document.body.innerText)).not.toContain('Hanna');
});

test('a panel that was covered takes no decision, and says so', async () => {
  await start();
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;background:#fff8;pointer-events:none;border:0;margin:0';
    document.body.append(cover);
    cover.showPopover();
  });
  const saysSo = async () => (await panel.text()).includes('The panel was covered');
  while (!(await saysSo())) await panel.key('a');
  await expectUndecided();
});

test('a panel that the page throws out comes back', async () => {
  await start();
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('[popover]')) host.remove();
  });
  await page.waitForFunction(() => document.querySelector('[popover]')?.matches(':popover-open'));
  await page.locator('#send').click();
  expect(thread.demo.sent).toEqual([]);
});
