import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseReview, pressReview, tabOf, toolbarOf } from '../support/browser-commands.ts';
import { type PageServer, servePage } from '../support/page-server.ts';
import { Panel, panelFrame } from '../support/panel.ts';
import { plays } from '../support/plays.ts';
import { startThread, type Thread } from './thread.ts';

/*
 * “Review this” on whatever the person has selected, by context menu and by shortcut: where the site is on, and where
 * nothing runs until they ask. The click grants a tab for once (`activeTab`), which no headless browser does; the
 * build for these tests has the host grant in its place.
 */

const strange = `
  <p id="answer">The inspection costs 35 EUR and takes two days.</p>
  <button type="button" id="draft">Draft with AI</button>
  <form id="reply"><textarea aria-label="Reply"></textarea><button id="send">Send</button></form>
  <output id="sent"></output>
  <script>
    draft.onclick = () => { document.querySelector('textarea').value = 'Dear Tom, your frame is under warranty.'; };
    reply.onsubmit = (event) => { event.preventDefault(); sent.value = document.querySelector('textarea').value; };
  </script>`;

let thread: Thread;
let off: PageServer;
let page: Page;
let opened: number;

beforeAll(async () => {
  [thread, off] = await Promise.all([startThread(), servePage(strange)]);
});
beforeEach(() => {
  opened = openings().length;
});
afterEach(() => page?.close());
afterAll(async () => {
  await off?.close();
  await thread?.close();
});

const openings = () =>
  thread.endpoint.unique().filter((event) => event.data.kind === 'handoff.opened');
const nextOpening = async () => (await thread.record('handoff.opened', opened + 1)).data.handoff;
const worker = () => thread.installed.worker();
const byMenu = async (frame?: string) => chooseReview(await worker(), page, frame);
const byShortcut = async () => pressReview(await worker(), page);

/** Another host than the helpdesk's: a browser's grants know no ports, so the page script runs on all of that one. */
const elsewhere = () => off.url.replace('127.0.0.1', 'localhost');
/** Selects what an element says, as three clicks on it do. */
const select = (selector: string) => page.locator(selector).click({ count: 3 });
/** The panel that opens by itself: nobody has to unfold it after they have asked for a review. */
const openPanel = async () => {
  const frame = await panelFrame(page);
  await frame.waitForSelector('.checkpoint [data-at="draft"]');
  return Panel.on(page);
};
const untilToolbarSays = async (title: RegExp) => {
  for (;;) {
    const shown = await toolbarOf(await worker(), page);
    if (title.test(shown.title)) return shown;
  }
};

