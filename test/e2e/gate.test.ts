import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { plays } from '../support/plays.ts';
import { startThread, type Thread } from './thread.ts';

/* Held and opened Send, by every way that the helpdesk has, on the page's own form. */

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
const editor = () => page.waitForSelector('#composer textarea, #composer input');
const typeAtEnd = async (text: string) => {
  await (await editor())?.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
};
const keys = async (...pressed: ('Control' | 'Enter')[]) => {
  await (await editor())?.focus();
  for (const key of pressed) await page.keyboard.down(key);
  for (const key of pressed.reverse()) await page.keyboard.up(key);
};
const says = (text: string) =>
  panel.frame.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);

const ways = [
  ['a click on Send', '/ticket/4101', () => page.locator('#send').click()],
  ['Ctrl+Enter', '/ticket/4101', () => keys('Control', 'Enter')],
  ['Enter in a one-line editor', '/ticket/4101?editor=input', () => keys('Enter')],
  ['a plain form post', '/ticket/4101?reload=1', () => page.locator('#send').click()],
  [
    'the Send menu',
    '/ticket/4101',
    async () => {
      const entry = '::-p-aria([name="Send and close"][role="menuitem"])';
      if (!(await page.$(entry))) await page.locator('#send-menu').click();
      await page.locator(entry).click();
    },
  ],
] as const;

describe.each(ways)('%s', (name, path, send) => {
  test('is held before the decision, and sends exactly the approved text after it', async () => {
    await start(path);
    const sent = thread.demo.sent.length;
    // The button that opens the menu is held too, so its entries can't be reached.
    if (name === 'the Send menu') await page.locator('#send-menu').click();
    else await send();
    await says('Send is held');
    expect(thread.demo.sent.length).toBe(sent);
    await plays.approve(panel);
    await send();
    await thread.demo.waitForSent(sent + 1);
    const done = await thread.record('handoff.completed', sent + 1);
    expect(done.data.completion).toMatchObject({
      outcome: 'sent as approved',
      matchesApproved: true,
    });
  });
});

test('a text that changed since its approval is held, shown, and sent after another approval', async () => {
  await start('/ticket/4101');
  await plays.approve(panel);
  await typeAtEnd(' And a free bell!');
  const sent = thread.demo.sent.length;
  await page.locator('#send').click();
  await panel.frame.waitForSelector('ins');
  expect(
    await panel.frame.$$eval('ins', (all) => all.map((one) => one.textContent).join('')),
  ).toContain('free bell!');
  expect(thread.demo.sent.length).toBe(sent);
  await panel.decide(() => panel.click('Approve the new text'));
  await page.locator('#send').click();
  const replies = await thread.demo.waitForSent(sent + 1);
  expect(replies.at(-1)?.text).toMatch(/And a free bell!$/);
});

test('what the person writes alone is never held', async () => {
  page = await thread.open('/ticket/4102');
  const sent = thread.demo.sent.length;
  await typeAtEnd('Hello Tom, I have asked the workshop and will write tomorrow.');
  await page.locator('#send').click();
  const replies = await thread.demo.waitForSent(sent + 1);
  expect(replies.at(-1)?.text).toBe(
    'Hello Tom, I have asked the workshop and will write tomorrow.',
  );
});

test('a macro is weak evidence: noted, not held', async () => {
  page = await thread.open('/ticket/4103');
  const sent = thread.demo.sent.length;
  const told = async (kind: string) => {
    const found = () =>
      thread.endpoint
        .unique()
        .find(({ data }) => data.kind === kind && data.handoff.ticket === '4103');
    while (!found()) await thread.endpoint.waitFor(thread.endpoint.unique().length + 1);
    return found()?.data;
  };
  await page.locator('#insert-macro').click();
  await told('handoff.opened');
  await page.locator('#send').click();
  await thread.demo.waitForSent(sent + 1);
  const done = await told('handoff.completed');
  expect(done.completion.outcome).toBe('sent without a decision');
  expect(done.handoff.evidence).toEqual([{ kind: 'inserted', strength: 'weak' }]);
});

test('a draft that the person deletes holds nothing any more', async () => {
  await start('/ticket/4105');
  await (await editor())?.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Delete');
  const sent = thread.demo.sent.length;
  await page.keyboard.type('Sorry, we will send the right size today.');
  await page.locator('#send').click();
  const replies = await thread.demo.waitForSent(sent + 1);
  expect(replies.at(-1)?.text).toBe('Sorry, we will send the right size today.');
});
