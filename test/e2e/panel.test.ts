import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { byName, Panel, panelFrame } from '../support/panel.ts';
import { plays } from '../support/plays.ts';
import { rectangles } from '../support/rectangles.ts';
import { startThread, type Thread } from './thread.ts';

/* How the panel stands in a page: beside the editor, calm, told again after a reload, and readable by everyone. */

let thread: Thread;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  thread = await startThread();
});
afterAll(() => thread?.close());
afterEach(() => page?.close());

const start = async (path: string) => {
  ({ page, panel } = await thread.draft(path));
};
const says = (frame: Frame | Page, text: string) =>
  frame.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);
const decideAgain = async () => {
  await panel.press('Decide again', async () => (await panel.count('.decisions, .form')) > 0);
  await panel.key('d');
};
const isInSight = () =>
  page.evaluate(() => {
    const host = document.querySelector(':popover-open');
    return !!host && getComputedStyle(host).visibility === 'visible';
  });

describe.each([
  ['a wide page', 2560, 1300],
  ['a laptop', 1280, 800],
  ['a phone', 360, 740],
  ['a page without room', 360, 330],
])('in %s', (_, width, height) => {
  test('covers neither the editor nor Send, also after scrolling', async () => {
    await start('/ticket/4104');
    await page.setViewport({ width, height });
    for (const top of [0, 200, 5000]) {
      await page.evaluate((y) => scrollTo(0, y), top);
      await page.waitForFunction(
        (size) => {
          const host = document.querySelector(':popover-open')?.getBoundingClientRect();
          return host && host.right <= size.width && host.bottom <= size.height;
        },
        {},
        { width, height },
      );
      // The place is chosen in the frame after the page has scrolled.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const { panel: host, covered } = await rectangles(page);
      expect(host).not.toBeNull();
      expect(covered).toBe(false);
    }
  });
});

test('what the person folded stays folded while they write', async () => {
  await start('/ticket/4101');
  await panel.click('Collapse');
  await panel.frame.waitForSelector('.pill');
  await page.focus('#composer textarea');
  await page.keyboard.type('Good day. ');
  await says(panel.frame, 'Review AI draft');
  expect(await panel.count('.pill')).toBe(1);
  await panel.frame.focus('.pill');
  await page.keyboard.press('Enter');
  await panel.frame.waitForSelector('[data-at="draft"]');
});

test('Send is confirmed on a pill, which goes when the page goes on', async () => {
  await start('/ticket/4101');
  await plays.approve(panel);
  await page.locator('#send').click();
  await panel.frame.waitForFunction(() =>
    /^Sent as approved · Recorded #\d+$/.test(
      document.querySelector('.pill')?.textContent?.trim() ?? '',
    ),
  );
  expect(await isInSight()).toBe(true);
  await page.evaluate(() => history.pushState(null, '', '/ticket/4102'));
  await page.waitForFunction(() => {
    const host = document.querySelector(':popover-open');
    return host && getComputedStyle(host).visibility === 'hidden';
  });
  // The next draft brings it back.
  await page.locator('#draft-ai').click();
  await panel.frame.waitForSelector('[data-at="draft"]');
  expect(await isInSight()).toBe(true);
});

test('a draft that is being written is told of once it takes a while, and then opens', async () => {
  page = await thread.open('/ticket/4101?stream=1&pace=70');
  await page.locator('#draft-ai').click();
  const frame = await panelFrame(page);
  await says(frame, 'Reading the draft…');
  await page.waitForFunction(() => {
    const host = document.querySelector(':popover-open');
    return host && getComputedStyle(host).visibility === 'visible';
  });
  await frame.waitForSelector('[data-at="draft"]');
});

test('the record’s number and the hand-over text are there again after a reload', async () => {
  await start('/ticket/4104');
  await plays.escalate(panel, { target: 'Service managers', reason: 'Please take this over.' });
  const recorded = await panel.frame.$eval('.recorded', (badge) => badge.textContent);
  expect(recorded).toMatch(/^Recorded · #\d+$/);
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  await page.locator('#draft-ai').click();
  const again = await Panel.on(page);
  expect(await again.frame.$eval('.recorded', (badge) => badge.textContent)).toBe(recorded);
  const handover = await again.frame.$eval('.handover pre', (text) => text.textContent);
  expect(handover).toContain('# Hand-over: 4104');
  expect(handover).toContain('> Please take this over.');
});

test('what is typed while deciding again is kept', async () => {
  await start('/ticket/4102');
  await plays.reject(panel);
  await decideAgain();
  await panel.write('[data-at="instruction"]', 'Name the price of the inspection.');
  // The pill and back: what was typed comes from the background's view then.
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  await page.locator('#draft-ai').click();
  panel = await Panel.on(page);
  await decideAgain();
  const field = await panel.frame.waitForSelector('[data-at="instruction"]');
  expect(await field?.evaluate((area) => (area as HTMLTextAreaElement).value)).toBe(
    'Name the price of the inspection.',
  );
});

test('a pill without room for a panel opens the browser’s side panel, where all can be decided', async () => {
  page = await thread.open('/ticket/4101');
  await page.setViewport({ width: 360, height: 330 });
  await page.evaluate(() => document.querySelector('#composer')?.scrollIntoView());
  await page.locator('#draft-ai').click();
  const frame = await panelFrame(page);
  await says(frame, 'Review AI draft');
  const sidePanel = () =>
    thread.installed.browser.targets().find((target) => target.url().endsWith('/sidepanel.html'));
  const press = async () => {
    await frame.click('.pill').catch(() => null);
    return sidePanel() !== undefined;
  };
  await expect.poll(press, { timeout: 20_000, interval: 500 }).toBe(true);
  const opened = (await sidePanel()?.asPage()) as Page;
  await opened.waitForSelector('[data-at="draft"]');
  await opened.locator(byName('radio', '4: Sure')).click();
  const approve = opened.locator(byName('button', 'Approve')).setTimeout(500);
  // The draft has to stand on the screen for a moment before a press can mean it.
  const decided = async () => {
    await approve.click().catch(() => null);
    return (await opened.$('.recorded')) !== null;
  };
  await expect.poll(decided, { timeout: 10_000 }).toBe(true);
  await opened.close();
});

test('the side panel as a tab shows the review of the tab before it', async () => {
  await start('/ticket/4107');
  const side = await thread.installed.openPage('sidepanel');
  await says(side, 'The AI is only 52 % sure');
  await side.close();
});

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  test.each([
    ['a clean draft', '/ticket/4101', async () => null],
    ['hard stops', '/ticket/4104', async () => null],
    ['an edit', '/ticket/4101', () => panel.key('e')],
    ['an escalation', '/ticket/4104', () => panel.key('x')],
    ['a decision', '/ticket/4102', () => plays.reject(panel)],
  ])('axe finds nothing in %s', async (_, path, play) => {
    page = await thread.open(path);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.locator('#draft-ai').click();
    panel = await Panel.on(page);
    expect(
      await panel.frame.evaluate(
        (name) => matchMedia(name).matches,
        `(prefers-color-scheme: ${scheme})`,
      ),
    ).toBe(true);
    await play();
    await panel.frame.evaluate(
      readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
    const { violations } = (await panel.frame.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