describe('on a site that is on', () => {
  test.each([
    ['the context menu', byMenu],
    ['the shortcut', byShortcut],
  ] as const)('%s makes a review of the selected text', async (_, ask) => {
    page = await thread.open('/ticket/4102');
    await select('.message-text');
    await ask();
    const panel = await openPanel();
    await panel.shows('Hello, I have a Larkfield Strider and it makes a noise when I climb.');
    expect(await panel.text()).toContain('Marked by you');
    expect(await panel.text()).toContain('You asked for this review: no Send waits for it.');
    const handoff = await nextOpening();
    expect(handoff.place).toBe('selection');
    expect(handoff.evidence).toEqual([{ kind: 'marked', strength: 'strong' }]);
    expect(handoff.gate).toBe('not armed');
    await plays.approve(panel);
  });

  test('a second “Review this” on the same text shows the same review', async () => {
    page = await thread.open('/ticket/4103');
    await select('.message-text');
    await byShortcut();
    const panel = await openPanel();
    await panel.press('Collapse', async () => (await panel.count('.pill')) > 0);
    await select('.message-text');
    await byShortcut();
    await panel.frame.waitForSelector('.checkpoint [data-at="draft"]');
    expect(await panel.count('nav.queue')).toBe(0);
    await nextOpening();
    expect(openings().length).toBe(opened + 1);
  });

  test('selected text in an editor is reviewed as the whole editor, and Send is held', async () => {
    page = await thread.open('/ticket/4102');
    await page.locator('#composer textarea').fill('Dear Tom, the paint is under warranty too.');
    await page.locator('#composer textarea').click({ count: 3 });
    await byShortcut();
    const panel = await openPanel();
    expect(await nextOpening()).toMatchObject({ place: 'editor', gate: 'held' });
    const sent = thread.demo.sent.length;
    await page.locator('#send').click();
    await panel.frame.waitForFunction(() => document.body.innerText.includes('Send is held'));
    expect(thread.demo.sent.length).toBe(sent);
    await plays.approve(panel);
    await page.locator('#send').click();
    expect((await thread.demo.waitForSent(sent + 1)).at(-1)?.text).toContain('the paint');
  });

  test('selected text in an editor that is an iframe of its own', async () => {
    page = await thread.open('/ticket/4102?editor=ckeditor4');
    const frame = await page.waitForFrame((one) => one.parentFrame() !== null);
    await frame.locator('body').click();
    await page.keyboard.type('The bell is free.');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await byMenu('about:blank');
    const panel = await openPanel();
    await panel.shows('The bell is free.');
    expect(await nextOpening()).toMatchObject({ place: 'editor', gate: 'held' });
  });

  test('selected text in an iframe of another origin, where nothing ran until then', async () => {
    page = await thread.open('/ticket/4102');
    const src = elsewhere();
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.querySelector('aside')?.append(frame);
    }, src);
    const inner = await page.waitForFrame((frame) => frame.url().startsWith(src));
    await inner.locator('#answer').click({ count: 3 });
    await byShortcut();
    const panel = await openPanel();
    await panel.shows('The inspection costs 35 EUR');
    expect(await nextOpening()).toMatchObject({ place: 'selection', origin: src });
  });

  test('a text that was asked for leaves a draft that is held as it is', async () => {
    const { page: ticket, panel } = await thread.draft('/ticket/4101');
    page = ticket;
    await nextOpening();
    await select('.message-text');
    await byMenu();
    await panel.frame.waitForSelector('nav.queue');
    const sent = thread.demo.sent.length;
    await page.locator('#send').click();
    await panel.frame.waitForFunction(() => document.body.innerText.includes('Send is held'));
    expect(thread.demo.sent.length).toBe(sent);
  });
});

describe('on a site that is not on', () => {
  const open = async () => {
    page = await thread.installed.browser.newPage();
    await page.goto(elsewhere());
  };

  test.each([
    ['the context menu', byMenu],
    ['the shortcut', byShortcut],
  ] as const)(
    '%s has the selected text reviewed, and nothing else is looked at',
    async (_, ask) => {
      await open();
      await select('#answer');
      await ask();
      const panel = await openPanel();
      const handoff = await nextOpening();
      expect(handoff).toMatchObject({ place: 'selection', pattern: 'exception' });
      expect(handoff.evidence).toEqual([{ kind: 'marked', strength: 'strong' }]);
      await page.locator('#draft').click();
      await page.locator('#send').click();
      await page.waitForFunction(() =>
        document.querySelector('output')?.value.includes('Dear Tom'),
      );
      await plays.approve(panel);
      expect(openings().length).toBe(opened + 1);
    },
  );

  test('nothing is selected: the toolbar icon and the popup say so, until something is', async () => {
    await open();
    await byShortcut();
    const sentence = 'Select the text to review first.';
    expect(await untilToolbarSays(/^Select/)).toEqual({ badge: '!', title: sentence });
    const popup = await thread.installed.openPage('popup', {
      tab: await tabOf(await worker(), page),
    });
    await popup.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, sentence);
    await popup.close();
    await page.bringToFront();
    await select('#answer');
    await byShortcut();
    await openPanel();
    expect((await untilToolbarSays(/^Countersign$/)).badge).toBe('1');
  });

  test('a page that the browser keeps us out of: the toolbar icon says so', async () => {
    page = await thread.installed.browser.newPage();
    await page.goto('chrome://version');
    await byShortcut();
    expect((await untilToolbarSays(/keeps extensions out/)).badge).toBe('!');
  });
});
